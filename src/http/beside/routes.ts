import Router from '@koa/router';
import type { Context, Middleware } from 'koa';
import type { Api } from '../api.ts';
import { Fault } from '../fault.ts';
import { write } from '../outgoing.ts';
import { requestIdOf } from '../request-id.ts';
import { type PublishedContract, readContractDocument } from './contract-document.ts';
import { type DevMail, sendMail, sendMailList } from './dev-mail.ts';
import { createDocsPage } from './docs-page.ts';
import { createLinkPages } from './link-pages.ts';
import { type ExposeMetrics, sendMetrics } from './metrics-app.ts';
import { icon } from './page.ts';
import { type Problem, renderProblem, renderProblemList } from './problem-pages.ts';
import { type Check, createReadiness, type Readiness } from './readiness.ts';
import { createResource, type Resource, sendResource } from './resource.ts';
import { securityHeaders } from './security-headers.ts';

export interface Beside {
  /** Unknown paths are left to the next middleware; a method that a known one lacks is a 405. */
  readonly serve: Middleware;
  has(path: string): boolean;
}

export interface BesideOptions {
  /** The main one first. */
  readonly contracts: readonly PublishedContract[];
  /** The catalogue of problems, by slug. */
  readonly problems: Readonly<Record<string, Problem>>;
  /** What must hold for the server to be ready, by name. */
  readonly checks: Readonly<Record<string, Check>>;
  readonly isStopping: () => boolean;
  /** Absent when metrics have a port of their own. */
  readonly metrics: ExposeMetrics | undefined;
  /** Absent when mails go to a mail server. */
  readonly devMail: DevMail | undefined;
  /** The address under which others reach this server, without a slash at the end. */
  readonly publicUrl: string | undefined;
  /** The main API's, so that a refusal looks the same everywhere. */
  readonly renderError: Api['renderError'];
}

const CHECK_LIMIT_MS = 1_000;
/** Seconds after which it is worth asking again whether the server is ready. */
const READY_RETRY_AFTER = '5';
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * What lies beside the contracts: documents, docs, explanations of problems, health, metrics, and the outbox of
 * development.
 * @throws Error when a contract's document cannot be read
 */
export function createBeside(options: BesideOptions): Beside {
  const { contracts, problems, metrics, devMail, publicUrl, renderError } = options;
  const readiness = createReadiness({ ...options, timeLimit: CHECK_LIMIT_MS });
  const docs = createDocsPage(contracts);
  const router = new Router({ sensitive: true });

  router.use(securityHeaders('text', publicUrl));
  router.get('/', (context) => context.redirect('/docs'));
  // Browsers ask for it by this name, and go by the media type.
  router.get('/favicon.ico', send(createResource('image/svg+xml', icon)));

  router.get('/healthz', (context) => sendState(context, 200, { status: 'ok' }));
  router.get('/readyz', async (context) => sendReadiness(context, await readiness()));
  if (metrics) router.get('/metrics', (context) => sendMetrics(context, metrics));

  for (const contract of contracts) {
    const document = readContractDocument(contract, publicUrl);
    router.get(`${contract.folder}/openapi.json`, (context) => sendResource(context, document.json()));
    router.get(`${contract.folder}/openapi.yaml`, (context) => sendResource(context, document.yaml()));
  }

  for (const [path, page] of Object.entries(docs.pages))
    router.get(path, securityHeaders('live', publicUrl), send(page));
  for (const [name, asset] of Object.entries(docs.assets)) router.get(`/docs/${name}`, sendVersion(asset));

  router.get('/problems', send(page(renderProblemList(problems))));
  for (const [slug, problem] of Object.entries(problems))
    router.get(`/problems/${slug}`, send(page(renderProblem(slug, problem))));

  const links = createLinkPages();
  for (const [path, resource] of Object.entries(links.pages))
    router.get(path, securityHeaders('live', publicUrl), send(resource));
  router.get(links.scriptPath, sendVersion(links.script));

  if (devMail) {
    router.get('/dev/mail', (context) => sendMailList(context, devMail));
    router.get('/dev/mail/:id', (context) => sendMail(context, devMail, context.params.id ?? ''));
  }

  const route = router.routes() as Middleware;
  const has = (path: string) => router.match(path, 'GET').route;
  return {
    has,
    serve: (context, next) =>
      route(context, async () => {
        if (!has(context.path)) return next();
        refuseMethod(context, renderError);
      }),
  };
}

function page(html: string): Resource {
  return createResource('text/html', html);
}

function send(resource: Resource): Middleware {
  return (context) => sendResource(context, resource);
}

/** The version in the query is kept for ever; without it, or with another, the resource is asked for each time. */
function sendVersion(resource: Resource): Middleware {
  return (context) =>
    sendResource(context, resource, context.query.v === resource.tag ? FOR_EVER : undefined);
}

function sendReadiness(context: Context, readiness: Readiness): void {
  const ready = readiness.status === 'ready';
  if (!ready) context.set('Retry-After', READY_RETRY_AFTER);
  sendState(context, ready ? 200 : 503, readiness);
}

function sendState(context: Context, status: number, state: object): void {
  context.status = status;
  context.set('Cache-Control', 'no-store');
  context.body = state;
}

function refuseMethod(context: Context, renderError: Api['renderError']): void {
  const requestId = requestIdOf(context.req.headers['x-request-id']);
  const allow = 'GET, HEAD';
  const fault = new Fault('method-not-allowed', `This path takes ${allow}.`, { headers: { allow } });
  const { status, headers, mediaType, body } = renderError(fault, { requestId, operationId: undefined });
  write(context, {
    status,
    headers: { ...headers, 'content-type': mediaType, 'x-request-id': requestId },
    body: JSON.stringify(body),
  });
}
