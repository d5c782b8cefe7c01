import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Says where the server listens, as Parley does. */
export function announce(server: Server): void {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`);
}
