import type { Caller } from '../caller.ts';
import type { Page, PageRequest } from '../page.ts';
import { contentOf, type FileContent } from './content.ts';
import type { FileNamespace, FileSource, NewFile, StoredFile } from './file.ts';
import { fileNameTaken, fileNotFound } from './file-errors.ts';
import { createFileMaker } from './file-maker.ts';
import { assertFileName, safeFileName } from './file-name.ts';
import type { FilesDeps } from './files.ts';
import { credibleType } from './media-type.ts';
import type { StagedFile } from './staging.ts';
import { quotaExceeded } from './upload-errors.ts';

/**
 * Files that people know by their names. In a namespace each name is there once, whoever's file it is; who may use
 * the namespace may read all of it, whatever the files' visibility says to others.
 */
export interface NamedFiles {
  /**
   * Makes a staged file the caller's, under its name made safe. The caller's own file of that name is replaced: it
   * keeps its id, links and visibility, and has other bytes. What it is declared to be is a hint, as older clients
   * declare whatever they like: where the content is something else, the content decides.
   * @throws DomainError `file-name-invalid` when nothing is left of the name, or it is too long; `file-name-taken` when
   * it is somebody else's file's; `quota-exceeded`, `unavailable`
   */
  put(caller: Caller, namespace: FileNamespace, staged: StagedFile): Promise<StoredFile>;
  /** @throws DomainError `file-not-found` */
  byName(namespace: FileNamespace, name: string): Promise<StoredFile>;
  /** @throws DomainError `file-not-found` */
  content(namespace: FileNamespace, name: string): Promise<FileContent>;
  /** The namespace's files by name, ascending. */
  list(namespace: FileNamespace, page: PageRequest): Promise<Page<StoredFile>>;
}

export function createNamedFiles(deps: FilesDeps): NamedFiles {
  const { database, blobs, looseBlobs, mediaTypes, clock, storageQuota } = deps;
  const makeFile = createFileMaker(deps);

  async function put({ accountId }: Caller, namespace: FileNamespace, staged: StagedFile) {
    const name = safeFileName(staged.name);
    assertFileName(name, '/file');
    const options = { visibility: 'private', source: sourceOf(namespace), namespace } as const;
    let replacedKey: string | undefined;
    const credible = { ...staged, name, declaredType: await credibleType(mediaTypes, staged) };
    const made = await makeFile(accountId, credible, options, async (stores, file: NewFile) => {
      const { files } = stores;
      // Locked, so that nobody deletes, renames or replaces it meanwhile.
      const replaced = await files.byName(namespace, name);
      replacedKey = replaced?.blobKey;
      if (replaced !== undefined && replaced.ownerId !== accountId) throw fileNameTaken();
      if (replaced !== undefined) await files.giveBack(accountId, replaced.size);
      if (!(await files.take(accountId, file.size, storageQuota))) throw quotaExceeded(storageQuota);
      if (replaced === undefined) return files.insert(file);
      await stores.looseBlobs.release(replaced.blobKey, clock());
      return files.replace(replaced, file, clock());
    });
    if (replacedKey !== undefined) await looseBlobs.discard(replacedKey);
    return made;
  }

  async function byName(namespace: FileNamespace, name: string): Promise<StoredFile> {
    const file = await database.files.byName(namespace, name);
    if (file === undefined) throw fileNotFound();
    return file;
  }

  return {
    put,
    byName,
    content: async (namespace, name) => contentOf(await byName(namespace, name), blobs),
    list: (namespace, page) => database.files.listNamed(namespace, page),
  };
}

const sourceOf = (namespace: FileNamespace): FileSource =>
  namespace === 'fileshare' ? 'fileshare' : 'groupchat';
