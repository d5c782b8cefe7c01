import XMLBuilder from 'fast-xml-builder';
import type { Result } from './result.ts';
import { failureOf, isFailure, isSkipped } from './words.ts';

/**
 * The results as JUnit XML, which build servers read: a test suite for each operation, a test case for each check.
 * https://github.com/testmoapp/junitxml describes what is common to those that read it.
 * @param error why there are no more of them, or too few to tell
 */
export function junitOf(name: string, results: readonly Result[], error?: string): string {
  const operations = [...new Set(results.map(({ operation }) => operation))];
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    suppressEmptyNode: true,
    format: true,
  });
  const document = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': printable(name),
      ...countsOf(results, error),
      testsuite: [
        ...operations.map((operation) => {
          const own = results.filter((result) => result.operation === operation);
          return { '@name': printable(operation.id), ...countsOf(own), testcase: own.map(testCase) };
        }),
        ...(error === undefined ? [] : [errorSuite(error)]),
      ],
    },
  };
  return `${builder.build(document).trimEnd()}\n`;
}

function testCase(result: Result): object {
  const { operation, kind, what, milliseconds, discrepancies, skipped } = result;
  return {
    '@classname': printable(`${operation.method} ${operation.path}`),
    '@name': printable(`${kind}: ${what}`),
    '@time': seconds(milliseconds),
    ...(isFailure(result) && {
      failure: discrepancies.map((one) => ({
        '@type': kind,
        '@message': printable(`${one.pointer}: expected ${one.expected}`),
        '#text': printable(failureOf(result, one)),
      })),
    }),
    ...(isSkipped(result) && { skipped: { '@message': printable(skipped ?? '') } }),
  };
}

const errorSuite = (error: string) => ({
  '@name': 'verify',
  ...countsOf([], error),
  testcase: {
    '@classname': 'verify',
    '@name': 'comes to its end',
    '@time': seconds(0),
    error: { '@message': printable(error) },
  },
});

/** An error counts as a test of its own. */
const countsOf = (results: readonly Result[], error?: string) => ({
  '@tests': results.length + (error === undefined ? 0 : 1),
  '@failures': results.filter(isFailure).length,
  '@errors': error === undefined ? 0 : 1,
  '@skipped': results.filter(isSkipped).length,
  '@time': seconds(results.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
});

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

/** What XML cannot hold in any way of writing (XML 1.0, 2.2) is shown as U+FFFD. */
const printable = (text: string): string =>
  text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
