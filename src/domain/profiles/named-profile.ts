import type { Account } from '../accounts/account.ts';
import type { Caller } from '../caller.ts';
import { isHiddenFrom } from './person.ts';
import type { Profile } from './profile.ts';

/** A profile with the names of its account, for those APIs that show an address beside it. */
export interface NamedProfile extends Pick<Profile, 'bio' | 'isPrivate'> {
  readonly username: string | null;
  /** Null where they are hidden from the viewer. */
  readonly details: (Pick<Profile, 'birthDate' | 'location'> & { readonly email: string | null }) | null;
}

/** The profile of an account, as the viewer sees it; undefined until it is set. */
export function profileSeenBy(viewer: Pick<Caller, 'accountId'>, account: Account): NamedProfile | undefined {
  const { username, email, profile } = account;
  if (profile === null) return undefined;
  const { bio, isPrivate, birthDate, location } = profile;
  const details = isHiddenFrom(viewer, account) ? null : { birthDate, location, email };
  return { username, bio, isPrivate, details };
}
