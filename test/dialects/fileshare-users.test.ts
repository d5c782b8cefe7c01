import { expect } from 'chai';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { expectAnswer, expectEnvelope } from '../support/dialects.ts';
import { FILESHARE, givenUser } from '../support/fileshare.ts';
import { enableTotp } from '../support/second-factor.ts';
import { expectUntouched } from '../support/tables.ts';

const missingAtRegister = {
  msg: 'Missing required parameters: username, email, and password are required.',
};
const missingAtLogin = { msg: 'Missing required parameters: username and password are required.' };
const wrong = { msg: 'Invalid username or password' };

describe('fileshare: users', () => {
  const app = useApp();
  const register = (user: unknown) => app.anyone.post(`${FILESHARE}/register`, user);
  const login = (credentials: unknown) => app.anyone.post(`${FILESHARE}/login`, credentials);
  const user = (username: string, more: object = {}) => ({
    username,
    email: emailOf(username),
    password: passwordOf(username),
    ...more,
  });

  describe('register', () => {
    it('answers as the document says', async () => {
      const reply = await register({
        username: 'example_user',
        email: 'user@example.com',
        password: 'password123',
        is_operation_user: true,
      });
      expectAnswer(reply, 201, { msg: 'User registered successfully' });
    });

    const incomplete: [what: string, body: unknown][] = [
      ['no username', { email: 'a@example.com', password: 'secret' }],
      ['no email', { username: 'a', password: 'secret' }],
      ['no password', { username: 'a', email: 'a@example.com' }],
      ['an empty username', { username: '', email: 'a@example.com', password: 'secret' }],
      ['an empty email', { username: 'a', email: '', password: 'secret' }],
      ['an empty password', { username: 'a', email: 'a@example.com', password: '' }],
      ['null for a password', { username: 'a', email: 'a@example.com', password: null }],
      ['nothing in it', {}],
      ['no body', undefined],
    ];
    for (const [what, body] of incomplete)
      it(`refuses ${what}`, async () => {
        expectAnswer(await expectUntouched(app, () => register(body)), 400, missingAtRegister);
      });

    it('refuses a username in use, in any case and Unicode form', async () => {
      await register(user('ångström'));
      for (const username of ['ångström', 'ÅNGSTRÖM', 'a\u030angstro\u0308m']) {
        const again = () => register(user(username, { email: 'other@example.com' }));
        expectAnswer(await expectUntouched(app, again), 400, { msg: 'Username already exists' });
      }
    });

    it('refuses an email in use, in any case', async () => {
      await register(user('emil'));
      const again = () => register(user('emilia', { email: 'EMIL@example.org' }));
      expectAnswer(await expectUntouched(app, again), 400, { msg: 'Email already exists' });
    });

    it('tells of the username when both are in use', async () => {
      await register(user('both'));
      expectAnswer(await register(user('both')), 400, { msg: 'Username already exists' });
    });

    it('of twenty at once lets one in', async () => {
      const replies = await Promise.all(Array.from({ length: 20 }, () => register(user('wanted'))));
      const won = replies.filter(({ status }) => status === 201);
      expect(won).to.have.lengthOf(1);
      for (const reply of replies)
        if (reply !== won[0]) expectAnswer(reply, 400, { msg: 'Username already exists' });
    });

    const accepted: [what: string, given: object][] = [
      ['a password of one character', { password: 'x' }],
      ['a common password', { password: 'password123' }],
      ['a password of 256 characters', { password: 'x'.repeat(256) }],
      ['a username of 64 characters', { username: '人'.repeat(64) }],
      ['a username of one', { username: '~' }],
      ['an email without a dot', { email: 'username1@localhost' }],
      ['what the document does not know', { role: 'admin', nickname: 'x' }],
      ['null for is_operation_user', { is_operation_user: null }],
    ];
    for (const [at, [what, given]] of accepted.entries())
      it(`takes ${what}`, async () => {
        const account = { ...user(`taken-${at}`), ...given };
        expectAnswer(await register(account), 201, { msg: 'User registered successfully' });
        expect((await login(account)).status).to.equal(200);
      });

    const refused: [what: string, given: object, msg: string][] = [
      ['a username of 65 characters', { username: 'x'.repeat(65) }, 'Invalid username'],
      ['a null byte in the username', { username: 'a\u0000b' }, 'Invalid username'],
      ['a control character in the email', { email: 'a\u0007@b' }, 'Invalid email'],
      ['a control character in the password', { password: 'a\nb' }, 'Invalid password'],
      ['a password of 257 characters', { password: 'x'.repeat(257) }, 'Invalid password'],
      ['a text for is_operation_user', { is_operation_user: 'yes' }, 'Invalid is_operation_user'],
      ['an email without an at', { email: 'example.org' }, 'Invalid email'],
      ['an email of 255 characters', { email: `${'x'.repeat(253)}@x` }, 'Invalid email'],
    ];
    for (const [what, given, msg] of refused)
      it(`refuses ${what}`, async () => {
        const send = () => register(user('refused', given));
        expectAnswer(await expectUntouched(app, send), 400, { msg });
      });

    it('takes JSON alone', async () => {
      const broken = await app.anyone.post(`${FILESHARE}/register`, '{"username":', {
        headers: { 'content-type': 'application/json' },
      });
      expectEnvelope('fileshare', broken, 400);
      const form = await app.anyone.post(`${FILESHARE}/register`, 'username=ann', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      expectEnvelope('fileshare', form, 415);
      const large = await register(user('large', { more: 'x'.repeat(1024 * 1024) }));
      expectEnvelope('fileshare', large, 413);
    });
  });

  describe('login', () => {
    it('answers as the document says', async () => {
      await register(user('lotte'));
      const reply = await login({ username: 'lotte', password: passwordOf('lotte') });
      expectAnswer(reply, 200, { msg: 'Login successful', access_token: reply.body.access_token });
      const me = await app.withToken(reply.body.access_token).get('/v1/me');
      expect([me.status, me.body.username]).to.deep.equal([200, 'lotte']);
    });

    it('refuses a wrong password as it refuses an unknown username', async () => {
      await register(user('anna'));
      for (const username of ['anna', 'nobody at all', emailOf('anna')])
        expectAnswer(await login({ username, password: 'wrong' }), 401, wrong);
    });

    for (const body of [
      { username: 'anna' },
      { password: 'x' },
      { username: '', password: '' },
      {},
      undefined,
    ])
      it(`refuses ${JSON.stringify(body)}`, async () => {
        expectAnswer(await login(body), 400, missingAtLogin);
      });

    it('knows accounts of /v1, and /v1 knows its own', async () => {
      await app.idOf('vera');
      expect((await login({ username: 'VERA', password: passwordOf('vera') })).status).to.equal(200);
      await register(user('frida'));
      const credentials = { identifier: emailOf('frida'), password: passwordOf('frida') };
      expect((await app.anyone.post('/v1/sessions', credentials)).status).to.equal(201);
    });

    it('is no way around a second factor', async () => {
      await enableTotp(app, 'tilda');
      expectAnswer(await login({ username: 'tilda', password: passwordOf('tilda') }), 401, wrong);
    });

    it('is not for disabled accounts', async () => {
      const path = `/v1/admin/accounts/${await app.idOf('dina')}`;
      await app.as('admin').patch(path, { disabled: true });
      expectAnswer(await login({ username: 'dina', password: passwordOf('dina') }), 401, wrong);
    });

    it('is locked after ten failures, here and on /v1', async () => {
      await register(user('lars'));
      for (let at = 0; at < 10; at += 1) await login({ username: 'lars', password: 'wrong' });
      const reply = await login({ username: 'lars', password: passwordOf('lars') });
      expectEnvelope('fileshare', reply, 429);
      expect(Number(reply.headers.get('retry-after'))).to.be.above(0);
      const other = { identifier: 'lars', password: passwordOf('lars') };
      expect((await app.anyone.post('/v1/sessions', other)).status).to.equal(429);
    });
  });

  describe('an operation user', () => {
    it('has no other role, and no other right', async () => {
      const client = await givenUser(app, 'olga', 'operation user');
      expect((await client.get('/v1/me')).body.role).to.equal('member');
      expect((await client.get('/v1/admin/accounts')).status).to.equal(403);
    });

    it('is made by this dialect alone', async () => {
      const reply = await app.anyone.post('/v1/accounts', user('otto', { is_operation_user: true }));
      expect(reply.status).to.equal(400);
      expect(await app.db('accounts').where({ username: 'otto' })).to.deep.equal([]);
    });
  });

  describe('every answer', () => {
    it('tells what replaces the operation, be it a success or a refusal', async () => {
      const replies: [reply: Awaited<ReturnType<typeof login>>, successor: string][] = [
        [await register(user('petra')), '/v1/accounts'],
        [await register({}), '/v1/accounts'],
        [await login({ username: 'petra', password: 'wrong' }), '/v1/sessions'],
        [await app.anyone.get(`${FILESHARE}/files/`), '/v1/files'],
      ];
      for (const [{ headers }, successor] of replies) {
        expect(headers.get('deprecation')).to.equal('@1795132800');
        expect(headers.get('link')).to.equal(`<${successor}>; rel="successor-version"`);
      }
    });

    it('to an unknown route or a wrong method has the same envelope', async () => {
      const unknown = await app.anyone.get(`${FILESHARE}/nowhere`);
      expectEnvelope('fileshare', unknown, 404);
      const method = await app.anyone.get(`${FILESHARE}/register`);
      expectEnvelope('fileshare', method, 405);
      expect(method.headers.get('allow')).to.equal('POST');
    });
  });
});
