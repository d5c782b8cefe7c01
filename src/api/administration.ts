import type { components } from '../../generated/parley/types.ts';
import type { Account } from '../domain/accounts/account.ts';
import type { Administration } from '../domain/accounts/administration.ts';
import type { AuditEvent } from '../domain/audit/audit.ts';
import type { ApiHandlers } from './accounts.ts';
import { pageRequest, presentPage } from './cursor.ts';
import { presentInstant } from './instant.ts';
import { versionTag, wantedVersion } from './versions.ts';

type AdministrationIds = 'listAccounts' | 'updateAccount' | 'listAuditEvents';

export const administrationHandlers = (administration: Administration): ApiHandlers<AdministrationIds> => ({
  async listAccounts({ query }) {
    const body = presentPage(await administration.listAccounts(pageRequest(query, [0])), presentAdminAccount);
    return { status: 200, body, nextCursor: body.nextCursor };
  },
  async updateAccount({ caller, path, body, ifMatch, origin }) {
    const version = wantedVersion(ifMatch);
    const account = await administration.updateAccount(caller, path.accountId, body, version, origin);
    return { status: 200, body: presentAdminAccount(account), etag: versionTag(account.version) };
  },
  async listAuditEvents({ query }) {
    const { accountId, action } = query;
    const filter = { ...(accountId !== undefined && { accountId }), ...(action && { action }) };
    const page = await administration.listAuditEvents(filter, pageRequest(query, [0]));
    const body = presentPage(page, presentAuditEvent);
    return { status: 200, body, nextCursor: body.nextCursor };
  },
});

/** An account as an administrator sees it. */
const presentAdminAccount = (account: Account): components['schemas']['AdminAccount'] => ({
  id: account.id,
  username: account.username,
  email: account.email,
  emailVerified: account.emailVerifiedAt !== null,
  firstName: account.firstName,
  lastName: account.lastName,
  role: account.role,
  totpEnabled: account.totpConfirmedAt !== null,
  disabled: account.disabledAt !== null,
  createdAt: presentInstant(account.createdAt),
  updatedAt: presentInstant(account.updatedAt),
});

/** What happened, as administrators and the owner's export see it. */
export const presentAuditEvent = (event: AuditEvent): components['schemas']['AuditEvent'] => ({
  id: event.id,
  at: presentInstant(event.at),
  action: event.action,
  actorId: event.actorId,
  accountId: event.accountId,
  address: event.address,
  userAgent: event.userAgent,
  requestId: event.requestId,
  detail: event.detail && { ...event.detail },
});
