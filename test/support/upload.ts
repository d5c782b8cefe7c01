import { type ClientRequest, request } from 'node:http';
import type { TestApp } from './app.ts';
import { FORM_TYPE } from './forms.ts';

/** Begins to send a form by hand, to be written to, ended or broken off. */
export async function beginUpload(
  app: TestApp,
  person: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ClientRequest> {
  const { accessToken } = await app.signIn(person);
  return request(`${app.url}/v1/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': FORM_TYPE, ...headers },
  });
}

/** The status of the answer to a request that was begun by hand. */
export function statusOf(outgoing: ClientRequest): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    outgoing.on('response', (incoming) => {
      resolve(incoming.statusCode);
      incoming.resume();
    });
    outgoing.on('error', reject);
  });
}
