import type { Knex } from 'knex';
import type { AuditAction, AuditEvent, AuditFilter, AuditStore } from '../domain/audit/audit.ts';
import { toPage } from '../domain/page.ts';
import { readThrough } from './index-hint.ts';
import { clip } from './text.ts';

interface AuditRow {
  id: number;
  at: number;
  action: AuditAction;
  actor_id: number | null;
  account_id: number | null;
  address: string;
  user_agent: string | null;
  request_id: string;
  /** JSON. */
  detail: string | null;
}

const columns: readonly (keyof AuditRow)[] = [
  'id',
  'at',
  'action',
  'actor_id',
  'account_id',
  'address',
  'user_agent',
  'request_id',
  'detail',
];

/** The audit trail in the table `audit_events`. */
export function createAuditStore(db: Knex): AuditStore {
  return {
    async insert(event, origin, now) {
      await db('audit_events').insert({
        at: now,
        action: event.action,
        actor_id: event.actorId,
        account_id: event.accountId,
        address: clip(origin.address, 45),
        user_agent: origin.userAgent === undefined ? null : clip(origin.userAgent, 400),
        request_id: clip(origin.requestId, 64),
        detail: event.detail ? JSON.stringify(event.detail) : null,
      });
    },

    async list(filter, { limit, after: [lastId = Number.MAX_SAFE_INTEGER] = [] }) {
      const rows = await filtered(db, filter)
        .select<AuditRow[]>(columns)
        .where('id', '<', lastId)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      return toPage(rows, limit, toAuditEvent, (row) => [row.id]);
    },
  };
}

/** The events the filter lets through, read through the index that has them in order. */
function filtered(db: Knex, { accountId, action }: AuditFilter): Knex.QueryBuilder {
  const through = (index: string) => db.from(readThrough(db, 'audit_events', index));
  if (accountId !== undefined && action !== undefined)
    return through('audit_events_by_account_and_action').where({ account_id: accountId, action });
  if (accountId !== undefined) return through('audit_events_by_account').where({ account_id: accountId });
  if (action !== undefined) return through('audit_events_by_action').where({ action });
  return db.from('audit_events');
}

function toAuditEvent(row: AuditRow): AuditEvent {
  return {
    id: row.id,
    at: row.at,
    action: row.action,
    actorId: row.actor_id,
    accountId: row.account_id,
    address: row.address,
    userAgent: row.user_agent,
    requestId: row.request_id,
    detail: row.detail === null ? null : JSON.parse(row.detail),
  };
}
