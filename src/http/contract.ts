import type { ValidateFunction } from 'ajv';
import type { Successor } from './successor.ts';

/** A contract as the machine knows it: the generated operation table and validators. */
export interface Contract {
  readonly name: string;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly validators: Readonly<Record<string, OperationValidators>>;
  /** Whether what it does not name (query parameters, parts of forms, bodies, `Accept`) is ignored rather than refused. */
  readonly lenient: boolean;
  /** Since when all of it is deprecated, as the value of `Deprecation` (RFC 9745). */
  readonly deprecation: string | null;
}

/** One operation, as `generated/<contract>/operations.ts` has it. */
export interface Operation {
  readonly method: string;
  /** With `{parameters}` in braces. */
  readonly path: string;
  readonly parameters: readonly ParameterFacts[];
  readonly body: BodyFacts | null;
  /** Status -> media types. */
  readonly replies: Readonly<Record<string, readonly string[]>>;
  /** Names of security schemes, any of which suffices; empty: no account is needed. */
  readonly security: readonly string[];
  /** Whether it may be called without an account too. */
  readonly open: boolean;
  /**
   * Who may call it; each rule suffices: `public`, `self`, `signed-in`, `owner` (for others it is not there), `creator`
   * (others see it, but may not do this), `reader`, `participant`, `role:<role>`.
   */
  readonly access: readonly string[];
  readonly problems: readonly string[];
  readonly rateLimit: RateLimitRule | null;
  readonly idempotent: boolean;
  readonly conditional: 'read' | 'write' | null;
  /** Whether its bytes can be asked for in parts. */
  readonly ranges: boolean;
  /** Fields that every reply carries, refusals too. */
  readonly headers: Readonly<Record<string, string>>;
  /** What replaces it. */
  readonly successor: Successor | null;
}

export interface FormFields {
  readonly files: readonly string[];
  readonly texts: readonly TextFacts[];
}

export interface BodyFacts {
  readonly required: boolean;
  readonly mediaTypes: readonly string[];
  /** The fields of a `multipart/form-data` or `application/x-www-form-urlencoded` body, where it may be one. */
  readonly form: FormFields | null;
  /** Of a body that is bytes and nothing else; null for any other. */
  readonly maxBytes: number | null;
  /** Whether it is bytes of any number, which the handler reads as they come. */
  readonly streamed: boolean;
}

/** A value that comes as text, and what it is to be. */
export interface TextFacts {
  readonly name: string;
  /** The JSON Schema type, or types. */
  readonly type: string | readonly string[];
  /** What it counts as when it is empty; undefined: an empty text. */
  readonly empty?: 'absent' | 'null';
}

export interface ParameterFacts extends TextFacts {
  readonly in: string;
}

export interface RateLimitRule {
  readonly name: string;
  readonly points: number;
  /** Seconds. */
  readonly per: number;
  readonly by: 'address' | 'account';
}

export interface OperationValidators {
  readonly path?: ValidateFunction;
  readonly query?: ValidateFunction;
  readonly header?: ValidateFunction;
  /** By media type. */
  readonly body?: Readonly<Record<string, ValidateFunction>>;
  /** By status and media type. */
  readonly replies?: Readonly<Record<string, Readonly<Record<string, ValidateFunction>>>>;
}
