import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import type { Reply } from '../support/client.ts';
import { expectAnswer, expectDeprecated } from '../support/dialects.ts';
import { enableTotp } from '../support/second-factor.ts';
import { expectUntouched } from '../support/tables.ts';

const notice = (status: number, message: string) => ({ status: `${status}`, message });
const badRequest = notice(401, 'Bad Request');
const missing = notice(401, 'Token is missing or invalid');
const bad = notice(401, 'Token is invalid or expired');

describe('the dialect pyapi', () => {
  const app = useApp();
  const at = (path: string) => `/compat/pyapi/sessions${path}`;

  const ann = { firstname: 'Ann', lastname: 'Bell', email: 'ann@example.org', password: 'password123' };
  const register = (user: object) => app.anyone.post(at('/register'), user);
  const login = (email: string, password: string) => app.anyone.post(at('/login'), { email, password });
  const me = (token: string) => app.withToken(token).get(at('/me'));

  /** Registers somebody of this name and logs in. */
  async function arrive(name: string): Promise<{ token: string; user: { uuid: number } }> {
    expect((await register({ ...ann, email: emailOf(name) })).status).to.equal(201);
    return (await login(emailOf(name), ann.password)).body;
  }

  describe('POST /sessions/register', () => {
    it('registers a new user', async () => {
      expectAnswer(await register(ann), 201, notice(201, 'User created successfully'));
    });

    for (const field of Object.keys(ann))
      it(`refuses a request without ${field}, and one with an empty one`, async () => {
        await expectUntouched(app, async () => {
          const other = { ...ann, email: 'other@example.org' };
          expectAnswer(await register({ ...other, [field]: undefined }), 400, badRequest);
          expectAnswer(await register({ ...other, [field]: '' }), 400, badRequest);
          expectAnswer(await register({ ...other, [field]: 1 }), 400, badRequest);
          expectAnswer(await register({ ...other, [field]: 'x'.repeat(300) }), 400, badRequest);
        });
      });

    it('refuses an email that is none', async () => {
      for (const email of ['ann', 'ann@', '@example.org', 'a b@example.org', 'a@b@c'])
        await expectUntouched(app, async () =>
          expectAnswer(await register({ ...ann, email }), 400, badRequest),
        );
    });

    it('takes an email of a host without dots, any password, and fields it does not know', async () => {
      const odd = { ...ann, email: 'odd@localhost', password: 'x', role: 'admin', is_admin: true };
      expectAnswer(await register(odd), 201, notice(201, 'User created successfully'));
      const { token } = (await login('odd@localhost', 'x')).body;
      expect((await app.withToken(token).get('/v1/me')).body).to.include({ role: 'member' });
    });

    it('refuses an email in use, in whatever case', async () => {
      await register({ ...ann, email: 'taken@example.org' });
      for (const email of ['taken@example.org', 'TAKEN@Example.ORG'])
        await expectUntouched(app, async () =>
          expectAnswer(await register({ ...ann, email }), 409, notice(409, 'Email already exists')),
        );
    });

    it('makes one account of twenty identical requests at once', async () => {
      const before = await app.count('accounts');
      const replies = await Promise.all(
        Array.from({ length: 20 }, () => register({ ...ann, email: 'crowd@example.org' })),
      );
      const refusals = replies.filter(({ status }) => status !== 201);
      expect(refusals).to.have.lengthOf(19);
      for (const reply of refusals) expectAnswer(reply, 409, notice(409, 'Email already exists'));
      expect(await app.count('accounts')).to.equal(before + 1);
    });

    it('gives the account a username made from its email, and another to who has the same there', async () => {
      const usernames: string[] = [];
      for (const email of ['jo.mc@one.org', 'jo.mc@two.org', 'a@b']) {
        await register({ ...ann, email });
        const { token } = (await login(email, ann.password)).body;
        usernames.push((await app.withToken(token).get('/v1/me')).body.username);
      }
      const [first, second, short] = usernames;
      expect(first).to.equal('jo.mc');
      expect(second).to.match(/^jo\.mc-\d{4}$/);
      expect(short).to.match(/^a-\d{4}$/);
    });

    it('gives twenty who have the same there at once twenty usernames', async () => {
      const emails = Array.from({ length: 20 }, (_, at) => `same@${at}.example.org`);
      const replies = await Promise.all(emails.map((email) => register({ ...ann, email })));
      for (const reply of replies) expect(reply.status, reply.text).to.equal(201);
      const usernames = await app.db('accounts').whereIn('email', emails).pluck('username');
      expect(new Set(usernames).size).to.equal(20);
      for (const username of usernames) expect(username).to.match(/^same(-\d{4})?$/);
    });
  });

  describe('POST /sessions/login', () => {
    it('gives the user and a token', async () => {
      await register({ ...ann, email: 'in@example.org' });
      const reply = await login('in@example.org', ann.password);
      const { user, token } = reply.body;
      expectAnswer(reply, 200, { status: '200', user, token });
      expect(user).to.deep.equal({
        uuid: user.uuid,
        firstname: 'Ann',
        lastname: 'Bell',
        email: 'in@example.org',
      });
      expect(user.uuid).to.be.a('number');
      expect(token).to.match(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    });

    it('refuses a request with something missing', async () => {
      for (const body of [{}, { email: ann.email }, { password: 'x' }, { email: '', password: 'x' }, []])
        expectAnswer(await app.anyone.post(at('/login'), body), 400, badRequest);
      expectAnswer(await app.anyone.post(at('/login')), 400, badRequest);
    });

    it('refuses a wrong password', async () => {
      await app.idOf('bob');
      expectAnswer(await login(emailOf('bob'), 'wrong'), 401, notice(401, 'Incorrect password'));
    });

    it('says so when nobody has the email', async () => {
      expectAnswer(await login('nobody@example.org', 'x'), 404, notice(500, 'User not found'));
    });

    it('takes no username for an email', async () => {
      await app.anyone.post('/v1/accounts', { username: 'nomail', password: passwordOf('nomail') });
      expectAnswer(await login('nomail', passwordOf('nomail')), 400, badRequest);
    });

    it('does not let in whoever has a second factor', async () => {
      await enableTotp(app, 'tess');
      const before = await app.count('sessions');
      expectAnswer(await login(emailOf('tess'), passwordOf('tess')), 401, notice(401, 'Incorrect password'));
      expect(await app.count('sessions')).to.equal(before);
    });

    it('does not let in whoever is disabled', async () => {
      const id = await app.idOf('dan');
      await app.as('admin').patch(`/v1/admin/accounts/${id}`, { disabled: true });
      expectAnswer(await login(emailOf('dan'), passwordOf('dan')), 401, notice(401, 'Incorrect password'));
    });

    it('shuts an email of nobody like any other', async () => {
      for (let time = 1; time <= 10; time++)
        expect((await login('guessed@example.org', 'wrong')).status, `${time}`).to.equal(404);
      const reply = await expectUntouched(app, () => login('guessed@example.org', 'wrong'));
      expect([reply.status, reply.body.status]).to.deep.equal([429, '429']);
      expect(reply.headers.get('retry-after')).to.match(/^\d+$/);
      app.clock.advance(15 * MINUTE);
      expect((await login('guessed@example.org', 'wrong')).status).to.equal(404);
    });

    it('shares the lockout of /v1', async () => {
      await app.idOf('lou');
      for (let time = 1; time <= 10; time++)
        expect((await login(emailOf('lou'), 'wrong')).status, `${time}`).to.equal(401);
      const reply = await login(emailOf('lou'), passwordOf('lou'));
      expect(reply.status).to.equal(429);
      expect(Object.keys(reply.body)).to.deep.equal(['status', 'message']);
      expect(reply.headers.get('retry-after')).to.match(/^\d+$/);
      const main = { identifier: emailOf('lou'), password: passwordOf('lou') };
      expect((await app.anyone.post('/v1/sessions', main)).status).to.equal(429);
      app.clock.advance(15 * MINUTE);
    });
  });

  describe('GET /sessions/me', () => {
    it('gives the user', async () => {
      const { token, user } = await arrive('may');
      expectAnswer(await me(token), 200, { status: '200', user });
    });

    it('gives empty names of an account that was made elsewhere without them', async () => {
      const reply = await app.as('eve').get(at('/me'));
      const user = { uuid: await app.idOf('eve'), firstname: '', lastname: '', email: emailOf('eve') };
      expectAnswer(reply, 200, { status: '200', user });
    });

    it('gives null for the email of an account without one', async () => {
      const credentials = { username: 'no-email', password: 'correct horse battery' };
      const { id } = (await app.anyone.post('/v1/accounts', credentials)).body;
      const session = { identifier: credentials.username, password: credentials.password };
      const { accessToken } = (await app.anyone.post('/v1/sessions', session)).body;
      const user = { uuid: id, firstname: '', lastname: '', email: null };
      expectAnswer(await me(accessToken), 200, { status: '200', user });
    });
  });

  describe('GET /sessions/logout', () => {
    it('ends the session at once, everywhere', async () => {
      const { token } = await arrive('leo');
      expectAnswer(
        await app.withToken(token).get(at('/logout')),
        200,
        notice(200, 'User logged out successfully'),
      );
      expectAnswer(await me(token), 401, bad);
      expectAnswer(await app.withToken(token).get(at('/logout')), 401, bad);
      expect((await app.withToken(token).get('/v1/me')).status).to.equal(401);
    });

    it('leaves the other sessions of the account alone', async () => {
      const { token } = await arrive('two');
      const other = (await login(emailOf('two'), ann.password)).body.token;
      await app.withToken(token).get(at('/logout'));
      expect((await me(other)).status).to.equal(200);
    });
  });

  for (const path of ['/me', '/logout']) {
    describe(`the token of GET /sessions${path}`, () => {
      const ask = (authorization?: string): Promise<Reply> =>
        app.anyone.get(at(path), authorization === undefined ? {} : { headers: { authorization } });

      it('is missed', async () => {
        expectAnswer(await ask(), 401, missing);
        for (const header of ['Basic YW5uOmFubg==', 'Token abc', 'Bearer', 'Bearer '])
          expectAnswer(await ask(header), 401, missing);
      });

      it('is refused when it is none of ours, too old, or of a session that has ended', async () => {
        const { token } = await arrive(`token-of${path.slice(1)}`);
        const [head, , signature] = token.split('.');
        const forged = `${head}.${Buffer.from('{"sub":"1"}').toString('base64url')}.${signature}`;
        for (const one of ['garbage', 'x y', forged]) expectAnswer(await ask(`Bearer ${one}`), 401, bad);
        app.clock.advance(16 * MINUTE);
        expectAnswer(await ask(`Bearer ${token}`), 401, bad);
      });

      it('is refused when its account has been disabled or deleted', async () => {
        const [off, gone] = [`off-at${path.slice(1)}`, `gone-at${path.slice(1)}`];
        const tokens = [(await arrive(off)).token, (await arrive(gone)).token];
        const admin = app.withToken((await app.signIn('admin')).accessToken);
        const { user } = (await login(emailOf(off), ann.password)).body;
        await admin.patch(`/v1/admin/accounts/${user.uuid}`, { disabled: true });
        await app.withToken(tokens[1]!).delete('/v1/me', { password: ann.password });
        for (const token of tokens) expectAnswer(await ask(`Bearer ${token}`), 401, bad);
      });
    });
  }

  describe('to pages of other origins', () => {
    it('says before and with each answer that any may', async () => {
      const origin = { origin: 'https://page.example' };
      for (const path of ['/register', '/login', '/me', '/logout']) {
        const asked = { ...origin, 'access-control-request-method': 'GET' };
        const { status, text, headers } = await app.anyone.send('OPTIONS', at(path), undefined, {
          headers: asked,
        });
        expect([status, text]).to.deep.equal([204, '']);
        expectDeprecated({ headers });
        expect(headers.get('access-control-allow-origin')).to.equal('*');
        expect(headers.get('access-control-allow-methods')).to.equal('GET, POST, OPTIONS');
        expect(headers.get('access-control-allow-headers')).to.equal('Content-Type, Authorization');
      }
      const replies = [
        await app.as('ann2').get(at('/me'), { headers: origin }),
        await app.anyone.get(at('/me'), { headers: origin }),
        await app.anyone.get(at('/nothing'), { headers: origin }),
        await app.anyone.post(at('/login'), 'x', { headers: { ...origin, 'content-type': 'text/plain' } }),
      ];
      for (const { headers } of replies) expect(headers.get('access-control-allow-origin')).to.equal('*');
    });

    describe('where CORS_ORIGINS lets in fewer to the others', () => {
      const strict = useApp({ CORS_ORIGINS: 'https://one.example' });

      it('says the same', async () => {
        const headers = { origin: 'https://page.example', 'access-control-request-method': 'POST' };
        const reply = await strict.anyone.send('OPTIONS', at('/login'), undefined, { headers });
        expect([reply.status, reply.headers.get('access-control-allow-origin')]).to.deep.equal([204, '*']);
        const main = await strict.anyone.send('OPTIONS', '/v1/sessions', undefined, { headers });
        expect(main.headers.get('access-control-allow-origin')).to.equal(null);
      });
    });
  });
});
