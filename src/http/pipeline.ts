import type { IncomingMessage } from 'node:http';
import type { BlockList } from 'node:net';
import type { Context } from 'koa';
import type { Caller } from '../domain/caller.ts';
import { DomainError } from '../domain/errors.ts';
import type { Staging } from '../domain/files/staging.ts';
import { networkOf } from '../domain/network.ts';
import type { Api } from './api.ts';
import type { BaseUrl } from './base-url.ts';
import { hasBody, type ReadBody } from './body.ts';
import { presentBytes } from './bytes.ts';
import { clientAddress } from './client-address.ts';
import { createRoutes, type Endpoint, type Match } from './endpoint.ts';
import { Fault } from './fault.ts';
import type { AnyCall, AnyReply } from './handler.ts';
import type { Idempotency } from './idempotency.ts';
import { authenticate, authorize, readBody, validate } from './incoming.ts';
import type { Observer } from './observer.ts';
import { type Outgoing, present, unlessKnown, write } from './outgoing.ts';
import type { RateLimiter } from './rate-limit.ts';
import { createReplyCheck } from './reply-check.ts';
import { requestIdOf } from './request-id.ts';
import { linkToContract, linkToSuccessor } from './successor.ts';
import { forgoBody } from './unread.ts';

/** What the pipeline needs besides the API it serves. */
export interface Machine {
  readonly observer: Observer;
  readonly idempotency: Idempotency;
  /** Takes in the files of forms. */
  readonly staging: Staging;
  readonly baseUrl: BaseUrl;
  /** Absent when limits are off. */
  readonly rateLimiter: RateLimiter | undefined;
  readonly trustedProxies: BlockList | undefined;
  readonly replyCheck: 'refuse' | 'count';
  /** Whether the connection that brought a request should not bring another one. */
  readonly isStopping: () => boolean;
}

/** Serves one request of an API, and writes the reply. Never rejects. */
export type Pipeline = (context: Context) => Promise<void>;

interface Exchange {
  readonly request: IncomingMessage;
  readonly requestId: string;
  readonly address: string;
  readonly context: Context;
  endpoint: Endpoint | undefined;
  caller: Caller | undefined;
  /** Fields that the reply carries whatever becomes of it: the request id, the rate limit's, the operation's own. */
  readonly headers: Record<string, string>;
}

/**
 * The order of a request, the same for every operation of every API: request id → route → rate limit → authenticate →
 * media types → read → validate → role → (idempotency →) handle → present → check → write.
 */
