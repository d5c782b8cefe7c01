import {
  listOperations,
  type OpenApiDocument,
  type PlacedOperation,
  type Response,
  type Schema,
} from './openapi.ts';
import type { ProblemCatalogue, ProblemRow } from './problems.ts';

/**
 * Writes into every operation what follows from its nature, so that the hand-written document says each rule once:
 * which problems it may answer with, the headers it takes and gives. What is served and generated from is the result.
 */
export function complete(document: OpenApiDocument, catalogue: ProblemCatalogue): OpenApiDocument {
  document.components ??= {};
  const { components } = document;
  components.headers = { ...components.headers, ...headers };
  components.parameters = { ...components.parameters, ...parameters };
  const operations = listOperations(document);
  for (const placed of operations) completeOperation(placed, catalogue);
  const { Problem: problem = {}, ...schemas } = components.schemas ?? {};
  const used = new Set(operations.flatMap(({ operation }) => operation['x-problems'] ?? []));
  components.schemas = { ...schemas, ...problemSchemas(problem, catalogue, used) };
  return document;
}

function completeOperation(placed: PlacedOperation, catalogue: ProblemCatalogue): void {
  const { operation } = placed;
  const takenHeaders: string[] = [];
  if (operation['x-idempotent']) takenHeaders.push('IdempotencyKey');
  if (operation['x-conditional'] === 'read') takenHeaders.push('IfNoneMatch');
  if (operation['x-conditional'] === 'write') takenHeaders.push('IfMatch');
  if (operation['x-ranges']) takenHeaders.push('Range', 'IfRange');
  if (takenHeaders.length > 0) {
    const references = takenHeaders.map((name) => ({ $ref: `#/components/parameters/${name}` }));
    operation.parameters = [...(operation.parameters ?? []), ...references];
  }
  for (const response of Object.values(operation.responses) as Response[]) {
    response.headers = { ...response.headers, ...givenHeaders(placed, response) };
  }
  if (operation['x-conditional'] === 'read') {
    operation.responses['304'] = {
      description: 'It is still the version of If-None-Match.',
      headers: { ETag: ref('ETag'), 'X-Request-Id': ref('X-Request-Id') },
    };
  }
  if (operation['x-ranges']) addPartialContent(operation.responses as Record<string, Response>);
  const slugs = [...impliedProblems(placed), ...(operation['x-problems'] ?? [])];
  operation['x-problems'] = slugs;
  for (const [status, ofStatus] of byStatus(slugs, catalogue, operation.operationId)) {
    if (operation.responses[status])
      throw new Error(`${operation.operationId}: ${status} is a problem, leave it to x-problems.`);
    operation.responses[status] = problemResponse(placed, status, ofStatus, catalogue);
  }
}

/** The same bytes as the whole content's, from here to there (RFC 9110, 14). */
function addPartialContent(responses: Record<string, Response>): void {
  const { '200': whole } = responses;
  if (!whole) throw new Error('x-ranges is for an operation that answers 200.');
  const { headers: own, ...rest } = whole;
  whole.headers = { ...own, 'Accept-Ranges': ref('Accept-Ranges') };
  responses['206'] = {
    ...structuredClone(rest),
    description: 'The part that Range asks for.',
    headers: { ...whole.headers, 'Content-Range': ref('Content-Range') },
  };
}

