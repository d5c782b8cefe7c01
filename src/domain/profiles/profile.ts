/** What a person tells about themselves; null where they do not. */
export interface Profile {
  readonly bio: string | null;
  readonly location: string | null;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null;
  /** Others see the username and the bio only, and find the person by the username alone. */
  readonly isPrivate: boolean;
}

/** The profile of somebody who has never set one. */
export const emptyProfile: Profile = { bio: null, location: null, birthDate: null, isPrivate: false };
