import type { DomainError } from '../../domain/errors.ts';
import type { Api } from '../../http/api.ts';
import { Fault } from '../../http/fault.ts';
import { type Answer, type Answers, refusal } from '../../http/refusal.ts';

const envelope = (msg: string) => ({ msg });
const answer = (status: number, msg: string): Answer => ({ status, body: envelope(msg) });

const badToken = answer(401, 'Invalid or expired token');

const answers: Answers = {
  'username-taken': answer(400, 'Username already exists'),
  'email-taken': answer(400, 'Email already exists'),
  'invalid-credentials': answer(401, 'Invalid username or password'),
  'not-a-sharer': answer(403, 'You are not authorized to upload files. Only operation users can upload.'),
  'file-type-unshareable': answer(400, 'Invalid file type. Only .pptx, .docx, and .xlsx are allowed.'),
  'file-name-taken': answer(409, 'File name already in use'),
  'file-not-found': answer(404, 'File not found'),
  'not-a-recipient': answer(403, 'only client user can download the file'),
  'download-token-invalid': badToken,
};

/** What the document says when an operation's input is not there. */
const missing: Readonly<Record<string, Answer>> = {
  register: answer(400, 'Missing required parameters: username, email, and password are required.'),
  login: answer(400, 'Missing required parameters: username and password are required.'),
  uploadFile: answer(400, 'No selected file'),
};

/** The rules that an input breaks which is not there; what is empty, or no text, is as good as missing. */
const absence = ['required', 'minLength', 'type', 'filename'];

function answerTo(error: DomainError | Fault, operationId = ''): Answer | undefined {
  if (!(error instanceof Fault)) return answers[error.code];
  if (error.code === 'unauthenticated') return unauthenticated(error);
  return error.code === 'invalid-request' ? invalid(error, operationId) : undefined;
}

function unauthenticated({ authentication }: Fault): Answer {
  if (authentication === 'missing') return answer(401, 'Missing Authorization Header');
  return authentication === 'wrong-scheme' ? answer(401, 'token must be a Bearer token') : badToken;
}

function invalid({ errors = [] }: Fault, operationId: string): Answer {
  // All that it takes is a token, and one that is too long is none of ours.
  if (operationId === 'downloadFile') return badToken;
  const isAbsent = errors.some(
    ({ pointer, keyword }) => absence.includes(keyword) && pointer !== '/is_operation_user',
  );
  return (
    (isAbsent && missing[operationId]) || answer(400, `Invalid ${errors[0]?.pointer.slice(1) || 'request'}`)
  );
}

/** Every refusal as `{"msg"}`. */
export const renderError: Api['renderError'] = (error, { operationId }) =>
  refusal(error, answerTo(error, operationId), envelope);
