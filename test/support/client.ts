/** A reply as a client sees it. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON. */
  readonly body: any;
  readonly text: string;
}

export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Speaks HTTP as one person, or as nobody. */
export interface Client {
  get(path: string, options?: RequestOptions): Promise<Reply>;
  post(path: string, body?: unknown, options?: RequestOptions): Promise<Reply>;
  put(path: string, body?: unknown, options?: RequestOptions): Promise<Reply>;
  patch(path: string, body?: unknown, options?: RequestOptions): Promise<Reply>;
  delete(path: string, body?: unknown, options?: RequestOptions): Promise<Reply>;
  /** A body is sent as JSON unless it is text, bytes or a form. */
  send(method: string, path: string, body?: unknown, options?: RequestOptions): Promise<Reply>;
}

/** Looks at every request and reply, e.g. to judge them by a second validator. */
export type Watcher = (method: string, path: string, body: unknown, headers: Headers, reply: Reply) => void;

export function createClient(
  base: () => string,
  token: () => Promise<string | undefined>,
  watch: Watcher = () => undefined,
): Client {
  async function send(
    method: string,
    path: string,
    body?: unknown,
    options: RequestOptions = {},
  ): Promise<Reply> {
    const headers = new Headers(options.headers);
    const bearer = await token();
    if (bearer !== undefined && !headers.has('authorization'))
      headers.set('authorization', `Bearer ${bearer}`);
    const form = body instanceof FormData ? body : undefined;
    const raw = typeof body === 'string' || body instanceof Uint8Array || form !== undefined;
    if (body !== undefined && !raw && !headers.has('content-type'))
      headers.set('content-type', 'application/json');
    const response = await fetch(base() + path, {
      method,
      headers,
      redirect: 'manual',
      ...(body !== undefined && { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    // A stream of events does not end.
    const isStream = response.headers.get('content-type') === 'text/event-stream';
    if (isStream) await response.body?.cancel();
    const text = isStream ? '' : await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '') && text !== '';
    const reply = {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
      text,
    };
    watch(method, path, form ? textsOf(form) : raw ? undefined : body, headers, reply);
    return reply;
  }
  return {
    send,
    get: (path, options) => send('GET', path, undefined, options),
    post: (path, body, options) => send('POST', path, body, options),
    put: (path, body, options) => send('PUT', path, body, options),
    patch: (path, body, options) => send('PATCH', path, body, options),
    delete: (path, body, options) => send('DELETE', path, body, options),
  };
}

/** The fields of a form but for its files. */
const textsOf = (form: FormData): object =>
  Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
