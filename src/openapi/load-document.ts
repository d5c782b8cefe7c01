import { pathToFileURL } from 'node:url';
import { $RefParser } from '@apidevtools/json-schema-ref-parser';
import { checkDocument } from './check-document.ts';
import { DocumentError, type OpenApiDocument } from './document.ts';
import { FILES, rebuild } from './parts.ts';
import { upgrade } from './upgrade.ts';

/**
 * Reads an OpenAPI document, with what it refers to in other files taken in.
 * @param path of a JSON or YAML file
 * @returns a document of OpenAPI 3.1, also where the file is one of 3.0
 * @throws DocumentError when it cannot be read, is of another version, or is not as OpenAPI has it
 */
export async function loadDocument(path: string): Promise<OpenApiDocument> {
  const document = await bundled(path);
  const { openapi, swagger } = document as { openapi?: unknown; swagger?: unknown };
  if (swagger !== undefined)
    throw new DocumentError(
      `${path} is a document of Swagger ${swagger}. Convert it to OpenAPI 3 first, e.g. with swagger2openapi.`,
    );
  if (typeof openapi !== 'string' || !/^3\.[01]\.\d+/.test(openapi))
    throw new DocumentError(
      openapi === undefined
        ? `${path} is no OpenAPI document: it has no field "openapi".`
        : `${path} is of OpenAPI ${openapi}. The mock serves 3.0 and 3.1.`,
    );
  if (Object.keys((document as { paths?: object }).paths ?? {}).length === 0)
    throw new DocumentError(`${path} has no paths, so there is nothing to serve.`);
  const upgraded = (openapi.startsWith('3.0') ? upgrade(document) : document) as OpenApiDocument;
  checkDocument(upgraded);
  return upgraded;
}

/** The root document, with every other file it needs under `x-files`, and references to there. */
async function bundled(path: string): Promise<object> {
  try {
    const root = /^https?:/.test(path) ? path : pathToFileURL(path).href;
    // What is found on the way is added at the end, and read in its turn.
    const places = new Map([[root, '']]);
    const files: unknown[] = [];
    for (const url of places.keys()) files.push(localise(await $RefParser.parse(url), url, places));
    const [document, ...others] = files;
    if (typeof document === 'object' && document !== null)
      return { ...document, ...(others.length > 0 && { [FILES]: others }) };
  } catch (error) {
    throw new DocumentError(`${path} cannot be read: ${(error as Error).message}`);
  }
  throw new DocumentError(`${path} is no OpenAPI document.`);
}

/** The contents of a file with their references as seen from the root document; they are all known by where they are. */
const localise = (contents: unknown, base: string, places: Map<string, string>): unknown =>
  rebuild(contents, ({ $id: _, ...fields }) =>
    typeof fields.$ref === 'string' ? { ...fields, $ref: localRef(fields.$ref, base, places) } : fields,
  );

function localRef(ref: string, base: string, places: Map<string, string>): string {
  const { href, hash } = new URL(ref, base);
  const file = href.slice(0, href.length - hash.length);
  const place = places.get(file) ?? `/${FILES}/${places.size - 1}`;
  places.set(file, place);
  return `#${place}${hash.slice(1)}`;
}
