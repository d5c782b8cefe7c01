import { expect } from 'chai';
import { createProfiles } from '../../../src/domain/profiles/profiles.ts';
import { createKeys } from '../../../src/security/keys.ts';
import { createSecrets } from '../../../src/security/secrets.ts';
import { codeOf, givenAccount, useDatabase } from '../../db/fixture.ts';

const secrets = createSecrets(createKeys(['a key for tests only, of enough characters']));
const origin = { address: '::1', userAgent: undefined, requestId: 'test' };
const empty = { bio: null, location: null, birthDate: null, isPrivate: false };

describe('profiles', () => {
  const fixture = useDatabase();
  const update = (accountId: number, patch: object, ifVersion?: number) =>
    createProfiles({ database: fixture.stores, secrets, clock: () => 2000, publicUrl: '' }).update(
      { accountId, sessionId: 1, role: 'member' },
      patch,
      ifVersion,
      origin,
    );

  it('are there from the first time they are set, be it to nothing', async () => {
    const account = await givenAccount(fixture);
    expect(account.profile).to.equal(null);
    expect((await update(account.id, {})).profile).to.deep.equal(empty);
  });

  it('keep what a patch leaves out', async () => {
    const { id } = await givenAccount(fixture);
    await update(id, { bio: 'I read.', isPrivate: true });
    const { profile } = await update(id, { location: 'Rīga' });
    expect(profile).to.deep.equal({ ...empty, bio: 'I read.', isPrivate: true, location: 'Rīga' });
  });

  it('have the version of their account', async () => {
    const { id, version } = await givenAccount(fixture);
    const changed = await update(id, { bio: 'one' }, version);
    expect(changed.version).to.equal(version + 1);
    const stale = await update(id, { bio: 'two' }, version).catch((error: unknown) => error);
    expect(stale).to.include({ code: 'version-stale' });
    expect((await fixture.stores.accounts.byId(id))?.profile?.bio).to.equal('one');
  });

  it('change together with the names of their account, or not at all', async () => {
    const taken = await givenAccount(fixture, { username: 'ann', email: 'ann@example.org' });
    const { id, username } = await givenAccount(fixture, { email: 'bob@example.org' });
    await update(id, { bio: 'old' });
    for (const [names, code] of [
      [{ username: 'ANN', email: 'ANN@example.org' }, 'username-taken'],
      [{ username: 'bobby', email: 'ANN@example.org' }, 'email-taken'],
    ] as const) {
      expect(await codeOf(update(id, { bio: 'new', ...names }))).to.equal(code);
      const account = await fixture.stores.accounts.byId(id);
      expect(account).to.deep.include({ username, email: 'bob@example.org', version: 2 });
      expect(account?.profile?.bio).to.equal('old');
    }
    const own = { bio: 'mine', username: 'Ann', email: 'Ann@example.org' };
    const { profile, ...account } = await update(taken.id, own);
    expect(account).to.include({ username: 'Ann', email: 'Ann@example.org' });
    expect(profile?.bio).to.equal('mine');
  });

  it('give names that several want at once to one of them, and the others the username as the reason', async () => {
    const accounts = await Promise.all(Array.from({ length: 6 }, () => givenAccount(fixture)));
    const names = { username: 'wanted', email: 'wanted@example.org' };
    const codes = await Promise.all(accounts.map(({ id }) => codeOf(update(id, names))));
    expect(codes.sort()).to.deep.equal([...Array(5).fill('username-taken'), undefined]);
  });

  it('make a new address unverified, and tell an old one that was verified', async () => {
    const mailed = async () => (await fixture.db('mails').select('id')).length;
    const { id } = await givenAccount(fixture, { email: 'old@example.org' });
    await fixture.stores.accounts.update(id, { emailVerifiedAt: 1 }, 1);
    const before = await mailed();
    expect(await update(id, { email: 'new@example.org' })).to.include({ emailVerifiedAt: null });
    expect((await mailed()) - before).to.equal(2);
    await update(id, { email: 'newer@example.org' });
    expect((await mailed()) - before).to.equal(3);
    await update(id, { email: 'newer@example.org' });
    expect((await mailed()) - before).to.equal(3);
  });

  it('are there for others once they are set, as far as they are not private', async () => {
    const { id, username } = await givenAccount(fixture, { email: 'cleo@example.org' });
    const look = (accountId: number) =>
      createProfiles({ database: fixture.stores, secrets, clock: () => 2000, publicUrl: '' }).get(
        { accountId, sessionId: 1, role: 'member' },
        id,
      );
    expect(await codeOf(look(id))).to.equal('profile-not-found');
    await update(id, { bio: 'I read.', location: 'Rīga' });
    const email = 'cleo@example.org';
    const open = { ...empty, username, email, bio: 'I read.', location: 'Rīga', isHidden: false };
    expect(await look(0)).to.deep.equal(open);
    await update(id, { isPrivate: true });
    const hidden = { ...open, isPrivate: true, isHidden: true, email: null, location: null };
    expect(await look(0)).to.deep.equal(hidden);
    expect(await look(id)).to.deep.equal({ ...open, isPrivate: true });
    await fixture.stores.accounts.update(id, { disabledAt: 1 }, 1);
    expect(await codeOf(look(0))).to.equal('account-not-found');
  });
});
