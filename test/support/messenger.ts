import { expect } from 'chai';
import type { TestApp } from './app.ts';
import type { Client, RequestOptions } from './client.ts';

/** Where the dialect is served unless the configuration says otherwise. */
export const MESSENGER = '/compat/messenger';

/** A client whose paths are as the dialect's document has them. @param client looked up when it is used */
export function messenger(client: () => Client, mount = MESSENGER): Client {
  const send = (method: string, path: string, body?: unknown, options?: RequestOptions) =>
    client().send(method, mount + path, body, options);
  return {
    send,
    get: (path, options) => send('GET', path, undefined, options),
    post: (path, body, options) => send('POST', path, body, options),
    put: (path, body, options) => send('PUT', path, body, options),
    patch: (path, body, options) => send('PATCH', path, body, options),
    delete: (path, body, options) => send('DELETE', path, body, options),
  };
}

export interface User {
  readonly username: string;
  readonly email: string;
  readonly password: string;
}

export const userNamed = (username: string): User => ({
  username,
  email: `${username.replaceAll(/[\s@]/g, '.')}@localhost`,
  password: 'пароль',
});

/** Registers and signs in through the dialect. */
export async function arrive(app: TestApp, username: string): Promise<{ id: number; client: Client }> {
  const anyone = messenger(() => app.anyone);
  const user = userNamed(username);
  const registered = await anyone.post('/register', user);
  expect(registered.status, registered.text).to.equal(201);
  const { body } = await anyone.post('/login', { username, password: user.password });
  const client = messenger(() => app.withToken(body.access_token));
  const [found] = (await client.get(`/profile/search/${encodeURIComponent(username)}`)).body.filter(
    (one: { username: string }) => one.username === username,
  );
  return { id: found.user_id, client };
}
