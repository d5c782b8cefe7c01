import type { Readable } from 'node:stream';
import type { Caller, Origin } from '../domain/caller.ts';
import type { ByteRange, Bytes } from '../domain/files/blob-store.ts';
import type { StagedFile } from '../domain/files/staging.ts';

/*
 * The shape of every handler, computed from the types that openapi-typescript generates: a handler returns, it never
 * writes. A missing handler, an undocumented success status and a wrong body do not compile.
 */

type PathOf<O> = O extends { parameters: { path: infer P } } ? P : undefined;
type QueryOf<O> = O extends { parameters: { query: infer Q } }
  ? Q
  : O extends { parameters: { query?: infer Q } }
    ? [Q] extends [undefined]
      ? undefined
      : NonNullable<Q>
    : undefined;
/** Header fields go by their names in lower case. */
type HeadersOf<O> = O extends { parameters: { header?: infer H } }
  ? { readonly [Name in keyof NonNullable<H> as Lowercase<Name & string>]: NonNullable<H>[Name] }
  : undefined;
/** The files of a form have been taken in already, those that may be absent too. */
type Staged<Form> = { readonly [Name in keyof Form]: StagedField<Form[Name]> };
type StagedField<Field> = Field extends Blob ? StagedFile : Field;
/** Bytes are a `Blob` to clients, and a buffer here. */
type Received<T> = T extends Blob ? Uint8Array : T;
type BodyOf<O> = O extends { requestBody: { content: infer C } }
  ? C extends { 'multipart/form-data': unknown }
    ? Staged<C[keyof C]>
    : C extends { 'application/offset+octet-stream': unknown }
      ? // The one type of tus, whose operation has `x-streamed`.
        Bytes
      : Received<C[keyof C]>
  : O extends { requestBody?: { content: infer C } }
    ? C[keyof C] | undefined
    : undefined;
type Success = 200 | 201 | 202 | 204 | 303;
type ReplyBody<R> = R extends { content: infer C } ? (C extends never ? undefined : C[keyof C]) : undefined;

/** What a handler is given: everything is validated and typed. */
export interface Call<O, C extends Caller | undefined> {
  readonly path: PathOf<O>;
  readonly query: QueryOf<O>;
  /** The headers that the contract names as parameters of the operation, by their names in lower case. */
  readonly headers: HeadersOf<O>;
  readonly body: BodyOf<O>;
  readonly caller: C;
  readonly origin: Origin;
  /** The entity tags of `If-Match`, unquoted; absent when any version will do. */
  readonly ifMatch: readonly string[] | undefined;
  /** Where the client reaches the API, its mount included, without a slash at the end. */
  readonly baseUrl: () => string;
  /** Makes a signal that is aborted when the client has gone. */
  readonly signal: () => AbortSignal;
}

interface ReplyExtras {
  readonly headers?: Readonly<Record<string, string>>;
  /** The version of the resource, without quotes; becomes the `ETag`. */
  readonly etag?: string;
  /** The opaque cursor of the next page; becomes `Link: rel="next"`. */
  readonly nextCursor?: string | null;
}

/** A success as the contract describes it. */
type TypedReply<O> = O extends { responses: infer R }
  ? {
      [S in keyof R & Success]: ReplyBody<R[S]> extends undefined
        ? { readonly status: S } & ReplyExtras
        : { readonly status: S; readonly body: ReplyBody<R[S]> } & ReplyExtras;
    }[keyof R & Success]
  : never;

/** A success whose body is sent as it comes, with bounded memory. Its shape is checked by tests only. */
export interface StreamReply<O> extends ReplyExtras {
  readonly status: O extends { responses: infer R } ? keyof R & Success : never;
  readonly stream: Readable;
  readonly mediaType: string;
}

/**
 * Bytes that are sent whole or in part, as the client asks (RFC 9110, 14), for an operation with `x-ranges`.
 * The machine answers 206, 304, 416 and HEAD by itself, and opens the bytes only to send them.
 */
export interface BytesReply<O> extends ReplyExtras {
  readonly status: O extends { responses: { 200: unknown; 206: unknown } } ? 200 : never;
  readonly bytes: ByteSource;
  readonly mediaType: string;
  /** Ranges can be asked for only as long as it is the same. */
  readonly etag: string;
}

export interface ByteSource {
  /** Bytes of the whole. */
  readonly size: number;
  open(range?: ByteRange): Promise<Readable>;
}

export type Reply<O> = TypedReply<O> | StreamReply<O> | BytesReply<O>;

export type Handler<O, C extends Caller | undefined = Caller> = (call: Call<O, C>) => Promise<Reply<O>>;

/** One handler per operation; those named in `Public` get no caller, those in `Open` one if somebody is signed in. */
export type Handlers<Operations, Public, Open = never> = {
  readonly [Id in keyof Operations]: Handler<
    Operations[Id],
    Id extends Public ? undefined : Id extends Open ? Caller | undefined : Caller
  >;
};

/** A handler as the machine calls it, after the types have done their work. */
export type AnyHandler = (call: AnyCall) => Promise<AnyReply>;

export interface AnyCall {
  readonly path: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
  readonly caller: Caller | undefined;
  readonly origin: Origin;
  readonly ifMatch: readonly string[] | undefined;
  readonly baseUrl: () => string;
  readonly signal: () => AbortSignal;
}

export interface AnyReply extends ReplyExtras {
  readonly status: number;
  readonly body?: unknown;
  readonly stream?: Readable;
  readonly bytes?: ByteSource;
  readonly mediaType?: string;
}
