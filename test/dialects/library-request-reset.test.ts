import { expect } from 'chai';
import { HOUR, MINUTE } from '../../src/domain/clock.ts';
import { useAnotherProcess } from '../support/another-process.ts';
import { emailOf, useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { badRequest, formats, libraryClient, notFound, notice } from '../support/library-client.ts';
import { libraryReset, wrongOtp } from '../support/library-reset.ts';
import { mailsTo, newestMail, otpOf } from '../support/mail-contents.ts';
import { observe } from '../support/observation.ts';
import { expectUntouched } from '../support/tables.ts';

const sent = 'Reset Instructions Sent.';

describe('the dialect library, asked for a password reset', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });
  const library = libraryClient(app);
  const { request, ask, reset } = libraryReset(app);

  for (const [at, [format, encode]] of formats.entries())
    it(`mails an OTP for ${format}, and gives a token without it`, async () => {
      const person = `asker-${at}`;
      await app.idOf(person);
      const email = emailOf(person).toUpperCase();
      const reply = await library.post('/users/requestResetPassword', encode({ your_email: email }));
      const { access_token: token } = reply.body;
      expectAnswer(reply, 200, { access_token: token, message: sent });
      const mail = await newestMail(app, emailOf(person), 'Reset');
      expect(otpOf(mail)).to.match(/^\d{6}$/);
      const decoded = token.split('.').map((part: string) => `${Buffer.from(part, 'base64url')}`);
      for (const text of [token, ...decoded]) expect(text).not.to.include(otpOf(mail));
    });

  it('takes a header token and does not look at it', async () => {
    await app.idOf('header');
    const { accessToken } = await app.signIn('header');
    for (const token of [accessToken, 'garbage']) {
      app.clock.advance(MINUTE);
      const reply = await library.post(
        '/users/requestResetPassword',
        { your_email: emailOf('header') },
        token,
      );
      expect(reply.status).to.equal(200);
    }
  });

  it('mails an address once a minute, whatever blanks there are at its end', async () => {
    const { otp } = await ask('blank');
    for (const blank of [' ', '  ', '\uFEFF', '\u1680\u2028']) {
      // No fresh tries at the OTP either: it is the one reset.
      const { access_token: token } = (await request(emailOf('blank') + blank)).body;
      for (let by = 1; by <= 2; by++) await reset(token, wrongOtp(otp, by));
    }
    expect(await mailsTo(app, emailOf('blank'), 'Reset')).to.have.lengthOf(1);
    expect((await request(emailOf('blank'))).status).to.equal(429);
  });

  it('says that it does not know an email, and mails nothing', async () => {
    await app.as('admin').patch(`/v1/admin/accounts/${await app.idOf('closed')}`, { disabled: true });
    for (const email of ['nobody@example.org', 'no address', emailOf('closed')]) {
      expectAnswer(await request(email), 404, notFound);
      expect(await mailsTo(app, email, 'Reset')).to.deep.equal([]);
    }
  });

  it('refuses a request without an email', async () => {
    for (const [, encode] of formats)
      for (const fields of [{ surplus: 'any' }, { your_email: '' }, { your_email: 'x'.repeat(255) }])
        expectAnswer(
          await expectUntouched(app, () => library.post('/users/requestResetPassword', encode(fields))),
          400,
          badRequest,
        );
  });

  it('mails once a minute; until then the token names the reset of that mail', async () => {
    const { token, otp } = await ask('hasty');
    const again = await request(emailOf('hasty'));
    expectAnswer(again, 200, { access_token: again.body.access_token, message: sent });
    expect(again.body.access_token).not.to.equal(token);
    expect(await mailsTo(app, emailOf('hasty'), 'Reset')).to.have.lengthOf(1);
    expect((await reset(again.body.access_token, otp)).status).to.equal(200);
    expect((await reset(token, otp)).status).to.equal(401);
  });

  it('says to wait where no mail may go and no reset is open', async () => {
    const { token, otp } = await ask('spent');
    for (let by = 1; by <= 5; by++) await reset(token, wrongOtp(otp, by));
    const reply = await expectUntouched(app, () => request(emailOf('spent')));
    const sentence = 'This address was mailed too often. Wait 60 seconds, then ask again.';
    expectAnswer(reply, 429, notice(429, sentence));
    expect(reply.headers.get('retry-after')).to.equal('60');
    app.clock.advance(MINUTE);
    expect((await request(emailOf('spent'))).status).to.equal(200);
  });

  it('shares the limits of /v1: one mail a minute and five an hour', async () => {
    await app.idOf('dora');
    for (let mails = 1; mails <= 5; mails++) {
      const v1 = () => app.anyone.post('/v1/password-resets', { email: emailOf('dora') });
      expect((await (mails % 2 ? v1() : request(emailOf('dora')))).status).to.be.oneOf([200, 202]);
      expect((await request(emailOf('dora'))).status).to.equal(200);
      expect(await mailsTo(app, emailOf('dora'), 'Reset')).to.have.lengthOf(mails);
      app.clock.advance(MINUTE);
    }
    app.clock.advance(15 * MINUTE);
    expect((await request(emailOf('dora'))).status).to.equal(429);
    expect(await mailsTo(app, emailOf('dora'), 'Reset')).to.have.lengthOf(5);
    app.clock.advance(HOUR);
    expect((await request(emailOf('dora'))).status).to.equal(200);
  });

  describe('for known and unknown addresses', () => {
    const other = useAnotherProcess(app);

    it('does the same work', async () => {
      await app.idOf('emil');
      const send = (email: string) =>
        observe(other, () =>
          other.anyone.post('/compat/library/users/requestResetPassword', { your_email: email }),
        ) as Promise<{ statements: string[]; hashes: number }>;
      for (const round of ['first', 'too many']) {
        const known = await send(emailOf('emil'));
        const unknown = await send('somebody@example.org');
        expect(unknown.statements, round).to.deep.equal(known.statements);
        expect([known.hashes, unknown.hashes]).to.deep.equal([0, 0]);
        expect(known.statements).not.to.have.lengthOf(0);
      }
    });
  });
});
