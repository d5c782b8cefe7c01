import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The web example, served as `make example` does, on a free port. */
export async function serveExample(): Promise<{ url: string; stop(): void }> {
  const server: ChildProcess = spawn(process.execPath, ['examples/web/serve.js', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout! })) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url !== undefined) return { url, stop: () => void server.kill() };
  }
  throw new Error('The example did not say where it is.');
}
