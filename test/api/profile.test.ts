import { expect } from 'chai';
import { passwordOf, useApp } from '../support/app.ts';

const empty = { bio: null, location: null, birthDate: null, isPrivate: false };
const full = { bio: 'I read.\nЧитаю 🦊', location: 'Rīga', birthDate: '1992-02-29', isPrivate: false };

describe('the profile', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });

  it('is empty until it is set (getProfile)', async () => {
    const reply = await app.as('new').get('/v1/me/profile');
    expect([reply.status, reply.body]).to.deep.equal([200, empty]);
    expect((await app.as('new').get('/v1/me')).body.profile).to.deep.equal(empty);
  });

  it('is set whole, and read in all places (updateProfile)', async () => {
    const me = app.as('ann');
    const reply = await me.put('/v1/me/profile', full);
    expect([reply.status, reply.body]).to.deep.equal([200, full]);
    const read = await me.get('/v1/me/profile');
    expect(read.body).to.deep.equal(full);
    expect(read.headers.get('etag')).to.equal(reply.headers.get('etag'));
    expect((await me.get('/v1/me')).body.profile).to.deep.equal(full);
    const user = (await app.as('bob').get(`/v1/users/${await app.idOf('ann')}`)).body;
    expect(user).to.deep.equal({
      id: await app.idOf('ann'),
      username: 'ann',
      firstName: null,
      lastName: null,
      ...full,
    });
    expect((await me.put('/v1/me/profile', empty)).body).to.deep.equal(empty);
  });

  for (const [what, change, pointer] of [
    ['a day that no calendar has', { birthDate: '1991-02-29' }, '/birthDate'],
    ['a date of another form', { birthDate: '1991-2-9' }, '/birthDate'],
    ['a control character', { bio: 'a\u0000b' }, '/bio'],
    ['a line break in the location', { location: 'a\nb' }, '/location'],
    ['too long a bio', { bio: 'x'.repeat(2001) }, '/bio'],
    ['a field left out', { isPrivate: undefined }, '/isPrivate'],
    ['an unknown field', { motto: 'x' }, '/motto'],
  ] as [string, object, string][]) {
    it(`is not set with ${what}`, async () => {
      const before = (await app.as('carl').put('/v1/me/profile', full)).body;
      const reply = await app.as('carl').put('/v1/me/profile', { ...full, bio: 'other', ...change });
      expect([reply.status, reply.body.errors[0].pointer]).to.deep.equal([400, pointer]);
      expect((await app.as('carl').get('/v1/me/profile')).body).to.deep.equal(before);
    });
  }

  it('is changed by one of ten who have read the same', async () => {
    const me = app.as('dan');
    const etag = (await me.get('/v1/me/profile')).headers.get('etag') ?? '';
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        me.put('/v1/me/profile', { ...full, bio: `${at}` }, { headers: { 'if-match': etag } }),
      ),
    );
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).to.deep.equal([200, ...Array(9).fill(412)]);
    const winner = replies.find(({ status }) => status === 200);
    expect((await me.get('/v1/me/profile')).body).to.deep.equal(winner?.body);
  });

  it('is not found changed by a poll with the ETag one has', async () => {
    const me = app.as('eve');
    const etag = (await me.get('/v1/me/profile')).headers.get('etag') ?? '';
    const headers = { 'if-none-match': etag };
    expect((await me.get('/v1/me/profile', { headers })).status).to.equal(304);
    await me.put('/v1/me/profile', full);
    expect((await me.get('/v1/me/profile', { headers })).status).to.equal(200);
  });

  it('goes with its account, and into the export before', async () => {
    const token = (await app.signIn('fay')).accessToken;
    const fay = app.withToken(token);
    await fay.put('/v1/me/profile', full);
    expect((await fay.get('/v1/me/export')).body.account.profile).to.deep.equal(full);
    await fay.delete('/v1/me', { password: passwordOf('fay') });
    const row = await app
      .db('accounts')
      .where({ id: await app.idOf('fay') })
      .first();
    expect(row).to.include({ bio: null, location: null, birth_date: null, is_private: null });
    expect(await app.db('account_grams').where({ account_id: row.id })).to.deep.equal([]);
  });
});

describe('a private profile', () => {
  const app = useApp();
  const secret = { firstName: 'Secretia', lastName: 'Hidden' };
  const shown = { bio: 'Ask me.', isPrivate: true };
  let id: number;

  before(async () => {
    await app.as('mia').patch('/v1/me', secret);
    await app.as('mia').put('/v1/me/profile', { ...full, ...shown });
    id = await app.idOf('mia');
  });

  const asOthersSeeIt = () => ({
    ...{ id, username: 'mia', firstName: null, lastName: null },
    ...{ ...empty, ...shown },
  });
  const find = async (q: string) =>
    (await app.as('bob').get(`/v1/users?${new URLSearchParams({ q })}`)).body.items;

  it('shows the username and the bio, wherever others look', async () => {
    for (const path of [`/v1/users/${id}`, '/v1/users/by-username/MIA'])
      expect((await app.as('bob').get(path)).body).to.deep.equal(asOthersSeeIt());
    const list = (await app.as('bob').get('/v1/users')).body.items;
    expect(list).to.deep.include(asOthersSeeIt());
  });

  it('shows its owner everything', async () => {
    const own = (await app.as('mia').get(`/v1/users/${id}`)).body;
    expect(own).to.deep.equal({ id, username: 'mia', ...secret, ...full, ...shown });
  });

  it('is found by the username, and by nothing else of it', async () => {
    expect(await find('mi')).to.deep.equal([asOthersSeeIt()]);
    for (const hidden of ['Secretia', 'sec', 'Secretia H', 'Hidden', 'h', 'Ask', 'mia@', 'Rīga'])
      expect(await find(hidden), hidden).to.deep.equal([]);
  });

  it('stands in the order by the username alone, or before all others', async () => {
    const named = async (email: string, firstName: string, isPrivate: boolean) => {
      await app.anyone.post('/v1/accounts', { email, firstName, password: passwordOf(email) });
      const { body } = await app.anyone.post('/v1/sessions', {
        identifier: email,
        password: passwordOf(email),
      });
      const client = app.withToken(body.accessToken);
      if (isPrivate) await client.put('/v1/me/profile', { ...empty, isPrivate });
      return body.account.id;
    };
    const hidden = await named('zz@example.org', 'Bella', true);
    const open = await named('yy@example.org', 'Berta', false);
    const listed = (await app.as('bob').get('/v1/users')).body.items.map((one: { id: number }) => one.id);
    expect(listed).to.deep.equal([hidden, open, await app.idOf('bob'), id]);
  });

  it('is open again when its owner opens it', async () => {
    await app.as('mia').put('/v1/me/profile', full);
    expect((await find('hidden')).map((one: { id: number }) => one.id)).to.deep.equal([id]);
    await app.as('mia').put('/v1/me/profile', { ...full, ...shown });
    expect(await find('hidden')).to.deep.equal([]);
  });
});
