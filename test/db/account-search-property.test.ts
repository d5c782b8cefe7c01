import { expect } from 'chai';
import fc from 'fast-check';
import type { Account } from '../../src/domain/accounts/account.ts';
import { nameKey } from '../../src/domain/names.ts';
import { emptyProfile } from '../../src/domain/profiles/profile.ts';
import { givenAccount, useDatabase, walk } from './fixture.ts';

/** Few letters of several scripts, so that they meet often, and a long word; some are one only after normalization. */
const letters = [
  ...'aAbn-_%é',
  'Annabella',
  'e\u0301',
  'ß',
  'ﬁ',
  'я',
  'Я',
  'ё',
  '李',
  '🦊',
  '👩‍👧',
  'ﷺ',
  '\u{1F1FA}',
];
const text = (extra: string[], maxLength: number) =>
  fc.array(fc.constantFrom(...letters, ...extra), { minLength: 1, maxLength }).map((parts) => parts.join(''));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });
const name = text([' ', "'", '\\'], 12).filter((given) => /\S/.test(given));

const person = fc.record({
  username: maybe(text(['0', '.'], 14)),
  email: maybe(text([], 3).map((local) => `${local}@example.org`)),
  firstName: maybe(name),
  lastName: maybe(name),
  isPrivate: maybe(fc.boolean()),
  state: fc.constantFrom('active', 'active', 'active', 'disabled', 'deleted'),
});
/** What is looked for, besides what is there. */
const searches = fc.array(text([' '], 6), { minLength: 5, maxLength: 15 });

type Person = Pick<Account, 'id' | 'username' | 'email' | 'firstName' | 'lastName'> & { isPrivate: boolean };

const key = (given: string | null) => (given === null ? null : nameKey(given).trim());
const shownNames = ({ firstName, lastName, isPrivate }: Person) => {
  const last = isPrivate ? null : key(lastName);
  const full = isPrivate ? [] : [key(firstName), last].filter((part) => part !== null);
  return { last, full: full.length > 0 ? full.join(' ') : null };
};

/** 0 to 2, or undefined: not found. */
function relevanceOf(one: Person, term: string): number | undefined {
  if (term === '') return 0;
  const username = key(one.username);
  const { last, full } = shownNames(one);
  if (username?.startsWith(term)) return 0;
  if (full?.startsWith(term) || last?.startsWith(term)) return 1;
  return username?.includes(term) || full?.includes(term) ? 2 : undefined;
}

function sortKeyOf(one: Person): string {
  const local = one.isPrivate ? null : (key(one.email)?.split('@')[0] ?? null);
  return key(one.username) ?? shownNames(one).full ?? local ?? '';
}

/** The ids of who is found, as anybody would write it down who has all people in memory. */
function searchNaively(people: readonly Person[], search: string): number[] {
  const term = nameKey(search).trim();
  const byName = (one: Person, other: Person) =>
    Buffer.compare(Buffer.from(sortKeyOf(one)), Buffer.from(sortKeyOf(other))) || one.id - other.id;
  const found = people.filter((one) => relevanceOf(one, term) !== undefined);
  return found
    .sort((one, other) => relevanceOf(one, term)! - relevanceOf(other, term)! || byName(one, other))
    .map(({ id }) => id);
}

function searchUsernamesNaively(people: readonly Person[], search: string): number[] {
  const term = nameKey(search);
  const named = people.filter(({ username }) => key(username)?.includes(term));
  return searchNaively(
    named.map((one) => ({ ...one, firstName: null, lastName: null })),
    '',
  );
}

describe('searching any accounts for anything', function () {
  this.timeout(120_000);
  const fixture = useDatabase();
  const ids = async (limit: number, list: Parameters<typeof walk<Account>>[1]) =>
    (await walk(limit, list)).flat().map(({ id }) => id);

  it('finds those whom a search in memory finds, in its order', async () => {
    const { accounts } = fixture.stores;
    const property = fc.asyncProperty(
      fc.array(person, { maxLength: 25 }),
      searches,
      async (corpus, terms) => {
        await fixture.db('account_grams').delete();
        await fixture.db('accounts').delete();
        const people: Person[] = [];
        const taken = new Set<string>();
        for (const { state, isPrivate, ...names } of corpus) {
          const keys = [names.username, names.email].filter((one) => one !== null).map(nameKey);
          if (keys.some((one) => taken.has(one))) continue;
          for (const one of keys) taken.add(one);
          const { id } = await givenAccount(fixture, names);
          if (isPrivate !== null) {
            await accounts.update(id, { profile: { ...emptyProfile, isPrivate } }, 1);
          }
          if (state === 'disabled') await accounts.update(id, { disabledAt: 1 }, 1);
          if (state === 'deleted') await accounts.update(id, { deletedAt: 1 }, 1);
          if (state === 'active') people.push({ ...names, id, isPrivate: isPrivate ?? false });
        }
        const names = people.flatMap(({ username, firstName, lastName }) => [username, firstName, lastName]);
        const parts = names.flatMap((one) => [
          one ?? '',
          Array.from(one ?? '')
            .slice(1, -1)
            .join(''),
        ]);
        for (const term of new Set(['', ...terms, ...parts])) {
          const found = await ids(3, (page) => accounts.search(term, page));
          expect(found, term).to.deep.equal(searchNaively(people, term));
          const named = await ids(2, (page) => accounts.searchUsernames(term, page));
          expect(named, term).to.deep.equal(searchUsernamesNaively(people, term));
        }
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });

  it('leaves no row behind of who is not to be found any more', async () => {
    const { id } = await givenAccount(fixture, { firstName: 'Ann', lastName: 'Lee' });
    await fixture.stores.accounts.update(id, { disabledAt: 1 }, 1);
    expect(await fixture.db('account_grams').where({ account_id: id })).to.deep.equal([]);
    await fixture.stores.accounts.update(id, { disabledAt: null }, 1);
    expect(await fixture.db('account_grams').where({ account_id: id })).to.have.length.above(10);
  });
});
