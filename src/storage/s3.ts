import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  NoSuchKey,
  NotFound,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { BlobStore, ByteRange, Bytes } from '../domain/files/blob-store.ts';
import { unavailable, writing } from './errors.ts';

export interface S3Options {
  readonly bucket: string;
  /** Put before every key; empty or with a slash at the end. */
  readonly prefix: string;
  readonly region: string;
  /** Of a server that is not Amazon's. */
  readonly endpoint: string | undefined;
  /** Whether the bucket stands in the path instead of the host's name. */
  readonly pathStyle: boolean;
  /** Undefined: where the SDK finds them by itself, e.g. the role of the machine. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  /** Bytes that the largest blob may have. */
  readonly maxSize: number;
}

/** S3 takes this many parts at most, of at least 5 MiB. */
const MAX_PARTS = 10_000;
const LEAST_PART_BYTES = 8 * 1024 * 1024;
/** Parts under way at once, each held in memory. */
const PARALLEL_PARTS = 2;

/** Blobs as objects in a bucket of Amazon S3, or of anything that speaks its protocol. */
export function createS3Store(options: S3Options): BlobStore {
  const { bucket, prefix, endpoint, region, pathStyle, credentials, maxSize } = options;
  const client = new S3Client({
    region,
    forcePathStyle: pathStyle,
    ...(endpoint && { endpoint }),
    ...(credentials && { credentials }),
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 1500, socketTimeout: 30_000 },
    // Not every server that speaks S3 knows the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const partSize = Math.max(LEAST_PART_BYTES, Math.ceil(maxSize / MAX_PARTS));
  const at = (key: string) => ({ Bucket: bucket, Key: prefix + key });

  async function store(key: string, source: Bytes): Promise<void> {
    const upload = new Upload({
      client,
      params: { ...at(key), Body: Readable.from(source, { objectMode: false }) },
      partSize,
      queueSize: PARALLEL_PARTS,
    });
    await upload.done();
  }

  async function fetch(key: string, range: ByteRange | undefined): Promise<Readable> {
    const { Body, ContentLength } = await client.send(
      new GetObjectCommand({ ...at(key), ...(range && { Range: `bytes=${range.start}-${range.end}` }) }),
    );
    const bytes = Body as Readable;
    if (range === undefined || ContentLength === range.end - range.start + 1) return bytes;
    // More than was promised to the client would run into its next reply.
    bytes.destroy();
    throw new Error(`The S3 server sent ${ContentLength} bytes for ${range.start}-${range.end}.`);
  }

  /** What a process that died has sent of a blob is invisible, but paid for. */
  async function abortUnfinished(key: string): Promise<void> {
    const { Uploads = [] } = await client
      .send(new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix + key }))
      .catch(unlessUnknown);
    for (const { UploadId } of Uploads)
      await client.send(new AbortMultipartUploadCommand({ ...at(key), UploadId }));
  }

  return {
    write: (key, source) => writing(source, (watched) => store(key, watched)),
    read: (key, range) => absentOr(() => fetch(key, range)),
    size: (key) =>
      absentOr(async () => (await client.send(new HeadObjectCommand(at(key)))).ContentLength ?? 0),

    async delete(key) {
      await absentOr(async () => {
        await abortUnfinished(key);
        await client.send(new DeleteObjectCommand(at(key)));
      });
    },

    async *list() {
      try {
        const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix });
        for await (const { Contents = [] } of pages)
          for (const { Key = '', Size = 0 } of Contents) yield { key: Key.slice(prefix.length), size: Size };
      } catch (error) {
        throw unavailable(error);
      }
    },

    async check() {
      await client.send(new HeadBucketCommand({ Bucket: bucket }));
    },

    close: () => client.destroy(),
  };
}

/** A server that cannot list unfinished uploads is left to clean up by itself. */
function unlessUnknown(error: unknown): { Uploads?: { UploadId?: string }[] } {
  if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 501) return {};
  throw error;
}

/** @returns undefined for what is not there. @throws DomainError `unavailable` when that cannot be told */
async function absentOr<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof NoSuchKey || error instanceof NotFound) return undefined;
    throw unavailable(error);
  }
}
