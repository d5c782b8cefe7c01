import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { passwordOf, useApp } from '../support/app.ts';

const run = promisify(execFile);
const packageFolder = resolve('generated/client');

/** What the examples of the README take for granted. */
const prelude = `
import { createParley, isProblem, ParleyError, webStorage } from '@parley/client';
declare const file: File;
`;

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

  it('runs on plain Node', async () => {
    await app.idOf('ann');
    const script = `
      import { createParley } from '@parley/client';
      const parley = createParley({ baseUrl: '${app.url}' });
      const { data } = await parley.signIn({ identifier: 'ann', password: '${passwordOf('ann')}' });
      console.log(data.username);
    `;
    await writeFile(join(folder, 'run.js'), script);
    const { stdout } = await run(process.execPath, ['run.js'], { cwd: folder });
    expect(stdout).to.equal('ann\n');
  });

  it('has types that are sound by themselves, also without those of Node, and fit every example of its README', async () => {
    const readme = await readFile(join(packageFolder, 'README.md'), 'utf8');
    const [whole, ...others] = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code!);
    expect(others).to.have.lengthOf.above(8);
    await writeFile(join(folder, 'example-0.ts'), whole!);
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
