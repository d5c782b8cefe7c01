import type { IncomingMessage } from 'node:http';
import getRawBody from 'raw-body';
import type { StagedFile } from '../domain/files/staging.ts';
import type { Operation } from './contract.ts';
import { Fault } from './fault.ts';
import { parseJson } from './json.ts';

/** 1 MiB, for JSON. */
export const MAX_JSON_BYTES = 1024 * 1024;

/** Who needs longer for so little does not want to be answered. */
const JSON_TIME_LIMIT_MS = 60_000;

export interface ReadBody {
  readonly mediaType: string;
  readonly value: unknown;
  /** What tells one request from another: the bytes as they came, or, of a form, what is in it. */
  readonly fingerprint: Uint8Array;
  /** The files of a form, which are to be discarded when the request is over. */
  readonly files: Readonly<Record<string, StagedFile>>;
}

/** The media type of the body, when the operation takes it. @throws Fault `unsupported-media-type` */
export function bodyMediaType(request: IncomingMessage, body: NonNullable<Operation['body']>): string {
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
  const length = request.headers['content-length'];
  let bytes: Buffer;
  const dawdling = setTimeout(() => request.destroy(), JSON_TIME_LIMIT_MS);
  try {
    bytes = await getRawBody(request, { limit: MAX_JSON_BYTES, ...(length && { length }) });
  } catch (cause) {
    if ((cause as { type?: unknown }).type === 'entity.too.large')
      throw new Fault('payload-too-large', `The body may have ${MAX_JSON_BYTES} bytes at most.`);
    throw new Fault('malformed-body', 'The body ended before it was complete.', { cause });
  } finally {
    clearTimeout(dawdling);
  }
  return { mediaType, value: parseJson(bytes), fingerprint: bytes, files: {} };
}
