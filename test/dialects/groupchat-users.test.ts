import { expect } from 'chai';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { fileForm } from '../support/forms.ts';
import { GROUPCHAT, groupchat, urlEncoded } from '../support/groupchat.ts';
import { newestMail } from '../support/mail-contents.ts';
import { expectUnchanged } from '../support/refusal.ts';

describe('groupchat: users', () => {
  const app = useApp();
  const { user, logIn, idOf, getWith } = groupchat(app);
  const login = (username: string, password: string) =>
    app.anyone.post(`${GROUPCHAT}/login`, { username, password });

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
      for (const json of [`{"id":${id}}`, `{"id":"${id}"}`])
        expectAnswer(await getWith('ann', '/user', 'application/json', json), 200, expected);
      expectAnswer(
        await getWith('ann', '/user', 'application/x-www-form-urlencoded', `id=${id}`),
        200,
        expected,
      );
      const form = `--b\r\nContent-Disposition: form-data; name="id"\r\n\r\n${id}\r\n--b--\r\n`;
      expectAnswer(await getWith('ann', '/user', 'multipart/form-data; boundary=b', form), 200, expected);
    });

    it('takes an empty id of a query or a form for none', async () => {
      const expected = { message: [await userOf('ann')] };
      expectAnswer(await (await user('ann')).get(`${GROUPCHAT}/user?id=`), 200, expected);
      expectAnswer(await getWith('ann', '/user', urlEncoded['content-type'], 'id='), 200, expected);
      const reply = await getWith('ann', '/user', 'application/json', '{"id":""}');
      expectAnswer(reply, 400, { message: reply.body.message });
    });

    it('gives an empty list for an id that nobody has', async () => {
      const gone = await idOf('gone');
      await (await user('gone')).delete(`${GROUPCHAT}/user`);
      const unknown = [gone, 0, -1, 9007199254740991, '9223372036854775808', '9'.repeat(23), '9'.repeat(400)];
      for (const id of unknown)
        expectAnswer(await (await user('ann')).get(`${GROUPCHAT}/user?id=${id}`), 200, { message: [] });
      for (const id of ['"0"', '9'.repeat(23), `"${'9'.repeat(23)}"`])
        expectAnswer(await getWith('ann', '/user', 'application/json', `{"id":${id}}`), 200, { message: [] });
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
      for (const id of ['one', '1.5', '1%00']) {
        const reply = await (await user('ann')).get(`${GROUPCHAT}/user?id=${id}`);
        expectAnswer(reply, 400, { message: 'query /id must match pattern "^-?[0-9]+$".' });
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

    it('leaves what is empty in a form as it is', async () => {
      const before = (await (await user('dot')).get(`${GROUPCHAT}/user`)).body.message[0];
      const form = new FormData();
      for (const name of ['username', 'password', 'first_name']) form.append(name, '');
      form.append('last_name', 'Y');
      for (const [body, headers, last_name] of [
        ['username=&password=&first_name=&last_name=Z', urlEncoded, 'Z'],
        [form, {}, 'Y'],
      ] as const) {
        expectAnswer(await put('dot', body, headers), 201, done);
        const { message } = (await (await user('dot')).get(`${GROUPCHAT}/user`)).body;
        expect(message).to.deep.equal([{ ...before, last_name }]);
      }
      expect((await login('dot', passwordOf('dot'))).status).to.equal(202);
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
      const revoked = { msg: 'Token has been revoked' };
      for (const path of ['/user', '/message', '/download?name=x'])
        expectAnswer(await ida.get(GROUPCHAT + path), 401, revoked);
      await expectUnchanged(app, async () => {
        expectAnswer(await ida.post(`${GROUPCHAT}/message`, { text: 'still here' }), 401, revoked);
        expectAnswer(await ida.post(`${GROUPCHAT}/upload`, fileForm({}, { type: 'file' })), 401, revoked);
      });
    });

    it('happens once when ten ask at the same moment', async () => {
      const joe = await user('joe');
      const replies = await Promise.all(Array.from({ length: 10 }, () => joe.delete(`${GROUPCHAT}/user`)));
      expect(replies.filter(({ status }) => status === 200)).to.have.lengthOf(1);
      for (const reply of replies)
        if (reply.status !== 200) expectAnswer(reply, 402, { message: 'user dose not exists' });
    });

    it('is not for the last administrator', async () => {
      await app.idOf('admin');
      await expectUnchanged(app, async () => {
        const reply = await app.as('admin').delete(`${GROUPCHAT}/user`);
        expectAnswer(reply, 403, {
          message: 'This is the last enabled administrator. Make somebody else an administrator first.',
        });
      });
    });
  });
});
