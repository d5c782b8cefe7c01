import { expect } from 'chai';
import { createProfiles } from '../../../src/domain/profiles/profiles.ts';
import { givenAccount, useDatabase } from '../../db/fixture.ts';

const origin = { address: '::1', userAgent: undefined, requestId: 'test' };
const empty = { bio: null, location: null, birthDate: null, isPrivate: false };

describe('profiles', () => {
  const fixture = useDatabase();
  const update = (accountId: number, patch: object, ifVersion?: number) =>
    createProfiles({ database: fixture.stores, clock: () => 2000 }).update(
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
});
