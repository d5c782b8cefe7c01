import type { TestApp } from './app.ts';
import type { Reply, RequestOptions } from './client.ts';

/** What a client of the dialect library knows: paths, bodies, and the header its token goes into. */
export interface LibraryClient {
  get(path: string, token?: string): Promise<Reply>;
  post(path: string, body?: unknown, token?: string): Promise<Reply>;
  put(path: string, body?: unknown, token?: string): Promise<Reply>;
  delete(path: string, token?: string): Promise<Reply>;
}

/** The dialect library of an app, where it is served by default. */
export function libraryClient(app: TestApp): LibraryClient {
  const send = (method: string, path: string, body: unknown, token: string | undefined) => {
    const headers = {
      ...(token !== undefined && { access_token: token }),
      ...(body instanceof URLSearchParams && { 'content-type': 'application/x-www-form-urlencoded' }),
    };
    const options: RequestOptions = { headers };
    return app.anyone.send(
      method,
      `/compat/library${path}`,
      body instanceof URLSearchParams ? `${body}` : body,
      options,
    );
  };
  return {
    get: (path, token) => send('GET', path, undefined, token),
    post: (path, body, token) => send('POST', path, body, token),
    put: (path, body, token) => send('PUT', path, body, token),
    delete: (path, token) => send('DELETE', path, undefined, token),
  };
}

type Fields = Readonly<Record<string, string>>;

/** The formats that bodies of the dialect come in. */
export const formats = [
  ['a form', (fields) => new URLSearchParams(fields)],
  ['a multipart form', formOf],
  ['JSON', (fields) => fields],
] as const satisfies readonly [name: string, encode: (fields: Fields) => unknown][];

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** A form with a picture, as `updatePropic` takes it. */
export function pictureForm(image: Uint8Array | string, fields: Fields = {}, field = 'propic_new'): FormData {
  const form = formOf(fields);
  form.append(field, new Blob([image as string]), 'me.png');
  return form;
}

/** What the dialect says of refusals and of successes without a result. */
export const notice = (status: number, message: string) => ({ message, status });

export const badRequest = notice(400, 'BAD REQUEST');
export const unauthorized = notice(401, 'ACCESS UNAUTHORIZED');
export const notFound = notice(404, 'NOT FOUND');
export const tokenOver = { msg: 'Token has expired' };
export const badSignature = { msg: 'Signature verification failed' };

/** An instant as the dialect tells it, in milliseconds since 1970. */
export const dateOf = (milliseconds: number): string => new Date(milliseconds).toUTCString();
