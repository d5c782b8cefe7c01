import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian puts it. */
const executablePath = '/usr/bin/chromium';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium with a profile of its own; on Debian it is installed where it is missing. Undefined, with a
 * loud message, where there is none to be had; under `CI=true` that is an error.
 */
export async function startBrowser(): Promise<Browser | undefined> {
  if (existsSync(executablePath) || installed()) return chromium.launch({ executablePath, args });
  const message = `NO CHROMIUM FOUND: what people see is NOT tested. Install it as ${executablePath}.`;
  if (process.env.CI === 'true') throw new Error(message);
  console.error(message);
  return undefined;
}

function installed(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.error('No Chromium found: installing it from Debian for the browser tests.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...command: string[]) =>
    execFileSync('apt-get', command, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    run('update');
    run('install', '-y', '--no-install-recommends', 'chromium');
    return existsSync(executablePath);
  } catch (error) {
    console.error(`It could not be installed: ${String(error)}`);
    return false;
  }
}
