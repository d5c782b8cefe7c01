import { type Browser, chromium } from 'playwright-core';
import { provideChromium } from './programs.ts';

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
  const executablePath = provideChromium();
  if (executablePath !== undefined) return chromium.launch({ executablePath, args });
  const message = 'NO CHROMIUM FOUND: what people see is NOT tested. Install it as chromium.';
  if (process.env.CI === 'true') throw new Error(message);
  console.error(message);
  return undefined;
}
