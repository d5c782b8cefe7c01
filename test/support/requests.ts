import type { OpenApiDocument } from '../../src/codegen/openapi.ts';
import { listOperations, type RequestBody, resolve } from '../../src/codegen/openapi.ts';
import type { BodyFacts } from '../../src/http/contract.ts';
import {
  type ContractRequest as DescribedRequest,
  formOf,
  targetOf as targetIn,
} from '../../src/verify/request.ts';
import type { TestApp } from './app.ts';
import type { Client, Reply } from './client.ts';
import type { ContractUnderTest, OperationUnderTest } from './contracts.ts';
import { worlds } from './worlds.ts';

/** A request, whose header fields are texts already. */
export interface ContractRequest extends DescribedRequest {
  readonly header: Readonly<Record<string, string>>;
}

/** The values of the examples for one media type of an operation's body, by name. */
export function bodyExamples(
  contract: ContractUnderTest,
  id: string,
  mediaType: string,
): Record<string, unknown> {
  const { document } = contract;
  const placed = listOperations(document).find(({ operation }) => operation.operationId === id);
  const body = placed?.operation.requestBody && resolve<RequestBody>(document, placed.operation.requestBody);
  return exampleValues(document, body?.content[mediaType]?.examples);
}

/** Named examples -> their values. */
export function exampleValues(
  document: OpenApiDocument,
  examples: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const resolved = (example: unknown) => resolve<{ value?: unknown }>(document, example as object);
  return Object.fromEntries(
    Object.entries(examples).map(([name, example]) => [name, resolved(example).value]),
  );
}

/**
 * A request that the operation accepts from this person in a world made for it: what the registry of worlds gives,
 * and for the body else the contract's own first example. It may be good for one use only.
 */
export async function validRequest(
  app: TestApp,
  { contract, id, operation }: OperationUnderTest,
  person: string,
): Promise<ContractRequest> {
  const mediaTypes = operation.body?.mediaTypes ?? [];
  const mediaType = mediaTypes.find((type) => type === 'application/json') ?? mediaTypes[0];
  const [example] = mediaType === undefined ? [] : Object.values(bodyExamples(contract, id, mediaType));
  const made = await worlds[contract.name]?.[id]?.(app, person);
  return { path: {}, query: {}, header: {}, ...(operation.body && { body: example }), ...made };
}

/** Where the request goes: path and query. */
export const targetOf = ({ contract, operation }: OperationUnderTest, request: ContractRequest): string =>
  contract.mount + targetIn(operation.path, request);

/** Sends it; header fields in `more` take the place of its own. What an operation takes as a form is sent as one. */
export function sendRequest(
  client: Client,
  target: OperationUnderTest,
  request: ContractRequest,
  more: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const { method, body: taken } = target.operation;
  const headers: Record<string, string> = { ...request.header, ...more };
  if (taken?.form && needsForm(taken) && request.body !== undefined) {
    // The boundary is in it, so it comes with the form.
    const { 'content-type': _, ...others } = headers;
    const form = formOf(taken.form.files, request.body as Readonly<Record<string, string>>);
    return client.send(method.toUpperCase(), targetOf(target, request), form, { headers: others });
  }
  // A GET of fetch has no body.
  const body = method === 'get' ? undefined : request.body;
  return client.send(method.toUpperCase(), targetOf(target, request), body, { headers });
}

/** Files come in forms alone, and so does what is not taken as JSON. */
const needsForm = ({ form, mediaTypes }: BodyFacts): boolean =>
  !mediaTypes.includes('application/json') || (form?.files.length ?? 0) > 0;
