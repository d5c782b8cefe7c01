import type { OpenApiDocument } from '../../src/codegen/openapi.ts';
import { listOperations, type RequestBody, resolve } from '../../src/codegen/openapi.ts';
import type { BodyFacts, FormFields } from '../../src/http/contract.ts';
import type { TestApp } from './app.ts';
import type { Client, Reply } from './client.ts';
import type { ContractUnderTest, OperationUnderTest } from './contracts.ts';
import { worlds } from './worlds.ts';

/** A request in the parts that a contract describes it in. */
export interface ContractRequest {
  readonly path: Readonly<Record<string, unknown>>;
  /** A list stands for a name that is given several times. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, string>>;
  /** Absent: the request has no body. */
  readonly body?: unknown;
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
export function targetOf({ contract, operation }: OperationUnderTest, request: ContractRequest): string {
  const { path, query } = request;
  const filled = operation.path.replace(/\{(\w+)\}/g, (_all, name) => encodeURIComponent(String(path[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  return contract.mount + filled + (search.size > 0 ? `?${search}` : '');
}

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
    const form = formOf(taken.form, request.body as Readonly<Record<string, string>>);
    return client.send(method.toUpperCase(), targetOf(target, request), form, { headers: others });
  }
  // A GET of fetch has no body.
  const body = method === 'get' ? undefined : request.body;
  return client.send(method.toUpperCase(), targetOf(target, request), body, { headers });
}

/** Files come in forms alone, and so does what is not taken as JSON. */
const needsForm = ({ form, mediaTypes }: BodyFacts): boolean =>
  !mediaTypes.includes('application/json') || (form?.files.length ?? 0) > 0;

/** The value of a form's file is its content; a text is its name too. */
function formOf({ files }: FormFields, values: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    if (files.includes(name)) form.append(name, new Blob([value]), typeof value === 'string' ? value : name);
    else form.append(name, value);
  }
  return form;
}
