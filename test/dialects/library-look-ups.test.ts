import { expect } from 'chai';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { badRequest, libraryClient, notFound } from '../support/library-client.ts';

interface User {
  readonly id: number;
  readonly username: string | null;
}

describe('the look-ups of users in the dialect library', () => {
  const app = useApp();
  const library = libraryClient(app);

  async function register(username: string): Promise<User> {
    const fields = { email: emailOf(username), password: 'johndoe1', username };
    return (await library.post('/users/register', fields)).body.result;
  }

  describe('GET /users/getall', () => {
    it('gives all accounts but deleted ones, by id, without a token', async () => {
      const user = await register('listed');
      const noMail = { username: 'no-mail', password: 'correct horse battery' };
      const { id: noMailId } = (await app.anyone.post('/v1/accounts', noMail)).body;
      await app.as('leaver').delete('/v1/me', { password: passwordOf('leaver') });
      const reply = await library.get('/users/getall');
      const result: User[] = reply.body.result;
      expectAnswer(reply, 200, { message: 'FETCH ALL SUCCESS', result, status: 200 });
      const ids = result.map(({ id }) => id);
      expect(ids).to.deep.equal([...ids].sort((one, other) => one - other));
      const existing = await app.db('accounts').whereNull('deleted_at').pluck('id');
      expect(ids)
        .to.have.members(existing)
        .and.not.to.include(await app.idOf('leaver'));
      expect(result).to.deep.include(user);
      expect(result.find(({ id }) => id === noMailId)).to.include({ email: null });
      for (const one of result) expect(one).to.have.all.keys(user);
    });

    it('goes on page after page', async () => {
      const rows = Array.from({ length: 450 }, (_, at) => ({
        username: `page-${at}`,
        username_key: `page-${at}`,
        role: 'member',
        password_hash: '',
        created_at: 0,
        updated_at: 0,
      }));
      await app.db.batchInsert('accounts', rows, 50);
      const result: User[] = (await library.get('/users/getall')).body.result;
      expect(new Set(result.map(({ id }) => id)).size).to.equal(result.length);
      expect(result.filter(({ username }) => username?.startsWith('page-'))).to.have.lengthOf(450);
      expect(result.at(-1)).to.include({ created_at: 'Thu, 01 Jan 1970 00:00:00 GMT', email: null });
    });
  });

  it('show accounts that are disabled, or have no username', async () => {
    const disabled = await app.idOf('disabled');
    await app.as('admin').patch(`/v1/admin/accounts/${disabled}`, { disabled: true });
    const nameless = { email: 'nameless@example.org', password: 'correct horse battery' };
    const { id } = (await app.anyone.post('/v1/accounts', nameless)).body;
    for (const [key, username] of [
      [disabled, 'disabled'],
      [id, null],
    ])
      expect((await library.get(`/users/getById/${key}`)).body.result).to.include({ username });
  });

  it('show the username that pyapi makes of an email, as groupchat does', async () => {
    const email = 'made.name@example.org';
    const fields = { firstname: 'Ma', lastname: 'De', email, password: 'secret' };
    const reply = await app.anyone.post('/compat/pyapi/sessions/register', fields);
    expect(reply.status, reply.text).to.be.below(300);
    const [{ id, username }] = await app.db('accounts').where({ email });
    expect(username).to.equal('made.name');
    const { token } = (await app.anyone.post('/compat/pyapi/sessions/login', fields)).body;
    expect((await library.get('/users/getById/made.name')).body.result).to.include({ id, username, email });
    const { message } = (await app.withToken(token).get('/compat/groupchat/api/user')).body;
    expect(message).to.deep.equal([
      { ID: id, username, first_name: 'Ma', last_name: 'De', password: '!@#$', profile: null },
    ]);
  });

  describe('GET /users/getById', () => {
    it('gives a user by id, and by username in any case', async () => {
      const result = await register('byName');
      for (const key of [result.id, 'byName', 'BYNAME']) {
        const reply = await library.get(`/users/getById/${key}`);
        expectAnswer(reply, 200, { message: 'SUCCESS: GET BY ID', result, status: 200 });
      }
    });

    it('takes digits for an id; the username of digits is found by username', async () => {
      const result = await register('8675309');
      expectAnswer(await library.get('/users/getById/8675309'), 404, notFound);
      const reply = await library.get('/users/getByUsername/8675309');
      expectAnswer(reply, 200, { message: 'SUCCESS: GET BY USERNAME', result, status: 200 });
    });

    it('finds nobody under other ids and names', async () => {
      const gone = await app.idOf('gone');
      await app.as('gone').delete('/v1/me', { password: passwordOf('gone') });
      const nobody = ['nobody', 'gone', 'x'.repeat(3000), '%C3%A5', '%ff', '%', '', '-1', '1.5'];
      const noIds = ['0', '9007199254740991', '9007199254740992', '9'.repeat(200), gone];
      for (const key of [...nobody, ...noIds])
        expectAnswer(await library.get(`/users/getById/${key}`), 404, notFound);
      for (const key of nobody) expectAnswer(await library.get(`/users/getByUsername/${key}`), 404, notFound);
    });

    it('finds nobody under no name, or under blanks', async () => {
      await register('   ');
      for (const path of ['getById', 'getByUsername'])
        for (const key of ['', '%20', '%E3%80%80'])
          expectAnswer(await library.get(`/users/${path}/${key}`), 404, notFound);
    });

    it('refuses control characters', async () => {
      for (const path of ['getById', 'getByUsername'])
        for (const character of ['%00', '%0A', '%7F'])
          expectAnswer(await library.get(`/users/${path}/ann${character}`), 400, badRequest);
    });
  });

  describe('at the root', () => {
    const rooted = useApp({ DIALECTS: 'library=/' });

    it('are the same', async () => {
      expect((await rooted.anyone.get('/users/getall')).body.result).to.deep.equal([]);
      expect((await rooted.anyone.get('/static/profile_pics/default.jpg')).status).to.equal(200);
      expectAnswer(await rooted.anyone.get('/users/nothing'), 404, notFound);
    });
  });
});
