import type { Knex } from 'knex';
import type { AccountStore } from '../domain/accounts/account.ts';
import { inTransaction } from './transaction.ts';

/** The accounts' recovery codes in the table `recovery_codes`. */
export function createRecoveryCodeStore(
  db: Knex,
): Pick<AccountStore, 'setRecoveryCodes' | 'useRecoveryCode'> {
  return {
    setRecoveryCodes: (accountId, hashes) =>
      inTransaction(db, async (trx) => {
        await trx('recovery_codes').where({ account_id: accountId }).delete();
        if (hashes.length > 0)
          await trx('recovery_codes').insert(
            hashes.map((hash) => ({ account_id: accountId, code_hash: hash })),
          );
      }),

    async useRecoveryCode(accountId, hash, now) {
      const used = await db('recovery_codes')
        .where({ account_id: accountId, code_hash: hash, used_at: null })
        .update({ used_at: now });
      return used === 1;
    },
  };
}
