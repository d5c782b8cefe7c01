import cors from '@koa/cors';
import Koa, { type Middleware } from 'koa';
import type { Api } from './api.ts';
import { Fault } from './fault.ts';
import type { Observer } from './observer.ts';
import { write } from './outgoing.ts';
import { createPipeline, type Machine, type Pipeline } from './pipeline.ts';
import { requestIdOf } from './request-id.ts';

export interface ServerOptions {
  /** The main API first. */
  readonly apis: readonly [Api, ...Api[]];
  readonly machine: Machine;
  /** What lies beside the contracts: docs, health, metrics. */
  readonly beside: Middleware;
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
  if (corsOrigins.length > 0) koa.use(allowOrigins(corsOrigins));
  const served = apis.map((api) => ({ pipeline: createPipeline(api, machine), owns: ownedPaths(api) }));
  const main: Pipeline = served[0]!.pipeline;
  koa.use((context, next) => {
    const { path } = context;
    for (const { pipeline, owns } of served) if (owns(path)) return pipeline(context);
    return next();
  });
  koa.use(guarded(beside, apis[0], machine.observer));
  // Nobody's path: the main API says so, as it says everything.
  koa.use((context) => main(context));
  return koa;
}

/** What goes wrong beside the contracts is told as the main API tells it, never as Koa's bare text. */
function guarded(beside: Middleware, { renderError }: Api, observer: Observer): Middleware {
  return async (context, next) => {
    try {
      await beside(context, next);
    } catch (error) {
      const requestId = requestIdOf(context.req.headers['x-request-id']);
      observer.failed(error, requestId, undefined);
      const fault = new Fault(
        'internal-error',
        'Something went wrong here. Tell the operator the request id.',
      );
      const { status, headers, mediaType, body } = renderError(fault, requestId);
      write(context, {
        status,
        headers: { ...headers, 'content-type': mediaType, 'x-request-id': requestId },
        body: JSON.stringify(body),
      });
    }
  };
}

/** Whether a path begins like one of the API's operations, so that it answers there, be it with a 404. */
function ownedPaths({ contract, mount }: Api): (path: string) => boolean {
  const firstWords = Object.values(contract.operations).map(({ path }) => `${mount}/${path.split('/')[1]}`);
  const heads = [...new Set(firstWords)];
  return (path) =>
    heads.some((head) => path.startsWith(head) && (path.length === head.length || path[head.length] === '/'));
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
