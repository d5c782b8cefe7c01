import { expect } from 'chai';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readOwnContract } from '../../src/verify/contract.ts';
import { junitOf } from '../../src/verify/junit.ts';
import type { Result } from '../../src/verify/result.ts';

/** All that XML has a meaning for, and what it cannot hold. */
const HOSTILE = `"'<b>&amp;</b>]]>\u0000\u0007\ud800 ${'\u{1f600}'}`;
const SHOWN = `"'<b>&amp;</b>]]>\ufffd\ufffd\ufffd ${'\u{1f600}'}`;

describe('the JUnit XML of a verification', () => {
  const { operations } = readOwnContract('parley');
  const [first, second] = operations as [Result['operation'], Result['operation']];
  const passed = {
    operation: first,
    kind: 'access',
    what: 'no token',
    discrepancies: [],
    milliseconds: 1500,
  } as const;
  const failed: Result = {
    operation: second,
    kind: 'negative',
    what: `body /${HOSTILE}`,
    discrepancies: [
      { pointer: 'body /name', expected: '400', got: HOSTILE },
      { pointer: 'header /etag', expected: 'this header', got: 'none' },
    ],
    milliseconds: 250,
  };
  const skipped: Result = { ...passed, operation: second, skipped: `because of ${HOSTILE}` };

  const parse = (xml: string) => {
    expect(XMLValidator.validate(xml)).to.equal(true);
    const isArray = (name: string) => ['testsuite', 'testcase', 'failure'].includes(name);
    return new XMLParser({ ignoreAttributes: false, isArray }).parse(xml).testsuites;
  };

  it('has a suite for each operation, and says which checks failed, where and why', () => {
    const suites = parse(junitOf(`Parley at ${HOSTILE}`, [passed, failed, skipped]));
    expect(suites).to.include({
      '@_name': `Parley at ${SHOWN}`,
      '@_tests': '3',
      '@_failures': '1',
      '@_errors': '0',
      '@_skipped': '1',
      '@_time': '3.250',
    });
    const [one, other] = suites.testsuite;
    expect(one).to.include({ '@_name': first.id, '@_tests': '1', '@_failures': '0', '@_time': '1.500' });
    expect(one.testcase).to.deep.equal([
      { '@_classname': `${first.method} ${first.path}`, '@_name': 'access: no token', '@_time': '1.500' },
    ]);
    expect(other).to.include({ '@_name': second.id, '@_tests': '2', '@_failures': '1', '@_skipped': '1' });
    const [{ failure, ...bad }, left] = other.testcase;
    expect(bad['@_name']).to.equal(`negative: body /${SHOWN}`);
    expect(failure.map((each: any) => each['@_message'])).to.deep.equal([
      'body /name: expected 400',
      'header /etag: expected this header',
    ]);
    expect(failure[0]['#text']).to.match(/^FAILED \w+ \([A-Z]+ \S+\) · negative: body/);
    expect(failure[0]['#text']).to.include(`· body /name · expected 400 · got ${SHOWN}`);
    expect(left.skipped['@_message']).to.equal(`because of ${SHOWN}`);
  });

  it('is well-formed when there is nothing to tell', () => {
    expect(parse(junitOf('Parley', []))).to.include({ '@_tests': '0' });
  });
});
