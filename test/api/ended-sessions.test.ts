import { expect } from 'chai';
import { MINUTE, SECOND } from '../../src/domain/clock.ts';
import { useAnotherProcess } from '../support/another-process.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import type { Reply } from '../support/client.ts';
import { newestMail, tokenOf } from '../support/mail-contents.ts';

interface SignedIn {
  readonly person: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly sessionId: number;
}

describe('an ended session', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });

  describe('with two processes', () => {
    const other = useAnotherProcess(app);
    const newPassword = 'staple and candle';

    const administer = async (person: string, patch: object) =>
      app.as('admin').patch(`/v1/admin/accounts/${await app.idOf(person)}`, patch);

    /** All of this happens in the first process. The person has another device, too. */
    const endings: [how: string, status: number, end: (session: SignedIn) => Promise<Reply>][] = [
      ['a sign-out', 204, ({ accessToken }) => app.withToken(accessToken).delete('/v1/sessions/current')],
      [
        'a sign-out from another device',
        204,
        ({ person, sessionId }) => app.as(person).delete(`/v1/sessions/${sessionId}`),
      ],
      ['a sign-out everywhere', 204, ({ person }) => app.as(person).delete('/v1/sessions')],
      [
        'a change of the password',
        204,
        ({ person }) =>
          app.as(person).put('/v1/me/password', { currentPassword: passwordOf(person), newPassword }),
      ],
      [
        'a reset of the password',
        204,
        async ({ person }) => {
          await app.anyone.post('/v1/password-resets', { email: emailOf(person) });
          const token = tokenOf(await newestMail(app, emailOf(person), 'Reset'));
          return app.anyone.post('/v1/password-resets/confirm', { token, newPassword });
        },
      ],
      [
        'the deletion of the account',
        204,
        ({ person }) => app.as(person).delete('/v1/me', { password: passwordOf(person) }),
      ],
      ['an admin who disables the account', 200, ({ person }) => administer(person, { disabled: true })],
      ['an admin who changes the role', 200, ({ person }) => administer(person, { role: 'operator' })],
      [
        'a refresh token that was copied',
        401,
        async ({ refreshToken }) => {
          const refresh = () => app.anyone.post('/v1/sessions/refresh', { refreshToken });
          expect((await refresh()).status).to.equal(200);
          app.clock.advance(MINUTE);
          return refresh();
        },
      ],
    ];

    for (const [at, [how, status, end]] of endings.entries()) {
      it(`fails at once here, and within a second there, after ${how}`, async () => {
        const person = `person-${at}`;
        const { accessToken, refreshToken } = await app.signIn(person);
        const here = app.withToken(accessToken);
        const there = other.withToken(accessToken);
        const sessionId = (await here.get('/v1/sessions/current')).body.id;
        expect((await there.get('/v1/me')).status).to.equal(200);

        expect((await end({ person, accessToken, refreshToken, sessionId })).status).to.equal(status);

        expect((await here.get('/v1/me')).status).to.equal(401);
        app.clock.advance(SECOND);
        expect((await there.get('/v1/me')).status).to.equal(401);
      });
    }
  });
});
