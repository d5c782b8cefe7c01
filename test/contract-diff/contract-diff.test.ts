import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { contracts } from '../../src/codegen/contracts.ts';
import type { OpenApiDocument } from '../../src/codegen/openapi.ts';

const main = 'generated/parley/openapi.json';

describe('comparing the contracts with a commit', function () {
  this.timeout(60_000);
  let folder: string;
  let changelog: string;

  const git = (...args: string[]) => {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' }).toString();
  };

  /** Runs the command on the repository. @returns its exit code, and all that it said */
  const diff = (...args: string[]) =>
    new Promise<{ code: number | string; output: string }>((resolve) => {
      const command = ['--import', 'tsx', join(process.cwd(), 'src/contract-diff/main.ts'), ...args];
      execFile(process.execPath, command, { cwd: folder }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, output: stdout + stderr }),
      );
    });

  /** Edits a contract in the working tree. */
  async function edit(change: (document: OpenApiDocument) => void, file = main): Promise<void> {
    const document = JSON.parse(await readFile(join(folder, file), 'utf8'));
    change(document);
    await writeFile(join(folder, file), JSON.stringify(document));
  }

  const written = () => readFile(join(folder, 'CHANGELOG.md'), 'utf8');

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-contract-diff-'));
    git('init', '--quiet');
    await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
    for (const { output } of contracts)
      await cp(`${output}/openapi.json`, join(folder, output, 'openapi.json'), { recursive: true });
    changelog = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Things.\n\n## [0.1.0]\n\n- More.\n';
    await writeFile(join(folder, 'CHANGELOG.md'), changelog);
    await edit(({ info }) => (info.version = '0.1.0'));
    git('add', 'generated', 'CHANGELOG.md');
    git('commit', '--quiet', '--message', 'What clients know');
    git('tag', 'known');
  });

  afterEach(() => git('checkout', '--quiet', '--', '.'));
  after(() => rm(folder, { recursive: true }));

  it('refuses what breaks clients, naming operation, path and remedy, and leaves the changelog as it was', async () => {
    await edit(({ paths }) => delete paths['/v1/me/usage']);
    const { code, output } = await diff('known');
    expect(code, output).to.equal(1);
    expect(output).to.match(/^BREAKING {2}parley: .*removed.* \(`GET \/v1\/me\/usage`\)$/m);
    expect(output).to.match(
      /Remedy: Keep it, marked `deprecated: true`, or raise .* from 0\.1\.0 to 0\.2\.0/,
    );
    expect(await written()).to.equal(changelog);
  });

  it('writes what changed into the changelog, once, and takes it out again', async () => {
    await edit(({ info }) => (info.version = '0.2.0'));
    await edit(({ paths }) => delete paths['/v1/me/usage']);
    expect(await diff('known')).to.include({ code: 0 });
    const first = await written();
    const [unreleased, released] = first.split('## [0.1.0]');
    expect(unreleased).to.include('- Things.').and.to.include('### Contracts').and.to.include('`known`');
    expect(unreleased).to.include('**parley** 0.1.0 → 0.2.0');
    expect(unreleased).to.match(/- Breaking: .*`GET \/v1\/me\/usage`/);
    expect(released).to.equal('\n\n- More.\n');
    await diff('known');
    expect(await written()).to.equal(first);
    git('checkout', '--quiet', 'known', '--', 'generated');
    await diff('known');
    expect(await written()).to.equal(changelog);
  });

  it('looks at every contract, new ones and those that are gone', async () => {
    git('mv', 'generated/parley', 'generated/elder');
    git('commit', '--quiet', '--all', '--message', 'Other contracts');
    git('checkout', '--quiet', 'known', '--', 'generated/parley');
    const { code, output } = await diff('HEAD');
    git('reset', '--quiet', '--hard', 'known');
    expect(code, output).to.equal(1);
    expect(output).to.include('BREAKING  elder: the contract is gone').and.to.include('parley 0.1.0: new');
    for (const { name } of contracts) expect(output).to.match(new RegExp(`^${name} `, 'm'));
  });

  it('writes of a contract that is new', async () => {
    git('rm', '--quiet', '-r', 'generated/dialects/pyapi');
    git('commit', '--quiet', '--message', 'One less');
    git('checkout', '--quiet', 'known', '--', 'generated');
    expect(await diff('HEAD')).to.include({ code: 0 });
    expect(await written()).to.match(/\*\*pyapi\*\* \d+\.\d+\.\d+ is new\./);
    git('reset', '--quiet', '--hard', 'known');
  });

  it('says what to compare with when it cannot', async () => {
    for (const args of [[], ['nowhere']]) {
      const { code, output } = await diff(...args);
      expect(code).to.equal(2);
      expect(output).to.include('BASE=').and.not.to.include('    at ');
    }
    expect(await written()).to.equal(changelog);
  });
});
