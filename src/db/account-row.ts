import type { Account } from '../domain/accounts/account.ts';
import type { Role } from '../domain/caller.ts';
import type { Profile } from '../domain/profiles/profile.ts';

/** What is read of the table `accounts`. */
export interface AccountRow {
  id: number;
  username: string | null;
  email: string | null;
  email_verified_at: number | null;
  first_name: string | null;
  last_name: string | null;
  role: Role;
  /** 0 or 1. */
  shares_files: number;
  password_hash: string;
  totp_secret: string | null;
  totp_confirmed_at: number | null;
  bio: string | null;
  location: string | null;
  birth_date: string | null;
  /** 0 or 1; null until the profile is set for the first time. */
  is_private: number | null;
  picture_name: string | null;
  avatar: string | null;
  disabled_at: number | null;
  deleted_at: number | null;
  version: number;
  created_at: number;
  updated_at: number;
}

export const accountColumns: readonly (keyof AccountRow)[] = [
  'id',
  'username',
  'email',
  'email_verified_at',
  'first_name',
  'last_name',
  'role',
  'shares_files',
  'password_hash',
  'totp_secret',
  'totp_confirmed_at',
  'bio',
  'location',
  'birth_date',
  'is_private',
  'picture_name',
  'avatar',
  'disabled_at',
  'deleted_at',
  'version',
  'created_at',
  'updated_at',
];

export function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    username: row.username,
    email: row.email,
    emailVerifiedAt: row.email_verified_at,
    firstName: row.first_name,
    lastName: row.last_name,
    role: row.role,
    sharesFiles: row.shares_files === 1,
    passwordHash: row.password_hash,
    totpSecret: row.totp_secret,
    totpConfirmedAt: row.totp_confirmed_at,
    profile: toProfile(row),
    pictureName: row.picture_name,
    avatar: row.avatar,
    disabledAt: row.disabled_at,
    deletedAt: row.deleted_at,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function toProfile({ bio, location, birth_date, is_private }: AccountRow): Profile | null {
  return is_private === null ? null : { bio, location, birthDate: birth_date, isPrivate: is_private === 1 };
}
