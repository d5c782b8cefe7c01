import { createHash } from 'node:crypto';
import type { Caller } from '../caller.ts';
import { type Clock, DAY } from '../clock.ts';
import type { Database, Stores } from '../database.ts';
import { DomainError } from '../errors.ts';
import type { Secrets } from '../security.ts';
import type { BlobStore, Bytes } from './blob-store.ts';
import type { Visibility } from './file.ts';
import { assertOwner, createFileMaker } from './file-maker.ts';
import { assertFileName } from './file-name.ts';
import type { LooseBlobs } from './loose-blobs.ts';
import type { MediaTypes } from './media-type.ts';
import type { ResumableUpload, UploadPart } from './resumable-upload.ts';
import { createSegments, type Segments } from './segments.ts';
import { fileTooLarge, type Staging } from './staging.ts';
import * as errors from './upload-errors.ts';

export interface UploadPlan {
  readonly name: string;
  /** A media type; null when none was declared. */
  readonly declaredType: string | null;
  readonly metadata: string;
  readonly visibility: Visibility;
  /** Bytes. */
  readonly length: number;
}

/** What bytes must hash to. */
export interface Checksum {
  readonly algorithm: 'sha1' | 'sha256';
  /** In base64. */
  readonly digest: string;
}

/**
 * Files that come in several requests. Each part is a blob of its own, on whatever storage and through whatever
 * process it came; with the last one they are put together.
 */
export interface ResumableUploads {
  /**
   * Begins an upload, and claims its room; an empty one is finished at once.
   * @throws DomainError `file-name-invalid`, `file-too-large`, `quota-exceeded`, `unavailable`
   */
  create(caller: Caller, plan: UploadPlan): Promise<ResumableUpload>;
  /** @throws DomainError `upload-not-found`, also for somebody else's; `upload-expired` */
  get(caller: Caller, uploadId: number): Promise<ResumableUpload>;
  /**
   * Takes bytes in. When it resolves they are safe; the last ones make a file. When the source fails, what came before
   * is kept, unless there is a checksum.
   * @throws DomainError as `get`; `upload-offset-conflict`, `file-too-large`, `checksum-mismatch`, `content-mismatch`,
   * `unavailable`; and whatever the source fails with
   */
  append(
    caller: Caller,
    uploadId: number,
    offset: number,
    source: Bytes,
    checksum?: Checksum,
  ): Promise<ResumableUpload>;
  /** Ends it and deletes its bytes; the file of a finished one stays. @throws DomainError as `get` */
  cancel(caller: Caller, uploadId: number): Promise<void>;
  /** Ends those whose time is over; several processes may do so at once. Their bytes are left to `LooseBlobs.sweep`. */
  sweep(): Promise<void>;
  /** Bytes that a file may have. */
  readonly maxFileSize: number;
}

export interface ResumableUploadsDeps {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly looseBlobs: LooseBlobs;
  readonly staging: Staging;
  readonly mediaTypes: MediaTypes;
  readonly secrets: Pick<Secrets, 'token'>;
  readonly clock: Clock;
  /** Bytes of files an account may keep. */
  readonly storageQuota: number;
}

/** What a dying server may lose of a request. */
const PART_BYTES = 8 * 1024 * 1024;
/** Without new bytes. */
const LIFETIME = DAY;
const SWEEP_BATCH = 50;

