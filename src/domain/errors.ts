/**
 * Everything the domain may refuse, as one closed list. No HTTP here: each API maps every code to its own
 * status and body in one exhaustive table, so a new code does not compile until each API has an answer for it.
 */
export type ErrorCode =
  | 'account-not-found'
  | 'profile-not-found'
  | 'session-not-found'
  | 'invalid-credentials'
  | 'otp-required'
  | 'too-many-attempts'
  | 'refresh-token-invalid'
  | 'refresh-token-reused'
  | 'username-taken'
  | 'email-taken'
  | 'username-invalid'
  | 'password-too-short'
  | 'password-too-common'
  | 'wrong-password'
  | 'code-invalid'
  | 'reset-token-invalid'
  | 'passwords-differ'
  | 'email-missing'
  | 'totp-already-on'
  | 'totp-not-started'
  | 'image-unsupported'
  | 'image-too-large'
  | 'image-invalid'
  | 'last-admin'
  | 'book-not-found'
  | 'loan-not-found'
  | 'not-your-book'
  | 'not-your-loans'
  | 'isbn-invalid'
  | 'isbn-taken'
  | 'book-on-loan'
  | 'no-copy-free'
  | 'already-borrowed'
  | 'already-returned'
  | 'file-not-found'
  | 'file-too-large'
  | 'file-name-invalid'
  | 'file-name-taken'
  | 'file-type-unshareable'
  | 'not-a-sharer'
  | 'not-a-recipient'
  | 'download-token-invalid'
  | 'content-mismatch'
  | 'quota-exceeded'
  | 'link-not-found'
  | 'link-gone'
  | 'upload-not-found'
  | 'upload-expired'
  | 'upload-offset-conflict'
  | 'checksum-mismatch'
  | 'tus-version-unsupported'
  | 'version-stale'
  | 'unknown-participants'
  | 'not-chat-owner'
  | 'chat-not-found'
  | 'participant-not-found'
  | 'message-not-found'
  | 'chat-full'
  | 'message-deleted'
  | 'cursor-expired'
  | 'unknown-attachments'
  | 'message-empty'
  | 'file-kind-unknown'
  | 'reply-target-not-found'
  | 'forbidden'
  | 'unavailable';

export interface ErrorOptions {
  /** For the log only: what really happened. Never sent to a caller. */
  readonly reason?: string;
  /** The error underneath, for the log only. */
  readonly cause?: unknown;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  /** The input field at fault, as a JSON Pointer (RFC 6901), where there is one. */
  readonly pointer?: string;
}

/** A refusal: a stable code, a text for the caller, and what only the log may know. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly reason: string | undefined;
  readonly retryAfter: number | undefined;
  readonly pointer: string | undefined;

  /** @param detail a sentence for the caller: what is wrong, and the remedy. */
  constructor(code: ErrorCode, detail: string, options: ErrorOptions = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.reason = options.reason;
    this.retryAfter = options.retryAfter;
    this.pointer = options.pointer;
  }
}
