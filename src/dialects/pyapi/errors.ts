import type { DomainError } from '../../domain/errors.ts';
import type { Api } from '../../http/api.ts';
import { Fault } from '../../http/fault.ts';
import { type Answer, type Answers, refusal } from '../../http/refusal.ts';

/** What the document says, the statuses in its bodies included, which are not always those of the replies. */
const answer = (status: number, message: string, told = status): Answer => ({
  status,
  body: { status: `${told}`, message },
});

const badRequest = answer(400, 'Bad Request', 401);

const answers: Answers = {
  'invalid-request': badRequest,
  'malformed-body': badRequest,
  'email-taken': answer(409, 'Email already exists'),
  'invalid-credentials': answer(401, 'Incorrect password'),
  'account-not-found': answer(404, 'User not found', 500),
  'unknown-path': { status: 404, body: { error: 'Resource Not Found' } },
};

const missingToken = answer(401, 'Token is missing or invalid');
const badToken = answer(401, 'Token is invalid or expired');

function answerTo(error: DomainError | Fault): Answer | undefined {
  if (!(error instanceof Fault) || error.code !== 'unauthenticated') return answers[error.code];
  return error.authentication === 'missing' || error.authentication === 'wrong-scheme'
    ? missingToken
    : badToken;
}

/** Every refusal as `{"status", "message"}`, for pages of any origin to read. */
export const renderError: Api['renderError'] = (error) => {
  const envelope = (message: string, status: number) => ({ status: `${status}`, message });
  const reply = refusal(error, answerTo(error), envelope);
  return { ...reply, headers: { ...reply.headers, 'access-control-allow-origin': '*' } };
};
