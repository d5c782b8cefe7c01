import type { Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import { walkPages } from '../page.ts';
import type { DownloadTokens } from '../security.ts';
import type { BlobStore } from './blob-store.ts';
import { contentOf, type FileContent } from './content.ts';
import type { StoredFile } from './file.ts';
import { assertFileName, extensionOf, safeFileName } from './file-name.ts';
import type { NamedFiles } from './named-files.ts';
import type { StagedFile } from './staging.ts';

/**
 * Documents that some share with all others. Sharers, who have the grant or the role `operator`, upload them and
 * nothing else; everybody else signed in downloads them.
 */
export interface FileSharing {
  /** @throws DomainError `not-a-sharer` */
  assertSharer(caller: Caller): Promise<void>;
  /**
   * @throws DomainError `not-a-sharer`, `file-type-unshareable`, `file-name-invalid`, `file-name-taken`,
   * `quota-exceeded`, `unavailable`
   */
  share(caller: Caller, staged: StagedFile): Promise<StoredFile>;
  /** The names of all shared files, ascending, read page by page while they are walked. */
  names(): AsyncIterable<string>;
  /**
   * A token with which anybody may download the file for a while.
   * @throws DomainError `not-a-recipient` to a sharer, `file-not-found`
   */
  downloadToken(caller: Caller, name: string): Promise<string>;
  /** What the token is for. @throws DomainError `download-token-invalid`, also once the file is gone; so does `open` */
  download(token: string): Promise<FileContent>;
}

export interface FileSharingDeps {
  readonly database: Database;
  readonly namedFiles: NamedFiles;
  readonly downloadTokens: DownloadTokens;
  readonly blobs: Pick<BlobStore, 'read'>;
  readonly clock: Clock;
}

const NAMESPACE = 'fileshare';
const SHAREABLE: readonly string[] = ['pptx', 'docx', 'xlsx'];

export function createFileSharing(deps: FileSharingDeps): FileSharing {
  const { database, namedFiles, downloadTokens, blobs, clock } = deps;

  async function isSharer({ accountId, role }: Caller): Promise<boolean> {
    return role === 'operator' || (await database.accounts.byId(accountId))?.sharesFiles === true;
  }

  async function assertSharer(caller: Caller): Promise<void> {
    if (!(await isSharer(caller)))
      throw new DomainError('not-a-sharer', 'Only accounts with the grant to share files may upload them.');
  }

  return {
    assertSharer,

    async share(caller, staged) {
      await assertSharer(caller);
      const name = safeFileName(staged.name);
      assertFileName(name, '/file');
      if (!SHAREABLE.includes(extensionOf(name)))
        throw new DomainError('file-type-unshareable', `Only .${SHAREABLE.join(', .')} files can be shared.`);
      return namedFiles.put(caller, NAMESPACE, staged);
    },

    async *names() {
      for await (const { name } of walkPages((page) => namedFiles.list(NAMESPACE, page))) yield name;
    },

    async downloadToken(caller, name) {
      if (await isSharer(caller))
        throw new DomainError('not-a-recipient', 'Accounts that share files do not download them.');
      const { id } = await namedFiles.byName(NAMESPACE, name);
      return downloadTokens.sign(id, clock());
    },

    async download(token) {
      const fileId = downloadTokens.verify(token, clock());
      const file = fileId && (await database.files.byId(fileId));
      if (!file || file.namespace !== NAMESPACE) throw tokenInvalid();
      const content = contentOf(file, blobs);
      return {
        ...content,
        inline: false,
        open: (range) =>
          content.open(range).catch((error: unknown) => {
            throw error instanceof DomainError && error.code === 'file-not-found' ? tokenInvalid() : error;
          }),
      };
    },
  };
}

/** The same for one that never was, for one that is over, and for one whose file is gone. */
function tokenInvalid(): DomainError {
  return new DomainError(
    'download-token-invalid',
    'The link to this file is not valid, or over. Ask for a new one.',
  );
}
