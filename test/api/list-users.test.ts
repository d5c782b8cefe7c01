import { expect } from 'chai';
import { passwordOf, useApp } from '../support/app.ts';
import { walk } from '../support/walk.ts';

/** By name, as they are to be listed: by code points. */
const people = [
  { username: '007', firstName: null, lastName: null },
  { username: 'admin', firstName: null, lastName: null },
  { username: 'ann', firstName: 'Анна', lastName: 'Иванова' },
  { username: 'ann-2', firstName: 'Zed', lastName: null },
  { username: 'joanna', firstName: '100% me', lastName: 'A_B' },
  { username: 'mia', firstName: 'Ann', lastName: "O'Hara \\ Co" },
  { username: 'Renée', firstName: 'Zoë', lastName: null },
  { username: 'zzz', firstName: 'Bo', lastName: 'Annson 🦊' },
  { username: 'ångström', firstName: null, lastName: null },
  { username: 'иван', firstName: '李', lastName: '小龙' },
];

describe('listUsers', () => {
  const app = useApp();

  before(async () => {
    for (const { username, ...names } of people.toReversed()) {
      await app.idOf(username);
      await app.as(username).patch('/v1/me', names);
    }
    await app.idOf('ann-gone');
    await app.as('ann-gone').delete('/v1/me', { password: passwordOf('ann-gone') });
    const closed = await app.idOf('ann-closed');
    await app.as('admin').patch(`/v1/admin/accounts/${closed}`, { disabled: true });
  });

  async function find(q?: string, limit = 200) {
    const query = new URLSearchParams({ limit: `${limit}`, ...(q !== undefined && { q }) });
    const pages = await walk(app.as('ann'), `/v1/users?${query}`);
    return pages.flat();
  }

  it('shows all active people by name, and of each no more than everybody may know', async () => {
    const profile = { bio: null, location: null, birthDate: null, isPrivate: false };
    const shown = await Promise.all(
      people.map(async (one) => ({ ...one, ...profile, id: await app.idOf(one.username) })),
    );
    expect(await find()).to.deep.equal(shown);
  });

  for (const { q, what, found } of [
    // First usernames that begin so, then names that do, then those who have it anywhere; by name in each.
    { q: 'ann', what: 'the beginning first', found: ['ann', 'ann-2', 'mia', 'zzz', 'joanna'] },
    { q: 'ANN', what: 'in any case', found: ['ann', 'ann-2', 'mia', 'zzz', 'joanna'] },
    { q: 'ａｎｎ', what: 'in any Unicode form', found: ['ann', 'ann-2', 'mia', 'zzz', 'joanna'] },
    { q: ' ann ', what: 'without the spaces around it', found: ['ann', 'ann-2', 'mia', 'zzz', 'joanna'] },
    {
      q: 'n',
      what: 'in the middle',
      found: ['admin', 'ann', 'ann-2', 'joanna', 'mia', 'Renée', 'zzz', 'ångström'],
    },
    { q: 'bo annson', what: 'across first and last name', found: ['zzz'] },
    { q: '%', what: 'a percent sign as itself', found: ['joanna'] },
    { q: '0%', what: 'a percent sign after something', found: ['joanna'] },
    { q: '_', what: 'an underscore as itself', found: ['joanna'] },
    { q: '\\', what: 'a backslash as itself', found: ['mia'] },
    { q: "o'h", what: 'a quote as itself', found: ['mia'] },
    { q: '*', what: 'an asterisk as itself', found: [] },
    { q: 'ИВАН', what: 'in Cyrillic', found: ['иван', 'ann'] },
    { q: 'а', what: 'a Cyrillic а, which is no Latin one', found: ['ann', 'иван'] },
    { q: 'rene\u0301e', what: 'with the accent apart', found: ['Renée'] },
    { q: 'renee', what: 'without the accent, which is another letter', found: [] },
    { q: 'zoë', what: 'with diacritics', found: ['Renée'] },
    { q: 'Å', what: 'a ring above', found: ['ångström'] },
    { q: '🦊', what: 'an emoji', found: ['zzz'] },
    { q: '🐻', what: 'another emoji', found: [] },
    { q: '小龙', what: 'in Chinese', found: ['иван'] },
    { q: '007', what: 'digits', found: ['007'] },
    { q: 'example', what: 'not in addresses', found: [] },
    { q: 'gone', what: 'nobody who is gone', found: [] },
    { q: 'closed', what: 'nobody who is disabled', found: [] },
    { q: 'x'.repeat(100), what: 'nobody', found: [] },
  ]) {
    it(`finds ${what}: ${q.slice(0, 10)}`, async () => {
      for (const limit of [1, 2, 200]) {
        const names = (await find(q, limit)).map(({ username }) => username);
        expect(names, `limit=${limit}`).to.deep.equal(found);
      }
    });
  }
});
