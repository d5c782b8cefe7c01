import { pathToFileURL } from 'node:url';
import { $RefParser } from '@apidevtools/json-schema-ref-parser';
import { DocumentError, type OpenApiDocument } from './document.ts';
import { upgrade } from './upgrade.ts';

/**
 * Reads an OpenAPI document, with what it refers to in other files taken in.
 * @param path of a JSON or YAML file
 * @returns a document of OpenAPI 3.1, also where the file is one of 3.0
 * @throws DocumentError when it cannot be read, refers to nothing, or is of another version
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
  return (openapi.startsWith('3.0') ? upgrade(document) : document) as OpenApiDocument;
}

/** The root document, with every other file it needs under `x-files`, and references to there. */
async function bundled(path: string): Promise<object> {
  try {
    const files = await new $RefParser().resolve(path);
    const [root, ...others] = files.paths() as [string, ...string[]];
    const places = new Map([
      [urlOf(root), ''],
      ...others.map((file, index): [string, string] => [urlOf(file), `/x-files/${index}`]),
    ]);
    const localised = (file: string) => localise(files.get(file), urlOf(file), places);
    const document = localised(root);
    if (typeof document === 'object' && document !== null)
      return { ...document, ...(others.length > 0 && { 'x-files': others.map(localised) }) };
  } catch (error) {
    throw new DocumentError(`${path} cannot be read: ${(error as Error).message}`);
  }
  throw new DocumentError(`${path} is no OpenAPI document.`);
}

const urlOf = (path: string): string => (/^https?:/.test(path) ? path : pathToFileURL(path).href);

/** The value with its references as seen from the root document. */
function localise(value: unknown, base: string, places: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => localise(one, base, places));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === '$ref' && typeof one === 'string' ? localRef(one, base, places) : localise(one, base, places),
    ]),
  );
}

function localRef(ref: string, base: string, places: ReadonlyMap<string, string>): string {
  const { href, hash } = new URL(ref, base);
  const place = places.get(href.slice(0, href.length - hash.length));
  return place === undefined ? ref : `#${place}${hash.slice(1)}`;
}
