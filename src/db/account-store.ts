import type { Knex } from 'knex';
import type { AccountPatch, AccountStore, NewAccount } from '../domain/accounts/account.ts';
import { DomainError } from '../domain/errors.ts';
import { accountNameKey, nameKey } from '../domain/names.ts';
import { toPage } from '../domain/page.ts';
import type { Profile } from '../domain/profiles/profile.ts';
import { concernsSearch, createAccountIndex } from './account-index.ts';
import { type AccountRow, accountColumns, toAccount } from './account-row.ts';
import { createAccountSearch } from './account-search.ts';
import { engineOf } from './connect.ts';
import { duplicateKey } from './errors.ts';
import { readThrough } from './index-hint.ts';
import { createRecoveryCodeStore } from './recovery-code-store.ts';
import { prepare } from './statement.ts';
import { indexKey } from './text.ts';
import { inTransaction, isTransaction } from './transaction.ts';

/** Accounts in the table `accounts`. */
export function createAccountStore(db: Knex): AccountStore {
  // On SQLite a transaction has the database for itself from its beginning.
  const lock = isTransaction(db) && engineOf(db) === 'mysql' ? 'for update' : '';
  const selectById = prepare<AccountRow>(
    db,
    `select ${accountColumns.join(', ')} from accounts where id = ? ${lock}`,
  );

  const byKey = async (column: 'username_key' | 'email_key', key: string) => {
    const row = await db<AccountRow>('accounts')
      .first(...accountColumns)
      .where({ [column]: indexKey(key), deleted_at: null });
    return row && toAccount(row);
  };

  return {
    async insert(account) {
      const row = newRow(account);
      return inTransaction(db, async (trx) => {
        const [id] = await trx('accounts')
          .insert({ ...row, ...keyColumns(account) })
          .catch(explainDuplicate);
        await createAccountIndex(trx).add(id as number);
        return toAccount({ ...row, id: id as number });
      });
    },

    async byId(id) {
      const [row] = await selectById([id]);
      return row && toAccount(row);
    },

    byUsernameKey: (key) => byKey('username_key', key),
    byEmailKey: (key) => byKey('email_key', key),

    async update(id, patch, now, ifVersion) {
      const change = async (trx: Knex) => {
        const changed = await trx('accounts')
          .where({ id, deleted_at: null, ...(ifVersion !== undefined && { version: ifVersion }) })
          .update({ ...patchColumns(patch), version: trx.raw('version + 1'), updated_at: now })
          .catch(explainDuplicate);
        return changed === 1;
      };
      return concernsSearch(patch)
        ? inTransaction(db, (trx) => createAccountIndex(trx).follow(id, () => change(trx)))
        : change(db);
    },

    async useTotpStep(id, step) {
      const changed = await db('accounts')
        .where({ id })
        .andWhere((unused) => unused.whereNull('totp_last_step').orWhere('totp_last_step', '<', step))
        .update({ totp_last_step: step });
      return changed === 1;
    },

    async activeIds(ids) {
      const active = db('accounts').whereIn('id', ids).where({ deleted_at: null, disabled_at: null });
      if (isTransaction(db)) active.forShare();
      return active.pluck<number[]>('id');
    },

    async resealTotpSecret(id, sealed, resealed) {
      await db('accounts').where({ id, totp_secret: sealed }).update({ totp_secret: resealed });
    },

    ...createAccountSearch(db),

    async list({ limit, after: [lastId = 0] = [] }) {
      const rows = await db
        .select<AccountRow[]>(accountColumns)
        .from(readThrough(db, 'accounts', 'accounts_by_id'))
        .whereNull('deleted_at')
        .where('id', '>', lastId)
        .orderBy('id')
        .limit(limit + 1);
      return toPage(rows, limit, toAccount, (row) => [row.id]);
    },

    async lockAdmins() {
      return db('accounts')
        .where({ role: 'admin', disabled_at: null, deleted_at: null })
        .orderBy('id')
        .forUpdate()
        .pluck<number[]>('id');
    },

    ...createRecoveryCodeStore(db),
  };
}

function newRow(account: NewAccount): Omit<AccountRow, 'id'> {
  return {
    username: account.username,
    email: account.email,
    email_verified_at: null,
    first_name: account.firstName,
    last_name: account.lastName,
    role: account.role,
    shares_files: Number(account.sharesFiles),
    password_hash: account.passwordHash,
    totp_secret: null,
    totp_confirmed_at: null,
    bio: null,
    location: null,
    birth_date: null,
    is_private: null,
    picture_name: null,
    avatar: account.avatar,
    disabled_at: null,
    deleted_at: null,
    version: 1,
    created_at: account.createdAt,
    updated_at: account.createdAt,
  };
}

/** Knex leaves out what is undefined, and so the column as it is. */
function patchColumns(patch: AccountPatch) {
  return {
    username: patch.username,
    email: patch.email,
    email_verified_at: patch.emailVerifiedAt,
    first_name: patch.firstName,
    last_name: patch.lastName,
    role: patch.role,
    password_hash: patch.passwordHash,
    totp_secret: patch.totpSecret,
    totp_confirmed_at: patch.totpConfirmedAt,
    // The steps that were used are of the seed before.
    totp_last_step: patch.totpSecret === undefined ? undefined : null,
    ...(patch.profile !== undefined && profileColumns(patch.profile)),
    picture_name: patch.pictureName,
    avatar: patch.avatar,
    shares_files: patch.sharesFiles === undefined ? undefined : Number(patch.sharesFiles),
    disabled_at: patch.disabledAt,
    deleted_at: patch.deletedAt,
    ...keyColumns(patch),
  };
}

function profileColumns(profile: Profile | null) {
  return {
    bio: profile?.bio ?? null,
    location: profile?.location ?? null,
    birth_date: profile?.birthDate ?? null,
    is_private: profile && Number(profile.isPrivate),
  };
}

/** The names in the form that is compared. */
function keyColumns(names: Pick<AccountPatch, 'username' | 'email' | 'firstName' | 'lastName'>) {
  return {
    username_key: names.username && indexKey(accountNameKey(names.username)),
    email_key: names.email && indexKey(accountNameKey(names.email)),
    first_name_key: names.firstName && nameKey(names.firstName).trim(),
    last_name_key: names.lastName && nameKey(names.lastName).trim(),
  };
}

/** @throws DomainError `username-taken`, `email-taken`; any other error as it is */
function explainDuplicate(error: unknown): never {
  const key = duplicateKey(error);
  if (key === 'accounts_username_key_unique')
    throw new DomainError('username-taken', 'This username is in use. Choose another one.', {
      pointer: '/username',
    });
  if (key === 'accounts_email_key_unique')
    throw new DomainError('email-taken', 'This email address is in use. Sign in, or choose another one.', {
      pointer: '/email',
    });
  throw error;
}
