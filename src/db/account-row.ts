import type { Account } from '../domain/accounts/account.ts';
import type { Role } from '../domain/caller.ts';

/** What is read of the table `accounts`. */
export interface AccountRow {
  id: number;
  username: string | null;
  email: string | null;
  email_verified_at: number | null;
  first_name: string | null;
  last_name: string | null;
  role: Role;
  password_hash: string;
  totp_secret: string | null;
  totp_confirmed_at: number | null;
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
  'password_hash',
  'totp_secret',
  'totp_confirmed_at',
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
    passwordHash: row.password_hash,
    totpSecret: row.totp_secret,
    totpConfirmedAt: row.totp_confirmed_at,
    disabledAt: row.disabled_at,
    deletedAt: row.deleted_at,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
