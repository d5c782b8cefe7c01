import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { announce } from './announce.ts';
import { authenticate, findAccount, findUser, listUsers } from './people.ts';

/*
 * The limit: no framework, no validation, no log. Who wants to be faster than this must ask the database less.
 */

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const accountId = authenticate(request.headers.authorization);
  const [path = '', search] = request.url!.split('?');
  if (path === '/v1/me') return send(response, await findAccount(accountId));
  if (path === '/v1/users')
    return send(response, await listUsers(Number(limitIn.exec(search ?? '')?.[1] ?? 50)));
  const userId = userPath.exec(path)?.[1];
  if (userId !== undefined) return send(response, await findUser(Number(userId)));
  response.writeHead(404).end();
}

const userPath = /^\/v1\/users\/(\d+)$/;
const limitIn = /\blimit=(\d+)/;

function send(response: ServerResponse, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.writeHead(401).end());
});
server.listen(0, '127.0.0.1', () => announce(server));
