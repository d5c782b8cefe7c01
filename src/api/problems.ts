import { type ProblemSlug, problems } from '../../generated/parley/problems.ts';
import { DomainError, type ErrorCode } from '../domain/errors.ts';
import type { ErrorContext, ErrorReply } from '../http/api.ts';
import type { Fault, FaultCode } from '../http/fault.ts';

/** Every refusal and the problem it is told as. The contract's catalogue owns status and title. */
const slugs: Readonly<Record<Exclude<ErrorCode, Unheard>, ProblemSlug>> = {
  'account-not-found': 'account-not-found',
  'session-not-found': 'session-not-found',
  'invalid-credentials': 'invalid-credentials',
  'otp-required': 'otp-required',
  'too-many-attempts': 'too-many-attempts',
  'refresh-token-invalid': 'refresh-token-invalid',
  'refresh-token-reused': 'token-reused',
  'username-taken': 'username-taken',
  'email-taken': 'email-taken',
  'username-invalid': 'username-invalid',
  'password-too-short': 'password-too-short',
  'password-too-common': 'password-too-common',
  'wrong-password': 'wrong-password',
  'code-invalid': 'code-invalid',
  'email-missing': 'email-missing',
  'totp-already-on': 'totp-already-on',
  'totp-not-started': 'totp-not-started',
  'image-unsupported': 'image-unsupported',
  'image-too-large': 'image-too-large',
  'image-invalid': 'image-invalid',
  'last-admin': 'last-admin',
  'book-not-found': 'book-not-found',
  'loan-not-found': 'loan-not-found',
  'not-your-book': 'not-your-book',
  'not-your-loans': 'not-your-loans',
  'isbn-invalid': 'isbn-invalid',
  'isbn-taken': 'isbn-taken',
  'book-on-loan': 'book-on-loan',
  'no-copy-free': 'no-copy-free',
  'already-borrowed': 'already-borrowed',
  'already-returned': 'already-returned',
  'file-not-found': 'file-not-found',
  'file-too-large': 'payload-too-large',
  'file-name-invalid': 'file-name-invalid',
  'file-name-taken': 'file-name-taken',
  'content-mismatch': 'content-mismatch',
  'quota-exceeded': 'quota-exceeded',
  'link-not-found': 'link-not-found',
  'link-gone': 'link-gone',
  'upload-not-found': 'upload-not-found',
  'upload-expired': 'upload-expired',
  'upload-offset-conflict': 'upload-offset-conflict',
  'checksum-mismatch': 'checksum-mismatch',
  'tus-version-unsupported': 'tus-version-unsupported',
  'version-stale': 'precondition-failed',
  'unknown-participants': 'unknown-participants',
  'not-chat-owner': 'not-chat-owner',
  'chat-not-found': 'chat-not-found',
  'participant-not-found': 'participant-not-found',
  'message-not-found': 'message-not-found',
  'chat-full': 'chat-full',
  'message-deleted': 'message-deleted',
  'cursor-expired': 'cursor-expired',
  'unknown-attachments': 'unknown-attachments',
  'reply-target-not-found': 'reply-target-not-found',
  forbidden: 'forbidden',
  unavailable: 'unavailable',
};

/** What is refused to dialects alone. */
type Unheard =
  | 'profile-not-found'
  | 'reset-token-invalid'
  | 'passwords-differ'
  | 'file-type-unshareable'
  | 'not-a-sharer'
  | 'not-a-recipient'
  | 'download-token-invalid'
  | 'message-empty'
  | 'file-kind-unknown';

/** The machine's own refusals have the slugs of their names. */
const slugOf = (error: DomainError | Fault): ProblemSlug =>
  error instanceof DomainError
    ? slugs[error.code as Exclude<ErrorCode, Unheard>]
    : (error.code satisfies FaultCode & ProblemSlug);

/** Seconds to wait when a refusal that asks for patience names none. */
const DEFAULT_RETRY_AFTER = 2;

/** A refusal as `application/problem+json` (RFC 9457). */
export function renderProblem(error: DomainError | Fault, { requestId }: ErrorContext): ErrorReply {
  const slug = slugOf(error);
  const { status, title } = problems[slug];
  const errors = error instanceof DomainError ? pointedAt(error) : error.errors;
  return {
    status,
    mediaType: 'application/problem+json',
    headers: headersFor(status, error),
    body: {
      type: `/problems/${slug}`,
      title,
      status,
      detail:
        errors && errors.length > 1
          ? `${error.message} And ${errors.length - 1} more, see errors.`
          : error.message,
      instance: requestId,
      ...(errors && { errors }),
    },
    code: slug,
  };
}

function pointedAt({ pointer, code, message }: DomainError) {
  return pointer === undefined ? undefined : [{ in: 'body', pointer, keyword: code, message }];
}

function headersFor(status: number, error: DomainError | Fault): Record<string, string> {
  const headers: Record<string, string> = error instanceof DomainError ? {} : { ...error.headers };
  if (status === 401) headers['www-authenticate'] = challenge(error);
  const retryAfter = error instanceof DomainError ? error.retryAfter : undefined;
  if (status === 429 || status === 503) headers['retry-after'] ??= `${retryAfter ?? DEFAULT_RETRY_AFTER}`;
  return headers;
}

/** RFC 6750, 3: no error code when nothing was sent. */
function challenge(error: DomainError | Fault): string {
  const sent = !(error instanceof DomainError) && error.authentication !== 'missing';
  return sent ? 'Bearer realm="parley", error="invalid_token"' : 'Bearer realm="parley"';
}
