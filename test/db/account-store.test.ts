import { expect } from 'chai';
import type { AccountPatch } from '../../src/domain/accounts/account.ts';
import { nameKey } from '../../src/domain/names.ts';
import { atOnce, codeOf, givenAccount, useDatabase, walk } from './fixture.ts';

describe('the account store', () => {
  const fixture = useDatabase();
  const accounts = () => fixture.stores.accounts;

  describe('a new account', () => {
    it('is read back as it was given', async () => {
      const given = await givenAccount(fixture, {
        username: 'Zoë',
        email: 'Zoë@Example.org',
        firstName: 'Zoë 🦊',
        lastName: 'O’Hara',
        avatar: 'zoë.png',
        role: 'operator',
        sharesFiles: true,
      });
      expect(given).to.deep.equal({
        id: given.id,
        username: 'Zoë',
        email: 'Zoë@Example.org',
        emailVerifiedAt: null,
        firstName: 'Zoë 🦊',
        lastName: 'O’Hara',
        role: 'operator',
        sharesFiles: true,
        passwordHash: '$2b$04$hash',
        totpSecret: null,
        totpConfirmedAt: null,
        profile: null,
        pictureName: null,
        avatar: 'zoë.png',
        disabledAt: null,
        deletedAt: null,
        version: 1,
        createdAt: 1000,
        updatedAt: 1000,
      });
      expect(await accounts().byId(given.id)).to.deep.equal(given);
    });

    it('is found by its names in any case and Unicode form', async () => {
      const { id } = await givenAccount(fixture, { username: 'Straße', email: 'Ångström@example.org' });
      expect((await accounts().byUsernameKey(nameKey('STRASSE')))?.id).to.equal(id);
      expect((await accounts().byEmailKey(nameKey('A\u030angstro\u0308m@EXAMPLE.org')))?.id).to.equal(id);
      expect((await accounts().byUsernameKey('strasse '))?.id).to.equal(id);
      expect(await accounts().byUsernameKey('nobody')).to.equal(undefined);
      expect(await accounts().byEmailKey('nobody@example.org')).to.equal(undefined);
    });

    for (const { what, first, second, code } of [
      {
        what: 'username',
        first: { username: 'Ann' },
        second: { username: 'ａｎｎ' },
        code: 'username-taken',
      },
      {
        what: 'username, with blanks at its end,',
        first: { username: 'blank' },
        second: { username: 'blank \u00a0' },
        code: 'username-taken',
      },
      {
        what: 'email',
        first: { email: 'ann@localhost' },
        second: { email: 'ANN@localhost' },
        code: 'email-taken',
      },
    ])
      it(`is refused when its ${what} is in use, and nothing is written`, async () => {
        await givenAccount(fixture, first);
        const [before] = await fixture.db('accounts').count({ rows: '*' });
        expect(await codeOf(givenAccount(fixture, second))).to.equal(code);
        expect(await fixture.db('accounts').count({ rows: '*' })).to.deep.equal([before]);
      });

    it('gets its username when it is the first of many at once', async () => {
      const outcomes = await atOnce(20, () => codeOf(givenAccount(fixture, { username: 'wanted' })));
      expect(outcomes.filter((code) => code === undefined)).to.have.length(1);
      expect(outcomes.filter((code) => code === 'username-taken')).to.have.length(19);
    });

    it('may have names whose normalized form is longer than an index takes', async () => {
      const long = (end: string) => `${'\ufdfa'.repeat(63)}${end}`;
      const { id } = await givenAccount(fixture, { username: long('a') });
      await givenAccount(fixture, { username: long('b') });
      expect((await accounts().byUsernameKey(nameKey(long('a'))))?.id).to.equal(id);
      expect(await codeOf(givenAccount(fixture, { username: long('A') }))).to.equal('username-taken');
    });
  });

  describe('a change', () => {
    it('changes what is given, and raises the version', async () => {
      const before = await givenAccount(fixture, { firstName: 'Ann', lastName: 'Lee' });
      const patch: AccountPatch = {
        firstName: null,
        email: 'new@example.org',
        emailVerifiedAt: 5,
        disabledAt: 6,
      };
      expect(await accounts().update(before.id, patch, 2000)).to.equal(true);
      expect(await accounts().byId(before.id)).to.deep.equal({
        ...before,
        ...patch,
        version: 2,
        updatedAt: 2000,
      });
    });

    it('moves the names it is found by', async () => {
      const { id } = await givenAccount(fixture, { username: 'before' });
      await accounts().update(id, { username: 'After' }, 2000);
      expect(await accounts().byUsernameKey('before')).to.equal(undefined);
      expect((await accounts().byUsernameKey('after'))?.id).to.equal(id);
    });

    it('is not made when the version is stale', async () => {
      const before = await givenAccount(fixture);
      await accounts().update(before.id, { role: 'operator' }, 2000, 1);
      expect(await accounts().update(before.id, { role: 'admin' }, 3000, 1)).to.equal(false);
      expect((await accounts().byId(before.id))?.role).to.equal('operator');
    });

    it('sets a profile, which before was none', async () => {
      const { id } = await givenAccount(fixture);
      const profile = { bio: 'I read.\n🦊', location: 'Rīga', birthDate: '1990-02-28', isPrivate: true };
      await fixture.stores.accounts.update(id, { profile }, 2000);
      await fixture.otherProcess.accounts.update(id, { firstName: 'Ann' }, 2000);
      expect((await fixture.stores.accounts.byId(id))?.profile).to.deep.equal(profile);
      const empty = { bio: null, location: null, birthDate: null, isPrivate: false };
      await fixture.stores.accounts.update(id, { profile: empty }, 2000);
      expect((await fixture.stores.accounts.byId(id))?.profile).to.deep.equal(empty);
      await fixture.stores.accounts.update(id, { profile: null }, 2000);
      expect((await fixture.stores.accounts.byId(id))?.profile).to.equal(null);
    });

    it('is made once of many at once that saw the same version', async () => {
      const { id } = await givenAccount(fixture);
      const made = await atOnce(20, (n) => accounts().update(id, { firstName: `n${n}` }, 2000, 1));
      expect(made.filter(Boolean)).to.have.length(1);
      expect((await accounts().byId(id))?.version).to.equal(2);
    });

    it('to a name in use is refused', async () => {
      await givenAccount(fixture, { username: 'theirs', email: 'theirs@example.org' });
      const { id } = await givenAccount(fixture);
      expect(await codeOf(accounts().update(id, { username: 'Theirs' }, 2000))).to.equal('username-taken');
      expect(await codeOf(accounts().update(id, { email: 'THEIRS@example.org' }, 2000))).to.equal(
        'email-taken',
      );
    });
  });

  it('keeps a tombstone that is found by its id only, cannot change, and frees its names', async () => {
    const names = { username: 'gone', email: 'gone@example.org' };
    const { id } = await givenAccount(fixture, names);
    await accounts().update(id, { username: null, email: null, deletedAt: 2000 }, 2000);
    expect((await accounts().byId(id))?.deletedAt).to.equal(2000);
    expect(await accounts().byUsernameKey('gone')).to.equal(undefined);
    expect(await accounts().byEmailKey('gone@example.org')).to.equal(undefined);
    expect(await accounts().update(id, { firstName: 'Back' }, 3000)).to.equal(false);
    expect((await givenAccount(fixture, names)).id).to.be.greaterThan(id);
  });

  it('holds an account that was read in a transaction as it was until the end', async () => {
    const { id } = await givenAccount(fixture, { firstName: 'Before' });
    let change: Promise<boolean> | undefined;
    await fixture.stores.transaction(async (stores) => {
      await stores.accounts.byId(id);
      change = accounts().update(id, { firstName: 'After' }, 2000);
      for (let reads = 0; reads < 50; reads++)
        expect((await stores.accounts.byId(id))?.firstName).to.equal('Before');
    });
    expect(await change).to.equal(true);
  });

  it('lists all but tombstones by id, page by page', async () => {
    const all = await atOnce(5, () => givenAccount(fixture));
    const ids = all.map(({ id }) => id).sort((a, b) => a - b);
    await accounts().update(ids[2] as number, { deletedAt: 1 }, 1);
    await accounts().update(ids[3] as number, { disabledAt: 1 }, 1);

    const pages = await walk(2, (page) => accounts().list({ after: [Number(ids[0]) - 1], ...page }));
    expect(pages.map((items) => items.map(({ id }) => id))).to.deep.equal([
      [ids[0], ids[1]],
      [ids[3], ids[4]],
    ]);
  });

  it('never loses the last admin to a race', async () => {
    const admins = await atOnce(2, () => givenAccount(fixture, { role: 'admin' }));
    const stepDown = (id: number) =>
      fixture.stores.transaction(async (stores) => {
        if ((await stores.accounts.lockAdmins()).length === 1) return false;
        return stores.accounts.update(id, { role: 'member' }, 2000);
      });
    expect(await Promise.all(admins.map(({ id }) => stepDown(id)))).to.have.members([true, false]);
    const enabled = await accounts().lockAdmins();
    expect(enabled).to.have.length(1);
    await accounts().update(enabled[0] as number, { disabledAt: 3000 }, 3000);
    expect(await accounts().lockAdmins()).to.deep.equal([]);
  });

  it('takes a TOTP step once, and none before it, until there is a new seed', async () => {
    const { id } = await givenAccount(fixture);
    const taken = await atOnce(20, () => accounts().useTotpStep(id, 100));
    expect(taken.filter(Boolean)).to.have.length(1);
    expect(await accounts().useTotpStep(id, 99)).to.equal(false);
    expect(await accounts().useTotpStep(id, 101)).to.equal(true);
    await accounts().update(id, { totpSecret: 'another' }, 2000);
    expect(await accounts().useTotpStep(id, 101)).to.equal(true);
  });

  it('takes a recovery code of the account once, until there are new ones', async () => {
    const [ann, bob] = await atOnce(2, async () => (await givenAccount(fixture)).id);
    await accounts().setRecoveryCodes(ann as number, ['a', 'b']);
    await accounts().setRecoveryCodes(bob as number, ['b', 'c']);
    const use = (hash: string) => accounts().useRecoveryCode(ann as number, hash, 2000);

    const taken = await atOnce(20, () => use('a'));
    expect(taken.filter(Boolean)).to.have.length(1);
    expect(await use('c')).to.equal(false);
    await accounts().setRecoveryCodes(ann as number, ['a']);
    expect(await use('b')).to.equal(false);
    expect(await use('a')).to.equal(true);
    await accounts().setRecoveryCodes(bob as number, []);
    expect(await accounts().useRecoveryCode(bob as number, 'b', 2000)).to.equal(false);
  });
});
