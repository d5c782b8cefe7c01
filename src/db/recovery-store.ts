import type { Knex } from 'knex';
import { accountNameKey } from '../domain/names.ts';
import type { Recovery, RecoveryPurpose, RecoveryStore } from '../domain/recovery/recovery.ts';
import { indexKey } from './text.ts';

interface RecoveryRow {
  id: number;
  purpose: RecoveryPurpose;
  account_id: number | null;
  email: string;
  token_hash: string;
  otp_hash: string | null;
  tries_left: number;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

const columns: readonly (keyof RecoveryRow)[] = [
  'id',
  'purpose',
  'account_id',
  'email',
  'token_hash',
  'otp_hash',
  'tries_left',
  'created_at',
  'expires_at',
  'used_at',
];

/** Recoveries in the table `recoveries`. An address is the same in any case and Unicode form. */
export function createRecoveryStore(db: Knex): RecoveryStore {
  const unusedOf = (purpose: RecoveryPurpose, email: string) =>
    db<RecoveryRow>('recoveries').where({ purpose, used_at: null }).where('email_key', emailKey(email));

  const open = (id: number, now: number) =>
    db('recoveries').where({ id, used_at: null }).where('expires_at', '>', now);

  return {
    async insert(recovery) {
      const [id] = await db('recoveries').insert({
        purpose: recovery.purpose,
        account_id: recovery.accountId,
        email: recovery.email,
        email_key: emailKey(recovery.email),
        token_hash: recovery.tokenHash,
        otp_hash: recovery.otpHash,
        tries_left: recovery.triesLeft,
        created_at: recovery.createdAt,
        expires_at: recovery.expiresAt,
      });
      return id as number;
    },

    async supersede(purpose, email, now, accountId) {
      await unusedOf(purpose, email)
        .where(accountId === undefined ? {} : { account_id: accountId })
        .update({ used_at: now });
    },

    async byId(id) {
      const row = await db<RecoveryRow>('recoveries')
        .first(...columns)
        .where({ id });
      return row && toRecovery(row);
    },

    async byTokenHash(purpose, tokenHash) {
      const row = await db<RecoveryRow>('recoveries')
        .first(...columns)
        .where({ token_hash: tokenHash, purpose });
      return row && toRecovery(row);
    },

    async newest(purpose, email) {
      const row = await unusedOf(purpose, email)
        .orderBy('id', 'desc')
        .first(...columns);
      return row && toRecovery(row);
    },

    async takeTry(id, now) {
      return (await open(id, now).where('tries_left', '>', 0).decrement('tries_left')) === 1;
    },

    async giveTryBack(id) {
      await db('recoveries').where({ id }).increment('tries_left');
    },

    async use(id, now) {
      return (await open(id, now).update({ used_at: now })) === 1;
    },

    async endAll(accountId, now) {
      await db('recoveries').where({ account_id: accountId, used_at: null }).update({ used_at: now });
    },

    async deleteAll(accountId) {
      await db('recoveries').where({ account_id: accountId }).delete();
    },
  };
}

const emailKey = (email: string) => indexKey(accountNameKey(email));

function toRecovery(row: RecoveryRow): Recovery {
  return {
    id: row.id,
    purpose: row.purpose,
    accountId: row.account_id,
    email: row.email,
    tokenHash: row.token_hash,
    otpHash: row.otp_hash,
    triesLeft: row.tries_left,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  };
}
