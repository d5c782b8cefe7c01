import { DomainError, type ErrorCode } from '../domain/errors.ts';
import type { ErrorReply } from './api.ts';
import type { Fault, FaultCode } from './fault.ts';

/** How an API with an envelope of its own answers a refusal. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What an API has a word of its own for: code -> answer. */
export type Answers = Readonly<Partial<Record<ErrorCode | FaultCode, Answer>>>;

/** The statuses of refusals that an API's own document says nothing about; any other is a 400. */
const statuses: Readonly<Partial<Record<ErrorCode | FaultCode, number>>> = {
  unauthenticated: 401,
  'invalid-credentials': 401,
  forbidden: 403,
  'last-admin': 403,
  'unknown-path': 404,
  'method-not-allowed': 405,
  'payload-too-large': 413,
  'file-too-large': 413,
  'unsupported-media-type': 415,
  'range-not-satisfiable': 416,
  'rate-limited': 429,
  'too-many-attempts': 429,
  'internal-error': 500,
  'contract-violation': 500,
  unavailable: 503,
  'quota-exceeded': 507,
};

/** Seconds to wait when a refusal that asks for patience names none. */
const DEFAULT_RETRY_AFTER = 2;

/**
 * A refusal as JSON in an API's own envelope.
 * @param answer what its document says to it; undefined: the status that fits, and the refusal's own sentence
 * @param envelope puts a sentence, and the status it goes with, into the API's form
 */
export function refusal(
  error: DomainError | Fault,
  answer: Answer | undefined,
  envelope: (message: string, status: number) => unknown,
): ErrorReply {
  const status = answer?.status ?? statuses[error.code] ?? 400;
  const headers: Record<string, string> = error instanceof DomainError ? {} : { ...error.headers };
  if (error.code === 'unauthenticated') headers['www-authenticate'] = 'Bearer realm="parley"';
  const retryAfter = error instanceof DomainError ? error.retryAfter : undefined;
  if (retryAfter !== undefined || error.code === 'unavailable')
    headers['retry-after'] ??= `${retryAfter ?? DEFAULT_RETRY_AFTER}`;
  return {
    status,
    mediaType: 'application/json',
    headers,
    body: answer ? answer.body : envelope(error.message, status),
    code: error.code,
  };
}