/** The problems that follow from what an operation is; the same list as `implied` in the catalogue. */
function impliedProblems({ operation, security }: PlacedOperation): string[] {
  const slugs = ['invalid-request'];
  const hasBody = operation.requestBody !== undefined;
  const answersWithBody = Object.values(operation.responses as Record<string, Response>).some(({ content }) =>
    Object.keys(content ?? {}).some((mediaType) => mediaType !== '*/*'),
  );
  if (hasBody) slugs.push('malformed-body', 'payload-too-large', 'unsupported-media-type');
  if (security.length > 0) slugs.push('unauthenticated');
  if (operation['x-access']?.every((rule) => rule.startsWith('role:'))) slugs.push('forbidden');
  if (answersWithBody) slugs.push('not-acceptable');
  if (operation['x-idempotent']) slugs.push('idempotency-in-progress', 'idempotency-key-reused');
  if (operation['x-conditional'] === 'write') slugs.push('precondition-failed');
  if (operation['x-ranges']) slugs.push('range-not-satisfiable');
  if (operation['x-rate-limit']) slugs.push('rate-limited');
  slugs.push('unavailable');
  return slugs;
}

function byStatus(
  slugs: readonly string[],
  catalogue: ProblemCatalogue,
  operationId: string,
): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const slug of slugs) {
    const row = catalogue[slug];
    if (!row) throw new Error(`${operationId}: the catalogue of problems has no ${slug}.`);
    groups.set(`${row.status}`, [...(groups.get(`${row.status}`) ?? []), slug]);
  }
  return [...groups].sort(([a], [b]) => Number(a) - Number(b));
}

function problemResponse(
  placed: PlacedOperation,
  status: string,
  slugs: readonly string[],
  catalogue: ProblemCatalogue,
): Response {
  const schemas = slugs.map((slug) => ({ $ref: `#/components/schemas/${problemSchemaName(slug)}` }));
  const description = slugs.map((slug) => `[${catalogue[slug]?.title}](/problems/${slug}).`).join(' ');
  const response: Response = {
    description,
    headers: {},
    content: {
      'application/problem+json': {
        schema: schemas.length === 1 ? schemas[0]! : { anyOf: schemas },
        examples: Object.fromEntries(slugs.map((slug) => [slug, problemExample(slug, catalogue)])),
      },
    },
  };
  response.headers = givenHeaders(placed, response, status);
  return response;
}

/** The headers that a response of this operation carries besides those its author wrote. */
function givenHeaders(
  { operation }: PlacedOperation,
  response: Response,
  status?: string,
): Record<string, unknown> {
  const given: Record<string, unknown> = { 'X-Request-Id': ref('X-Request-Id') };
  const isSuccess = status === undefined;
  for (const [name, value] of Object.entries(operation['x-headers'] ?? {}))
    given[name] = always('The same on every reply.', {
      type: 'string',
      const: value,
      maxLength: value.length,
    });
  if (isSuccess && operation['x-conditional'] && response.content) given.ETag = ref('ETag');
  if (isSuccess && operation['x-idempotent']) given['Idempotency-Replayed'] = ref('Idempotency-Replayed');
  if (operation['x-rate-limit'] && (isSuccess || status === '429')) {
    given.RateLimit = ref('RateLimit');
    given['RateLimit-Policy'] = ref('RateLimit-Policy');
  }
  if (status === '416') given['Content-Range'] = ref('Content-Range');
  if (status === '401') given['WWW-Authenticate'] = ref('WWW-Authenticate');
  if (status === '429' || status === '503') given['Retry-After'] = ref('Retry-After');
  return given;
}

const ref = (name: string) => ({ $ref: `#/components/headers/${name}` });

/** `otp-required` -> `OtpRequiredProblem`. */
export const problemSchemaName = (slug: string): string =>
  `${slug.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())}Problem`;

/** One closed schema per problem in use, told apart by `type`. */
function problemSchemas(
  problem: Schema,
  catalogue: ProblemCatalogue,
  used: ReadonlySet<string>,
): Record<string, Schema> {
  const schemas: Record<string, Schema> = {};
  for (const [slug, row] of Object.entries(catalogue)) {
    if (!used.has(slug)) continue;
    schemas[problemSchemaName(slug)] = problemSchema(problem, slug, row);
  }
  return schemas;
}

