import { expect } from 'chai';
import { loadConfig } from '../../src/config.ts';
import { HOUR, MINUTE } from '../../src/domain/clock.ts';
import { createKeys } from '../../src/security/keys.ts';
import { createSecrets } from '../../src/security/secrets.ts';
import { type MailServer, plain, startMailServer } from '../mail/mail-server.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import {
  badRequest,
  badSignature,
  formats,
  libraryClient,
  notice,
  unauthorized,
} from '../support/library-client.ts';
import { libraryReset, wrongOtp } from '../support/library-reset.ts';
import { mailsTo, newestMail, tokenOf } from '../support/mail-contents.ts';
import { enableTotp } from '../support/second-factor.ts';
import { expectUntouched } from '../support/tables.ts';

const success = notice(200, 'Password reset success.');
const otpWrong = notice(401, 'OTP not match');
const different = notice(400, "Passwords don't match");

describe('the password reset of the dialect library', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });
  const library = libraryClient(app);
  const { ask, reset } = libraryReset(app);

  const login = (person: string, password: string) =>
    library.post('/users/login', { email: emailOf(person), password });

  /** Of the same keys as the server's. */
  const secrets = () => createSecrets(createKeys(loadConfig(app.env).security.secretKeys ?? []));

  /** The password is still the first one. */
  async function expectUnchanged(person: string): Promise<void> {
    expect((await login(person, passwordOf(person))).status).to.equal(200);
    expect((await login(person, 'johndoe2')).status).to.equal(401);
  }

  for (const [at, [format, encode]] of formats.entries())
    it(`sets the password by ${format}, and ends all sessions`, async () => {
      const { person, token, otp } = await ask(`person-${at}`);
      const devices = [await app.signIn(person), await app.signIn(person)];
      const fields = { OTP: otp, new_password: 'x', confirm_new_password: 'x' };
      expectAnswer(await library.put('/users/reset_password', encode(fields), token), 200, success);
      expect((await login(person, 'x')).status).to.equal(200);
      expect((await login(person, passwordOf(person))).status).to.equal(401);
      for (const { accessToken, refreshToken } of devices) {
        expect((await app.withToken(accessToken).get('/v1/me')).status).to.equal(401);
        expect((await app.anyone.post('/v1/sessions/refresh', { refreshToken })).status).to.equal(401);
      }
      expect(await mailsTo(app, emailOf(person), 'password was changed')).to.have.lengthOf(1);
      expectAnswer(await reset(token, otp), 401, otpWrong);
    });

  const ways: [how: string, given: (otp: string) => unknown][] = [
    ['a string of six digits', (otp) => otp],
    ['a number', (otp) => Number(otp)],
    ['a number in a string', (otp) => `${Number(otp)}`],
  ];
  for (const [at, [how, given]] of ways.entries())
    it(`takes the OTP as ${how}, by value`, async () => {
      const { token } = await ask(`zeros-${at}`);
      // As if it were the one that was mailed: chance seldom gives a zero in front.
      const mailed = { email: emailOf(`zeros-${at}`), purpose: 'password-reset' };
      await app
        .db('recoveries')
        .where(mailed)
        .update({ otp_hash: secrets().keyedHash('012345') });
      for (const other of ['112345', '12346', 123450, '0012345'])
        expectAnswer(await reset(token, other), 401, otpWrong);
      expectAnswer(await reset(token, given('012345')), 200, success);
    });

  it('leaves a second factor as it is', async () => {
    const { code } = await enableTotp(app, 'tess');
    const { token, otp } = await ask('tess');
    expectAnswer(await reset(token, otp), 200, success);
    expect((await login('tess', 'johndoe2')).status).to.equal(401);
    const credentials = { identifier: 'tess', password: 'johndoe2' };
    const refused = await expectUntouched(app, () => app.anyone.post('/v1/sessions', credentials));
    expect([refused.status, refused.body.type]).to.deep.equal([401, '/problems/otp-required']);
    expect((await app.anyone.post('/v1/sessions', { ...credentials, otp: code() })).status).to.equal(201);
  });

  it('looks at five wrong OTPs, and no more', async () => {
    const { person, token, otp } = await ask('tries');
    for (let by = 1; by <= 5; by++) expectAnswer(await reset(token, wrongOtp(otp, by)), 401, otpWrong);
    expectAnswer(await expectUntouched(app, () => reset(token, otp)), 401, otpWrong);
    await expectUnchanged(person);
  });

  it('takes the right one after four wrong ones', async () => {
    const { token, otp } = await ask('fifth');
    for (const bad of [wrongOtp(otp), 'abcdef', 1234567, '-'])
      expectAnswer(await reset(token, bad), 401, otpWrong);
    expectAnswer(await reset(token, otp), 200, success);
  });

  it('looks at no more than five of thirty wrong ones at the same moment', async () => {
    const { person, token, otp } = await ask('burst');
    const tries = Array.from({ length: 30 }, (_, at) => reset(token, wrongOtp(otp, at + 1)));
    for (const reply of await Promise.all(tries)) expectAnswer(reply, 401, otpWrong);
    expectAnswer(await reset(token, otp), 401, otpWrong);
    await expectUnchanged(person);
  });

  it('looks at the OTP before the passwords', async () => {
    const { token, otp } = await ask('order');
    expectAnswer(await reset(token, wrongOtp(otp), 'one', 'another'), 401, otpWrong);
    expectAnswer(await reset(token, otp, 'one', 'another'), 400, different);
    expectAnswer(await reset(token, otp, 'one', ''), 400, different);
  });

  it('is not used up by a right OTP with passwords that differ', async () => {
    const { person, token, otp } = await ask('typist');
    for (let by = 1; by <= 4; by++) await reset(token, wrongOtp(otp, by));
    for (let time = 1; time <= 10; time++)
      expectAnswer(await expectUntouched(app, () => reset(token, otp, 'a', 'b')), 400, different);
    await expectUnchanged(person);
    expectAnswer(await reset(token, otp), 200, success);
  });

  it('does not tell by passwords that differ which of many OTPs is right', async () => {
    const { person, token, otp } = await ask('oracle');
    for (let by = 1; by <= 5; by++)
      expectAnswer(await reset(token, wrongOtp(otp, by), 'a', 'b'), 401, otpWrong);
    expectAnswer(await reset(token, otp, 'a', 'b'), 401, otpWrong);
    await expectUnchanged(person);
  });

  it('works once, for one of ten at the same moment', async () => {
    const { token, otp } = await ask('crowd');
    const replies = await Promise.all(Array.from({ length: 10 }, () => reset(token, otp)));
    const refused = replies.filter(({ status }) => status !== 200);
    expect(refused).to.have.lengthOf(9);
    for (const reply of refused) expectAnswer(reply, 401, otpWrong);
  });

  it('works within 15 minutes', async () => {
    const early = await ask('early');
    app.clock.advance(15 * MINUTE - 1);
    expectAnswer(await reset(early.token, early.otp), 200, success);
    const late = await ask('late');
    app.clock.advance(15 * MINUTE);
    expectAnswer(await expectUntouched(app, () => reset(late.token, late.otp)), 401, otpWrong);
    app.clock.advance(HOUR);
    await app
      .db('recoveries')
      .where({ email: emailOf('late') })
      .delete();
    expectAnswer(await reset(late.token, late.otp), 401, otpWrong);
  });

  it('takes the OTP of the reset that the token names, and of no other', async () => {
    const one = await ask('one');
    const other = await ask('other');
    // They might be the same by chance.
    if (one.otp !== other.otp) expectAnswer(await reset(one.token, other.otp), 401, otpWrong);
    app.clock.advance(MINUTE);
    const newer = await ask('one');
    expectAnswer(await reset(one.token, one.otp), 401, otpWrong);
    expectAnswer(await reset(newer.token, newer.otp), 200, success);
  });

  it('ends the other ways of the same mail', async () => {
    const { token, otp } = await ask('mail');
    const link = tokenOf(await newestMail(app, emailOf('mail'), 'Reset'));
    expectAnswer(await reset(`Bearer ${token}`, otp), 200, success);
    const v1 = { token: link, newPassword: 'staple and candle' };
    expect((await app.anyone.post('/v1/password-resets/confirm', v1)).status).to.equal(422);
  });

  it('takes no other token than that of a reset', async () => {
    const { person, token, otp } = await ask('tokens');
    const { accessToken } = await app.signIn(person);
    const link = tokenOf(await newestMail(app, emailOf(person), 'Reset'));
    const [version = '', key = '', box = ''] = token.split('.');
    const changed = `${version}.${key}.${box[0] === 'A' ? 'B' : 'A'}${box.slice(1)}`;
    const { id } = await app
      .db('recoveries')
      .where({ email: emailOf(person) })
      .first('id');
    const sealed = secrets().seal(`email-verification ${id}`);
    await expectUntouched(app, async () => {
      for (const none of [undefined, '', 'Bearer ']) expectAnswer(await reset(none, otp), 401, unauthorized);
      for (const bad of [accessToken, link, changed, sealed, 'garbage', 'v1.x.y', `${version}.${key}.`])
        expectAnswer(await reset(bad, otp), 422, badSignature);
    });
    await expectUnchanged(person);
  });

  it('whose token is no access token', async () => {
    const { token } = await ask('no-session');
    const names = { current_username: 'no-session', new_username: 'other' };
    expectAnswer(await library.put('/users/changeUsername', names, token), 422, badSignature);
    expect((await app.withToken(token).get('/v1/me')).status).to.equal(401);
  });

  it('refuses a request in which something is missing, at no cost', async () => {
    const { token, otp } = await ask('careless');
    const fields = { OTP: otp, new_password: 'x', confirm_new_password: 'x' };
    await expectUntouched(app, async () => {
      for (const name of Object.keys(fields))
        for (const [, encode] of formats) {
          const { [name]: _, ...rest } = fields as Record<string, string>;
          const reply = await library.put('/users/reset_password', encode(rest), token);
          expectAnswer(reply, 400, badRequest);
        }
      for (const bad of [{ OTP: '' }, { OTP: 1.5 }, { OTP: true }, { OTP: null }, { new_password: '' }])
        expectAnswer(
          await library.put('/users/reset_password', { ...fields, ...bad }, token),
          400,
          badRequest,
        );
      expectAnswer(await reset(token, otp, 'x'.repeat(257)), 400, badRequest);
    });
    expectAnswer(await reset(token, otp), 200, success);
  });

  describe('over SMTP', () => {
    let server: MailServer;
    const mailing = useApp(async () => {
      server = await startMailServer(plain);
      return { SMTP_URL: `smtp://127.0.0.1:${server.port}` };
    });
    after(() => server.close());

    it('sends the OTP, which resets the password', async () => {
      await mailing.idOf('ann');
      const at = libraryClient(mailing);
      const { body } = await at.post('/users/requestResetPassword', { your_email: emailOf('ann') });
      await mailing.app.courier.idle();
      const mail = server.received.find(({ email }) => email.subject === 'Reset your password');
      expect(mail?.recipients).to.deep.equal([emailOf('ann')]);
      const otp = /code: (\d{6})/.exec(mail?.email.text ?? '')?.[1];
      const passwords = { new_password: 'johndoe2', confirm_new_password: 'johndoe2' };
      const reply = await at.put('/users/reset_password', { OTP: otp, ...passwords }, body.access_token);
      expectAnswer(reply, 200, success);
      const { status } = await at.post('/users/login', { email: emailOf('ann'), password: 'johndoe2' });
      expect(status).to.equal(200);
    });
  });
});
