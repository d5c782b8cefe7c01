import { expect } from 'chai';
import { passwordOf, useApp } from '../support/app.ts';
import { expectRefusal } from '../support/refusal.ts';

const notFound = [404, 'account-not-found'] as const;

describe('getUser and getUserByUsername', () => {
  const app = useApp();
  const get = (path: string) => app.as('ann').get(`/v1/users/${path}`);
  const byUsername = (username: string) => get(`by-username/${encodeURIComponent(username)}`);

  before(async () => {
    await app.idOf('ann');
    for (const name of ['Straße', 'Иван', 'a.b_c-d']) await app.idOf(name);
    await app.as('Straße').patch('/v1/me', { firstName: 'Zoë 🦊' });
  });

  it('show what everybody may know', async () => {
    const id = await app.idOf('Straße');
    const profile = { bio: null, location: null, birthDate: null, isPrivate: false };
    const person = { id, username: 'Straße', firstName: 'Zoë 🦊', lastName: null, ...profile };
    expect((await get(`${id}`)).body).to.deep.equal(person);
    expect((await byUsername('Straße')).body).to.deep.equal(person);
  });

  for (const [username, asked] of [
    ['Straße', 'STRASSE'],
    ['Straße', 'ｓｔｒａße'],
    ['Иван', 'ИВАН'],
    ['a.b_c-d', 'A.B_C-D'],
  ] as const) {
    it(`find ${username} as ${asked}`, async () => {
      expect((await byUsername(asked)).body.username).to.equal(username);
    });
  }

  for (const path of [
    '123456789',
    `${Number.MAX_SAFE_INTEGER}`,
    'by-username/nobody',
    'by-username/%25',
    'by-username/a%2Fb',
  ]) {
    it(`find nobody at ${path}`, async () => {
      await expectRefusal(app, notFound, () => get(path));
    });
  }

  it('find nobody by an address', async () => {
    await expectRefusal(app, notFound, () => byUsername('ann@example.org'));
  });

  for (const state of ['gone', 'closed'] as const) {
    it(`find nobody who is ${state}`, async () => {
      const id = await app.idOf(state);
      if (state === 'gone') await app.as(state).delete('/v1/me', { password: passwordOf(state) });
      else await app.as('admin').patch(`/v1/admin/accounts/${id}`, { disabled: true });
      const [byId, byName] = [
        await expectRefusal(app, notFound, () => get(`${id}`)),
        await byUsername(state),
      ];
      expect([byName.status, byName.body.detail]).to.deep.equal([404, byId.body.detail]);
    });
  }

  it('have an ETag that changes with the person', async () => {
    const path = `${await app.idOf('Иван')}`;
    const etag = (await get(path)).headers.get('etag') ?? '';
    const known = { headers: { 'if-none-match': etag } };
    expect((await app.as('ann').get(`/v1/users/${path}`, known)).status).to.equal(304);
    await app.as('Иван').patch('/v1/me', { firstName: 'Иван' });
    expect((await app.as('ann').get(`/v1/users/${path}`, known)).status).to.equal(200);
  });
});
