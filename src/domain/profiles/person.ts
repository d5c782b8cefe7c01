import type { Account } from '../accounts/account.ts';
import type { Caller } from '../caller.ts';
import { emptyProfile, type Profile } from './profile.ts';

/** A person as somebody else sees them; what is hidden is null. */
export interface Person extends Profile {
  readonly id: number;
  readonly username: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly avatar: string | null;
  /** Of the account; the basis of the ETag. */
  readonly version: number;
}

/** The person behind an account, as the viewer sees them. */
export function seenBy(viewer: Pick<Caller, 'accountId'>, account: Account): Person {
  const { id, username, firstName, lastName, avatar, version } = account;
  const { bio, location, birthDate, isPrivate } = account.profile ?? emptyProfile;
  // Field by field: this is done for each of a page, and a spread costs ten times as much.
  return isHiddenFrom(viewer, account)
    ? {
        id,
        username,
        version,
        bio,
        isPrivate,
        firstName: null,
        lastName: null,
        avatar: null,
        location: null,
        birthDate: null,
      }
    : { id, username, version, bio, isPrivate, firstName, lastName, avatar, location, birthDate };
}

/**
 * Whether the viewer may see no more of the account than its username and its bio.
 * @param viewer undefined for whoever is not signed in
 */
export function isHiddenFrom(
  viewer: Pick<Caller, 'accountId'> | undefined,
  { id, profile }: Account,
): boolean {
  return profile?.isPrivate === true && id !== viewer?.accountId;
}
