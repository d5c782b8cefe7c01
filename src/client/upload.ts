import type { Client } from 'openapi-fetch';
import type { components, paths } from '../../generated/client/types.js';
import { fingerprintOf } from './fingerprint.ts';
import { ParleyError, type Problem } from './problem.ts';
import { isPassing, type Retry } from './retry.ts';

/** A file that the server has. */
export type UploadedFile = components['schemas']['File'];

export interface UploadProgress {
  /** Bytes that are safe. */
  readonly sent: number;
  /** Bytes in all. */
  readonly total: number;
  /** Keep it to go on after a reload, as the option `resume`. */
  readonly resume: string;
}

export interface UploadOptions {
  /** The file's name; needed unless it is a `File`, which has one. */
  readonly name?: string;
  /** Its media type, where you know it; it must agree with the content. */
  readonly type?: string;
  /** Who may read it; nobody else, if it is not said. */
  readonly visibility?: components['schemas']['Visibility'];
  readonly onProgress?: (progress: UploadProgress) => void;
  /** Breaks off; what is safe stays so for a day. */
  readonly signal?: AbortSignal;
  /**
   * Where an earlier upload of this very file stood. When it is not of this file (by name, size, date and samples of
   * the bytes), or is gone, it begins anew.
   */
  readonly resume?: string | null | undefined;
  /** Bytes in a request; a hundredth of the file, but 1 to 8 MiB. */
  readonly chunkSize?: number;
}

/** Bytes to upload. */
export type Uploadable = Blob | ArrayBuffer | Uint8Array<ArrayBuffer>;

interface Place {
  readonly id: number;
  readonly offset: number;
  readonly fileId: number | null;
}

type Answer = { data?: components['schemas']['Upload']; error?: Problem; response: Response };

const MIB = 1024 * 1024;
/** The longest pause after the first failure, in milliseconds. */
const PAUSE = 2_000;
const TUS = '1.0.0';

/**
 * Uploads a file in pieces (tus 1.0). After a cut it goes on where the server stands.
 * @returns the file as the server has it; `sha256` is of the bytes that arrived
 * @throws ParleyError when the server refuses, or asks for more than the patience; TypeError, or DOMException
 *   `TimeoutError` from a refresh of the tokens, when it cannot be reached after several tries; the signal's reason
 */
export async function upload(
  client: Client<paths>,
  retry: Retry,
  source: Uploadable,
  options: UploadOptions,
): Promise<UploadedFile> {
  const { signal, onProgress } = options;
  const abortable = signal ? { signal } : {};
  const file = source instanceof Blob ? source : new Blob([source]);
  const total = file.size;
  const fingerprint = await fingerprintOf(file);
  const name = options.name ?? (source as { name?: string }).name ?? '';
  const { chunkSize = Math.min(8 * MIB, Math.max(MIB, Math.ceil(total / 100))) } = options;

  async function begin(): Promise<Place> {
    const { data, error, response } = await client.POST('/v1/uploads', {
      params: {
        header: {
          'Tus-Resumable': TUS,
          'Upload-Length': total,
          'Upload-Metadata': metadataOf(name, options.type ?? file.type),
        },
        query: options.visibility ? { visibility: options.visibility } : {},
      },
      ...abortable,
    });
    if (!data) throw new ParleyError(error, response);
    return data;
  }

  /** Where it stands, in the server's words. */
  const ask = (uploadId: number): Promise<Answer> =>
    client.GET('/v1/uploads/{uploadId}', { params: { path: { uploadId } }, ...abortable });

  async function placeOf(id: number): Promise<Place> {
    const { data, error, response } = await ask(id);
    if (!data) throw new ParleyError(error!, response);
    return data;
  }

  /** The place of an earlier upload; undefined when there is nothing to go on with. */
  async function earlier(): Promise<Place | undefined> {
    const [, id, print] = /^([1-9]\d{0,14})\.(.+)$/.exec(options.resume ?? '') ?? [];
    if (print !== fingerprint) return undefined;
    const { data, error, response } = await ask(Number(id));
    if (error && response.status !== 404 && response.status !== 410) throw new ParleyError(error, response);
    if (data?.length !== total || data.name !== name) return undefined;
    // The file of a finished one may have been deleted since.
    return data.offset < total || data.fileId !== null ? data : undefined;
  }

  async function append({ id, offset }: Place): Promise<Place> {
    const { error, response } = await client.PATCH('/v1/uploads/{uploadId}', {
      params: { path: { uploadId: id }, header: { 'Tus-Resumable': TUS, 'Upload-Offset': offset } },
      headers: { 'Content-Type': 'application/offset+octet-stream' },
      body: file.slice(offset, offset + chunkSize),
      ...abortable,
    });
    if (error) throw new ParleyError(error, response);
    const fileId = response.headers.get('parley-file-id');
    return {
      id,
      offset: Number(response.headers.get('upload-offset')),
      fileId: fileId === null ? null : Number(fileId),
    };
  }

  let place = (await earlier()) ?? (await begin());
  const resume = `${place.id}.${fingerprint}`;
  const report = () => onProgress?.({ sent: place.offset, total, resume });
  report();
  for (let failures = 0; place.offset < total; ) {
    const before = place.offset;
    try {
      // After a failure only the server knows how much has arrived.
      if (failures > 0) place = await placeOf(place.id);
      if (place.offset < total) place = await append(place);
      failures = 0;
    } catch (error) {
      failures = place.offset > before ? 1 : failures + 1;
      if (signal?.aborted || !mayGoOn(error, retry) || failures >= retry.tries) throw error;
      await retry.pause(failures, { longest: PAUSE, error, signal });
    }
    if (place.offset > before) report();
  }
  if (place.fileId === null) throw new Error('The file was deleted as soon as it was there.');
  return read(client, place.fileId);
}

/** After a conflict too: then it stands elsewhere than it was thought to. What takes long is left to the caller. */
const mayGoOn = (error: unknown, { patience }: Retry): boolean =>
  !(error instanceof ParleyError) ||
  ((isPassing(error) || error.problem.status === 409) && error.retryAfter <= patience);

async function read(client: Client<paths>, fileId: number): Promise<UploadedFile> {
  const { data, error, response } = await client.GET('/v1/files/{fileId}', { params: { path: { fileId } } });
  if (!data) throw new ParleyError(error, response);
  return data;
}

/** `Upload-Metadata` of tus: names, and values in base64. */
const metadataOf = (name: string, type: string): string =>
  [['filename', name], ...(type ? [['filetype', type]] : [])]
    .map(([key, value = '']) => `${key} ${base64(value)}`)
    .join(',');

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
