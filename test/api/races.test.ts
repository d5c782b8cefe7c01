import { expect } from 'chai';
import { SECOND } from '../../src/domain/clock.ts';
import { useAnotherProcess } from '../support/another-process.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import type { Client, Reply } from '../support/client.ts';
import { newestMail, tokenOf } from '../support/mail-contents.ts';

describe('a race', () => {
  // Hashing takes long enough here for something to happen meanwhile.
  const app = useApp({ ACCESS_TOKEN_TTL: '1d', BCRYPT_COST: '6' });

  describe('between two processes', () => {
    const other = useAnotherProcess(app);
    const newPassword = 'staple and candle';
    const signIn = (client: Client, identifier: string, password = passwordOf(identifier)) =>
      client.post('/v1/sessions', { identifier, password });
    const refresh = (client: Client, refreshToken: string) =>
      client.post('/v1/sessions/refresh', { refreshToken });

    /** What makes the password, or the account, worthless at once. The token is of a session of its own. */
    const endings: [what: string, end: (person: string, token: string) => Promise<Reply>][] = [
      [
        'the account is disabled',
        async (person) => {
          const path = `/v1/admin/accounts/${await app.idOf(person)}`;
          return app.as('admin').patch(path, { disabled: true });
        },
      ],
      [
        'the account is deleted',
        (person, token) => app.withToken(token).delete('/v1/me', { password: passwordOf(person) }),
      ],
      [
        'the password is changed',
        (person, token) =>
          app.withToken(token).put('/v1/me/password', { currentPassword: passwordOf(person), newPassword }),
      ],
      [
        'the password is reset',
        async (person) => {
          const token = tokenOf(await newestMail(app, emailOf(person), 'Reset'));
          return app.anyone.post('/v1/password-resets/confirm', { token, newPassword });
        },
      ],
    ];

    for (const [at, [what, end]] of endings.entries()) {
      it(`leaves nobody signed in when ${what} while others sign in and refresh`, async () => {
        const person = `person-${at}`;
        const [own, early] = [await app.signIn(person), await app.signIn(person)];
        await app.idOf('admin');
        await app.anyone.post('/v1/password-resets', { email: emailOf(person) });

        let over = false;
        /** Again and again, so that some are always under way. */
        async function keepSigningIn(client: Client): Promise<Reply[]> {
          const replies = [];
          while (!over) replies.push(await signIn(client, person));
          return replies;
        }
        const clients = [app.anyone, other.anyone];
        const signedIn = [...clients, ...clients].map(keepSigningIn);
        const refreshed = clients.map((client) => refresh(client, early.refreshToken));
        const ended = await end(person, own.accessToken);
        over = true;
        expect(ended.status, ended.text).to.be.within(200, 204);
        const replies = [...(await Promise.all(signedIn)).flat(), ...(await Promise.all(refreshed))];

        app.clock.advance(SECOND);
        for (const { status, body, text } of replies) {
          expect(status, text).to.be.oneOf([200, 201, 401]);
          if (status === 401) continue;
          expect((await other.withToken(body.accessToken).get('/v1/me')).status).to.equal(401);
          expect((await app.withToken(body.accessToken).get('/v1/me')).status).to.equal(401);
          expect((await refresh(app.anyone, body.refreshToken)).status).to.equal(401);
        }
      });
    }

    it('for a refresh token gives both the same successor', async () => {
      const { refreshToken } = await app.signIn('ann');
      const clients = Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? app.anyone : other.anyone));
      const replies = await Promise.all(clients.map((client) => refresh(client, refreshToken)));
      expect(replies.map(({ status }) => status)).to.deep.equal(Array(10).fill(200));
      expect(new Set(replies.map(({ body }) => body.refreshToken)).size).to.equal(1);
    });

    it('for ten guesses is not won twice', async () => {
      await app.idOf('bob');
      const clients = Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? app.anyone : other.anyone));
      const replies = await Promise.all(clients.map((client) => signIn(client, 'bob', 'a wrong password')));
      const statuses = replies.map(({ status }) => status).sort();
      expect(statuses).to.deep.equal([...Array(10).fill(401), ...Array(20).fill(429)]);
    });

    it('for a name leaves one account', async () => {
      const clients = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? app.anyone : other.anyone));
      const account = { username: 'wanted', email: 'wanted@example.org', password: passwordOf('wanted') };
      const replies = await Promise.all(clients.map((client) => client.post('/v1/accounts', account)));
      expect(replies.map(({ status }) => status).sort()).to.deep.equal([201, ...Array(19).fill(409)]);
      for (const { status, body } of replies) {
        if (status === 409) expect(body.errors[0].pointer).to.equal('/username');
      }
    });
  });
});
