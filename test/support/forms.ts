/** A file as a test uploads it. */
export interface GivenFile {
  readonly content?: string | Uint8Array;
  readonly name?: string;
  readonly type?: string;
}

/** A form with a file, as browsers send it. @param texts its other fields */
export function fileForm(
  { content = 'some notes', name = 'notes.txt', type = 'text/plain' }: GivenFile = {},
  texts: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [field, text] of Object.entries(texts)) form.append(field, text);
  form.append('file', new Blob([content as string], { type }), name);
  return form;
}

/** One part of a form, as it goes over the wire. */
export interface Part {
  readonly headers: readonly string[];
  readonly content?: string | Uint8Array;
}

export const BOUNDARY = 'the-boundary';
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A form put together by hand, well-formed or not. */
export function rawForm(parts: readonly Part[], end = `--${BOUNDARY}--\r\n`): Buffer {
  const pieces = parts.flatMap(({ headers, content = '' }) => [
    `--${BOUNDARY}\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n`,
    content,
    '\r\n',
  ]);
  return Buffer.concat([...pieces, end].map((piece) => Buffer.from(piece as string)));
}

/** A part with a file. */
export function filePart(
  name = 'notes.txt',
  content: string | Uint8Array = 'some notes',
  type = 'text/plain',
): Part {
  return {
    headers: [`Content-Disposition: form-data; name="file"; filename="${name}"`, `Content-Type: ${type}`],
    content,
  };
}
