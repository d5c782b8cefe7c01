type Body = RequestInit['body'];

/**
 * What the bodies of requests were made of, so that they can be sent again: a copy of a request would hold the bytes of
 * a large file in memory.
 */
const sources = new WeakMap<Request, Body>();

/** `Request`, but it remembers; a middleware may put a plain one in its place, which is an instance of it too. */
export const SourcedRequest: typeof Request = new Proxy(Request, {
  construct(PlainRequest, [input, init]: ConstructorParameters<typeof Request>) {
    const request = new PlainRequest(input, init);
    const body = init?.body;
    sources.set(request, body);
    // openapi-fetch takes every body that is not a form for JSON.
    if (body instanceof Blob && request.headers.get('content-type') === 'application/json')
      request.headers.set('content-type', body.type || 'application/octet-stream');
    return request;
  },
});

/** The same request, to be sent; the original stays as it is. @param accessToken to send with it */
export function copyOf(request: Request, accessToken?: string): Request {
  const body = sources.get(request);
  const headers = new Headers(request.headers);
  if (accessToken !== undefined) headers.set('authorization', `Bearer ${accessToken}`);
  // Every form has a boundary of its own.
  if (body instanceof FormData) headers.delete('content-type');
  return body ? new Request(request, { body, headers }) : new Request(request.clone(), { headers });
}

/** JSON; bytes as they are; and what has bytes in it as a form. */
export function serializeBody(body: unknown): string | Blob | FormData {
  if (body instanceof Blob || body instanceof FormData) return body;
  const fields = Object.entries(body ?? {});
  if (!fields.some(([, value]) => value instanceof Blob)) return JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of fields) if (value !== undefined) form.append(name, value);
  return form;
}
