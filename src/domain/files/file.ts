import type { Page, PageRequest } from '../page.ts';

/** Who may read a file besides its owner: nobody, everybody signed in, everybody. */
export type Visibility = 'private' | 'members' | 'public';

/** What a media type amounts to. */
export type FileKind = 'image' | 'video' | 'audio' | 'document' | 'file';

/** The API that a file was uploaded through. */
export type FileSource = 'v1' | 'groupchat' | 'fileshare';

/** Files among which each name is there once, whoever's they are. See `NamedFiles`. */
export type FileNamespace =
  | 'fileshare'
  | 'groupchat/profile'
  | 'groupchat/image'
  | 'groupchat/video'
  | 'groupchat/audio'
  | 'groupchat/file';

/**
 * A file: what is known of it, and where its bytes are. Bytes under a key never change; only a file of a namespace may
 * be replaced, and has another key then. Instants are milliseconds since 1970.
 */
export interface StoredFile {
  readonly id: number;
  readonly ownerId: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly kind: FileKind;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly visibility: Visibility;
  readonly source: FileSource;
  /** Where its name is unique; null where it need not be. */
  readonly namespace: FileNamespace | null;
  readonly blobKey: string;
  /** Rises by one with every change; the basis of the ETag. */
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export type NewFile = Omit<StoredFile, 'id' | 'version' | 'updatedAt'>;

/** What may be changed of a file; what is absent stays. */
export interface FilePatch {
  readonly name?: string;
  readonly visibility?: Visibility;
}

export interface FileFilter {
  readonly kind?: FileKind;
  /** Part of the name, in any case and Unicode form. */
  readonly search?: string;
}

/** What an account's files take. */
export interface StorageUsage {
  readonly files: number;
  readonly bytes: number;
}

export interface FileStore {
  /** @throws DomainError `file-name-taken` (settled by the unique index) */
  insert(file: NewFile): Promise<StoredFile>;
  /** In a transaction it is locked, and so stays as it was read. */
  byId(id: number): Promise<StoredFile | undefined>;
  /** The file of a namespace. In a transaction it is locked. */
  byName(namespace: FileNamespace, name: string): Promise<StoredFile | undefined>;
  /** In any order. */
  byIds(ids: readonly number[]): Promise<readonly StoredFile[]>;
  /** Those of the files that are the owner's, in any order. In a transaction they stay. */
  ownedBy(ownerId: number, ids: readonly number[]): Promise<readonly number[]>;
  /** The owner's files, newest first. */
  list(ownerId: number, filter: FileFilter, page: PageRequest): Promise<Page<StoredFile>>;
  /** The files of a namespace by name, in the order of code points. */
  listNamed(namespace: FileNamespace, page: PageRequest): Promise<Page<StoredFile>>;
  /** Gives a file that the transaction has locked the content of another one, and raises its version. */
  replace(file: StoredFile, content: NewFile, now: number): Promise<StoredFile>;
  /**
   * Changes the file and raises its version.
   * @param ifVersion change only when the version is still this one
   * @returns whether it was changed
   * @throws DomainError `file-name-taken`
   */
  update(id: number, patch: FilePatch, now: number, ifVersion?: number): Promise<boolean>;
  /** Deletes the file, if the version is still this one; its links lose it. False when there was nothing to delete. */
  delete(id: number, ifVersion?: number): Promise<boolean>;
  /** Deletes all files of the account and lets go of their bytes; its usage is nothing from then on. */
  deleteAllOf(ownerId: number, now: number): Promise<void>;

  usage(accountId: number): Promise<StorageUsage>;
  /** Counts a file of so many bytes, unless the bytes would be more than `quota` (one conditional update). */
  take(accountId: number, bytes: number, quota: number): Promise<boolean>;
  /** Takes a file of so many bytes off the count. */
  giveBack(accountId: number, bytes: number): Promise<void>;
}
