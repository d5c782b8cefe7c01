import type { AuditEvent, AuditFilter, NewAuditEvent } from '../audit/audit.ts';
import type { Caller, Origin, Role } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import type { Page, PageRequest } from '../page.ts';
import type { LiveSessions } from '../sessions/session.ts';
import type { Account, AccountPatch } from './account.ts';
import { lastAdmin, versionStale } from './account-errors.ts';
import { existingAccount } from './existing-account.ts';

/** What an administrator may change of an account; what is absent stays. */
export interface AdminAccountPatch {
  readonly role?: Role;
  readonly disabled?: boolean;
}

/** What administrators do. That the caller is one was settled before, by the contract's `x-access`. */
export interface Administration {
  /** All accounts but deleted ones, by id. */
  listAccounts(page: PageRequest): Promise<Page<Account>>;
  /**
   * Changes role or disabled, and ends the account's sessions when either really changes.
   * @param ifVersion change only when the version is still this one
   * @throws DomainError `account-not-found`, `version-stale`, `last-admin`
   */
  updateAccount(
    caller: Caller,
    accountId: number,
    patch: AdminAccountPatch,
    ifVersion: number | undefined,
    origin: Origin,
  ): Promise<Account>;
  /** Newest first. */
  listAuditEvents(filter: AuditFilter, page: PageRequest): Promise<Page<AuditEvent>>;
}

export interface AdministrationDeps {
  readonly database: Database;
  readonly liveSessions: Pick<LiveSessions, 'forget'>;
  readonly clock: Clock;
}

export function createAdministration(deps: AdministrationDeps): Administration {
  const { database, liveSessions, clock } = deps;

  async function updateAccount(
    caller: Caller,
    accountId: number,
    patch: AdminAccountPatch,
    ifVersion: number | undefined,
    origin: Origin,
  ): Promise<Account> {
    const now = clock();
    const { account, ended } = await database.transaction(async (stores) => {
      // First of all in the transaction, so that what is read next is not older than the lock.
      const admins = await stores.accounts.lockAdmins();
      const before = await existingAccount(stores, accountId);
      if (ifVersion !== undefined && before.version !== ifVersion) throw versionStale();

      const change = changeOf(before, patch, now);
      if (change === undefined) return { account: before, ended: [] };
      const stopsBeingAdmin = (change.role ?? before.role) !== 'admin' || change.disabledAt != null;
      if (stopsBeingAdmin && admins.length === 1 && admins[0] === accountId) throw lastAdmin();

      if (!(await stores.accounts.update(accountId, change, now, ifVersion))) throw versionStale();
      if (change.disabledAt != null) await stores.recoveries.endAll(accountId, now);
      for (const event of eventsOf(before, change)) {
        await stores.audit.insert({ ...event, actorId: caller.accountId, accountId }, origin, now);
      }
      return {
        ended: await stores.sessions.endAll(accountId, 'account-changed', now),
        account: await existingAccount(stores, accountId),
      };
    });
    liveSessions.forget(ended);
    return account;
  }

  return {
    listAccounts: (page) => database.accounts.list(page),
    updateAccount,
    listAuditEvents: (filter, page) => database.audit.list(filter, page),
  };
}

/** What really changes, or undefined when the account is so already. */
function changeOf(
  before: Account,
  { role, disabled }: AdminAccountPatch,
  now: number,
): Pick<AccountPatch, 'role' | 'disabledAt'> | undefined {
  const isDisabled = before.disabledAt !== null;
  const change = {
    ...(role !== undefined && role !== before.role && { role }),
    ...(disabled !== undefined && disabled !== isDisabled && { disabledAt: disabled ? now : null }),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

function eventsOf(
  before: Account,
  { role, disabledAt }: Pick<AccountPatch, 'role' | 'disabledAt'>,
): Pick<NewAuditEvent, 'action' | 'detail'>[] {
  const events: Pick<NewAuditEvent, 'action' | 'detail'>[] = [];
  if (role !== undefined) {
    events.push({ action: 'account.role-changed', detail: { from: before.role, to: role } });
  }
  if (disabledAt !== undefined) {
    events.push({ action: disabledAt === null ? 'account.enabled' : 'account.disabled' });
  }
  return events;
}
