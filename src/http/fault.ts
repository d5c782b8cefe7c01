/** What the machine itself refuses, before or after a handler. Each API renders every code in its own envelope. */
export type FaultCode =
  | 'invalid-request'
  | 'malformed-body'
  | 'unauthenticated'
  | 'forbidden'
  | 'unknown-path'
  | 'method-not-allowed'
  | 'not-acceptable'
  | 'idempotency-in-progress'
  | 'idempotency-key-reused'
  | 'payload-too-large'
  | 'unsupported-media-type'
  | 'range-not-satisfiable'
  | 'rate-limited'
  | 'contract-violation'
  | 'internal-error';

/** One fault of a request: where it is (RFC 6901 pointer), which rule it breaks, and a sentence. */
export interface RequestFault {
  readonly in: 'path' | 'query' | 'header' | 'body';
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}

/** Why a caller could not be authenticated; dialects answer each in words of their own. */
export type AuthenticationFault =
  | 'missing'
  | 'wrong-scheme'
  | 'malformed'
  | 'bad-signature'
  | 'expired'
  | 'revoked'
  | 'account-deleted';

export interface FaultOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly RequestFault[];
  readonly authentication?: AuthenticationFault;
  readonly cause?: unknown;
}

/** A refusal by the machine: a code and a sentence for the caller. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly headers: Readonly<Record<string, string>>;
  readonly errors: readonly RequestFault[] | undefined;
  readonly authentication: AuthenticationFault | undefined;

  constructor(code: FaultCode, detail: string, options: FaultOptions = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.headers = options.headers ?? {};
    this.errors = options.errors;
    this.authentication = options.authentication;
  }
}
