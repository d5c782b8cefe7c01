import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { header } from './header.ts';
import type { OpenApiDocument } from './openapi.ts';

/** `types.ts`: the types of every path, operation and schema, by openapi-typescript. */
export async function typesModule(source: string, document: OpenApiDocument): Promise<string> {
  const ast = await openapiTS(JSON.stringify(document), {
    silent: true,
    // Bytes, as clients send and receive them.
    transform: ({ format }) => (format === 'binary' ? ts.factory.createTypeReferenceNode('Blob') : undefined),
  });
  return `${header(source)}\n${astToString(ast)}`;
}
