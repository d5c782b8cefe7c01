import { createReadStream, createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/*
 * The limit: a body piped to disk, and a file piped to a client, by `node:http` alone. It knows no forms, computes no
 * hash, recognises no type and does not wait until the bytes are safe.
 */
const file = join(process.env.FOLDER ?? '.', 'bare.bin');

const server = createServer(async (request, response) => {
  if (request.method === 'POST') {
    await pipeline(request, createWriteStream(file));
    response.writeHead(201).end();
  } else {
    await pipeline(createReadStream(file), response);
  }
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}/v1`);
});
