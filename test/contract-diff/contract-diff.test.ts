import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { contracts } from '../../src/codegen/contracts.ts';
import type { OpenApiDocument, Response, Schema } from '../../src/codegen/openapi.ts';

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

  const breaking: [
    what: string,
    where: string[],
    remedy: string,
    change: (document: OpenApiDocument) => void,
  ][] = [
    [
      'an operation that is gone',
      ['GET /v1/me/usage', 'removed'],
      'deprecated: true',
      ({ paths }) => delete paths['/v1/me/usage'],
    ],
    [
      'a field that a request must have now',
      ['POST /v1/accounts', 'lastName', 'required'],
      'Make it optional',
      ({ components }) => (components!.schemas!.NewAccount!.required as string[]).push('lastName'),
    ],
    [
      'a field that a reply lost',
      ['GET /v1/me', 'email'],
      'Put it back',
      ({ components }) => {
        const account = components!.schemas!.Account as { properties: object; required: string[] };
        account.properties = { ...account.properties, email: undefined };
        account.required = account.required.filter((name) => name !== 'email');
      },
    ],
    [
      'a limit that is narrower',
      ['PUT /v1/me/profile', 'bio', 'maxLength'],
      'Leave the limits',
      ({ components }) => (components!.schemas!.Bio!.maxLength = 10),
    ],
    [
      'a parameter that must be sent now',
      ['GET /v1/users', '`q`', 'required'],
      'Make it optional',
      ({ paths }) => {
        const parameters = paths['/v1/users']!.get!.parameters as { name?: string; required?: boolean }[];
        const q = parameters.find(({ name }) => name === 'q')!;
        if (q.required) throw new Error('It had to be sent before.');
        q.required = true;
      },
    ],
    [
      'a reply of another type',
      ['POST /v1/chats', '201'],
      'Leave it as it was',
      ({ components }) =>
        ((components!.schemas!.Chat!.properties as Record<string, Schema>).id = { type: 'string' }),
    ],
  ];

  for (const [what, where, remedy, change] of breaking) {
    it(`refuses ${what}, naming operation, path and remedy`, async () => {
      await edit(change);
      const { code, output } = await diff('known');
      expect(code, output).to.equal(1);
      const line = output.split('\n').findIndex((text) => where.every((word) => text.includes(word)));
      expect(line, output).not.to.equal(-1);
      expect(output.split('\n')[line]).to.match(/^BREAKING {2}parley: /);
      expect(output.split('\n')[line + 1])
        .to.include(remedy)
        .and.to.include('from 0.1.0 to 0.2.0');
    });
  }

  const harmless: [what: string, word: string, change: (document: OpenApiDocument) => void][] = [
    ['nothing', '', () => {}],
    [
      'a new operation',
      'GET /v1/ping',
      ({ paths }) =>
        (paths['/v1/ping'] = { get: { operationId: 'ping', responses: { 200: { description: 'Pong.' } } } }),
    ],
    [
      'a field that a request may have',
      'nickname',
      ({ components }) =>
        ((components!.schemas!.NewAccount!.properties as Record<string, Schema>).nickname = {
          type: 'string',
        }),
    ],
    [
      'a limit that is wider',
      'password',
      ({ components }) => (components!.schemas!.Password!.maxLength = 4096),
    ],
    [
      'other words',
      '',
      ({ paths }) => ((paths['/v1/me']!.get!.responses['200'] as Response).description = 'You.'),
    ],
  ];

  for (const [what, word, change] of harmless) {
    it(`lets ${what} pass`, async () => {
      await edit(change);
      expect(await diff('known')).to.include({ code: 0 });
      expect(await written())
        .to.include(word)
        .and.not.to.include('Breaking');
    });
  }

  const versions: [from: string, to: string, code: number][] = [
    ['0.1.0', '0.1.1', 1],
    ['0.1.0', '0.2.0', 0],
    ['0.1.0', '1.0.0', 0],
    ['1.2.3', '1.3.0', 1],
    ['1.2.3', '2.0.0', 0],
    ['1.2.3', '0.9.0', 1],
  ];

  for (const [from, to, code] of versions) {
    it(`${code === 0 ? 'lets' : 'does not let'} clients of ${from} break in ${to}`, async () => {
      await edit(({ info }) => (info.version = from));
      git('commit', '--quiet', '--all', '--allow-empty', '--message', from);
      await edit(({ info }) => (info.version = to));
      await edit(({ paths }) => delete paths['/v1/me/usage']);
      const result = await diff('HEAD');
      git('reset', '--quiet', '--hard', 'known');
      expect(result.code, result.output).to.equal(code);
    });
  }

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
    const section = await written();
    git('reset', '--quiet', '--hard', 'known');
    expect(code, output).to.equal(1);
    expect(output).to.include('BREAKING  elder: the contract is gone').and.to.include('parley 0.1.0: new');
    for (const { name } of contracts) expect(output).to.match(new RegExp(`^${name} `, 'm'));
    expect(section)
      .to.include('**parley** 0.1.0 is new.')
      .and.to.include('**elder** 0.1.0 is no longer served.');
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
