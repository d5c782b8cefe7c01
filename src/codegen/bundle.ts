import { relative } from 'node:path';
import {
  type BundleResult,
  bundle,
  createConfig,
  getLineColLocation,
  lint,
  lintFromString,
  type NormalizedProblem,
  type RawUniversalConfig,
} from '@redocly/openapi-core';
import type { OpenApiDocument } from './openapi.ts';

/** What the document written by hand must satisfy. Statuses that follow from an operation's nature come later. */
const sourceRules: RawUniversalConfig & { rules: object } = {
  extends: ['recommended'],
  rules: {
    'operation-2xx-response': 'off',
    'operation-4xx-response': 'off',
    'no-unused-components': 'off',
    'operation-operationId': 'error',
    'operation-operationId-unique': 'error',
    'operation-description': 'error',
    'no-invalid-media-type-examples': { severity: 'error', allowAdditionalProperties: false },
    'info-license-strict': 'error',
    'no-server-example.com': 'off',
    // A fixed word goes before a parameter, and ids are numbers.
    'no-ambiguous-paths': 'off',
    // Dialects have the paths that their documents say.
    'no-path-trailing-slash': 'off',
  },
};

/** What the completed document, the one that is served, must satisfy. */
const servedRules: RawUniversalConfig & { rules: object } = {
  extends: ['recommended'],
  rules: {
    ...sourceRules.rules,
    'operation-2xx-response': 'error',
    'operation-4xx-response': 'error',
    'no-unused-components': 'error',
  },
};

/** A dialect refuses what its document says it refuses, and may do no more than lead elsewhere. */
const dialectRules: RawUniversalConfig = {
  ...servedRules,
  rules: { ...servedRules.rules, 'operation-2xx-response': 'off', 'operation-4xx-response': 'off' },
};

/** Lints the document with Redocly and resolves its files into one. @throws Error listing the faults */
export async function lintAndBundle(file: string): Promise<OpenApiDocument> {
  const config = await createConfig(sourceRules);
  report(file, await lint({ ref: file, config }));
  const result: BundleResult = await bundle({ ref: file, config });
  report(file, result.problems);
  return structuredClone(result.bundle.parsed) as OpenApiDocument;
}

/** Lints the document as it is served. @throws Error listing the faults */
export async function lintServed(name: string, document: OpenApiDocument): Promise<void> {
  const config = await createConfig(document['x-lenient'] ? dialectRules : servedRules);
  report(
    name,
    await lintFromString({ source: JSON.stringify(document, null, 2), absoluteRef: `${name}.json`, config }),
  );
}

/** Each fault with its place, as editors and terminals open it. */
function report(file: string, problems: readonly NormalizedProblem[]): void {
  if (problems.length === 0) return;
  const lines = problems.slice(0, 10).map(({ location: [where], message, ruleId }) => {
    const { source, start } = getLineColLocation(where!);
    const path = relative('.', source.absoluteRef);
    return `${path}:${start.line}:${start.col} ${where!.pointer ?? ''} ${ruleId}: ${message}`;
  });
  throw new Error(`${file}: ${problems.length} faults\n${lines.join('\n')}`);
}
