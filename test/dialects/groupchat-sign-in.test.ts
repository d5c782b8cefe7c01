import { expect } from 'chai';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { GROUPCHAT, groupchat, urlEncoded } from '../support/groupchat.ts';
import { expectUnchanged } from '../support/refusal.ts';
import { enableTotp } from '../support/second-factor.ts';

describe('groupchat: registering and logging in', () => {
  const app = useApp();
  const { fields, user } = groupchat(app);
  const register = (body: unknown, headers = {}) =>
    app.anyone.post(`${GROUPCHAT}/register`, body, { headers });
  const login = (username: string, password: string) =>
    app.anyone.post(`${GROUPCHAT}/login`, { username, password });

  describe('POST /api/register', () => {
    it('makes a user of JSON, and of forms of either kind', async () => {
      const form = new FormData();
      for (const [name, text] of Object.entries(fields('mira'))) form.append(name, text);
      const bodies = [fields('jay'), form] as const;
      for (const body of bodies)
        expectAnswer(await register(body), 201, { message: 'user created successfully' });
      const text = new URLSearchParams(fields('ulla')).toString();
      expectAnswer(await register(text, urlEncoded), 201, { message: 'user created successfully' });
      for (const person of ['jay', 'mira', 'ulla'])
        expect((await app.anyone.post('/v1/sessions', credentialsOf(person))).status).to.equal(201);
    });

    it('takes names that /v1 does not, and any password but the empty one', async () => {
      const names = ['a', 'Ünïcode 🦊 name', 'x'.repeat(64)];
      for (const [at, username] of names.entries()) {
        const password = at === 0 ? '1' : 'p'.repeat(256);
        expect((await register({ ...fields('any'), username, password })).status).to.equal(201);
        expect((await login(username, password)).status).to.equal(202);
      }
    });

    it('keeps the name of a picture, and ignores what it does not know', async () => {
      const body = { ...fields('pia'), profile: 'pia.png', role: 'admin', is_admin: true };
      expect((await register(body)).status).to.equal(201);
      const { message } = (await (await tokenClient('pia')).get(`${GROUPCHAT}/user`)).body;
      expect(message[0].profile).to.equal('pia.png');
      expect(await app.db('accounts').where({ username: 'pia' }).first()).to.include({ role: 'member' });
    });

    it('refuses a name in use, in any case and Unicode form', async () => {
      await user('Straße');
      for (const username of ['Straße', 'STRASSE', 'straße '])
        await expectUnchanged(app, async () =>
          expectAnswer(await register({ ...fields('other'), username }), 409, {
            message: 'user already in use',
          }),
        );
    });

    it('refuses a name of blanks: 400', async () => {
      for (const username of [' ', '\u3000\u2003'])
        await expectUnchanged(app, async () =>
          expectAnswer(await register({ ...fields('blank'), username }), 400, {
            message: 'A username needs a character that can be seen.',
          }),
        );
    });

    it('takes 64 characters of a username and 256 of a password, and not one more', async () => {
      const names = { username: 'y'.repeat(64), password: 'p'.repeat(256) };
      for (const field of ['username', 'password'] as const)
        await expectUnchanged(app, async () => {
          const reply = await register({ ...fields('limits'), [field]: `${names[field]}x` });
          const message = `body /${field} must NOT have more than ${names[field].length} characters.`;
          expectAnswer(reply, 400, { message });
        });
      expect((await register({ ...fields('limits'), ...names })).status).to.equal(201);
      expect((await login(names.username, names.password)).status).to.equal(202);
    });

    it('makes one user of twenty identical registrations at once', async () => {
      const replies = await Promise.all(Array.from({ length: 20 }, () => register(fields('twenty'))));
      const made = replies.filter(({ status }) => status === 201);
      expect(made).to.have.lengthOf(1);
      for (const reply of replies)
        if (!made.includes(reply)) expectAnswer(reply, 409, { message: 'user already in use' });
      expect(await app.db('accounts').where({ username: 'twenty' })).to.have.lengthOf(1);
    });

    for (const field of ['username', 'password', 'first_name', 'last_name'] as const)
      for (const [what, patch] of [
        ['without', { [field]: undefined }],
        ['with an empty', { [field]: '' }],
        ['with a null byte in', { [field]: 'a\u0000b' }],
        ['with too long a', { [field]: 'x'.repeat(257) }],
        ['with a number for', { [field]: 7 }],
      ] as const)
        it(`refuses a user ${what} ${field}: 400`, async () => {
          await expectUnchanged(app, async () => {
            const reply = await register({ ...fields('faulty'), ...patch });
            expectAnswer(reply, 400, { message: reply.body.message });
            expect(reply.body.message).to.include(`/${field}`);
          });
        });
  });

  describe('POST /api/login', () => {
    it('gives a token that all APIs take', async () => {
      await user('ann');
      const reply = await login('ann', passwordOf('ann'));
      const token = reply.body.access_token;
      expectAnswer(reply, 202, { access_token: token, message: 'login succeeded' });
      expect((await app.withToken(token).get('/v1/me')).body).to.include({
        username: 'ann',
        firstName: 'First ann',
        lastName: 'Last ann',
        email: null,
      });
    });

    it('is for accounts made elsewhere too, by either of their names', async () => {
      await app.idOf('vera');
      for (const name of ['vera', 'VERA', emailOf('vera')])
        expect((await login(name, passwordOf('vera'))).status).to.equal(202);
    });

    it('tells nobody whether there is such a user', async () => {
      await user('ben');
      for (const name of ['ben', 'nobody'])
        expectAnswer(await login(name, 'wrong'), 403, { message: 'bad username or password' });
    });

    it('is not for accounts with a second factor, or disabled ones', async () => {
      await app.idOf('totp');
      await enableTotp(app, 'totp');
      await app.as('admin').patch(`/v1/admin/accounts/${await app.idOf('shut')}`, { disabled: true });
      for (const person of ['totp', 'shut'])
        expectAnswer(await login(person, passwordOf(person)), 403, { message: 'bad username or password' });
    });

    it('pauses after ten wrong passwords, for every API', async () => {
      await user('guessed');
      for (let guess = 1; guess <= 10; guess++) await login('guessed', 'wrong');
      const reply = await login('guessed', passwordOf('guessed'));
      expectAnswer(reply, 429, {
        message: 'There were too many failed attempts. Wait 900 seconds, then try again.',
      });
      expect(reply.headers.get('retry-after')).to.equal('900');
      expect((await app.anyone.post('/v1/sessions', credentialsOf('guessed'))).status).to.equal(429);
    });

    it('refuses what is missing: 400', async () => {
      for (const [body, message] of [
        [{ username: 'ann' }, 'body /password is missing.'],
        [{ password: 'x' }, 'body /username is missing.'],
        [{ username: 'a\u0000', password: 'x' }, /^body \/username must match pattern/],
      ] as const) {
        const reply = await app.anyone.post(`${GROUPCHAT}/login`, body);
        expectAnswer(reply, 400, { message: reply.body.message });
        expect(reply.body.message).to.match(typeof message === 'string' ? RegExp(message) : message);
      }
    });
  });

  const credentialsOf = (person: string) => ({ identifier: person, password: passwordOf(person) });
  const tokenClient = async (person: string) => {
    const { body } = await login(person, passwordOf(person));
    return app.withToken(body.access_token);
  };
});
