import type { Page, PageRequest } from '../page.ts';

/** A link under which anybody may download a file. Its token rests hashed. Instants are milliseconds since 1970. */
export interface FileLink {
  readonly id: number;
  /** Null once the file was deleted. */
  readonly fileId: number | null;
  readonly downloads: number;
  /** Null: as often as anybody likes. */
  readonly maxDownloads: number | null;
  readonly lastUsedAt: number | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
}

export interface NewFileLink {
  readonly fileId: number;
  readonly tokenHash: string;
  readonly maxDownloads: number | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface FileLinkStore {
  insert(link: NewFileLink): Promise<FileLink>;
  byTokenHash(hash: string): Promise<FileLink | undefined>;
  /** The file's links, newest first. */
  list(fileId: number, page: PageRequest): Promise<Page<FileLink>>;
  /** Counts a download, if the link still allows one (one conditional update). */
  use(id: number, now: number): Promise<boolean>;
  /** Revokes a link of that file; false when it has none with that id. Doing it again changes nothing. */
  revoke(id: number, fileId: number, now: number): Promise<boolean>;
}
