import cors from '@koa/cors';
import Koa, { type Middleware } from 'koa';
import type { Api } from './api.ts';
import type { Beside } from './beside/routes.ts';
import { Fault } from './fault.ts';
import { createMounts } from './mounts.ts';
import type { Observer } from './observer.ts';
import { write } from './outgoing.ts';
import { createPipeline, type Machine } from './pipeline.ts';
import { requestIdOf } from './request-id.ts';

export interface ServerOptions {
  /** The main API first. */
  readonly apis: readonly [Api, ...Api[]];
  readonly machine: Machine;
  /** What lies beside the contracts: docs, health, metrics. */
  readonly beside: Beside;
  /** Origins whose pages may call; none: no CORS. */
  readonly corsOrigins: '*' | readonly string[];
}

/** Reply headers that a page of another origin may read. */
const exposedHeaders = [
  'Accept-Ranges',
  'Content-Disposition',
  'Content-Range',
  'ETag',
  'Idempotency-Replayed',
  'Link',
  'Location',
  'Parley-File-Id',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Tus-Checksum-Algorithm',
  'Tus-Extension',
  'Tus-Max-Size',
  'Tus-Resumable',
  'Tus-Version',
  'Upload-Expires',
  'Upload-Length',
  'Upload-Metadata',
  'Upload-Offset',
  'WWW-Authenticate',
  'X-Request-Id',
];

/**
 * The Koa application: every API under its mount, and the pages beside them. It listens to nothing yet.
 * @throws Error when an API is incomplete, or two operations claim the same path
 */
export function createServer({ apis, machine, beside, corsOrigins }: ServerOptions): Koa {
  const koa = new Koa();
  // Errors are rendered by the pipelines; what still gets here is a broken connection, or a fault of ours.
  koa.on('error', (error: Error & { code?: string }) => {
    if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE')
      machine.observer.failed(error, 'none', undefined);
  });
  const [main, ...others] = apis;
  const serve = (api: Api) => ({ api, pipeline: createPipeline(api, machine), ownCors: hasOwnCors(api) });
  const mounts = createMounts([serve(main), ...others.map(serve)]);
  if (corsOrigins.length > 0) {
    const allow = allowOrigins(corsOrigins);
    // What will answer may have its own word on it; what lies beside the contracts has none.
    const answering = (path: string) =>
      mounts.owner(path) ?? (beside.has(path) ? undefined : mounts.nearest(path));
    koa.use((context, next) => (answering(context.path)?.ownCors ? next() : allow(context, next)));
  }
  koa.use((context, next) => mounts.owner(context.path)?.pipeline(context) ?? next());
  koa.use(guarded(beside, main, machine.observer));
  // Nobody's path: the API that it lies under says so, as it says everything.
  koa.use((context) => mounts.nearest(context.path).pipeline(context));
  return koa;
}

/** Whether the contract itself says which origins may call. */
const hasOwnCors = ({ contract }: Api): boolean =>
  Object.values(contract.operations).every(({ headers }) => 'Access-Control-Allow-Origin' in headers);

/** What goes wrong beside the contracts is told as the main API tells it, never as Koa's bare text. */
function guarded({ serve }: Beside, { renderError }: Api, observer: Observer): Middleware {
  return async (context, next) => {
    try {
      await serve(context, next);
    } catch (error) {
      const requestId = requestIdOf(context.req.headers['x-request-id']);
      observer.failed(error, requestId, undefined);
      const fault = new Fault(
        'internal-error',
        'Something went wrong here. Tell the operator the request id.',
      );
      const { status, headers, mediaType, body } = renderError(fault, { requestId, operationId: undefined });
      write(context, {
        status,
        headers: { ...headers, 'content-type': mediaType, 'x-request-id': requestId },
        body: JSON.stringify(body),
      });
    }
  };
}

function allowOrigins(origins: '*' | readonly string[]): Middleware {
  return cors({
    origin: ({ header }) => {
      const origin = header.origin ?? '';
      if (origins === '*') return '*';
      return origins.includes(origin) ? origin : '';
    },
    allowMethods: ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'],
    allowHeaders: [
      // Of a dialect.
      'access_token',
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'If-None-Match',
      'Last-Event-ID',
      'If-Range',
      'Range',
      'Tus-Resumable',
      'Upload-Checksum',
      'Upload-Length',
      'Upload-Metadata',
      'Upload-Offset',
      'X-Request-Id',
    ],
    exposeHeaders: exposedHeaders,
    maxAge: 600,
  });
}
