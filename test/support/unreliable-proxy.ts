import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
  request as send,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request meets on its way. */
export type Fault =
  /** The connection breaks before the server gets the request. */
  | 'lost-request'
  /** The server does it, but the connection breaks before the answer is back. */
  | 'lost-reply'
  /** The connection breaks once so many bytes of the body have passed. */
  | { readonly cutAfter: number }
  /** The server gets it only then. */
  | { readonly heldUntil: Promise<void> }
  /** Something before the server answers. */
  | { readonly status: number; readonly headers?: OutgoingHttpHeaders; readonly body?: string };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** Stands between a client and a server, and breaks what it is told to. */
export interface UnreliableProxy {
  readonly url: string;
  /** All requests so far. */
  readonly seen: readonly SeenRequest[];
  /** Those of `POST /v1/chats`, say, without the query. */
  seenOf(operation: string): readonly SeenRequest[];
  /** The next ones of this operation, which may end in `/*`, meet these faults, one each. */
  plan(operation: string, ...faults: Fault[]): void;
  /** Breaks every connection there is. */
  cut(): void;
  stop(): Promise<void>;
}

export async function startUnreliableProxy(target: string): Promise<UnreliableProxy> {
  const seen: SeenRequest[] = [];
  const planned = new Map<string, Fault[]>();

  const server = createServer(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const [path = ''] = url.split('?');
    seen.push({ method, path, headers });
    const [fault] = [path, path.replace(/[^/]+$/, '*')].flatMap(
      (place) => planned.get(`${method} ${place}`)?.shift() ?? [],
    );
    if (typeof fault === 'object' && 'heldUntil' in fault) await fault.heldUntil;
    if (incoming.socket.destroyed) return;
    if (fault === 'lost-request') incoming.socket.destroy();
    else if (typeof fault === 'object' && 'status' in fault) answer(incoming, outgoing, fault);
    else pass(incoming, outgoing, fault);
  });

  function pass(incoming: IncomingMessage, outgoing: ServerResponse, fault: Fault | undefined): void {
    const { method, url, headers } = incoming;
    const onward = send(target + url, { method, headers, agent: false }, (reply) => {
      if (fault === 'lost-reply') {
        reply.resume().once('end', () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(reply.statusCode ?? 0, reply.headers);
      outgoing.flushHeaders();
      reply.on('data', (chunk) => outgoing.write(chunk)).once('end', () => outgoing.end());
      reply.once('error', () => outgoing.destroy());
    });
    onward.once('error', () => incoming.socket.destroy());
    // When the one side breaks off, the other one is to know.
    outgoing.once('close', () => onward.destroy());
    let room = typeof fault === 'object' && 'cutAfter' in fault ? fault.cutAfter : Infinity;
    incoming.on('data', (chunk: Buffer) => {
      onward.write(chunk.subarray(0, room), () => room > 0 || incoming.socket.destroy());
      room -= Math.min(room, chunk.length);
    });
    incoming.once('end', () => onward.end());
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    seenOf: (operation) => seen.filter(({ method, path }) => `${method} ${path}` === operation),
    plan: (operation, ...faults) => planned.set(operation, [...(planned.get(operation) ?? []), ...faults]),
    cut: () => server.closeAllConnections(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { status, headers, body }: Extract<Fault, { status: number }>,
): void {
  incoming.resume().once('end', () => outgoing.writeHead(status, headers).end(body));
}
