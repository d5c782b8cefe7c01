import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Listening, listen } from '../../src/http/listen.ts';

/** A request on its way to the server. */
export interface Passing {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A reply on its way back. */
export interface Returning {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What is wrong with a deployment. */
export interface Fault {
  /** Changes what the server is asked. */
  readonly request?: (request: Passing) => Partial<Passing> | undefined;
  /** Changes what is answered. */
  readonly reply?: (reply: Returning, request: Passing) => Change | undefined;
}

/** `none`: the connection breaks; `never`: it stays, and nothing comes. */
export type Change = Partial<Returning> | 'none' | 'never';

export interface FaultyProxy {
  /** `http://127.0.0.1:<port>`, once it runs. */
  readonly url: string;
  /** Everything goes through unchanged but for this. */
  plant(fault: Fault): void;
}

/** Stands in front of a server, for the tests of a `describe`. @param target the server's URL, once it runs */
export function useFaultyProxy(target: () => string): FaultyProxy {
  const state = { fault: {} } as { fault: Fault; listening: Listening };

  before(async () => {
    state.listening = await listen(
      async (incoming, outgoing) => {
        const given = await passingOf(incoming);
        const reply = await forward(target(), { ...given, ...state.fault.request?.(given) });
        const change = state.fault.reply?.(reply, given);
        if (change === 'never') return;
        if (change === 'none') return incoming.socket.destroy();
        const { status, headers, text } = { ...reply, ...change };
        return outgoing.writeHead(status, headers).end(status === 204 || status === 304 ? undefined : text);
      },
      0,
      '127.0.0.1',
    );
  });
  after(() => state.listening?.stop());

  return {
    get url() {
      return `http://127.0.0.1:${state.listening.port}`;
    },
    plant: (fault) => {
      state.fault = fault;
    },
  };
}

async function passingOf(incoming: IncomingMessage): Promise<Passing> {
  const { connection: _, host: _host, 'transfer-encoding': _encoding, ...headers } = incoming.headers;
  return {
    method: incoming.method ?? '',
    url: incoming.url ?? '',
    headers: headers as Record<string, string>,
    body: await buffer(incoming),
  };
}

async function forward(target: string, { method, url, headers, body }: Passing): Promise<Returning> {
  // Its own length: the body may be another one now.
  const { 'content-length': _, ...others } = headers;
  const response = await fetch(target + url, {
    method,
    headers: others,
    redirect: 'manual',
    ...(body.length > 0 && { body }),
  });
  const {
    'content-length': _length,
    connection: _connection,
    'transfer-encoding': _encoding,
    ...given
  } = {
    ...Object.fromEntries(response.headers),
  } as Record<string, string>;
  return { status: response.status, headers: given, text: await response.text() };
}

/** Whether a request is one of this method, to such a path. */
export const isAt =
  (method: string, path: RegExp) =>
  (request: { readonly method: string; readonly url: string }): boolean =>
    request.method === method && path.test(request.url);

/** Changes the replies of this status to such requests. */
export const onReply = (
  status: number,
  method: string,
  path: RegExp,
  change: (reply: Returning) => Change,
): Fault => ({
  reply: (reply, request) =>
    reply.status === status && isAt(method, path)(request) ? change(reply) : undefined,
});

/** Changes what they hold. */
export const onBody = (
  status: number,
  method: string,
  path: RegExp,
  change: (body: Record<string, any>) => object,
): Fault => onReply(status, method, path, ({ text }) => ({ text: JSON.stringify(change(JSON.parse(text))) }));

export const without = (headers: Returning['headers'], name: string): Partial<Returning> => {
  const { [name]: _, ...others } = headers;
  return { headers: others };
};

/** A limit that is kept as the contract has it. @param seconds how long it is to be waited for */
export const limited = (seconds: number): Partial<Returning> => ({
  status: 429,
  headers: {
    'content-type': 'application/problem+json',
    'x-request-id': 'x',
    'retry-after': String(seconds),
  },
  text: JSON.stringify({
    ...{ type: '/problems/rate-limited', title: 'Too many requests', status: 429 },
    ...{ detail: 'Wait.', instance: 'x' },
  }),
});
