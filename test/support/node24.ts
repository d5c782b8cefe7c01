import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** Of the npm package `node`, which brings the program. */
const version = '24.21.0';

const cache = resolve('.cache/node24');
const bin = join(cache, 'node_modules/node/bin');
const project = join(cache, 'project');

/** A Node, and a copy of the project whose packages it installed. */
export interface OtherNode {
  readonly program: string;
  readonly folder: string;
  /** So that programs that tests start find it first. */
  readonly env: { readonly PATH: string };
}

/**
 * Node 24 from the npm registry, and a copy of the project for it: packages with native code differ from one Node to
 * the other. Both are kept in `.cache` until the versions change.
 * @returns undefined, with a word on why, where it cannot be had
 */
export function provideNode24(): OtherNode | undefined {
  const env = { PATH: [bin, process.env.PATH].join(delimiter) };
  const npm = (folder: string, ...args: string[]) =>
    execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  try {
    if (installed() !== `v${version}`) {
      console.error(`Installing Node ${version} from the npm registry for the tests ...`);
      mkdirSync(cache, { recursive: true });
      npm(cache, 'install', '--prefix', cache, '--no-save', `node@${version}`);
    }
    const packages = createHash('sha256').update(version).update(readFileSync('package-lock.json'));
    const stamp = join(project, 'node_modules/.installed');
    const wanted = packages.digest('hex');
    copyProject();
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
      console.error('Installing the packages for it ...');
      // Nothing that Node 24 uses is compiled here; what Node 20 has compiled, it does not use.
      npm(project, 'ci', '--ignore-scripts');
      writeFileSync(stamp, wanted);
    }
    return { program: join(bin, 'node'), folder: project, env };
  } catch (error) {
    console.error(`Node 24 could not be had: ${error}`);
    return undefined;
  }
}

/** The version of the one in the cache. */
function installed(): string | undefined {
  const program = join(bin, 'node');
  return existsSync(program) ? execFileSync(program, ['--version']).toString().trim() : undefined;
}

/** All but what is installed, built or written, as it is now. */
function copyProject(): void {
  const left = new Set(['node_modules', '.git', '.cache', 'dist', 'data', 'coverage', '.env']);
  mkdirSync(project, { recursive: true });
  for (const name of readdirSync(project))
    if (name !== 'node_modules') rmSync(join(project, name), { recursive: true });
  for (const name of readdirSync('.'))
    if (!left.has(name)) cpSync(name, join(project, name), { recursive: true });
}
