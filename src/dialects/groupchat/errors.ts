import type { DomainError } from '../../domain/errors.ts';
import type { Api } from '../../http/api.ts';
import { type AuthenticationFault, Fault } from '../../http/fault.ts';
import { type Answer, type Answers, refusal } from '../../http/refusal.ts';

const envelope = (message: string) => ({ message });
const answer = (status: number, message: string): Answer => ({ status, body: envelope(message) });

/** What the document says wherever it happens. */
const answers: Answers = {
  'invalid-credentials': answer(403, 'bad username or password'),
  'username-taken': answer(409, 'user already in use'),
  'file-name-taken': answer(409, 'file name already in use'),
  'file-kind-unknown': answer(404, 'invalid type of name'),
  'message-empty': answer(404, 'cant send message'),
};

const broken = answer(500, 'Internal server error mybe database problem');

/** What it says of one operation: operation -> code -> answer. */
const ownAnswers: Readonly<Record<string, Answers>> = {
  register: { unavailable: broken, 'internal-error': broken, 'contract-violation': broken },
  updateUser: { 'account-not-found': answer(404, 'user dose not exists') },
  deleteUser: { 'account-not-found': answer(402, 'user dose not exists') },
  download: { 'file-not-found': answer(404, 'your file not found') },
  sendMessage: { 'file-not-found': answer(404, 'your file or format not found') },
};

const tokenAnswer = (status: number, msg: string): Answer => ({ status, body: { msg } });
const missingToken = tokenAnswer(401, 'Missing Authorization Header');
const revokedToken = tokenAnswer(401, 'Token has been revoked');

const tokenAnswers: Readonly<Record<AuthenticationFault, Answer>> = {
  missing: missingToken,
  'wrong-scheme': missingToken,
  malformed: tokenAnswer(422, 'Invalid header padding'),
  'bad-signature': tokenAnswer(422, 'Signature verification failed'),
  expired: tokenAnswer(401, 'Token has expired'),
  revoked: revokedToken,
  'account-deleted': revokedToken,
};

const missingFile = answer(404, 'missing file');

function answerTo(error: DomainError | Fault, operationId = ''): Answer | undefined {
  const own = ownAnswers[operationId] ?? {};
  if (error instanceof Fault && error.authentication !== undefined) {
    const isDeleted = error.authentication === 'account-deleted';
    return (isDeleted && own['account-not-found']) || tokenAnswers[error.authentication];
  }
  // Deleted after the token had been looked at.
  if (error.code === 'account-not-found') return own['account-not-found'] ?? revokedToken;
  if (operationId === 'upload' && isWithoutFile(error)) return missingFile;
  return own[error.code] ?? answers[error.code];
}

/**
 * A body that is not there; or a file that is not there, is no file, or has no name, as browsers send a field that was
 * left empty.
 */
const isWithoutFile = (error: DomainError | Fault): boolean =>
  error instanceof Fault &&
  error.errors?.some(
    ({ pointer, keyword }) =>
      (pointer === '' && keyword === 'required') ||
      (pointer === '/file' && ['required', 'type', 'filename'].includes(keyword)),
  ) === true;

/** Every refusal as `{"message"}`, and of tokens as `{"msg"}`. */
export const renderError: Api['renderError'] = (error, { operationId }) =>
  refusal(error, answerTo(error, operationId), envelope);
