import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadDocument } from '../../src/openapi/load-document.ts';
import { createDocumentRoutes } from '../../src/openapi/routes.ts';

describe('a document that cannot be mocked', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-document-'));
  });
  after(() => rm(folder, { recursive: true }));

  const head = 'openapi: 3.1.0\ninfo: { title: A, version: "1" }\n';
  const operation = 'get: { responses: { 200: { description: OK } } }';
  const twice = 'get: { operationId: a, responses: {} }, put: { operationId: a, responses: {} }';

  const unusable: [what: string, document: string, error: RegExp][] = [
    ['of Swagger', 'swagger: "2.0"', /Swagger 2\.0\. Convert it/],
    ['of a later version', 'openapi: 3.2.0\npaths: {}', /OpenAPI 3\.2\.0\. The mock serves 3\.0 and 3\.1/],
    ['that is none', 'name: Pets', /no field "openapi"/],
    ['that is a text', 'just a text', /no OpenAPI document|cannot be read/],
    ['without paths', `${head}paths: {}`, /has no paths/],
    ['that breaks off', '{ openapi: 3.1.0', /cannot be read: /],
    [
      'with a file missing',
      `${head}paths: { /a: { $ref: ./nothing.yaml } }`,
      /cannot be read: .*nothing\.yaml/,
    ],
    [
      'with a reference to nothing',
      `${head}paths: { /a: { $ref: "#/components/pathItems/a" } }`,
      /nothing at #\/components\/pathItems\/a/,
    ],
    [
      'with a path twice',
      `${head}paths: { "/a/{x}": { ${operation} }, "/a/{y}": { ${operation} } }`,
      /GET \/a\/\{y\} and GET \/a\/\{x\} mean the same/,
    ],
    [
      'with an operationId twice',
      `${head}paths: { /a: { ${twice} } }`,
      /Two operations have the operationId a/,
    ],
    ['without info', 'openapi: 3.0.0\npaths: { /a: {} }', /^info is missing\.$/],
    ['with an empty path', `${head}paths: { /a: null }`, /^paths > \/a has to be an object\.$/],
    ['with a path that has no slash', `${head}paths: { a: {} }`, /paths > a has to begin with a slash/],
    ['with a brace too few', `${head}paths: { "/a/{id": {} }`, /\/a\/\{id has a brace that is not closed/],
    [
      'with a path that refers to itself',
      `${head}paths: { /a: { $ref: "#/paths/~1a" } }`,
      /#\/paths\/~1a leads back to itself/,
    ],
    [
      'with parameters that are none',
      `${head}paths: { /a: { parameters: oops } }`,
      /^paths > \/a > parameters has to be a list\.$/,
    ],
    [
      'with a parameter that is nowhere',
      `${head}paths: { /a: { parameters: [{ name: b, in: body }] } }`,
      /parameters > 0 > in has to be one of path, query, header, cookie/,
    ],
    [
      'with an empty response',
      `${head}paths: { /a: { get: { responses: { 200: null } } } }`,
      /^paths > \/a > get > responses > 200 has to be an object\.$/,
    ],
    [
      'with a response that is nowhere',
      `${head}paths: { /a: { get: { responses: { 200: { $ref: "#/components/responses/no" } } } } }`,
      /nothing at #\/components\/responses\/no/,
    ],
    [
      'with a status that is none',
      `${head}paths: { /a: { get: { responses: { ok: { description: OK } } } } }`,
      /responses > ok is no status, such as 404, 4XX or default/,
    ],
    [
      'with a header that cannot be sent',
      `${head}paths: { /a: { get: { responses: { 200: { headers: { "X Y": { example: 1 } } } } } } }`,
      /headers > X Y is no name that a header can have/,
    ],
    [
      'with a pattern that is none',
      `${head}paths: { /a: { get: { parameters: [{ name: a, in: query, schema: { pattern: "(?i)a" } }] } } }`,
      /pattern of the document cannot be used: .*\(\?i\)a/,
    ],
    [
      'with a way to sign in that is nowhere',
      `${head}security: [{ nope: [] }]\npaths: { /a: {} }`,
      /security > 0 > nope is none of components > securitySchemes/,
    ],
  ];
  for (const [what, document, expected] of unusable)
    it(`is one ${what}`, async () => {
      const path = join(folder, 'contract.yaml');
      await writeFile(path, document);
      const error = await loadDocument(path)
        .then(createDocumentRoutes)
        .catch((refusal: unknown) => refusal);
      expect(error).to.be.an('error').with.property('name', 'DocumentError');
      expect((error as Error).message).to.match(expected);
    });
});
