/*
 * Serves the example, and the packages it imports, as they are: `node examples/web/serve.js [port]`.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = new URL('.', import.meta.url);
const folders = {
  '/client/': new URL('../../generated/client/', here),
  '/openapi-fetch/': new URL('../../node_modules/openapi-fetch/', here),
  '/': here,
};
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
};

const server = createServer(async (request, response) => {
  // Neither has a URL `..` left in its path, nor does one that begins with `./` leave its folder.
  const { pathname } = new URL(request.url, 'http://localhost');
  const [mount, folder] = Object.entries(folders).find(([prefix]) => pathname.startsWith(prefix));
  const name = pathname.slice(mount.length) || 'index.html';
  try {
    const content = await readFile(fileURLToPath(new URL(`./${name}`, folder)));
    response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
    response.setHeader('cache-control', 'no-cache');
    response.end(content);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.');
  }
});

server.listen(Number(process.argv[2] ?? 3000), 'localhost', () => {
  console.log(`The example is on http://localhost:${server.address().port}`);
});
