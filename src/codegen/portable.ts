import { type OpenApiDocument, type Response, resolve, type Schema } from './openapi.ts';

/**
 * Writes out what other people's generators, linters and regular expressions would guess at or misread, so that the
 * documents written by hand stay readable: how wide an integer is, control characters, the header that CORS adds.
 */
export function makePortable(document: OpenApiDocument): void {
  spellOut(document);
  document.components ??= {};
  document.components.headers = { ...document.components.headers, [allowOrigin]: crossOrigin };
  for (const item of Object.values(document.paths))
    for (const operation of Object.values(item))
      for (const reference of Object.values((operation as { responses?: object }).responses ?? {}))
        addCrossOrigin(resolve<Response>(document, reference));
}

const allowOrigin = 'Access-Control-Allow-Origin';

const crossOrigin = {
  description: 'The origin whose pages may read the answer, where the deployment names any (Fetch, CORS).',
  schema: { type: 'string', maxLength: 400 },
};

function addCrossOrigin(response: Response): void {
  response.headers = { [allowOrigin]: { $ref: `#/components/headers/${allowOrigin}` }, ...response.headers };
}

/** What holds values, not schemas. */
const values = new Set(['example', 'examples', 'const', 'default', 'enum']);

function spellOut(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, format, pattern } = node as Schema;
  // Without it the clients of several languages take 32 bits, and an id may have 53.
  if ([type].flat().includes('integer') && format === undefined)
    (node as Schema).format = isWide(node as Schema) ? 'int64' : 'int32';
  // Many engines know no Unicode properties, or only with a flag that generated clients do not set.
  if (typeof pattern === 'string')
    (node as Schema).pattern = pattern.replaceAll('\\p{Cc}', '\\u0000-\\u001f\\u007f-\\u009f');
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') Object.values(value as object).forEach(spellOut);
    else if (!values.has(key)) spellOut(value);
  }
}

/** Whether 32 bits may be too few for it. */
function isWide({ const: only, enum: some, minimum, maximum }: Schema): boolean {
  const bounds = [only ?? some ?? [minimum, maximum]].flat();
  return !bounds.every((bound) => Math.abs(Number(bound)) < 2 ** 31);
}
