import { expect } from 'chai';
import { DAY, HOUR, MINUTE } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { mailsTo, newestMail, tokenOf } from '../support/mail-contents.ts';
import { expectRefusal } from '../support/refusal.ts';

const invalid = [422, 'code-invalid'] as const;

describe('email verification', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '30d' });
  const confirm = (token: string) => app.anyone.post('/v1/email-verifications', { token });
  const emailOfAccount = async (person: string) => {
    const { email, emailVerified } = (await app.as(person).get('/v1/me')).body;
    return { email, emailVerified };
  };

  /** Asks for a mail, and gives the token in it. */
  async function request(person: string, email?: string): Promise<string> {
    await app.idOf(person);
    // Registering mailed the address already, and one mail a minute is enough.
    app.clock.advance(MINUTE);
    const reply = await app.as(person).post('/v1/me/email-verification', { ...(email && { email }) });
    expect(reply.status, reply.text).to.equal(202);
    return tokenOf(await newestMail(app, email ?? emailOf(person), 'Confirm'));
  }

  it('confirms the address of the registration', async () => {
    await app.idOf('ann');
    const { text } = await newestMail(app, emailOf('ann'), 'Confirm');
    expect((await confirm(/#token=(\S+)$/m.exec(text)?.[1] ?? '')).status).to.equal(204);
    expect(await emailOfAccount('ann')).to.deep.equal({ email: emailOf('ann'), emailVerified: true });
  });

  it('works once', async () => {
    const token = await request('ben');
    expect((await confirm(token)).status).to.equal(204);
    await expectRefusal(app, invalid, () => confirm(token));
  });

  it('works for one of ten at the same moment', async () => {
    const token = await request('bea');
    const replies = await Promise.all(Array.from({ length: 10 }, () => confirm(token)));
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([204, ...Array(9).fill(422)]);
  });

  it('works for a day', async () => {
    const early = await request('carl');
    app.clock.advance(DAY - 1);
    expect((await confirm(early)).status).to.equal(204);
    const late = await request('cleo');
    app.clock.advance(DAY);
    await expectRefusal(app, invalid, () => confirm(late));
  });

  it('takes the newest mail only', async () => {
    await app.idOf('dora');
    const first = tokenOf(await newestMail(app, emailOf('dora'), 'Confirm'));
    const second = await request('dora');
    await expectRefusal(app, invalid, () => confirm(first));
    expect((await confirm(second)).status).to.equal(204);
  });

  it('refuses a token that nobody was sent, and one that resets a password', async () => {
    await app.anyone.post('/v1/password-resets', { email: emailOf('ann') });
    const other = tokenOf(await newestMail(app, emailOf('ann'), 'Reset'));
    for (const token of ['A'.repeat(43), other]) await expectRefusal(app, invalid, () => confirm(token));
  });

  it('lets a new address replace the old one when it is confirmed, not before, and tells the old one', async () => {
    const token = await request('emil', 'Emil@example.com');
    expect(await emailOfAccount('emil')).to.deep.equal({ email: emailOf('emil'), emailVerified: false });
    expect(await mailsTo(app, emailOf('emil'), 'was changed')).to.deep.equal([]);

    expect((await confirm(token)).status).to.equal(204);
    expect(await emailOfAccount('emil')).to.deep.equal({ email: 'Emil@example.com', emailVerified: true });
    expect(await mailsTo(app, emailOf('emil'), 'was changed')).to.have.lengthOf(1);
    const signIn = (identifier: string) =>
      app.anyone.post('/v1/sessions', { identifier, password: passwordOf('emil') });
    expect((await signIn('emil@example.com')).status).to.equal(201);
    expect((await signIn(emailOf('emil'))).status).to.equal(401);
  });

  it('makes what was mailed to the old address worthless once it is replaced', async () => {
    const token = await request('fred', 'fred@example.com');
    await app.anyone.post('/v1/password-resets', { email: emailOf('fred') });
    const reset = tokenOf(await newestMail(app, emailOf('fred'), 'Reset'));
    expect((await confirm(token)).status).to.equal(204);
    const send = () =>
      app.anyone.post('/v1/password-resets/confirm', { token: reset, newPassword: 'staple and candle' });
    await expectRefusal(app, invalid, send);
  });

  it('tells nobody when only the case of the address changes', async () => {
    const token = await request('gwen', emailOf('gwen').toUpperCase());
    expect((await confirm(token)).status).to.equal(204);
    expect((await emailOfAccount('gwen')).email).to.equal(emailOf('gwen').toUpperCase());
    expect(await mailsTo(app, emailOf('gwen'), 'was changed')).to.deep.equal([]);
  });

  it('gives an address to an account that had none', async () => {
    const account = { username: 'without-mail', password: passwordOf('without-mail') };
    await app.anyone.post('/v1/accounts', account);
    const credentials = { identifier: account.username, password: account.password };
    const me = app.withToken((await app.anyone.post('/v1/sessions', credentials)).body.accessToken);
    const nothing = () => me.post('/v1/me/email-verification', {});
    const reply = await expectRefusal(app, [422, 'email-missing'], nothing);
    expect(reply.body.errors[0].pointer).to.equal('/email');

    await me.post('/v1/me/email-verification', { email: 'at-last@example.org' });
    const token = tokenOf(await newestMail(app, 'at-last@example.org', 'Confirm'));
    expect((await confirm(token)).status).to.equal(204);
    expect((await me.get('/v1/me')).body).to.deep.include({
      email: 'at-last@example.org',
      emailVerified: true,
    });
    await expectRefusal(app, [422, 'email-missing'], nothing);
  });

  it('refuses an address in use, in any case', async () => {
    await Promise.all(['ann', 'hans'].map(app.idOf));
    const body = { email: emailOf('ann').toUpperCase() };
    const send = () => app.as('hans').post('/v1/me/email-verification', body);
    const reply = await expectRefusal(app, [409, 'email-taken'], send);
    expect(reply.body.errors[0].pointer).to.equal('/email');
  });

  it('gives an address that several wait for to the first who confirms it', async () => {
    const email = 'contested@example.org';
    const idas = await request('ida', email);
    app.clock.advance(MINUTE);
    const jans = await request('jan', email);
    expect((await confirm(idas)).status).to.equal(204);
    await expectRefusal(app, [409, 'email-taken'], () => confirm(jans));
    expect(await emailOfAccount('jan')).to.deep.equal({ email: emailOf('jan'), emailVerified: false });
  });

  it('gives it to one of five who confirm it at the same moment', async () => {
    const tokens: string[] = [];
    for (const person of Array.from({ length: 5 }, (_, at) => `waits-${at}`)) {
      app.clock.advance(HOUR);
      tokens.push(await request(person, 'Much.Wanted@example.org'));
    }
    const replies = await Promise.all(tokens.map(confirm));
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([204, 409, 409, 409, 409]);
  });

  it('leaves the address to an account that registered with it meanwhile', async () => {
    const token = await request('kai', 'meanwhile@example.org');
    const registration = { email: 'Meanwhile@example.org', password: passwordOf('lea') };
    expect((await app.anyone.post('/v1/accounts', registration)).status).to.equal(201);
    await expectRefusal(app, [409, 'email-taken'], () => confirm(token));
  });

  it('mails an address once a minute and five times an hour, and says the same', async () => {
    await app.idOf('kim');
    const email = 'kim@example.com';
    const ask = () => app.as('kim').post('/v1/me/email-verification', { email });
    const sent = async () => (await mailsTo(app, email, 'Confirm')).length;
    for (const expected of [1, 2, 3, 4, 5, 5]) {
      for (let time = 1; time <= 3; time += 1) expect((await ask()).status).to.equal(202);
      expect(await sent()).to.equal(expected);
      app.clock.advance(MINUTE);
    }
    app.clock.advance(HOUR);
    await ask();
    expect(await sent()).to.equal(6);
  });
});
