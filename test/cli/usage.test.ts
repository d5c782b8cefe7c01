import { expect } from 'chai';
import { run } from './run.ts';

/** The names of the commands that a help lists, each with a description. */
function commandsOf(help: readonly string[]): string[] {
  const start = help.indexOf('Commands:');
  if (start === -1) return [];
  return help
    .slice(start + 1)
    .filter((line) => /^ {2}\w/.test(line) && !line.startsWith('  help '))
    .map((line) => /^ {2}(\w+).* {2,}\w+/.exec(line)?.[1] ?? `not described: ${line}`);
}

/** The path and all below it. */
async function describedCommands(path: string): Promise<string[]> {
  const { code, out, err } = await run(`${path} --help`);
  expect([code, err], path).to.deep.equal([0, '']);
  expect(out[0]).to.match(new RegExp(`^Usage: parley ${path} ?\\[`.replace(/ {2,}/, ' ')));
  expect(out[2]).to.match(/^\w.{10,}/);
  const below = await Promise.all(commandsOf(out).map((name) => describedCommands(`${path} ${name}`.trim())));
  return [path, ...below.flat()];
}

describe('parley --help', () => {
  it('describes every command', async () => {
    expect(await describedCommands('')).to.have.members([
      '',
      'serve',
      'mock',
      'verify',
      'migrate',
      'migrate up',
      'migrate down',
      'migrate status',
      'admin',
      'admin create',
      'files',
      'files check',
      'backup',
      'backup verify',
      'restore',
      'config',
      'config print',
    ]);
  });

  it('describes every option', async () => {
    expect((await run('serve --help')).out.join('\n')).to.match(/--no-migrate +\w+/);
    const help = (await run('admin create --help')).out.join('\n');
    expect(help)
      .to.match(/--username <name> +\w+/)
      .and.match(/--email <address> +\w+/);
  });
});

describe('wrong usage', () => {
  const cases: [args: string, fault: string, hint: string][] = [
    ['sevre', "error: unknown command 'sevre'\n(Did you mean serve?)", 'parley --help'],
    ['--what', "error: unknown option '--what'", 'parley --help'],
    [
      'serve --no-migrat',
      "error: unknown option '--no-migrat'\n(Did you mean --no-migrate?)",
      'parley serve --help',
    ],
    ['serve now', "error: too many arguments for 'serve'", 'parley serve --help'],
    ['migrate sideways', "error: unknown command 'sideways'", 'parley migrate --help'],
    ['migrate up --to=1', "error: unknown option '--to=1'", 'parley migrate up --help'],
    [
      'admin create',
      "error: required option '--username <name>' not specified",
      'parley admin create --help',
    ],
    [
      'admin create --username',
      "error: option '--username <name>' argument missing",
      'parley admin create --help',
    ],
  ];
  for (const [args, fault, hint] of cases) {
    it(`parley ${args}: ends with 2, the fault and a hint`, async () => {
      const { code, out, err } = await run(args);
      expect([code, out]).to.deep.equal([2, []]);
      expect(err).to.include(fault).and.include(`(${hint} shows what there is)`);
    });
  }

  for (const args of ['', 'migrate', 'admin', 'config']) {
    it(`parley ${args}: ends with 2 and shows what there is`, async () => {
      const { code, out, err } = await run(args);
      expect([code, out]).to.deep.equal([2, []]);
      expect(err).to.include(`Usage: parley ${args}`).and.include('Commands:');
    });
  }
});
