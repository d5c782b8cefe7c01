import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { mailsTo, newestMail, otpOf, tokenOf } from '../support/mail-contents.ts';
import { expectRefusal } from '../support/refusal.ts';
import { enableTotp } from '../support/second-factor.ts';

const newPassword = 'staple and candle';
const invalid = [422, 'code-invalid'] as const;

/** What came by mail. */
interface Mailed {
  readonly email: string;
  readonly otp: string;
  readonly token: string;
}

describe('confirmPasswordReset', () => {
  const app = useApp();
  const confirm = (proof: object) =>
    app.anyone.post('/v1/password-resets/confirm', { newPassword, ...proof });
  const signIn = (identifier: string, password: string, otp?: string) =>
    app.anyone.post('/v1/sessions', { identifier, password, ...(otp && { otp }) });

  async function request(person: string): Promise<Mailed> {
    await app.idOf(person);
    const email = emailOf(person);
    expect((await app.anyone.post('/v1/password-resets', { email })).status).to.equal(202);
    const mail = await newestMail(app, email, 'Reset');
    return { email, otp: otpOf(mail), token: tokenOf(mail) };
  }

  /** Six digits that are not these. */
  const wrong = (otp: string, by = 1) => `${(Number(otp) + by) % 1_000_000}`.padStart(6, '0');

  const proofs: [by: string, proof: (mailed: Mailed) => object][] = [
    ['the digits', ({ email, otp }) => ({ email, otp })],
    ['the digits, with the address in capitals', ({ email, otp }) => ({ email: email.toUpperCase(), otp })],
    ['the link', ({ token }) => ({ token })],
  ];

  for (const [at, [by, proof]] of proofs.entries()) {
    const person = `person-${at}`;

    it(`sets the password by ${by}, ends all sessions, mails a notice, and works once`, async () => {
      const devices = [await app.signIn(person), await app.signIn(person)];
      const mailed = await request(person);
      expect((await confirm(proof(mailed))).status).to.equal(204);
      expect((await signIn(person, passwordOf(person))).status).to.equal(401);
      expect((await signIn(person, newPassword)).status).to.equal(201);
      for (const { accessToken, refreshToken } of devices) {
        expect((await app.withToken(accessToken).get('/v1/me')).status).to.equal(401);
        expect((await app.anyone.post('/v1/sessions/refresh', { refreshToken })).status).to.equal(401);
      }
      expect(await mailsTo(app, emailOf(person), 'password was changed')).to.have.lengthOf(1);
      for (const [, again] of proofs) await expectRefusal(app, invalid, () => confirm(again(mailed)));
    });

    it(`is good for 15 minutes by ${by}`, async () => {
      const early = await request(`early-${at}`);
      app.clock.advance(15 * MINUTE - 1);
      expect((await confirm(proof(early))).status).to.equal(204);
      const late = await request(`late-${at}`);
      app.clock.advance(15 * MINUTE);
      await expectRefusal(app, invalid, () => confirm(proof(late)));
    });

    it(`works for one of ten at the same moment by ${by}`, async () => {
      // More than five tries by digits, of which one is enough.
      const mailed = await request(`crowd-${at}`);
      const replies = await Promise.all(Array.from({ length: 10 }, () => confirm(proof(mailed))));
      expect(replies.map(({ status }) => status).sort()).to.deep.equal([204, ...Array(9).fill(422)]);
      expect(await mailsTo(app, mailed.email, 'password was changed')).to.have.lengthOf(1);
    });

    it(`takes the newest mail only by ${by}`, async () => {
      const first = await request(`newest-${at}`);
      app.clock.advance(MINUTE);
      const second = await request(`newest-${at}`);
      // The old digits might be the new ones by chance.
      if (first.otp !== second.otp)
        await expectRefusal(app, invalid, () => confirm(proof(first)), 'recoveries');
      expect((await confirm(proof(second))).status).to.equal(204);
    });
  }

  it('lets somebody in who was locked out, after the lockout', async () => {
    const mailed = await request('locked');
    for (let time = 1; time <= 10; time += 1) await signIn('locked', 'a wrong password');
    expect((await confirm({ token: mailed.token })).status).to.equal(204);
    expect((await signIn('locked', newPassword)).status).to.equal(429);
    app.clock.advance(15 * MINUTE);
    expect((await signIn('locked', newPassword)).status).to.equal(201);
  });

  it('has five tries of the digits, the right ones being too late after that', async () => {
    const { email, otp, token } = await request('tries');
    for (let by = 1; by <= 5; by += 1) {
      await expectRefusal(app, invalid, () => confirm({ email, otp: wrong(otp, by) }), 'recoveries');
    }
    await expectRefusal(app, invalid, () => confirm({ email, otp }));
    // Nobody can guess the link, so nobody's guesses spoil it.
    expect((await confirm({ token })).status).to.equal(204);
  });

  it('takes the fifth try', async () => {
    const { email, otp } = await request('fifth');
    for (let by = 1; by <= 4; by += 1)
      expect((await confirm({ email, otp: wrong(otp, by) })).status).to.equal(422);
    expect((await confirm({ email, otp })).status).to.equal(204);
  });

  it('looks at five of twenty-one tries at the same moment', async () => {
    const { email, otp } = await request('burst');
    const tries = Array.from({ length: 20 }, (_, at) => wrong(otp, at + 1));
    const replies = await Promise.all([...tries, otp].map((one) => confirm({ email, otp: one })));
    const { tries_left: triesLeft } = await app
      .db('recoveries')
      .where({ email, purpose: 'password-reset' })
      .first();
    expect(triesLeft).to.equal(0);
    // The right one was among the five or not; everything else was refused.
    expect(replies.slice(0, 20).map(({ status }) => status)).to.deep.equal(Array(20).fill(422));
    const reset = replies[20]?.status === 204;
    expect((await signIn('burst', newPassword)).status).to.equal(reset ? 201 : 401);
    expect((await signIn('burst', passwordOf('burst'))).status).to.equal(reset ? 401 : 201);
  });

  it('costs no try when the new password is refused', async () => {
    const { email, otp } = await request('choosy');
    for (let time = 1; time <= 10; time += 1) {
      const send = () => confirm({ email, otp, newPassword: 'password1' });
      await expectRefusal(app, [422, 'password-too-common'], send);
    }
    expect((await confirm({ email, otp })).status).to.equal(204);
  });

  const strangers: [what: string, proof: (mailed: Mailed) => object][] = [
    ['somebody else’s digits', ({ otp }) => ({ email: emailOf('other'), otp })],
    ['digits for an address of nobody', ({ otp }) => ({ email: 'nobody@example.org', otp })],
    ['a token that nobody was sent', () => ({ token: 'A'.repeat(43) })],
  ];
  for (const [at, [what, proof]] of strangers.entries()) {
    it(`refuses ${what}`, async () => {
      await app.idOf('other');
      const mailed = await request(`stranger-${at}`);
      await expectRefusal(app, invalid, () => confirm(proof(mailed)));
    });
  }

  it('refuses a token that verifies an address', async () => {
    await app.idOf('verifier');
    const token = tokenOf(await newestMail(app, emailOf('verifier'), 'Confirm'));
    await expectRefusal(app, invalid, () => confirm({ token }));
  });

  it('says the same for a wrong code and for an address of nobody', async () => {
    const { email, otp } = await request('known');
    await app.anyone.post('/v1/password-resets', { email: 'unknown@example.org' });
    const known = await confirm({ email, otp: wrong(otp) });
    const unknown = await confirm({ email: 'unknown@example.org', otp });
    const { instance: _one, ...knownBody } = known.body;
    const { instance: _other, ...unknownBody } = unknown.body;
    expect([unknown.status, unknownBody]).to.deep.equal([known.status, knownBody]);
  });

  it('leaves the second factor as it was', async () => {
    const { code } = await enableTotp(app, 'factor');
    const { token } = await request('factor');
    expect((await confirm({ token })).status).to.equal(204);
    const without = await expectRefusal(app, [401, 'otp-required'], () => signIn('factor', newPassword));
    expect(without.body).not.to.have.property('accessToken');
    expect((await signIn('factor', newPassword, code())).body.account.totpEnabled).to.equal(true);
  });
});
