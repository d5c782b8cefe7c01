import Router from '@koa/router';
import Koa, { type Context } from 'koa';
import { securityHeaders } from './security-headers.ts';

/** Gives the metrics as they are now, in a media type that Prometheus reads. */
export type ExposeMetrics = () => Promise<{ readonly text: string; readonly mediaType: string }>;

/** A Koa application that serves `/metrics` and nothing else, for a port that only the operator reaches. */
export function createMetricsApp(metrics: ExposeMetrics): Koa {
  const router = new Router({ sensitive: true });
  router.get('/metrics', securityHeaders('text', undefined), (context) => sendMetrics(context, metrics));
  const koa = new Koa();
  koa.use(router.routes()).use(router.allowedMethods());
  return koa;
}

export async function sendMetrics(context: Context, metrics: ExposeMetrics): Promise<void> {
  const { text, mediaType } = await metrics();
  context.set('Cache-Control', 'no-store');
  context.set('Content-Type', mediaType);
  context.body = text;
}
