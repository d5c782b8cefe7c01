import type { Origin } from '../caller.ts';
import type { Page, PageRequest } from '../page.ts';

/** What is kept: who did what to whom, from where, and when. */
export type AuditAction =
  | 'account.registered'
  | 'account.updated'
  | 'account.deleted'
  | 'account.disabled'
  | 'account.enabled'
  | 'account.role-changed'
  | 'file.deleted'
  | 'session.started'
  | 'session.refused'
  | 'session.ended'
  | 'session.token-reused'
  | 'password.changed'
  | 'password.reset-requested'
  | 'password.reset'
  | 'email.verification-requested'
  | 'email.verified'
  | 'totp.enabled'
  | 'totp.disabled'
  | 'book.deleted';

export interface AuditEvent {
  readonly id: number;
  readonly at: number;
  readonly action: AuditAction;
  /** Who did it; null where nobody was signed in. */
  readonly actorId: number | null;
  /** The account it happened to; null where it is none. */
  readonly accountId: number | null;
  readonly address: string;
  readonly userAgent: string | null;
  readonly requestId: string;
  /** A few plain facts, e.g. the new role. Never a secret. */
  readonly detail: Readonly<Record<string, string>> | null;
}

export type NewAuditEvent = Pick<AuditEvent, 'action' | 'actorId' | 'accountId'> &
  Partial<Pick<AuditEvent, 'detail'>>;

export interface AuditFilter {
  readonly accountId?: number;
  readonly action?: AuditAction;
}

export interface AuditStore {
  insert(event: NewAuditEvent, origin: Origin, now: number): Promise<void>;
  /** Newest first. */
  list(filter: AuditFilter, page: PageRequest): Promise<Page<AuditEvent>>;
}