export function createResumableUploads(deps: ResumableUploadsDeps): ResumableUploads {
  const { database, blobs, looseBlobs, staging, secrets, clock, storageQuota } = deps;
  const makeFile = createFileMaker(deps);

  async function own(
    caller: Caller,
    id: number,
    { uploads }: Pick<Stores, 'uploads'> = database,
  ): Promise<ResumableUpload> {
    const upload = await uploads.byId(id);
    if (upload?.ownerId !== caller.accountId) throw errors.uploadNotFound();
    if (upload.state === 'expired' || upload.expiresAt <= clock()) throw errors.uploadExpired();
    return upload;
  }

  async function create({ accountId: ownerId }: Caller, plan: UploadPlan): Promise<ResumableUpload> {
    assertFileName(plan.name);
    if (plan.length > staging.maxFileSize) throw fileTooLarge(staging.maxFileSize);
    const createdAt = clock();
    const upload = await database.transaction(async (stores) => {
      await assertOwner(stores, ownerId);
      if (!(await stores.files.take(ownerId, plan.length, storageQuota)))
        throw errors.quotaExceeded(storageQuota);
      return stores.uploads.insert({ ...plan, ownerId, createdAt, expiresAt: createdAt + LIFETIME });
    });
    return plan.length === 0 ? finish(upload, await begin(upload, 0), []) : upload;
  }

  /** Later requests win: the client knows better than the server which of its connections are dead. */
  async function begin({ id }: ResumableUpload, offset: number): Promise<string> {
    const writer = secrets.token();
    if (!(await database.uploads.begin(id, offset, writer))) throw errors.uploadElsewhere();
    return writer;
  }

  async function append(
    caller: Caller,
    uploadId: number,
    offset: number,
    source: Bytes,
    checksum?: Checksum,
  ): Promise<ResumableUpload> {
    let upload = await own(caller, uploadId);
    const writer = await begin(upload, offset);
    const segments = createSegments(source);
    try {
      do upload = await appendPart(upload, writer, segments, checksum);
      while (upload.state === 'open' && (await segments.hasMore()));
      if (upload.state === 'open') segments.assertWhole();
      return upload;
    } finally {
      await segments.close();
    }
  }

  /** Takes the next part in, and finishes the upload when it is the last one. */
  async function appendPart(
    upload: ResumableUpload,
    writer: string,
    segments: Segments,
    checksum: Checksum | undefined,
  ): Promise<ResumableUpload> {
    const { offset, length } = upload;
    const room = length - offset;
    const hash = checksum && createHash(checksum.algorithm);
    const limit = checksum ? room : Math.min(room, PART_BYTES);
    const staged = await staging.stage(hashing(segments.take(limit), hash), declared(upload));
    try {
      const end = offset + staged.size;
      if (checksum) segments.assertWhole();
      if ((checksum || end === length) && (await segments.hasMore())) throw errors.tooManyBytes(room);
      if (checksum && hash?.digest('base64') !== checksum.digest) throw errors.checksumMismatch();
      const part = { start: offset, size: staged.size, blobKey: staged.blobKey };
      if (end === length) return await staging.holding(staged, () => finish(upload, writer, [part]));
      return staged.size === 0 ? upload : await keep(upload, writer, part);
    } finally {
      // What was kept is not staged any more.
      await staging.discard(staged);
    }
  }

  async function keep(upload: ResumableUpload, writer: string, part: UploadPart): Promise<ResumableUpload> {
    const expiresAt = clock() + LIFETIME;
    await database.transaction(async ({ uploads, looseBlobs }) => {
      if (!(await uploads.addPart(upload.id, writer, part, expiresAt))) throw errors.uploadElsewhere();
      if (!(await looseBlobs.keep(part.blobKey))) throw errors.uploadLost('a sweep took the part');
    });
    return { ...upload, offset: part.start + part.size, expiresAt };
  }

  /**
   * Puts the parts together to a file. The last one is not kept before: an upload that stands at its end is a file,
   * wherever a process may die.
   */
  async function finish(
    upload: ResumableUpload,
    writer: string,
    last: readonly UploadPart[],
  ): Promise<ResumableUpload> {
    const { id, ownerId, visibility, length } = upload;
    const kept = await database.uploads.parts(id);
    const staged = await staging.stage(together(upload, [...kept, ...last]), declared(upload));
    try {
      if (staged.size !== length) throw errors.uploadLost('its parts are not its length');
      const now = clock();
      const expiresAt = now + LIFETIME;
      const file = await makeFile(
        ownerId,
        staged,
        { visibility, source: 'v1', namespace: null },
        async ({ uploads, files }, whole) => {
          const made = await files.insert(whole);
          if (!(await uploads.finish(id, writer, made.id, now, expiresAt))) throw errors.uploadElsewhere();
          return made;
        },
      );
      await discard(kept);
      return { ...upload, offset: length, state: 'finished', fileId: file.id, expiresAt };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'content-mismatch') throw error;
      await end(upload);
      // The type was not declared in this body.
      throw new DomainError(error.code, error.message);
    } finally {
      await staging.discard(staged);
    }
  }

  async function* together(
    upload: ResumableUpload,
    parts: readonly UploadPart[],
  ): AsyncGenerator<Uint8Array> {
    for (const { blobKey } of parts) {
      const bytes = await blobs.read(blobKey);
      if (bytes === undefined) {
        // As after a restore: a backup holds the bytes of files, and not of what is unfinished.
        await end(upload);
        throw errors.uploadExpired();
      }
      try {
        yield* bytes;
      } catch (cause) {
        throw errors.uploadLost('a part could not be read', cause);
      }
    }
  }

  /** Ends an upload, in whatever state it was seen. */
  async function end({ id, ownerId, length, state }: ResumableUpload): Promise<void> {
    const parts = await database.uploads.parts(id);
    await database.transaction(async ({ uploads, files }) => {
      if (!(await uploads.delete(id, state, clock()))) throw errors.uploadElsewhere();
      if (state === 'open') await files.giveBack(ownerId, length);
    });
    await discard(parts);
  }

  const discard = (parts: readonly UploadPart[]) =>
    Promise.all(parts.map(({ blobKey }) => looseBlobs.discard(blobKey)));

  async function sweep(): Promise<void> {
    let overdue: readonly ResumableUpload[];
    do {
      const now = clock();
      overdue = await database.uploads.overdue(now, SWEEP_BATCH);
      for (const { id, ownerId, length } of overdue)
        await database.transaction(async ({ uploads, files }) => {
          if (await uploads.expire(id, now)) await files.giveBack(ownerId, length);
        });
    } while (overdue.length === SWEEP_BATCH);
  }

  return {
    create,
    get: own,
    append,
    cancel: async (caller, uploadId) => end(await own(caller, uploadId)),
    sweep,
    maxFileSize: staging.maxFileSize,
  };
}

const declared = ({ name, declaredType }: ResumableUpload) => ({
  name,
  declaredType: declaredType ?? undefined,
});

async function* hashing(source: Bytes, hash: ReturnType<typeof createHash> | undefined): Bytes {
  for await (const chunk of source) {
    hash?.update(chunk);
    yield chunk;
  }
}
