import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Prism needs Node 24; the npm package `node` brings it. */
const packages = ['@stoplight/prism-cli@5.16.0', 'node@24.21.0'];

const cache = resolve('.cache/prism');

export interface Prism {
  /** A Node that it runs on. */
  readonly node: string;
  readonly script: string;
}

/**
 * Prism from the npm registry, kept in `.cache` until the versions change.
 * @throws Error when it cannot be had
 */
export function providePrism(): Prism {
  const stamp = join(cache, 'installed');
  const wanted = packages.join(' ');
  if (readOr(stamp, '') !== wanted) {
    console.log('Installing Prism, and the Node that it needs, from the npm registry ...');
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'package.json'), '{"private":true}');
    const args = ['install', '--prefix', cache, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', [...args, ...packages], { cwd: cache, timeout: 300_000, stdio: 'inherit' });
    writeFileSync(stamp, wanted);
  }
  return {
    node: join(cache, 'node_modules/node/bin/node'),
    script: join(cache, 'node_modules/@stoplight/prism-cli/dist/index.js'),
  };
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
