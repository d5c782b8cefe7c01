import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';

/** A server that speaks the protocol of S3, with a bucket. */
export interface S3Server {
  /** Settings for an app that keeps its files there, under a prefix of its own. */
  settings(prefix: string): Record<string, string>;
  stop(): Promise<void>;
}

const BUCKET = 'parley-test';
/** The one account that the server knows. */
const KEY = 'S3RVER';

/** Starts a server on a free port. It keeps no process alive. */
export async function startS3(): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'parley-s3-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    // It reckons the path of a bucket without its last slash, with which the SDK signs it.
    allowMismatchedSignatures: true,
    directory,
    configureBuckets: [{ name: BUCKET }],
  });
  const { port } = await server.run();
  server.httpServer.unref();
  return {
    settings: (prefix) => ({
      STORAGE_URL: `s3://${BUCKET}/${prefix}?endpoint=http://127.0.0.1:${port}&pathStyle=true`,
      AWS_ACCESS_KEY_ID: KEY,
      AWS_SECRET_ACCESS_KEY: KEY,
    }),
    async stop() {
      server.httpServer.closeAllConnections();
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
