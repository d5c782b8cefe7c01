/** A request in the parts that a contract describes it in. */
export interface ContractRequest {
  readonly path: Readonly<Record<string, unknown>>;
  /** A list stands for a name that is given several times. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  /** Absent: the request has no body. */
  readonly body?: unknown;
  /** Of the body; absent: JSON where the operation takes it, else its first one. */
  readonly mediaType?: string;
}

/** Where the request goes. @param template the operation's path, with parameters in braces */
export function targetOf(template: string, { path, query }: Pick<ContractRequest, 'path' | 'query'>): string {
  const filled = template.replace(/\{([^}]+)\}/g, (_all, name) => encodeURIComponent(String(path[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  return filled + (search.size > 0 ? `?${search}` : '');
}

/** The same path with ids and names that nothing has. */
export const unknownPath = (path: ContractRequest['path']): ContractRequest['path'] =>
  Object.fromEntries(
    Object.entries(path).map(([name, value]) => [
      name,
      typeof value === 'number' ? Number.MAX_SAFE_INTEGER : altered(String(value)),
    ]),
  );

/** Another text of the same kind; of a signed token (RFC 7519) one with another signature. */
export function altered(text: string): string {
  const at = text.lastIndexOf('.') + 1;
  return text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1);
}

/** A form. The value of a file is its content; a text is its name too. @param files the names of the fields that are files */
export function formOf(files: readonly string[], values: Readonly<Record<string, unknown>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const one of Array.isArray(value) ? value : [value]) {
      if (!files.includes(name)) form.append(name, String(one));
      else if (one instanceof Uint8Array) form.append(name, new Blob([one as Uint8Array<ArrayBuffer>]), name);
      else form.append(name, new Blob([String(one)]), String(one));
    }
  return form;
}

export type FetchBody = NonNullable<RequestInit['body']>;

/** A body as `fetch` takes it, with its type where that does not follow from it. */
export interface EncodedBody {
  readonly type: string | undefined;
  readonly content: FetchBody;
}

/** @param files as of `formOf` */
export function encodeBody(mediaType: string, value: unknown, files: readonly string[]): EncodedBody {
  const fields = value as Readonly<Record<string, unknown>>;
  // The boundary is in the type, so it comes with the form.
  if (mediaType === 'multipart/form-data') return { type: undefined, content: formOf(files, fields) };
  if (mediaType === 'application/x-www-form-urlencoded')
    return { type: mediaType, content: new URLSearchParams(targetOf('', { path: {}, query: fields })) };
  const isRaw = !isJson(mediaType) && (typeof value === 'string' || value instanceof Uint8Array);
  return { type: mediaType, content: isRaw ? (value as FetchBody) : JSON.stringify(value) };
}

export const isJson = (mediaType: string): boolean => /^application\/([\w.+-]+\+)?json$/.test(mediaType);
