import type { Caller, Origin } from '../caller.ts';
import { leaveAllChats } from '../chats/participants.ts';
import type { Clock } from '../clock.ts';
import type { Database, Stores } from '../database.ts';
import type { LooseBlobs } from '../files/loose-blobs.ts';
import { removePicture } from '../pictures/pictures.ts';
import type { LiveSessions } from '../sessions/session.ts';
import type { AccountPatch } from './account.ts';
import { lastAdmin } from './account-errors.ts';
import type { Accounts } from './accounts.ts';
import { existingAccount } from './existing-account.ts';
import { assertPasswordUnchanged, type PasswordAttempts } from './password-attempts.ts';

interface RemovalDeps {
  readonly database: Database;
  readonly attempts: PasswordAttempts;
  readonly liveSessions: Pick<LiveSessions, 'forget'>;
  readonly looseBlobs: Pick<LooseBlobs, 'sweep'>;
  readonly clock: Clock;
}

/** The part of `Accounts` that deletes them. */
export function createRemoval(deps: RemovalDeps): Pick<Accounts, 'remove' | 'removeWithoutPassword'> {
  const { database, attempts, liveSessions, looseBlobs, clock } = deps;

  async function remove(caller: Caller, password: string, origin: Origin): Promise<void> {
    const account = await attempts.confirm(caller, password, origin);
    await bury(account.id, origin, (stores) => assertPasswordUnchanged(stores, account));
  }

  const removeWithoutPassword = ({ accountId }: Caller, origin: Origin): Promise<void> =>
    bury(accountId, origin, async (stores) => {
      await existingAccount(stores, accountId);
    });

  /** @param settle makes sure, within the transaction, that the account may still go */
  async function bury(
    accountId: number,
    origin: Origin,
    settle: (stores: Stores) => Promise<void>,
  ): Promise<void> {
    const now = clock();
    const ended = await database.transaction(async (stores) => {
      // First of all in the transaction, so that what is read next is not older than the lock.
      const admins = await stores.accounts.lockAdmins();
      if (admins.length === 1 && admins[0] === accountId) throw lastAdmin();
      await settle(stores);
      await leaveAllChats(stores, accountId, now);
      await removePicture(stores, accountId);
      await stores.accounts.update(accountId, tombstone(now), now);
      await stores.accounts.setRecoveryCodes(accountId, []);
      await stores.uploads.deleteAllOf(accountId, now);
      await stores.files.deleteAllOf(accountId, now);
      await stores.recoveries.deleteAll(accountId);
      await stores.audit.insert({ action: 'account.deleted', actorId: accountId, accountId }, origin, now);
      return stores.sessions.endAll(accountId, 'account-deleted', now);
    });
    liveSessions.forget(ended);
    // Should it fail, what is left is swept later.
    await looseBlobs.sweep().catch(() => undefined);
  }

  return { remove, removeWithoutPassword };
}

/** Nothing personal stays, and no password has this hash. */
function tombstone(now: number): AccountPatch {
  return {
    username: null,
    email: null,
    emailVerifiedAt: null,
    firstName: null,
    lastName: null,
    role: 'member',
    passwordHash: '',
    totpSecret: null,
    totpConfirmedAt: null,
    profile: null,
    pictureName: null,
    avatar: null,
    sharesFiles: false,
    deletedAt: now,
  };
}
