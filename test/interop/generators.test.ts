import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { contracts as sources } from '../../src/codegen/contracts.ts';
import { contracts } from '../support/contracts.ts';
import { runTool } from '../support/tool.ts';

/** Generators of others: what each is called with, and the file that then has a function for every operation. */
const generators = [
  {
    name: '@hey-api/openapi-ts',
    run: (document: string, folder: string) =>
      runTool('openapi-ts', '--input', document, '--output', folder, '--no-log-file'),
    functions: 'sdk.gen.ts',
  },
  {
    name: 'oazapfts',
    run: (document: string, folder: string) => runTool('oazapfts', document, join(folder, 'client.ts')),
    functions: 'client.ts',
  },
];

/** As strict as a project can be about code that is not its own, in a browser or in Node. */
const tsconfig = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  },
  include: ['.'],
};

describe('clients made by generators of others', function () {
  this.timeout(240_000);
  let root: string;
  let complaints: string[];

  before(async () => {
    // Within the project, for the sake of what the clients import.
    await mkdir('.cache', { recursive: true });
    root = await mkdtemp('.cache/interop-');
    for (const { name, output } of sources) {
      for (const generator of generators) {
        const folder = join(root, name, generator.name);
        await mkdir(folder, { recursive: true });
        const { code, output: said } = await generator.run(`${output}/openapi.json`, folder);
        if (code !== 0) throw new Error(`${generator.name} failed on ${name}:\n${said}`);
      }
    }
    await plant();
    await writeFile(join(root, 'tsconfig.json'), JSON.stringify(tsconfig));
    // One program for all: the compiler reads its own library once.
    const { code, output } = await runTool('tsc', '--project', root, '--pretty', 'false');
    complaints = output.split('\n').filter((line) => line.includes('error TS'));
    expect(code === 0, output).to.equal(complaints.length === 0);
  });

  after(() => rm(root, { recursive: true, force: true }));

  const complaintsAbout = (file: string) => complaints.filter((line) => line.startsWith(join(root, file)));

  /** What the type check has to find beside the clients, so that it runs once for all. */
  async function plant(): Promise<void> {
    const call = "registerAccount({ body: { username: 'ann', password: 'correct horse', nickname: 'A' } });";
    const source = `import { registerAccount } from './parley/@hey-api/openapi-ts/sdk.gen';\nvoid ${call}\n`;
    await writeFile(join(root, 'wrong-call.ts'), source);
    for (const { name, functions } of generators) {
      const [copy, types] = [join(root, 'wrong-types', name), functions.replace('sdk', 'types')];
      await cp(join(root, 'pyapi', name), copy, { recursive: true });
      const text = await readFile(join(copy, types), 'utf8');
      await writeFile(
        join(copy, types),
        text.replace(/\bexport type (Credentials|User)\b/g, 'export type Other$1'),
      );
    }
  }

  for (const { name, operations } of contracts) {
    for (const generator of generators) {
      it(`${generator.name} makes one of ${name} that has every operation and passes the type check`, async () => {
        const folder = join(root, name, generator.name);
        expect(complaintsAbout(join(name, generator.name))).to.deep.equal([]);
        const source = await readFile(join(folder, generator.functions), 'utf8');
        const functions = [...source.matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)].map(
          ([, id]) => id,
        );
        expect(functions).to.include.members(Object.keys(operations));
      });
    }
  }

  it('are judged: a call with a field the contract does not have is an error', () => {
    expect(complaintsAbout('wrong-call.ts').join()).to.include("'nickname' does not exist");
  });

  for (const { name } of generators)
    it(`are judged: one that ${name} would make without a type that it uses is an error`, () => {
      expect(complaintsAbout(join('wrong-types', name)).join()).to.match(/(User|Credentials)'/);
    });
});
