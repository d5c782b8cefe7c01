import { type Client, createClient } from '../support/client.ts';
import type { ServerProcess } from '../support/process.ts';

/** Nobody guesses it, and a test that looks for it in the logs finds nothing else. */
export const passwordOf = (username: string): string => `the very own password of ${username}`;
export const emailOf = (username: string): string => `${username}@example.org`;

/** Speaks to a server with a token, or as nobody. */
export const clientOf = ({ url }: ServerProcess, token?: string): Client =>
  createClient(
    () => url,
    async () => token,
  );

/** Registers somebody with a mail address. */
export function register(server: ServerProcess, username: string) {
  const registration = { username, email: emailOf(username), password: passwordOf(username) };
  return clientOf(server).post('/v1/accounts', registration);
}

/** @returns the body of `createSession` */
export async function signIn(
  server: ServerProcess,
  username: string,
): Promise<{ accessToken: string; refreshToken: string }> {
  const credentials = { identifier: username, password: passwordOf(username) };
  const reply = await clientOf(server).post('/v1/sessions', credentials);
  if (reply.status !== 201) throw new Error(`${username} could not sign in: ${reply.text}`);
  return reply.body;
}
