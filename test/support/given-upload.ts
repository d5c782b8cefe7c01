import type { TestApp } from './app.ts';
import { signedIn } from './callers.ts';

/** What every request of tus carries. */
export const TUS = { 'tus-resumable': '1.0.0' } as const;

export const UPLOAD_TYPE = 'application/offset+octet-stream';

/** The headers that begin a resumable upload. @param length bytes */
export function uploadHeaders(name: string, length: number, type?: string): Record<string, string> {
  const fields = [['filename', name], ...(type === undefined ? [] : [['filetype', type]])];
  const metadata = fields.map(([key, value = '']) => `${key} ${Buffer.from(value).toString('base64')}`);
  return { ...TUS, 'upload-length': `${length}`, 'upload-metadata': metadata.join(',') };
}

/** A resumable upload of this person's, begun. @returns the body of `createUpload` */
export async function givenUpload(
  app: TestApp,
  person: string,
  { name = 'some.txt', length, type }: { name?: string; length: number; type?: string },
) {
  const client = await signedIn(app, person);
  const headers = uploadHeaders(name, length, type);
  const reply = await client.post('/v1/uploads', undefined, { headers });
  if (reply.status !== 201) throw new Error(`${person} could not begin an upload: ${reply.text}`);
  return reply.body as { id: number; offset: number; fileId: number | null; expiresAt: string };
}
