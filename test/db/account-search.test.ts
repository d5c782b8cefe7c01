import { expect } from 'chai';
import type { Account } from '../../src/domain/accounts/account.ts';
import { givenAccount, useDatabase, walk } from './fixture.ts';

type Names = Partial<Pick<Account, 'username' | 'email' | 'firstName' | 'lastName'>>;

/** In the order in which they are to be listed: by code points of the normalized name. */
const people: Names[] = [
  { username: '007' },
  { username: 'Ann', firstName: 'Анна', lastName: 'Иванова' },
  { username: 'ann-2', firstName: 'Zed' },
  { username: null, email: 'anton@example.org' },
  { username: null, firstName: 'Bo', lastName: 'Ann' },
  { username: null, firstName: 'Bob', email: 'a@example.org' },
  { username: 'joanna', firstName: '100% me', lastName: 'A_B' },
  { username: null, lastName: 'Meyer' },
  { username: 'mia', firstName: 'Ann', lastName: "O'Hara \\ Co" },
  { username: 'zoe', firstName: 'Ann🦊', lastName: 'Fox' },
  { username: 'Ångström' },
  { username: 'Борис', firstName: 'Ё' },
  { username: null, firstName: '🦊' },
];

const nameOf = ({ username, firstName, lastName, email }: Names) =>
  username ?? ([firstName, lastName].filter(Boolean).join(' ') || email);

describe('searching accounts', () => {
  const fixture = useDatabase();

  before(async () => {
    for (const names of people.toReversed()) await givenAccount(fixture, names);
    for (const patch of [{ deletedAt: 1 }, { disabledAt: 1 }]) {
      const { id } = await givenAccount(fixture, { firstName: 'Ann' });
      await fixture.stores.accounts.update(id, patch, 1);
    }
  });

  /** The names of all who are found, walked in pages of so many. */
  async function found(search: string | undefined, limit = 50): Promise<unknown[]> {
    const pages = await walk(limit, (page) => fixture.stores.accounts.search(search, page));
    return pages.flat().map(nameOf);
  }

  it('lists all active ones by name', async () => {
    expect(await found(undefined)).to.deep.equal(people.map(nameOf));
    expect(await found(' ')).to.deep.equal(people.map(nameOf));
  });

  for (const { search, names } of [
    // First usernames that begin so, then names, then the rest.
    { search: 'ann', names: ['Ann', 'ann-2', 'Bo Ann', 'mia', 'zoe', 'joanna'] },
    { search: ' ANN ', names: ['Ann', 'ann-2', 'Bo Ann', 'mia', 'zoe', 'joanna'] },
    { search: 'bo ann', names: ['Bo Ann'] },
    { search: 'o a', names: ['Bo Ann'] },
    { search: '%', names: ['joanna'] },
    { search: '_', names: ['joanna'] },
    { search: '\\', names: ['mia'] },
    { search: "o'hara", names: ['mia'] },
    { search: 'а', names: ['Ann'] },
    { search: 'ИВАН', names: ['Ann'] },
    { search: 'борис', names: ['Борис'] },
    { search: 'е', names: [] },
    { search: 'A\u030aNG', names: ['Ångström'] },
    { search: 'ang', names: [] },
    { search: '🦊', names: ['🦊', 'zoe'] },
    { search: 'example.org', names: [] },
  ])
    it(`finds ${names.join(', ') || 'nobody'} for "${search}"`, async () => {
      expect(await found(search)).to.deep.equal(names);
    });

  for (const search of [undefined, 'ann', 'o'])
    it(`gives the same in pages of one as in one page: ${search ?? 'all'}`, async () => {
      expect(await found(search, 1)).to.deep.equal(await found(search));
    });

  it('walks accounts of one name page by page', async () => {
    const twins: Account[] = [];
    for (let n = 0; n < 5; n++)
      twins.push(await givenAccount(fixture, { username: null, firstName: 'Twin', lastName: 'Smith' }));
    for (const search of [undefined, 'twin']) {
      const pages = await walk(2, (page) => fixture.stores.accounts.search(search, page));
      const ids = pages.flat().map(({ id }) => id);
      expect(ids.filter((id) => twins.some((twin) => twin.id === id))).to.deep.equal(
        twins.map(({ id }) => id),
      );
    }
  });

  it('follows a change of any name', async () => {
    const { id } = await givenAccount(fixture, { username: null, firstName: 'Quentin', lastName: 'Qua' });
    await Promise.all([
      fixture.stores.accounts.update(id, { firstName: 'Xaver' }, 1),
      fixture.otherProcess.accounts.update(id, { lastName: 'Xu' }, 1),
    ]);
    expect(await found('xaver xu')).to.deep.equal(['Xaver Xu']);
    expect(await found('qu')).to.deep.equal([]);
    await fixture.stores.accounts.update(id, { username: 'xx' }, 1);
    expect(await found('x')).to.deep.equal(['xx', 'zoe']);
  });
});
