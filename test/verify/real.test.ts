import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { contracts as sources } from '../../src/codegen/contracts.ts';
import { readOwnContract } from '../../src/verify/contract.ts';
import { verify } from '../../src/verify/verify.ts';
import { failureOf, isFailure } from '../../src/verify/words.ts';
import { run } from '../cli/run.ts';
import { useApp } from '../support/app.ts';
import { useMock } from '../support/mock.ts';

/** Whole contracts take a while. */
const TIME_LIMIT_MS = 120_000;
const dialects = sources.map(({ name }) => name).filter((name) => name !== 'parley');

describe('parley verify, of the real server', () => {
  const app = useApp();
  const state = {} as { folder: string };
  before(async () => {
    state.folder = await mkdtemp(join(tmpdir(), 'parley-verify-'));
  });
  after(() => rm(state.folder, { recursive: true, force: true }));

  it('finds that it keeps the whole contract, for administrators too', async function () {
    this.timeout(TIME_LIMIT_MS);
    const { accessToken } = await app.signIn('admin');
    const file = join(state.folder, 'out.xml');
    const { code, out, err } = await run(`verify ${app.url} --token ${accessToken} --junit ${file}`);
    expect([code, err], out.join('\n')).to.deep.equal([0, '']);
    const ids = readOwnContract('parley').operations.map(({ id }) => id);
    expect(out.slice(0, -1).map((line) => line.split(' ')[0])).to.have.members(ids);
    expect(out.at(-1)).to.match(
      /^\d+ operations of Parley \S+, \d{4} checks; \d{4} requests in [\d.]+ s\. The deployment keeps the contract\.$/,
    );

    const xml = await readFile(file, 'utf8');
    expect(XMLValidator.validate(xml)).to.equal(true);
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(xml);
    expect(testsuites['@_name']).to.equal(`Parley 0.1.0 at ${app.url}`);
    expect(testsuites.testsuite.map((suite: any) => suite['@_name'])).to.have.members(ids);
  });

  for (const name of dialects)
    it(`finds that it keeps the contract of ${name}`, async function () {
      this.timeout(TIME_LIMIT_MS);
      await expectKept(name, `${app.url}/compat/${name}`);
    });
});

describe('parley verify, of the mock', () => {
  const mock = useMock();

  it('finds that it keeps the whole contract', async function () {
    this.timeout(TIME_LIMIT_MS);
    const { accessToken } = await mock.signIn('root');
    await expectKept('parley', mock.url, accessToken);
  });
});

describe('parley verify, of the mock of an older API', () => {
  const mock = useMock({ contract: 'pyapi' });

  it('finds that it keeps the contract', async function () {
    this.timeout(TIME_LIMIT_MS);
    await expectKept('pyapi', mock.url);
  });
});

async function expectKept(name: string, baseUrl: string, token?: string): Promise<void> {
  const { results, left } = await verify({ baseUrl, contract: readOwnContract(name), token });
  const failures = results.flatMap((one) => one.discrepancies.map((each) => failureOf(one, each)));
  expect(failures).to.deep.equal([]);
  expect(results.filter(isFailure)).to.deep.equal([]);
  // Some of the older ones have headers that may be longer than HTTP servers take.
  const reasons = results.flatMap(({ skipped = [] }) => skipped);
  for (const reason of reasons) expect(reason).to.match(/^no value was found that breaks this rule/);
  expect(reasons).to.have.lengthOf.below(name === 'parley' ? 1 : 10);
  // Most of the older APIs have no way to delete an account.
  for (const line of left)
    expect(line).to.match(/^No operation deletes accounts, so these are left behind: /);
  expect(left).to.have.lengthOf.below(2);
}
