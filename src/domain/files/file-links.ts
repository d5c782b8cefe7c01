import type { Caller } from '../caller.ts';
import { type Clock, HOUR, SECOND } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Secrets } from '../security.ts';
import type { BlobStore } from './blob-store.ts';
import { contentOf, type FileContent } from './content.ts';
import type { FileLink } from './file-link.ts';
import type { Files } from './files.ts';

export interface LinkOptions {
  /** Seconds. */
  readonly expiresIn: number;
  readonly maxDownloads?: number;
}

/** Links under which anybody may download a file. */
export interface FileLinks {
  /** @returns the link, and its token, which nobody can tell afterwards. @throws DomainError `file-not-found` */
  create(caller: Caller, fileId: number, options: LinkOptions): Promise<{ link: FileLink; token: string }>;
  /** The file's links, newest first. @throws DomainError `file-not-found` */
  list(caller: Caller, fileId: number, page: PageRequest): Promise<Page<FileLink>>;
  /** @throws DomainError `file-not-found`, `link-not-found` */
  revoke(caller: Caller, fileId: number, linkId: number): Promise<void>;
  /**
   * What the link leads to. Opening it counts as a download, unless it goes on with one of the last hour.
   * @throws DomainError `link-not-found`, `link-gone`; so does `open`
   */
  content(token: string): Promise<FileContent>;
}

export interface FileLinksDeps {
  readonly database: Database;
  readonly blobs: Pick<BlobStore, 'read'>;
  readonly files: Pick<Files, 'own'>;
  readonly secrets: Pick<Secrets, 'token' | 'hash'>;
  readonly clock: Clock;
}

/** For so long after a download was counted, the rest of it may be fetched by ranges. */
const RESUME = HOUR;

export function createFileLinks({ database, blobs, files, secrets, clock }: FileLinksDeps): FileLinks {
  const isLive = ({ fileId, revokedAt, expiresAt }: FileLink) =>
    fileId !== null && revokedAt === null && expiresAt > clock();
  const mayResume = ({ lastUsedAt }: FileLink) => lastUsedAt !== null && lastUsedAt > clock() - RESUME;

  async function count(link: FileLink, fromStart: boolean): Promise<void> {
    if (!fromStart && mayResume(link)) return;
    if (!(await database.fileLinks.use(link.id, clock()))) throw linkGone();
  }

  return {
    async create(caller, fileId, { expiresIn, maxDownloads = null }) {
      const token = secrets.token();
      const now = clock();
      const link = await database.transaction(async (stores) => {
        await files.own(caller, fileId, stores);
        return stores.fileLinks.insert({
          fileId,
          tokenHash: secrets.hash(token),
          maxDownloads,
          createdAt: now,
          expiresAt: now + expiresIn * SECOND,
        });
      });
      return { link, token };
    },

    async list(caller, fileId, page) {
      await files.own(caller, fileId);
      return database.fileLinks.list(fileId, page);
    },

    async revoke(caller, fileId, linkId) {
      await files.own(caller, fileId);
      if (!(await database.fileLinks.revoke(linkId, fileId, clock()))) throw linkNotFound();
    },

    async content(token) {
      const link = await database.fileLinks.byTokenHash(secrets.hash(token));
      if (link === undefined) throw linkNotFound();
      const isSpent = link.maxDownloads !== null && link.downloads >= link.maxDownloads;
      if (!isLive(link) || (isSpent && !mayResume(link))) throw linkGone();
      const file = await database.files.byId(link.fileId ?? 0);
      if (file === undefined) throw linkGone();
      const content = contentOf(file, blobs);
      return {
        ...content,
        inline: false,
        async open(range) {
          const bytes = await content.open(range);
          try {
            await count(link, (range?.start ?? 0) === 0);
          } catch (error) {
            bytes.destroy();
            throw error;
          }
          return bytes;
        },
      };
    },
  };
}

function linkNotFound(): DomainError {
  return new DomainError('link-not-found', 'There is no such link.');
}

/** The same however it ended. */
function linkGone(): DomainError {
  return new DomainError('link-gone', 'This link is over. Ask for a new one.');
}
