import type { Caller, Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database, Stores } from '../database.ts';
import type { Page, PageRequest } from '../page.ts';
import type { BlobStore } from './blob-store.ts';
import { contentOf, type FileContent } from './content.ts';
import type { FileFilter, FilePatch, FileSource, StoredFile, Visibility } from './file.ts';
import { mayRead } from './file-access.ts';
import { fileNotFound, fileStale } from './file-errors.ts';
import { assertFileName, assertSameExtension } from './file-name.ts';
import type { LooseBlobs } from './loose-blobs.ts';
import type { MediaTypes } from './media-type.ts';
import type { StagedFile } from './staging.ts';
import { createUpload } from './upload.ts';

export interface UploadOptions {
  readonly visibility: Visibility;
  readonly source: FileSource;
}

/** People's files. */
export interface Files {
  /**
   * Makes a staged file the caller's.
   * @throws DomainError `file-name-invalid`, `content-mismatch`, `quota-exceeded`, `unavailable`
   */
  upload(caller: Caller, staged: StagedFile, options: UploadOptions): Promise<StoredFile>;
  /** The caller's own files, newest first. */
  list(caller: Caller, filter: FileFilter, page: PageRequest): Promise<Page<StoredFile>>;
  /** @throws DomainError `file-not-found`, also for one that the caller may not read */
  get(caller: Caller | undefined, fileId: number): Promise<StoredFile>;
  /** @throws DomainError `file-not-found`, as `get` */
  content(caller: Caller | undefined, fileId: number): Promise<FileContent>;
  /**
   * The caller's own file. In a transaction, give its stores, and it is locked.
   * @throws DomainError `file-not-found`, also for somebody else's
   */
  own(caller: Caller, fileId: number, stores?: Pick<Stores, 'files'>): Promise<StoredFile>;
  /**
   * A new name of a file of a namespace is its name there too.
   * @param ifVersion change only when the version is still this one
   * @throws DomainError `file-not-found`, `file-name-invalid`, `file-name-taken`, `version-stale`
   */
  update(
    caller: Caller,
    fileId: number,
    patch: FilePatch,
    ifVersion: number | undefined,
  ): Promise<StoredFile>;
  /** Deletes the file and its bytes. @throws DomainError `file-not-found`, `version-stale` */
  remove(caller: Caller, fileId: number, ifVersion: number | undefined, origin: Origin): Promise<void>;
}

export interface FilesDeps {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly looseBlobs: LooseBlobs;
  readonly mediaTypes: MediaTypes;
  readonly clock: Clock;
  /** Bytes of files an account may keep. */
  readonly storageQuota: number;
}

export function createFiles(deps: FilesDeps): Files {
  const { database, blobs, looseBlobs, clock } = deps;

  async function get(caller: Caller | undefined, fileId: number): Promise<StoredFile> {
    const file = await database.files.byId(fileId);
    if (file === undefined || !(await mayRead(file, caller, database))) throw fileNotFound();
    return file;
  }

  async function own(
    caller: Caller,
    fileId: number,
    { files }: Pick<Stores, 'files'> = database,
  ): Promise<StoredFile> {
    const file = await files.byId(fileId);
    if (file?.ownerId !== caller.accountId) throw fileNotFound();
    return file;
  }

  async function update(
    caller: Caller,
    fileId: number,
    patch: FilePatch,
    ifVersion: number | undefined,
  ): Promise<StoredFile> {
    if (patch.name !== undefined) assertFileName(patch.name, '/name');
    return database.transaction(async (stores) => {
      const { name, namespace } = await own(caller, fileId, stores);
      if (patch.name !== undefined && namespace !== null) assertSameExtension(name, patch.name);
      if (!(await stores.files.update(fileId, patch, clock(), ifVersion))) throw fileStale();
      return own(caller, fileId, stores);
    });
  }

  async function remove(
    caller: Caller,
    fileId: number,
    ifVersion: number | undefined,
    origin: Origin,
  ): Promise<void> {
    const now = clock();
    const { blobKey } = await database.transaction(async (stores) => {
      const file = await own(caller, fileId, stores);
      if (!(await stores.files.delete(fileId, ifVersion)))
        throw ifVersion === undefined ? fileNotFound() : fileStale();
      await stores.files.giveBack(file.ownerId, file.size);
      await stores.looseBlobs.release(file.blobKey, now);
      await stores.audit.insert(
        {
          action: 'file.deleted',
          actorId: caller.accountId,
          accountId: file.ownerId,
          detail: { fileId: String(fileId) },
        },
        origin,
        now,
      );
      return file;
    });
    await looseBlobs.discard(blobKey);
  }

  return {
    upload: createUpload(deps),
    list: (caller, filter, page) => database.files.list(caller.accountId, filter, page),
    get,
    content: async (caller, fileId) => contentOf(await get(caller, fileId), blobs),
    own,
    update,
    remove,
  };
}
