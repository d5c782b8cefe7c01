import type { components } from '../../generated/parley/types.ts';
import type { Account } from '../domain/accounts/account.ts';
import type { Accounts } from '../domain/accounts/accounts.ts';
import { emptyProfile } from '../domain/profiles/profile.ts';
import type { Profiles } from '../domain/profiles/profiles.ts';
import type { ApiHandlers } from './accounts.ts';
import { versionTag, wantedVersion } from './versions.ts';

type ProfileIds = 'getProfile' | 'updateProfile';

export const profileHandlers = (accounts: Accounts, profiles: Profiles): ApiHandlers<ProfileIds> => ({
  async getProfile({ caller }) {
    return { status: 200, ...withTag(await accounts.get(caller.accountId)) };
  },
  async updateProfile({ caller, body, ifMatch, origin }) {
    const account = await profiles.update(caller, body, wantedVersion(ifMatch), origin);
    return { status: 200, ...withTag(account) };
  },
});

const withTag = (account: Account) => ({ body: presentProfile(account), etag: versionTag(account.version) });

/** The profile of an account as its owner sees it. */
export function presentProfile({ profile }: Account): components['schemas']['Profile'] {
  const { bio, location, birthDate, isPrivate } = profile ?? emptyProfile;
  return { bio, location, birthDate, isPrivate };
}
