import { expect } from 'chai';
import type { TestApp } from './app.ts';
import { callerName } from './callers.ts';
import type { Reply } from './client.ts';
import { contracts, type OperationUnderTest } from './contracts.ts';
import { type ContractRequest, sendRequest } from './requests.ts';

/** Every operation of every dialect. */
export const dialectOperations: readonly OperationUnderTest[] = contracts
  .filter(({ problems }) => problems === undefined)
  .flatMap((contract) =>
    Object.entries(contract.operations).map(([id, operation]) => ({ contract, id, operation })),
  );

/** The fields of each dialect's envelope for refusals. */
export const envelopes: Readonly<Record<string, readonly string[]>> = {
  groupchat: ['message'],
  library: ['message', 'status'],
  pyapi: ['message', 'status'],
  messenger: ['error'],
  fileshare: ['msg'],
};

/** A refusal in the dialect's envelope, that names what replaces the dialect and tells nothing of the inside. */
export function expectEnvelope(dialect: string, reply: Reply, status: number): void {
  expect(reply.status, reply.text).to.equal(status);
  expect(Object.keys(reply.body).sort(), reply.text).to.deep.equal([...(envelopes[dialect] ?? [])].sort());
  for (const text of Object.values(reply.body)) expect(String(text)).to.match(/\S/);
  // No envelope has a place for all faults of a request.
  expect(reply.text).not.to.match(/see errors/);
  expect(reply.headers.get('content-type')).to.equal('application/json');
  expectDeprecated(reply);
  expect(reply.text).not.to.match(/mysql|sqlite|ECONN|127\.0\.0\.1|SELECT|INSERT|\bat \/|\.ts\b/i);
}

/** RFC 9745 and RFC 8288. */
export function expectDeprecated({ headers }: Pick<Reply, 'headers'>): void {
  expect(headers.get('deprecation')).to.match(/^@\d+$/);
  expect(headers.get('link')).to.match(/^<\/(v1\/[^>]+|openapi\.json)>; rel="successor-version"$/);
}

/** Sends it as the person, by either kind of token that a dialect may ask for. */
export async function sendAs(
  app: TestApp,
  target: OperationUnderTest,
  person: string,
  request: ContractRequest,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const name = callerName(target, person);
  if (name === undefined) return sendRequest(app.anyone, target, request, headers);
  const { accessToken } = await app.signIn(name);
  return sendRequest(app.withToken(accessToken), target, request, { access_token: accessToken, ...headers });
}

/** The whole of an answer, as a client of the dialect sees it. */
export function expectAnswer(reply: Reply, status: number, body: unknown): void {
  expect([reply.status, reply.body]).to.deep.equal([status, body]);
  expect(reply.headers.get('content-type')).to.equal('application/json');
  expectDeprecated(reply);
}
