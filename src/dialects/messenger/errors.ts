import type { DomainError } from '../../domain/errors.ts';
import type { Api } from '../../http/api.ts';
import { type AuthenticationFault, Fault, type RequestFault } from '../../http/fault.ts';
import { type Answer, type Answers, refusal } from '../../http/refusal.ts';

const answer = (status: number, error: string): Answer => ({ status, body: { error } });
const tokenAnswer = (status: number, msg: string): Answer => ({ status, body: { msg } });

const userNotFound = answer(404, 'User not found');
const chatNotFound = answer(404, 'Chat not found or access denied');
const messageNotFound = answer(404, 'Message not found or access denied');
const badLink = answer(400, 'That is an invalid or expired token');

const answers: Answers = {
  'username-taken': answer(400, 'Username already exists'),
  'email-taken': answer(400, 'Email already registered'),
  'invalid-credentials': answer(401, 'Invalid username or password'),
  'code-invalid': badLink,
  'account-not-found': userNotFound,
  'profile-not-found': answer(404, 'Profile not found'),
  'chat-not-found': chatNotFound,
  'not-chat-owner': chatNotFound,
  'message-not-found': messageNotFound,
  'message-deleted': messageNotFound,
};

const signatureFailed = tokenAnswer(422, 'Signature verification failed');
const revoked = tokenAnswer(401, 'Token has been revoked');

const tokenAnswers: Readonly<Record<AuthenticationFault, Answer>> = {
  missing: tokenAnswer(401, 'Missing Authorization Header'),
  'wrong-scheme': tokenAnswer(401, 'Missing Authorization Header'),
  malformed: signatureFailed,
  'bad-signature': signatureFailed,
  expired: tokenAnswer(401, 'Token has expired'),
  revoked,
  'account-deleted': revoked,
};

/** Operation -> what it answers when the parameter of its path is none. */
const noSuchPath: Readonly<Record<string, Answer>> = {
  openPasswordReset: badLink,
  confirmPasswordReset: badLink,
  getUserProfile: userNotFound,
  getChat: chatNotFound,
  renameChat: chatNotFound,
  listMessages: chatNotFound,
  sendMessage: chatNotFound,
  editMessage: messageNotFound,
  deleteMessage: messageNotFound,
};

/** Operation -> what it answers when something that it needs is missing, empty or of another type. */
const needed: Readonly<Record<string, Answer>> = {
  register: answer(400, 'Username, email and password are required'),
  login: answer(400, 'Username and password are required'),
  requestPasswordReset: answer(400, 'Email is required'),
  confirmPasswordReset: answer(400, 'Password is required'),
  createChat: answer(400, 'Name and participant_ids are required'),
  renameChat: answer(400, 'Name is required'),
  sendMessage: answer(400, 'Content is required'),
  editMessage: answer(400, 'Content is required'),
};

/** Field -> what it must be when it is not of the form that it must have. */
const forms: Readonly<Record<string, string>> = {
  email: 'must be of the form local@domain',
  birth_date: 'must be a date like 2024-12-4',
};

/** Every refusal as `{"error"}`, but those of the token. */
export const renderError: Api['renderError'] = (error, { operationId = '' }) =>
  refusal(error, answerTo(error, operationId), (message) => ({ error: message }));

function answerTo(error: DomainError | Fault, operationId: string): Answer | undefined {
  // The document has one status for all that is the server's own fault.
  if (error.code === 'unavailable') return answer(500, error.message);
  if (error instanceof Fault && error.authentication !== undefined)
    return tokenAnswerFor(error.authentication, operationId);
  if (error instanceof Fault && error.code === 'invalid-request')
    return invalidAnswer(error.errors ?? [], operationId);
  return answers[error.code];
}

/** One's own profile says itself that its account is gone. */
const tokenAnswerFor = (fault: AuthenticationFault, operationId: string): Answer =>
  fault === 'account-deleted' && (operationId === 'getProfile' || operationId === 'updateProfile')
    ? userNotFound
    : tokenAnswers[fault];

function invalidAnswer(faults: readonly RequestFault[], operationId: string): Answer | undefined {
  const isNeeded = ({ pointer, keyword }: RequestFault) =>
    ['required', 'type', 'minLength'].includes(keyword) && !pointer.slice(1).includes('/');
  if (faults.some((fault) => fault.in === 'path') && noSuchPath[operationId]) return noSuchPath[operationId];
  if (faults.some((fault) => fault.in === 'body' && isNeeded(fault)) && needed[operationId])
    return needed[operationId];
  const [first] = faults;
  return first && answer(400, sentence(first));
}

function sentence({ pointer, keyword, message }: RequestFault): string {
  const field = pointer.slice(1) || 'The body';
  if (keyword !== 'pattern') return `${field} ${message}`;
  return `${field} ${forms[field] ?? 'must not have control characters'}`;
}
