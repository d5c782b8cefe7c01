import { createServer, type RequestListener, Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Listening {
  /** The port that was got; another than asked for when that was 0. */
  readonly port: number;
  /** True from the moment `stop` is called. */
  isStopping(): boolean;
  /** Takes no new connections, lets every request under way finish, and resolves when all are closed. */
  stop(): Promise<void>;
}

/** How long connections that are idle may still send a request that is on its way already. */
const IDLE_GRACE_MS = 1_000;
/** A connection on which nothing moves is cut: the client has gone, or does not read. */
const SILENCE_LIMIT_MS = 120_000;
/** What is not finished by then is cut off, so that with all that is to be closed after it ten seconds suffice. */
const STOP_LIMIT_MS = 7_000;

/**
 * Listens, and knows how to stop without a broken reply: `Server.close` would close idle connections at once, under
 * the feet of a client that is just sending its next request. Here they get a moment, and every reply says
 * `Connection: close`.
 */
export async function listen(handler: RequestListener, port: number, host: string): Promise<Listening> {
  let stopping = false;
  const onRequest: RequestListener = (request, response) => {
    if (stopping) response.setHeader('connection', 'close');
    handler(request, response);
  };
  // A large upload may take hours, but not a minute without a byte.
  const server = createServer(
    { keepAliveTimeout: 72_000, requestTimeout: 0, headersTimeout: 60_000 },
    onRequest,
  );
  server.timeout = SILENCE_LIMIT_MS;
  // The pipeline asks for the body, once it knows that it wants it.
  server.on('checkContinue', onRequest);
  server.on('clientError', refuseGarbage);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    isStopping: () => stopping,
    async stop() {
      if (stopping) return;
      stopping = true;
      const closed = new Promise<void>((resolve) => server.once('close', resolve));
      closeListenerOnly(server);
      const timers = [
        setTimeout(() => server.closeIdleConnections(), IDLE_GRACE_MS),
        setInterval(() => server.closeIdleConnections(), IDLE_GRACE_MS),
        setTimeout(() => server.closeAllConnections(), STOP_LIMIT_MS),
      ];
      await closed;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** `net.Server`'s own `close`, without the idle connections that `http.Server` adds to it. */
function closeListenerOnly(server: Server): void {
  const plainClose = Object.getPrototypeOf(Server.prototype).close as (this: Server) => void;
  plainClose.call(server);
}

/** What is no HTTP at all gets a bare answer; the parser's error says which. */
function refuseGarbage(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = garbage[error.code ?? ''] ?? '400 Bad Request';
  const body = JSON.stringify({
    type: 'about:blank',
    title: status.slice(4),
    status: Number(status.slice(0, 3)),
    detail: 'The request could not be read as HTTP.',
  });
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${body.length}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const garbage: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};
