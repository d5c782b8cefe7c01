import type { TestApp } from './app.ts';
import { signedIn } from './callers.ts';
import { fileForm, type GivenFile } from './forms.ts';

/** A file of this person's, uploaded. @param texts the form's other fields. @returns the body of `uploadFile` */
export async function givenFile(
  app: TestApp,
  person: string,
  file: GivenFile = {},
  texts: Readonly<Record<string, string>> = {},
) {
  const client = await signedIn(app, person);
  const reply = await client.post('/v1/files', fileForm(file, texts));
  if (reply.status !== 201) throw new Error(`${person} could not upload: ${reply.text}`);
  return reply.body as { id: number; name: string; size: number; sha256: string; visibility: string };
}
