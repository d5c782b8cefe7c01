import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is, if it is installed. */
export function findProgram(name: string): string | undefined {
  // Servers often lie beside the search path.
  const beside = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec'];
  const folders = [...(process.env.PATH?.split(delimiter) ?? []), ...beside];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * Where a program is. Where it is missing, and this is Debian and we are root, it is installed first, saying so.
 * @param packages of Debian, which bring it
 */
export function provideProgram(name: string, ...packages: readonly string[]): string | undefined {
  const found = findProgram(name);
  if (found !== undefined || process.getuid?.() !== 0 || findProgram('apt-get') === undefined) return found;
  console.error(`No ${name} found: installing ${packages.join(' and ')} from Debian for the tests.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
      execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  } catch (error) {
    console.error(`It could not be installed: ${String(error)}`);
  }
  return findProgram(name);
}

/** What the tests start besides a database. */
export const provideChromium = () => provideProgram('chromium', 'chromium');
export const provideRedis = () => provideProgram('redis-server', 'redis-server');
