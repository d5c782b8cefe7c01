import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A TCP connection whose bytes are the test's own. */
export interface Connection {
  send(text: string): void;
  /** Resolves with all that came so far, once it has this many replies or the server has hung up. */
  replies(count: number): Promise<string>;
  /** Resolves with all that came, once the server has hung up. */
  ended(): Promise<string>;
  /** Breaks off, with a reset. */
  reset(): void;
}

/** @param url whose host and port to connect to */
export async function openConnection(url: string): Promise<Connection> {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect(Number(port), hostname).setEncoding('utf8');
  let received = '';
  socket.on('data', (text) => {
    received += text;
  });
  await once(socket, 'connect');
  const closed = once(socket, 'close');

  return {
    send: (text) => void socket.write(text),
    async replies(count) {
      while (!socket.closed && received.split('HTTP/1.1 ').length <= count)
        await Promise.race([once(socket, 'data'), closed]);
      return received;
    },
    async ended() {
      await closed;
      return received;
    },
    reset: () => void socket.resetAndDestroy(),
  };
}

/** The status lines among received bytes, as numbers. */
export function statusesOf(received: string): number[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
