import { expect } from 'chai';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { GROUPCHAT, groupchat, urlEncoded } from '../support/groupchat.ts';
import { newestMail } from '../support/mail-contents.ts';
import { expectUnchanged } from '../support/refusal.ts';
import { enableTotp } from '../support/second-factor.ts';

const invalid = (message: string) => ({ message });

describe('groupchat: users', () => {
  const app = useApp();
  const { fields, user, logIn, idOf, getWith } = groupchat(app);
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

  describe('GET /api/user', () => {
    const userOf = async (person: string, profile: string | null = null) => ({
      ID: await idOf(person),
      first_name: `First ${person}`,
      last_name: `Last ${person}`,
      password: '!@#$',
      profile,
      username: person,
    });

    it('gives oneself, in a list', async () => {
      expectAnswer(await (await user('ann')).get(`${GROUPCHAT}/user`), 200, {
        message: [await userOf('ann')],
      });
    });

    it('gives whoever has the id, from the query or from any body', async () => {
      const id = await idOf('bob');
      const expected = { message: [await userOf('bob')] };
      await user('ann');
      expectAnswer(await (await user('ann')).get(`${GROUPCHAT}/user?id=${id}`), 200, expected);
      expectAnswer(await getWith('ann', '/user', 'application/json', `{"id":${id}}`), 200, expected);
      expectAnswer(
        await getWith('ann', '/user', 'application/x-www-form-urlencoded', `id=${id}`),
        200,
        expected,
      );
      const form = `--b\r\nContent-Disposition: form-data; name="id"\r\n\r\n${id}\r\n--b--\r\n`;
      expectAnswer(await getWith('ann', '/user', 'multipart/form-data; boundary=b', form), 200, expected);
    });

    it('gives an empty list for an id that nobody has', async () => {
      const gone = await idOf('gone');
      await (await user('gone')).delete(`${GROUPCHAT}/user`);
      for (const id of [gone, 0, -1, 9007199254740991])
        expectAnswer(await (await user('ann')).get(`${GROUPCHAT}/user?id=${id}`), 200, { message: [] });
    });

    it('hides what is private', async () => {
      await (await user('priv')).put(`${GROUPCHAT}/user`, { profile: 'priv.png' });
      await (await user('priv')).put('/v1/me/profile', {
        ...{ bio: null, location: null, birthDate: null },
        isPrivate: true,
      });
      const path = `${GROUPCHAT}/user?id=${await idOf('priv')}`;
      const hidden = { first_name: null, last_name: null, profile: null };
      expectAnswer(await (await user('ann')).get(path), 200, {
        message: [{ ...(await userOf('priv')), ...hidden }],
      });
      expectAnswer(await (await user('priv')).get(path), 200, {
        message: [await userOf('priv', 'priv.png')],
      });
    });

    it('gives null for what an account from elsewhere has not', async () => {
      const id = await app.idOf('wim');
      expectAnswer(await (await user('ann')).get(`${GROUPCHAT}/user?id=${id}`), 200, {
        message: [
          { ID: id, first_name: null, last_name: null, password: '!@#$', profile: null, username: 'wim' },
        ],
      });
    });

    it('refuses an id that is no number: 400', async () => {
      for (const id of ['one', '1.5', '']) {
        const reply = await (await user('ann')).get(`${GROUPCHAT}/user?id=${id}`);
        expectAnswer(reply, 400, invalid('query /id must be integer.'));
      }
    });
  });

  describe('PUT /api/user', () => {
    const done = { message: 'user info modyfied successfully' };
    const put = async (person: string, body?: unknown, headers = {}) =>
      (await user(person)).put(`${GROUPCHAT}/user`, body, { headers });

    it('changes what is given, and nothing else', async () => {
      const patches = [{}, { first_name: 'Dee' }, { last_name: 'Doe' }, { profile: 'dee.png' }];
      for (const patch of patches) expectAnswer(await put('dee', patch), 201, done);
      expectAnswer(await put('dee'), 201, done);
      const self = async () => (await (await user('dee')).get(`${GROUPCHAT}/user`)).body.message[0];
      const dee = { ID: await idOf('dee'), username: 'dee', first_name: 'Dee', last_name: 'Doe' };
      expect(await self()).to.deep.equal({ ...dee, password: '!@#$', profile: 'dee.png' });
      expectAnswer(await put('dee', 'profile=', urlEncoded), 201, done);
      expect((await self()).profile).to.equal(null);
    });

    it('changes the username, and the old token stays good', async () => {
      expectAnswer(await put('eve', { username: 'eva' }), 201, done);
      const { message } = (await (await user('eve')).get(`${GROUPCHAT}/user`)).body;
      expect(message[0].username).to.equal('eva');
      expect((await login('eve', passwordOf('eve'))).status).to.equal(403);
      expect((await login('eva', passwordOf('eve'))).status).to.equal(202);
    });

    it('sets the password, and ends the other sessions', async () => {
      await user('fay');
      const other = app.withToken(await logIn('fay'));
      expectAnswer(await put('fay', { password: 'n' }), 201, done);
      expect((await (await user('fay')).get(`${GROUPCHAT}/user`)).status).to.equal(200);
      expectAnswer(await other.get(`${GROUPCHAT}/user`), 401, { msg: 'Token has been revoked' });
      expect((await login('fay', passwordOf('fay'))).status).to.equal(403);
      expect((await login('fay', 'n')).status).to.equal(202);
    });

    it('tells the owner of a new password by mail, where there is an address', async () => {
      await app.as('mel').put(`${GROUPCHAT}/user`, { password: 'new' });
      await newestMail(app, emailOf('mel'), 'password was changed');
    });

    it('refuses a name in use, and changes nothing', async () => {
      await user('bob');
      await user('gil');
      await expectUnchanged(app, async () =>
        expectAnswer(await put('gil', { username: 'BOB', first_name: 'G', password: 'new' }), 409, {
          message: 'user already in use',
        }),
      );
    });

    it('refuses what does not fit: 400', async () => {
      await user('gil');
      for (const patch of [{ username: '' }, { password: '' }, { first_name: 'a\u0000' }, { profile: '\n' }])
        await expectUnchanged(app, async () => {
          const reply = await put('gil', patch);
          expectAnswer(reply, 400, { message: reply.body.message });
          expect(reply.body.message).to.include(Object.keys(patch)[0]);
        });
    });
  });

  describe('DELETE /api/user', () => {
    it('deletes the account, everywhere', async () => {
      const id = await idOf('hal');
      await (await user('hal')).put(`${GROUPCHAT}/user`, { profile: 'hal.png' });
      const other = app.withToken(await logIn('hal'));
      expectAnswer(await (await user('hal')).delete(`${GROUPCHAT}/user`), 200, {
        message: 'deleted successfully',
      });
      expect((await login('hal', passwordOf('hal'))).status).to.equal(403);
      expect((await other.get('/v1/me')).status).to.equal(401);
      const row = await app.db('accounts').where({ id }).first();
      expect(row).to.include({ username: null, first_name: null, avatar: null, password_hash: '' });
    });

    it('says of a deleted account that there is none: 402 here, 404 for PUT, and revoked elsewhere', async () => {
      const ida = await user('ida');
      await ida.delete(`${GROUPCHAT}/user`);
      const gone = { message: 'user dose not exists' };
      expectAnswer(await ida.delete(`${GROUPCHAT}/user`), 402, gone);
      expectAnswer(await ida.put(`${GROUPCHAT}/user`, { first_name: 'I' }), 404, gone);
      for (const path of ['/user', '/message', '/download?name=x'])
        expectAnswer(await ida.get(GROUPCHAT + path), 401, { msg: 'Token has been revoked' });
    });

    it('happens once when ten ask at the same moment', async () => {
      const joe = await user('joe');
      const replies = await Promise.all(Array.from({ length: 10 }, () => joe.delete(`${GROUPCHAT}/user`)));
      expect(replies.filter(({ status }) => status === 200)).to.have.lengthOf(1);
      for (const reply of replies)
        if (reply.status !== 200) expectAnswer(reply, 402, { message: 'user dose not exists' });
    });

    it('is not for the last administrator', async () => {
      await expectUnchanged(app, async () => {
        const reply = await app.as('admin').delete(`${GROUPCHAT}/user`);
        expectAnswer(reply, 403, {
          message: 'This is the last enabled administrator. Make somebody else an administrator first.',
        });
      });
    });
  });

  const credentialsOf = (person: string) => ({ identifier: person, password: passwordOf(person) });
  const tokenClient = async (person: string) => {
    const { body } = await login(person, passwordOf(person));
    return app.withToken(body.access_token);
  };
});
