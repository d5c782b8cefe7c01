import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import Koa from 'koa';
import { problems } from '../../../generated/parley/problems.ts';
import { renderProblem } from '../../../src/api/problems.ts';
import { type BesideOptions, createBeside } from '../../../src/http/beside/routes.ts';

const documentPath = fileURLToPath(new URL('../../../generated/parley/openapi.json', import.meta.url));

export const main = { name: 'parley', title: 'Parley', mount: '', folder: '', documentPath };
/** The same document under another mount, in place of a dialect. */
export const dialect = { name: 'old', title: 'An older API', mount: '/old', folder: '/old', documentPath };

export interface TestServer {
  readonly url: string;
  close(): Promise<void>;
}

/** What lies beside the contract, on a server where every other path answers `elsewhere`. */
export function startBeside(options: Partial<BesideOptions> = {}): Promise<TestServer> {
  const koa = new Koa();
  koa.use(
    createBeside({
      contracts: [main, dialect],
      problems,
      checks: {},
      isStopping: () => false,
      metrics: undefined,
      devMail: undefined,
      publicUrl: undefined,
      renderError: renderProblem,
      ...options,
    }).serve,
  );
  koa.use((context) => {
    context.body = 'elsewhere';
  });
  return start(koa);
}

export async function start(koa: Koa): Promise<TestServer> {
  const server: Server = koa.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
