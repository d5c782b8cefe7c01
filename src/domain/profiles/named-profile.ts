import type { Account } from '../accounts/account.ts';
import type { Caller } from '../caller.ts';
import { isHiddenFrom } from './person.ts';
import type { Profile } from './profile.ts';

/** A profile with the names of its account, as somebody sees it; what is hidden is null. */
export interface NamedProfile extends Profile {
  readonly username: string | null;
  readonly email: string | null;
  /** Whether the viewer sees no more than the username and the bio. */
  readonly isHidden: boolean;
}

/** The profile of an account, as the viewer sees it; undefined until it is set. */
export function profileSeenBy(viewer: Pick<Caller, 'accountId'>, account: Account): NamedProfile | undefined {
  const { username, email, profile } = account;
  if (profile === null) return undefined;
  const isHidden = isHiddenFrom(viewer, account);
  const shown = isHidden ? { ...profile, location: null, birthDate: null } : profile;
  return { ...shown, username, email: isHidden ? null : email, isHidden };
}
