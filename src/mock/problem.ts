import { STATUS_CODES } from 'node:http';

/** An answer, ready to be sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A text: it goes out in one piece with the headers. */
  readonly body: string | undefined;
}

/** What the mock itself refuses, rather than the API it stands in for. */
export class MockRefusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Members of the problem besides the standard ones. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    detail: string,
    more: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.name = 'MockRefusal';
    this.status = status;
    this.headers = headers;
    this.more = more;
  }
}

export function jsonAnswer(
  status: number,
  body: unknown,
  mediaType = 'application/json',
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { ...headers, 'content-type': mediaType },
    body: JSON.stringify(body),
  };
}

/** A refusal as `application/problem+json` (RFC 9457). */
export function problemAnswer({ status, message, more, headers }: MockRefusal): Answer {
  const body = { type: 'about:blank', title: STATUS_CODES[status], status, detail: message, ...more };
  return jsonAnswer(status, body, 'application/problem+json', headers);
}
