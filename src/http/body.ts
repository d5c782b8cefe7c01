import type { IncomingMessage } from 'node:http';
import getRawBody from 'raw-body';
import type { Bytes } from '../domain/files/blob-store.ts';
import type { StagedFile } from '../domain/files/staging.ts';
import type { BodyFacts, TextFacts } from './contract.ts';
import { Fault } from './fault.ts';
import { decodeUtf8, parseJson } from './json.ts';
import { decodeForm } from './parameters.ts';

/** 1 MiB, for JSON and for forms without files. */
export const MAX_TEXT_BODY_BYTES = 1024 * 1024;

/** Who needs longer for so little does not want to be answered. */
const TEXT_TIME_LIMIT_MS = 60_000;
const BINARY_TIME_LIMIT_MS = 300_000;

export interface ReadBody {
  readonly mediaType: string;
  readonly value: unknown;
  /** What tells one request from another: the bytes as they came, or, of a form, what is in it. */
  readonly fingerprint: Uint8Array;
  /** The files of a form, which are to be discarded when the request is over. */
  readonly files: Readonly<Record<string, StagedFile>>;
  /** What has not been read yet, where the operation takes bytes; a handler reads it. */
  readonly stream?: Bytes;
}

/** The media type of the body, when the operation takes it. @throws Fault `unsupported-media-type` */
export function bodyMediaType(request: IncomingMessage, body: BodyFacts): string {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  const mediaType = type.trim();
  const charset = parameters.find((parameter) => parameter.trim().startsWith('charset='));
  if (!body.mediaTypes.includes(mediaType))
    throw new Fault('unsupported-media-type', `Send the body as ${body.mediaTypes.join(' or ')}.`);
  if (charset && !/charset="?utf-?8"?\s*$/.test(charset))
    throw new Fault('unsupported-media-type', 'Send the body in UTF-8.');
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new Fault('unsupported-media-type', 'Send the body without a Content-Encoding.');
  return mediaType;
}

/** Whether the request brings a body at all (RFC 9112, 6.3). */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Reads and parses a JSON body of bounded size. @throws Fault `payload-too-large`, `malformed-body` */
export async function readJson(request: IncomingMessage, mediaType: string): Promise<ReadBody> {
  const bytes = await readBytes(request, MAX_TEXT_BODY_BYTES, TEXT_TIME_LIMIT_MS);
  return { mediaType, value: parseJson(bytes), fingerprint: bytes, files: {} };
}

/**
 * Reads an `application/x-www-form-urlencoded` body of bounded size (WHATWG URL, 5.1).
 * @throws Fault `payload-too-large`, `malformed-body`
 */
export async function readUrlEncoded(
  request: IncomingMessage,
  mediaType: string,
  facts: readonly TextFacts[],
): Promise<ReadBody> {
  const bytes = await readBytes(request, MAX_TEXT_BODY_BYTES, TEXT_TIME_LIMIT_MS);
  const texts: Record<string, string | string[]> = Object.create(null);
  for (const [name, text] of new URLSearchParams(encodedText(bytes))) {
    const before = texts[name];
    if (before === undefined) texts[name] = text;
    else if (Array.isArray(before)) before.push(text);
    else texts[name] = [before, text];
  }
  return { mediaType, value: decodeForm(texts, facts), fingerprint: bytes, files: {} };
}

/** What is no UTF-8, percent-encoded or not, would become U+FFFD, and no longer be what was sent. */
function encodedText(bytes: Uint8Array): string {
  try {
    const text = decodeUtf8(bytes);
    decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'));
    return text;
  } catch (cause) {
    throw new Fault('malformed-body', 'The form is not valid UTF-8.', { cause });
  }
}

/** Reads a body that is bytes and nothing else, e.g. an image. @throws Fault `payload-too-large`, `malformed-body` */
export async function readBinary(
  request: IncomingMessage,
  mediaType: string,
  maxBytes: number,
): Promise<ReadBody> {
  const bytes = await readBytes(request, maxBytes, BINARY_TIME_LIMIT_MS);
  return { mediaType, value: bytes, fingerprint: bytes, files: {} };
}

async function readBytes(request: IncomingMessage, limit: number, timeLimitMs: number): Promise<Buffer> {
  const length = request.headers['content-length'];
  const dawdling = setTimeout(() => request.destroy(), timeLimitMs);
  try {
    return await getRawBody(request, { limit, ...(length && { length }) });
  } catch (cause) {
    if ((cause as { type?: unknown }).type === 'entity.too.large')
      throw new Fault('payload-too-large', `The body may have ${limit} bytes at most.`);
    throw new Fault('malformed-body', 'The body ended before it was complete.', { cause });
  } finally {
    clearTimeout(dawdling);
  }
}

/** A body of bytes of any number, to be read as it comes. The bytes fail with Fault `malformed-body` when it is cut. */
export function streamBody(request: IncomingMessage, mediaType: string): ReadBody {
  // To the validator bytes are a text, as the contract has it.
  return { mediaType, value: '', fingerprint: Buffer.of(), files: {}, stream: bytesOf(request) };
}

async function* bytesOf(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    // Who stops reading may still want to answer.
    yield* request.iterator({ destroyOnReturn: false });
  } catch (cause) {
    throw new Fault('malformed-body', 'The body ended before it was complete.', { cause });
  }
}
