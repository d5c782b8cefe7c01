import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { problemSchema, problemSchemaName } from './complete.ts';
import { header } from './header.ts';
import { listOperations, type OpenApiDocument, type Schema } from './openapi.ts';
import type { ProblemCatalogue } from './problems.ts';
import { typesModule } from './types.ts';

const SOURCES = 'src/client';
const OUTPUT = 'generated/client';

/**
 * The npm package of the client: path -> text. It ships JavaScript and declarations, compiled here, so that browsers
 * load it as it is and nobody needs a compiler; a file at a time, which takes no knowledge of the types and so no time.
 */
export async function clientPackage(
  source: string,
  document: OpenApiDocument,
  catalogue: ProblemCatalogue,
): Promise<[string, string][]> {
  const modules = (await readdir(SOURCES)).filter((name) => name.endsWith('.ts')).sort();
  const outputs = new Map([
    ['package.json', await packageJson(document)],
    ['README.md', `<!-- ${header(`${SOURCES}/README.md`).slice(3).trim()} -->\n\n${await read('README.md')}`],
    ['types.d.ts', await typesModule(source, forClients(document, catalogue))],
    ['operations.js', operationsModule(source, document)],
    ['operations.d.ts', `${header(source)}\nexport declare const idempotentPosts: readonly string[];\n`],
  ]);
  for (const name of modules) {
    const text = packaged(await read(name));
    const stem = name.replace(/\.ts$/, '');
    for (const [extension, transpile] of [
      ['js', ts.transpileModule],
      ['d.ts', ts.transpileDeclaration],
    ] as const)
      outputs.set(
        `${stem}.${extension}`,
        `${header(`${SOURCES}/${name}`)}\n${compiled(name, text, transpile)}`,
      );
  }
  return [...outputs].map(([name, text]) => [`${OUTPUT}/${name}`, text]);
}

const read = (name: string): Promise<string> => readFile(join(SOURCES, name), 'utf8');

/** In the package all modules lie side by side, and are JavaScript. */
const packaged = (text: string): string =>
  text.replaceAll("'../../generated/client/", "'./").replace(/ from '(\.\/[^']+)\.ts'/g, " from '$1.js'");

function compiled(name: string, text: string, transpile: typeof ts.transpileModule): string {
  const { outputText, diagnostics = [] } = transpile(text, {
    fileName: name,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      ...(transpile === ts.transpileDeclaration && { declaration: true, isolatedDeclarations: true }),
    },
  });
  const [fault] = diagnostics;
  if (fault)
    throw new Error(`${SOURCES}/${name}: ${ts.flattenDiagnosticMessageText(fault.messageText, '\n')}`);
  return outputText;
}

async function packageJson({ info }: OpenApiDocument): Promise<string> {
  const { license, devDependencies } = JSON.parse(await readFile('package.json', 'utf8'));
  const manifest = {
    name: '@parley/client',
    version: info.version,
    description: 'The client of Parley: it refreshes, retries and resumes by itself.',
    license,
    type: 'module',
    engines: { node: '>=20' },
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    files: ['*.js', '*.d.ts'],
    sideEffects: false,
    dependencies: { 'openapi-fetch': devDependencies['openapi-fetch'] },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The paths whose POST takes an `Idempotency-Key`. */
function operationsModule(source: string, document: OpenApiDocument): string {
  const paths = listOperations(document)
    .filter(({ method, operation }) => method === 'post' && operation['x-idempotent'])
    .map(({ path }) => path);
  return `${header(source)}\nexport const idempotentPosts = ${JSON.stringify(paths, null, 2)};\n`;
}

/**
 * The contract as a client meets it: besides what an operation says, any answer may be that of a server in trouble, or
 * of something before the server. Headers are left out, since openapi-fetch gives them untyped.
 */
function forClients(document: OpenApiDocument, catalogue: ProblemCatalogue): OpenApiDocument {
  const copy = structuredClone(document);
  const schemas: Record<string, Schema> = { ...copy.components?.schemas };
  const base = schemas.UnavailableProblem ?? {};
  const unexpected = Object.keys(catalogue).filter((slug) => catalogue[slug]?.status === 500);
  for (const slug of unexpected)
    schemas[problemSchemaName(slug)] = problemSchema(base, slug, catalogue[slug]!);
  schemas.ForeignProblem = foreignProblem(base);
  const references = [...unexpected.map(problemSchemaName), 'ForeignProblem'].map((name) => ({
    $ref: `#/components/schemas/${name}`,
  }));
  for (const { operation } of listOperations(copy)) {
    for (const response of Object.values(operation.responses)) Object.assign(response, { headers: {} });
    operation.responses.default = {
      description: 'A fault of the server, or an answer that is not the server’s.',
      content: { 'application/problem+json': { schema: { anyOf: references } } },
    };
  }
  copy.components = { ...copy.components, schemas, headers: {} };
  return copy;
}

/** What the client makes of an error that is no problem (RFC 9457, 4.2.1). */
function foreignProblem(base: Schema): Schema {
  return {
    ...base,
    description: 'An error that is no problem of the contract, as from a proxy.',
    properties: {
      ...(base.properties as object),
      type: { type: 'string', const: 'about:blank' },
      title: { type: 'string' },
      status: { type: 'integer' },
    },
  };
}
