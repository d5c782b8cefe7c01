import addFormats from 'ajv-formats';
import { type Document, OpenAPIBackend } from 'openapi-backend';
import type { Watcher } from './client.ts';
import { contracts } from './contracts.ts';
import { accidents } from './coverage.ts';

/*
 * openapi-backend reads the same contracts with code of its own. It judges every reply that a test gets, and every
 * request that a test sends to the main API, so that an error in the generated validators does not go unnoticed. Its
 * own check of the document knows only OpenAPI 3.0, hence `quick`.
 */
const backends = await Promise.all(
  contracts.map(async ({ document, mount, lenient }) => {
    const backend = new OpenAPIBackend({
      definition: document as unknown as Document,
      apiRoot: mount || '/',
      quick: true,
      ajvOpts: { strict: false, unicodeRegExp: true, formats: { password: true, binary: true } },
      customizeAjv(ajv) {
        (addFormats as unknown as (ajv: unknown) => void)(ajv);
        return ajv;
      },
    });
    await backend.init();
    return { backend, mount, lenient };
  }),
);

/** Compares its judgement with what the server did; where they differ the run fails. */
export const secondOpinion: Watcher = (method, path, body, headers, reply) => {
  const asked = backends.filter(({ mount }) => path.startsWith(`${mount}/`)).at(-1);
  if (asked === undefined) return;
  const { backend, lenient } = asked;
  const request = { method, path, body, headers: Object.fromEntries(headers) };
  const operation = backend.matchOperation(request);
  if (operation?.operationId === undefined) return;
  const where = `${method} ${path} -> ${reply.status}`;
  const given = reply.headers.get('content-type')?.split(';')[0];
  if (given?.endsWith('json')) {
    const { errors } = backend.validateResponse(reply.body, operation, reply.status);
    if (errors)
      accidents.push(
        `${where}: the reply, says openapi-backend, ${errors[0]?.instancePath} ${errors[0]?.message}`,
      );
  }
  // It has no patience with what lenient contracts ignore.
  if (lenient) return;
  // What was refused for another reason before the contract was looked at says nothing about the request.
  if (reply.status >= 300 && reply.status !== 400) return;
  // It does not read forms; one that was put together by hand it cannot judge at all.
  const isForm = 'multipart/form-data' in ((operation.requestBody as { content?: object })?.content ?? {});
  if (isForm && body === undefined) return;
  const { errors } = backend.validateRequest(request, operation);
  // Whether a cursor was given by a page is more than a schema can say.
  const isForgedCursor = reply.body?.errors?.[0]?.keyword === 'cursor';
  // Nor does it look for their files.
  const isMissingFile = isForm && reply.body?.errors?.[0]?.keyword === 'required';
  const refused = reply.body?.type === '/problems/invalid-request' && !isForgedCursor && !isMissingFile;
  if (reply.status < 300 && errors)
    accidents.push(
      `${where}: accepted, but openapi-backend says ${errors[0]?.instancePath} ${errors[0]?.message}`,
    );
  // It knows bodies of JSON only.
  const isBeyondIt = reply.body?.errors?.[0]?.in === 'body' && !takesJson(operation.requestBody);
  if (refused && !errors && !isBeyondIt)
    accidents.push(`${where}: refused (${reply.body.detail}), but openapi-backend accepts it`);
};

const takesJson = (body: unknown): boolean =>
  Object.keys(Object((body as { content?: object } | undefined)?.content)).some((type) =>
    type.endsWith('json'),
  );
