import { expect } from 'chai';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { mailsTo, newestMail, tokenOf } from '../support/mail-contents.ts';
import { expectRefusal } from '../support/refusal.ts';

const newPassword = 'staple and candle';

describe('changePassword', () => {
  const app = useApp();
  const signIn = (identifier: string, password: string) =>
    app.anyone.post('/v1/sessions', { identifier, password });
  const change = (person: string, currentPassword = passwordOf(person)) =>
    app.as(person).put('/v1/me/password', { currentPassword, newPassword });

  it('makes the new password count, and the old one no more', async () => {
    expect((await change('ann')).status).to.equal(204);
    expect((await signIn('ann', passwordOf('ann'))).status).to.equal(401);
    expect((await signIn('ann', newPassword)).status).to.equal(201);
  });

  it('ends the other sessions, and leaves this one alive', async () => {
    const others = [await app.signIn('bob'), await app.signIn('bob')];
    expect((await change('bob')).status).to.equal(204);
    expect((await app.as('bob').get('/v1/me')).status).to.equal(200);
    for (const { accessToken, refreshToken } of others) {
      expect((await app.withToken(accessToken).get('/v1/me')).status).to.equal(401);
      expect((await app.anyone.post('/v1/sessions/refresh', { refreshToken })).status).to.equal(401);
    }
  });

  it('mails a notice, without any password', async () => {
    expect((await change('cleo')).status).to.equal(204);
    const { text } = await newestMail(app, emailOf('cleo'), 'password was changed');
    expect(text).to.include('If it was not you');
    expect(text).not.to.include(newPassword).and.not.to.include(passwordOf('cleo'));
  });

  it('mails nobody when there is no address', async () => {
    const names = { username: 'no-mail', password: passwordOf('no-mail') };
    await app.anyone.post('/v1/accounts', names);
    const { accessToken } = (await signIn('no-mail', names.password)).body;
    const before = (await app.mails()).length;
    const body = { currentPassword: names.password, newPassword };
    expect((await app.withToken(accessToken).put('/v1/me/password', body)).status).to.equal(204);
    expect(await app.mails()).to.have.lengthOf(before);
  });

  it('makes a reset that was asked for before worthless', async () => {
    await app.idOf('dora');
    await app.anyone.post('/v1/password-resets', { email: emailOf('dora') });
    const token = tokenOf(await newestMail(app, emailOf('dora'), 'Reset'));
    expect((await change('dora')).status).to.equal(204);
    const reset = { token, newPassword: 'the password of a thief' };
    await expectRefusal(app, [422, 'code-invalid'], () =>
      app.anyone.post('/v1/password-resets/confirm', reset),
    );
  });

  it('may be to the same password', async () => {
    await app.idOf('emil');
    const body = { currentPassword: passwordOf('emil'), newPassword: passwordOf('emil') };
    expect((await app.as('emil').put('/v1/me/password', body)).status).to.equal(204);
  });

  it('refuses a wrong current password, and tells nobody but the audit trail', async () => {
    const other = await app.signIn('fred');
    await expectRefusal(app, [422, 'wrong-password'], () => change('fred', 'a wrong one'), 'audit_events');
    expect((await app.withToken(other.accessToken).get('/v1/me')).status).to.equal(200);
    expect((await signIn('fred', passwordOf('fred'))).status).to.equal(201);
  });

  it('happens once when ten ask at the same moment', async () => {
    await app.idOf('gwen');
    const passwords = Array.from({ length: 10 }, (_, at) => `new password number ${at}`);
    const replies = await Promise.all(
      passwords.map((one) =>
        app.as('gwen').put('/v1/me/password', { currentPassword: passwordOf('gwen'), newPassword: one }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([204, ...Array(9).fill(422)]);
    const winner = replies.findIndex(({ status }) => status === 204);
    expect((await signIn('gwen', passwords[winner]!)).status).to.equal(201);
    expect(await mailsTo(app, emailOf('gwen'), 'password was changed')).to.have.lengthOf(1);
  });
});
