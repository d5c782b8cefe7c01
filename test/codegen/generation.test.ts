import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

const copied = ['openapi', 'src', 'package.json', 'tsconfig.json'];

describe('generating from the contracts', function () {
  this.timeout(240_000);
  let folder: string;

  /** Runs the generator on the copy. @returns its exit code, and all that it said */
  const generate = (...args: string[]) =>
    new Promise<{ code: number | string; output: string }>((resolve) => {
      const command = ['--import', 'tsx', 'src/codegen/main.ts', ...args];
      execFile(process.execPath, command, { cwd: folder }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, output: stdout + stderr }),
      );
    });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-generation-'));
    for (const name of copied) await cp(name, join(folder, name), { recursive: true });
    await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  });

  after(() => rm(folder, { recursive: true }));

  it('gives the same bytes as ever', async () => {
    expect(await generate()).to.include({ code: 0 });
    const files = (await readdir('generated', { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(files).not.to.have.lengthOf(0);
    for (const { parentPath, name } of files) {
      const file = join(parentPath, name);
      const again = await readFile(join(folder, file), 'utf8');
      expect(again === (await readFile(file, 'utf8')), `${file} is the same`).to.equal(true);
    }
  });

  it('is asked for when a contract was edited, with the files that are stale', async () => {
    expect(await generate('--check')).to.include({ code: 0 });
    await appendFile(join(folder, 'openapi/schemas/Usage.yaml'), 'minProperties: 1\n');
    const { code, output } = await generate('--check');
    expect(code).to.equal(1);
    for (const file of ['openapi.json', 'validators.js'])
      expect(output).to.include(`generated/parley/${file}`);
    expect(output).to.include('make generate');
  });
});
