import type { Caller, Origin } from '../caller.ts';
import { leaveAllChats } from '../chats/participants.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import type { LooseBlobs } from '../files/loose-blobs.ts';
import { removePicture } from '../pictures/pictures.ts';
import type { LiveSessions } from '../sessions/session.ts';
import type { AccountPatch } from './account.ts';
import { lastAdmin } from './account-errors.ts';
import type { Accounts } from './accounts.ts';
import { assertPasswordUnchanged, type PasswordAttempts } from './password-attempts.ts';

interface RemovalDeps {
  readonly database: Database;
  readonly attempts: PasswordAttempts;
  readonly liveSessions: Pick<LiveSessions, 'forget'>;
  readonly looseBlobs: Pick<LooseBlobs, 'sweep'>;
  readonly clock: Clock;
}

/** The part of `Accounts` that deletes them. */
export function createRemoval(deps: RemovalDeps): Pick<Accounts, 'remove'> {
  const { database, attempts, liveSessions, looseBlobs, clock } = deps;

  async function remove(caller: Caller, password: string, origin: Origin): Promise<void> {
    const account = await attempts.confirm(caller, password, origin);
    const now = clock();
    const ended = await database.transaction(async (stores) => {
      // First of all in the transaction, so that what is read next is not older than the lock.
      const admins = await stores.accounts.lockAdmins();
      if (admins.length === 1 && admins[0] === account.id) throw lastAdmin();
      await assertPasswordUnchanged(stores, account);
      await leaveAllChats(stores, account.id, now);
      await removePicture(stores, account.id);
      await stores.accounts.update(account.id, tombstone(now), now);
      await stores.accounts.setRecoveryCodes(account.id, []);
      await stores.uploads.deleteAllOf(account.id, now);
      await stores.files.deleteAllOf(account.id, now);
      await stores.recoveries.deleteAll(account.id);
      await stores.audit.insert(
        { action: 'account.deleted', actorId: account.id, accountId: account.id },
        origin,
        now,
      );
      return stores.sessions.endAll(account.id, 'account-deleted', now);
    });
    liveSessions.forget(ended);
    // Should it fail, what is left is swept later.
    await looseBlobs.sweep().catch(() => undefined);
  }

  return { remove };
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
    deletedAt: now,
  };
}
