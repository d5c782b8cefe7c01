import { expect } from 'chai';
import { emailOf, passwordOf, type TestApp } from './app.ts';
import type { Client, Reply } from './client.ts';
import { fileForm, type GivenFile } from './forms.ts';

export const FILESHARE = '/compat/fileshare';

/** Somebody new, registered and signed in through the dialect fileshare. */
export async function givenUser(
  app: TestApp,
  username: string,
  kind: 'operation user' | 'client user',
): Promise<Client> {
  const credentials = { username, password: passwordOf(username) };
  const user = { ...credentials, email: emailOf(username), is_operation_user: kind === 'operation user' };
  const registered = await app.anyone.post(`${FILESHARE}/register`, user);
  expect(registered.status, registered.text).to.equal(201);
  const { status, body, text } = await app.anyone.post(`${FILESHARE}/login`, credentials);
  expect(status, text).to.equal(200);
  return app.withToken(body.access_token);
}

/** Uploads a document. */
export const uploadTo = (client: Client, file: GivenFile = {}): Promise<Reply> =>
  client.post(`${FILESHARE}/upload`, fileForm({ name: 'report.docx', content: 'some report', ...file }));

/** A download URL without the address of the server. */
export async function downloadPath(client: Client, name: string): Promise<string> {
  const reply = await client.get(`${FILESHARE}/generate_download_url/${encodeURIComponent(name)}`);
  expect(reply.status, reply.text).to.equal(200);
  return new URL(reply.body.download_url).pathname;
}