export function createPipeline(api: Api, machine: Machine): Pipeline {
  const { contract } = api;
  const routes = createRoutes(api);
  const { observer, rateLimiter, idempotency, staging, trustedProxies } = machine;
  const checkReply = createReplyCheck(machine.replyCheck, observer);

  async function answer(exchange: Exchange): Promise<Outgoing> {
    const { request, context } = exchange;
    const { endpoint, params } = route(request.method ?? '', context.path);
    exchange.endpoint = endpoint;
    Object.assign(exchange.headers, endpoint.operation.headers);
    if (endpoint.operation.successor !== null)
      exchange.headers.link = linkToSuccessor(endpoint.operation.successor, params);
    const rule = rateLimiter && endpoint.operation.rateLimit;
    if (rule?.by === 'address')
      Object.assign(exchange.headers, await rateLimiter!(rule, networkOf(exchange.address)));
    if (endpoint.security.length > 0) exchange.caller = await authenticate(endpoint, request);
    if (rule?.by === 'account')
      Object.assign(exchange.headers, await rateLimiter!(rule, `account ${exchange.caller?.accountId}`));
    const body = await readBody(endpoint, exchange, staging);
    try {
      return await handle(endpoint, params, exchange, body);
    } finally {
      // What the handler has made use of is not staged any more.
      for (const file of Object.values(body?.files ?? {})) await staging.discard(file);
    }
  }

  async function handle(
    endpoint: Endpoint,
    params: Match['params'],
    exchange: Exchange,
    body: ReadBody | undefined,
  ): Promise<Outgoing> {
    const { request } = exchange;
    const call = validate(endpoint, params, exchange, body, () => machine.baseUrl(request) + api.mount);
    authorize(endpoint, exchange.caller);
    const run = async () => presented(endpoint, await endpoint.handler(call), exchange);
    const key = endpoint.operation.idempotent ? request.headers['idempotency-key'] : undefined;
    return key === undefined ? run() : once(endpoint, exchange, String(key), fingerprintOf(call, body), run);
  }

  function route(method: string, path: string): Match {
    const match = routes.find(method, path);
    if (match) return match;
    const allowed = routes.allowed(path);
    if (allowed.length === 0)
      throw new Fault('unknown-path', 'There is no such path. See /docs for those there are.');
    throw new Fault('method-not-allowed', `This path takes ${allowed.join(', ')}.`, {
      headers: { allow: allowed.join(', ') },
    });
  }

  async function presented(
    endpoint: Endpoint,
    reply: AnyReply,
    { request, requestId }: Exchange,
  ): Promise<Outgoing> {
    const { bytes } = reply;
    if (bytes) return presentBytes({ ...reply, bytes }, request);
    const mediaType = endpoint.operation.replies[reply.status]?.[0];
    if (!reply.stream)
      checkReply(
        endpoint,
        reply.status,
        reply.body,
        reply.body === undefined ? undefined : mediaType,
        requestId,
      );
    const outgoing = present(withLink(reply, request.url ?? ''), mediaType);
    return endpoint.operation.conditional === 'read'
      ? unlessKnown(outgoing, request.headers['if-none-match'])
      : outgoing;
  }

  /** Answers under an `Idempotency-Key`. Refusals are remembered too, except those that ask to come back later. */
  async function once(
    endpoint: Endpoint,
    exchange: Exchange,
    key: string,
    fingerprint: string,
    run: () => Promise<Outgoing>,
  ): Promise<Outgoing> {
    const scope = `${endpoint.id} ${exchange.caller?.accountId ?? 'anybody'}`;
    const content = `${exchange.request.url} ${fingerprint}`;
    let refusal: string | undefined;
    const { replayed, ...stored } = await idempotency({ scope, key, content }, async () => {
      try {
        return { ...stringBody(await run()), repeatable: true };
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        const failure = failed(error, exchange);
        refusal = failure.code;
        return { ...stringBody(failure), repeatable: error.retryAfter === undefined };
      }
    });
    const headers = replayed ? { ...stored.headers, 'idempotency-replayed': 'true' } : { ...stored.headers };
    return {
      status: stored.status,
      headers,
      body: stored.body === '' ? undefined : stored.body,
      ...(refusal !== undefined && { code: refusal }),
    };
  }

  function failed(error: unknown, exchange: Exchange): Outgoing {
    const { requestId, endpoint } = exchange;
    let known: DomainError | Fault;
    if (error instanceof DomainError || error instanceof Fault) {
      known = error;
      const reason = error instanceof DomainError ? error.reason : undefined;
      if (reason !== undefined) observer.refused(reason, requestId, endpoint?.id);
      if (error.cause !== undefined && error instanceof DomainError)
        observer.failed(error.cause, requestId, endpoint?.id);
    } else {
      observer.failed(error, requestId, endpoint?.id);
      known = new Fault('internal-error', 'Something went wrong here. Tell the operator the request id.', {
        cause: error,
      });
    }
    const reply = api.renderError(known, { requestId, operationId: endpoint?.id });
    const headers = { ...reply.headers, 'content-type': reply.mediaType };
    return { status: reply.status, headers, body: JSON.stringify(reply.body), code: reply.code };
  }

  /** A refusal must be in the contract as well. */
  function checkedFailure(error: unknown, exchange: Exchange): Outgoing {
    const outgoing = failed(error, exchange);
    if (exchange.endpoint && outgoing.status !== 500) {
      try {
        const mediaType = outgoing.headers['content-type'];
        checkReply(
          exchange.endpoint,
          outgoing.status,
          JSON.parse(String(outgoing.body)),
          mediaType,
          exchange.requestId,
        );
      } catch (violation) {
        return failed(violation, exchange);
      }
    }
    return outgoing;
  }

  return async (context) => {
    const started = performance.now();
    const request = context.req;
    const requestId = requestIdOf(request.headers['x-request-id']);
    const exchange: Exchange = {
      request,
      context,
      requestId,
      address: clientAddress(request, trustedProxies),
      endpoint: undefined,
      caller: undefined,
      headers: { 'x-request-id': requestId },
    };
    if (contract.deprecation !== null) {
      exchange.headers.deprecation = contract.deprecation;
      exchange.headers.link = linkToContract;
    }
    let outgoing: Outgoing;
    try {
      outgoing = await answer(exchange);
    } catch (error) {
      outgoing = checkedFailure(error, exchange);
    }
    const isUnwanted = outgoing.code !== undefined || exchange.endpoint?.operation.body === null;
    const isUnread = isUnwanted && hasBody(request) && !request.complete;
    if (isUnread) Object.assign(outgoing.headers, forgoBody(request));
    if (machine.isStopping()) outgoing.headers.connection = 'close';
    context.set(exchange.headers);
    write(context, outgoing);
    const { endpoint, caller, address } = exchange;
    observer.replied({
      api: contract.name,
      operationId: endpoint?.id,
      method: request.method ?? '',
      route: endpoint && api.mount + endpoint.operation.path,
      status: outgoing.status,
      code: outgoing.code,
      requestId,
      address,
      accountId: caller?.accountId,
      milliseconds: performance.now() - started,
    });
  };
}

/** What tells a request from another one to the same address: the headers that the contract names, and the body. */
const fingerprintOf = ({ headers }: AnyCall, body: ReadBody | undefined): string =>
  `${JSON.stringify(headers)} ${Buffer.from(body?.fingerprint ?? '').toString('base64')}`;

/** `Link: <…>; rel="next"` (RFC 8288) beside the body's `nextCursor`. */
function withLink(reply: AnyReply, url: string): AnyReply {
  if (!reply.nextCursor) return reply;
  const [path = '', search = ''] = url.split('?', 2);
  const query = new URLSearchParams(search);
  query.set('cursor', reply.nextCursor);
  return { ...reply, headers: { ...reply.headers, link: `<${path}?${query}>; rel="next"` } };
}

function stringBody({ status, headers, body }: Outgoing) {
  if (body !== undefined && typeof body !== 'string') throw new Error('A stream cannot be kept for replay.');
  return { status, headers, body: body ?? '' };
}