/** The schema of one problem, on the base of what all have in common. */
export const problemSchema = (problem: Schema, slug: string, row: ProblemRow): Schema => ({
  ...structuredClone(problem),
  description: row.explanation,
  // What is wrong with a request is always told in detail.
  ...(slug === 'invalid-request' && { required: [...(problem.required as string[]), 'errors'] }),
  properties: {
    ...(problem.properties as object),
    type: { type: 'string', const: `/problems/${slug}`, maxLength: 200 },
    title: { type: 'string', const: row.title, maxLength: 200 },
    status: { ...(problem.properties as Record<string, Schema>).status, const: row.status },
  },
});

function problemExample(slug: string, catalogue: ProblemCatalogue): unknown {
  const row = catalogue[slug]!;
  const errors =
    slug === 'invalid-request'
      ? {
          errors: [
            {
              in: 'body',
              pointer: '/nickname',
              keyword: 'additionalProperties',
              message: 'is not a field of this operation',
            },
          ],
        }
      : {};
  return {
    summary: row.title,
    value: {
      type: `/problems/${slug}`,
      title: row.title,
      status: row.status,
      detail: row.explanation,
      instance: '4f0c2a7e9b1d4c58a3e6f7d8b9c0a1e2',
      ...errors,
    },
  };
}

const header = (description: string, schema: Schema) => ({ description, schema });
/** One that a response which names it never lacks. */
const always = (description: string, schema: Schema) => ({ description, required: true, schema });

const headers: Record<string, unknown> = {
  'X-Request-Id': always('The id of the request, as sent or made; it is in the log too.', {
    type: 'string',
    maxLength: 64,
  }),
  ETag: always('The version of the resource (RFC 9110).', { type: 'string', maxLength: 100 }),
  'WWW-Authenticate': always('How to authenticate (RFC 6750).', { type: 'string', maxLength: 400 }),
  'Retry-After': always('Seconds to wait before the next try.', {
    type: 'integer',
    minimum: 0,
    maximum: 86400,
    examples: [5],
  }),
  RateLimit: header('What is left (draft-ietf-httpapi-ratelimit-headers).', {
    type: 'string',
    maxLength: 200,
  }),
  'RateLimit-Policy': header('The limit (draft-ietf-httpapi-ratelimit-headers).', {
    type: 'string',
    maxLength: 200,
  }),
  'Accept-Ranges': always('`bytes`: parts can be asked for.', {
    type: 'string',
    const: 'bytes',
    maxLength: 5,
  }),
  'Content-Range': always('Which bytes of how many these are (RFC 9110, 14.4).', {
    type: 'string',
    maxLength: 100,
  }),
  'Idempotency-Replayed': header('`true` on an answer that was given before.', {
    type: 'string',
    const: 'true',
    maxLength: 4,
  }),
};

/** RFC 9110, 8.8.3. */
const entityTag = '(W/)?"[\\x21\\x23-\\x7e\\x80-\\xff]*"';

const parameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header' as const,
    description:
      'A value of your own for this request, e.g. a UUID. Repeat it to repeat the request safely for 24 hours.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header' as const,
    description: 'The ETag you have; 304 if it is still the one.',
    schema: { type: 'string', minLength: 1, maxLength: 1000 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header' as const,
    description: 'The ETag you have; 412 if it is no longer the one.',
    schema: {
      type: 'string',
      minLength: 1,
      maxLength: 1000,
      pattern: `^(\\*|${entityTag}(\\s*,\\s*${entityTag})*)$`,
    },
  },
  Range: {
    name: 'Range',
    in: 'header' as const,
    description:
      'The bytes wanted, e.g. `bytes=1000-` (RFC 9110, 14.2). Several ranges get the whole content.',
    schema: { type: 'string', minLength: 1, maxLength: 1000 },
  },
  IfRange: {
    name: 'If-Range',
    in: 'header' as const,
    description: 'The ETag of the part you have; when it is no longer the one, Range is ignored.',
    schema: { type: 'string', minLength: 1, maxLength: 1000 },
  },
};
