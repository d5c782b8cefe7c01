import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { runMocha, testFiles } from './support/run-mocha.ts';

describe('running the tests', function () {
  this.timeout(60_000);
  let folder: string;

  before(async () => {
    await mkdir('.cache', { recursive: true });
    folder = await mkdtemp('.cache/run-mocha-');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Runs a test file of these lines. @returns how it was counted, and which failures were told */
  async function run(lines: readonly string[], mustRun = false) {
    const file = join(folder, 'planted.test.ts');
    await writeFile(file, lines.join('\n'));
    const told: string[] = [];
    const tally = await runMocha(
      { name: 'planted', files: [file], env: { CONTRACT_COVERAGE: '' }, mustRun },
      { say: () => {}, fail: (what) => told.push(what) },
    );
    return { ...tally, told: told.join('\n') };
  }

  const passes = "it('passes', () => {});";

  it('counts what passes, fails and is skipped', async () => {
    const skips = "it('waits', function () { this.skip(); });";
    const fails = "it('fails', () => { throw new Error('It is wrong.'); });";
    const { told, ...tally } = await run([passes, skips, fails, 'console.log([1]);']);
    expect(tally).to.deep.equal({ passed: 1, failed: 1, skipped: 1 });
    expect(told).to.include('planted: fails').and.to.include('It is wrong.');
  });

  it('fails when the process ends before its tests do, whatever its exit code says', async () => {
    for (const code of [0, 1]) {
      const { told, failed } = await run([passes, `it('goes', () => process.exit(${code}));`, passes]);
      expect(failed).to.equal(1);
      expect(told).to.include('ended in the middle, after 1 of 3 tests');
    }
  });

  it('fails, where nothing may be skipped, with the name of what was', async () => {
    const before = 'before(function () { this.skip(); });';
    const lines = [passes, `describe('a browser', () => { ${before} it('opens', () => {}); });`];
    expect(await run(lines)).to.include({ passed: 1, failed: 0, skipped: 1 });
    const { told, ...tally } = await run(lines, true);
    expect(tally).to.deep.equal({ passed: 1, failed: 1, skipped: 0 });
    expect(told).to.include('a browser opens').and.to.include('Skipped');
  });

  it('knows its files by how they begin, and refuses a beginning that none has', () => {
    expect(testFiles('run-', 'http/client-a')).to.deep.equal([
      'test/http/client-address.test.ts',
      'test/run-mocha.test.ts',
    ]);
    expect(() => testFiles('api/', 'api/nowhere')).to.throw('api/nowhere');
  });
});
