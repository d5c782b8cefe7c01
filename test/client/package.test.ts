import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { until } from '../support/until.ts';

const run = promisify(execFile);
const packageFolder = resolve('generated/client');

/** What the examples of the README take for granted. */
const prelude = `
import { createParley, isProblem, ParleyError, webStorage } from '@parley/client';
declare const file: File;
`;

const examplesIn = (readme: string): string[] =>
  [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code!);

describe('the package of the client', function () {
  this.timeout(120_000);
  const app = useApp();
  let folder: string;

  /** A project of its own, with the package installed as npm would. */
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-client-'));
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: packageFolder,
    });
    const [{ filename }] = JSON.parse(stdout);
    const modules = join(folder, 'node_modules');
    await mkdir(join(modules, '@parley/client'), { recursive: true });
    await run('tar', [
      '-xf',
      join(folder, filename),
      '-C',
      join(modules, '@parley/client'),
      '--strip-components=1',
    ]);
    for (const name of ['openapi-fetch', 'openapi-typescript-helpers'])
      await symlink(resolve('node_modules', name), join(modules, name));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  });
  after(() => rm(folder, { recursive: true }));

  it('needs openapi-fetch and nothing else', async () => {
    const { dependencies, engines } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).to.deep.equal(['openapi-fetch']);
    expect(engines.node).to.equal('>=20');
  });

  it('runs on plain Node, as the README of the project shows', async () => {
    const account = { username: 'ann', password: 'correct horse battery' };
    await app.anyone.post('/v1/accounts', account);
    const { body } = await app.anyone.post('/v1/sessions', { identifier: 'ann', password: account.password });
    const ann = app.withToken(body.accessToken);
    await ann.post('/v1/books', {
      isbn: '9780142437247',
      title: 'Moby-Dick',
      authors: ['Melville'],
      copies: 1,
    });

    const [example] = examplesIn(await readFile('README.md', 'utf8'));
    await writeFile(join(folder, 'first.js'), example!.replace('http://localhost:8080', app.url));
    const child = execFile(process.execPath, ['first.js'], { cwd: folder });
    let said = '';
    child.stdout?.on('data', (chunk) => (said += chunk));
    child.stderr?.on('data', (chunk) => (said += chunk));
    const ended = once(child, 'close');
    // It listens to events in the end; until then nobody hears what is said.
    await until(
      60,
      async () => {
        const [chat] = (await ann.get('/v1/chats')).body.items;
        if (chat) await ann.post(`/v1/chats/${chat.id}/messages`, { content: 'Anybody there?' });
        return said;
      },
      (text) => text.includes('message.created') || child.exitCode !== null,
    );
    await ann.delete('/v1/sessions');
    const [code] = await ended;
    expect(code, said).to.equal(0);
    expect(said).to.match(
      /^chat \d+\n0 of 2200000 bytes \S+\n(.+\n)*2200000 of 2200000 bytes \S+\n[0-9a-f]{64}\nMoby-Dick\nmessage.created /,
    );
    expect(said).to.include('session.ended');
  });

  it('has types that are sound by themselves, also without those of Node, and fit every example of its README', async () => {
    const readme = await readFile(join(packageFolder, 'README.md'), 'utf8');
    const [whole, ...others] = examplesIn(readme);
    expect(others).to.have.lengthOf.above(8);
    await writeFile(join(folder, 'example-0.ts'), whole!);
    const [first] = examplesIn(await readFile('README.md', 'utf8'));
    await writeFile(join(folder, 'first-example.ts'), first!);
    for (const [index, code] of others.entries()) {
      const parley = code.includes('const parley') ? '' : "const parley = createParley({ baseUrl: '' });\n";
      await writeFile(join(folder, `example-${index + 1}.ts`), prelude + parley + code);
    }
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      module: 'nodenext',
      lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
      types: [],
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', folder]).catch((error) => error);
    expect(stdout).to.equal('');
  });
});
