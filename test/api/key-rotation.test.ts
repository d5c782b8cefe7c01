import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { useAnotherProcess } from '../support/another-process.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { newestMail, otpOf } from '../support/mail-contents.ts';
import { enableTotp } from '../support/second-factor.ts';

const oldKey = 'the key of yesterday, of enough characters';
const newKey = 'the key of tomorrow, of enough characters';

describe('a change of SECRET_KEYS', () => {
  const app = useApp({ SECRET_KEYS: oldKey });

  describe('with the new key before the old one', () => {
    const rotated = useAnotherProcess(app, { SECRET_KEYS: `${newKey},${oldKey}` });

    it('leaves tokens good, of either kind', async () => {
      const { accessToken, refreshToken } = await app.signIn('ann');
      expect((await rotated.withToken(accessToken).get('/v1/me')).status).to.equal(200);
      const next = await rotated.anyone.post('/v1/sessions/refresh', { refreshToken });
      expect(next.status).to.equal(200);
      expect((await rotated.withToken(next.body.accessToken).get('/v1/me')).status).to.equal(200);
    });

    it('signs with the new key, which the old process does not know', async () => {
      const { accessToken, refreshToken } = await app.signIn('ann');
      const next = await rotated.anyone.post('/v1/sessions/refresh', { refreshToken });
      expect((await app.withToken(next.body.accessToken).get('/v1/me')).status).to.equal(401);
      const kid = (token: string) =>
        JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid;
      expect(kid(next.body.accessToken)).not.to.equal(kid(accessToken));
    });

    it('leaves the successor of a refresh token good for tabs that race', async () => {
      const { refreshToken } = await app.signIn('ann');
      const first = await app.anyone.post('/v1/sessions/refresh', { refreshToken });
      const second = await rotated.anyone.post('/v1/sessions/refresh', { refreshToken });
      expect(second.body.refreshToken).to.equal(first.body.refreshToken);
    });

    it('leaves the digits of a mail good', async () => {
      await app.idOf('ann');
      const email = emailOf('ann');
      await app.anyone.post('/v1/password-resets', { email });
      const otp = otpOf(await newestMail(app, email, 'Reset'));
      const proof = { email, otp, newPassword: passwordOf('ann') };
      expect((await rotated.anyone.post('/v1/password-resets/confirm', proof)).status).to.equal(204);
    });

    it('leaves a second factor good', async () => {
      const { code, recoveryCodes } = await enableTotp(app, 'bob');
      for (const otp of [code(), recoveryCodes[0]]) {
        const credentials = { identifier: 'bob', password: passwordOf('bob'), otp };
        expect((await rotated.anyone.post('/v1/sessions', credentials)).status).to.equal(201);
      }
    });
  });

  describe('with the old key gone', () => {
    const replaced = useAnotherProcess(app, { SECRET_KEYS: newKey });
    const rotating = useAnotherProcess(app, { SECRET_KEYS: `${newKey},${oldKey}` });

    it('takes no code of a second factor sealed under it, but the recovery codes', async () => {
      const { code, recoveryCodes } = await enableTotp(app, 'dave');
      const signIn = (otp: string | undefined) =>
        replaced.anyone.post('/v1/sessions', { identifier: 'dave', password: passwordOf('dave'), otp });
      expect((await signIn(code())).status).to.equal(401);
      expect((await signIn(recoveryCodes[0])).status).to.equal(201);
    });

    it('leaves a second factor good that was used while both keys were there', async () => {
      const { code } = await enableTotp(app, 'erin');
      const credentials = { identifier: 'erin', password: passwordOf('erin') };
      expect((await rotating.anyone.post('/v1/sessions', { ...credentials, otp: code() })).status).to.equal(
        201,
      );
      app.clock.advance(MINUTE);
      expect((await replaced.anyone.post('/v1/sessions', { ...credentials, otp: code() })).status).to.equal(
        201,
      );
    });

    it('takes a second use of a refresh token within ten seconds for a copy', async () => {
      const { refreshToken } = await app.signIn('ann');
      expect((await app.anyone.post('/v1/sessions/refresh', { refreshToken })).status).to.equal(200);
      expect((await replaced.anyone.post('/v1/sessions/refresh', { refreshToken })).status).to.equal(401);
    });

    it('makes the access tokens of the old key worthless', async () => {
      const { accessToken } = await app.signIn('ann');
      const reply = await replaced.withToken(accessToken).get('/v1/me');
      expect([reply.status, reply.body.type]).to.deep.equal([401, '/problems/unauthenticated']);
    });

    it('takes no digits that were mailed under it', async () => {
      await app.idOf('cleo');
      const email = emailOf('cleo');
      await app.anyone.post('/v1/password-resets', { email });
      const otp = otpOf(await newestMail(app, email, 'Reset'));
      const proof = { email, otp, newPassword: passwordOf('cleo') };
      const reply = await replaced.anyone.post('/v1/password-resets/confirm', proof);
      expect([reply.status, reply.body.type]).to.deep.equal([422, '/problems/code-invalid']);
    });
  });
});
