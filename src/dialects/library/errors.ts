import type { DomainError } from '../../domain/errors.ts';
import type { Api } from '../../http/api.ts';
import { type AuthenticationFault, Fault } from '../../http/fault.ts';
import { type Answer, type Answers, refusal } from '../../http/refusal.ts';

const notice = (status: number, message: string): Answer => ({ status, body: { message, status } });
/** Of a token the document tells in another form. */
const tokenFault = (status: number, msg: string): Answer => ({ status, body: { msg } });

const badRequest = notice(400, 'BAD REQUEST');
const unauthorized = notice(401, 'ACCESS UNAUTHORIZED');
const forbidden = notice(403, 'FORBIDDEN');
const notFound = notice(404, 'NOT FOUND');
const tokenOver = tokenFault(401, 'Token has expired');
const badSignature = tokenFault(422, 'Signature verification failed');

const answers: Answers = {
  'malformed-body': badRequest,
  'username-taken': badRequest,
  'username-invalid': badRequest,
  'email-taken': badRequest,
  'image-unsupported': badRequest,
  'image-too-large': badRequest,
  'image-invalid': badRequest,
  'isbn-invalid': badRequest,
  'isbn-taken': badRequest,
  'passwords-differ': notice(400, "Passwords don't match"),
  'code-invalid': notice(401, 'OTP not match'),
  'reset-token-invalid': badSignature,
  'invalid-credentials': unauthorized,
  'not-your-book': forbidden,
  'file-not-found': notFound,
  'book-not-found': notFound,
  'unknown-path': notFound,
};

const tokenAnswers: Readonly<Record<AuthenticationFault, Answer>> = {
  missing: unauthorized,
  'wrong-scheme': unauthorized,
  malformed: badSignature,
  'bad-signature': badSignature,
  expired: tokenOver,
  revoked: tokenOver,
  'account-deleted': tokenOver,
};

/** What looks for somebody; anything else that finds nobody has lost its caller. */
const lookUps: readonly (string | undefined)[] = ['getUserById', 'getUserByUsername', 'requestResetPassword'];

function answerTo(error: DomainError | Fault, operationId: string | undefined): Answer | undefined {
  if (error.code === 'account-not-found') return lookUps.includes(operationId) ? notFound : tokenOver;
  if (error instanceof Fault) {
    if (error.authentication) return tokenAnswers[error.authentication];
    if (error.code === 'invalid-request') return answerToInvalid(error);
  }
  return answers[error.code];
}

/** The one header that is needed is a token. A path that is no id leads nowhere, one with control characters is bad. */
function answerToInvalid({ errors = [] }: Fault): Answer {
  const [fault] = errors;
  if (fault?.in === 'header') return unauthorized;
  return fault?.in === 'path' && fault.keyword !== 'pattern' ? notFound : badRequest;
}

/** Every refusal as `{"message", "status"}`, or `{"msg"}` where it is about a token. */
export const renderError: Api['renderError'] = (error, { operationId }) =>
  refusal(error, answerTo(error, operationId), (message, status) => ({ message, status }));
