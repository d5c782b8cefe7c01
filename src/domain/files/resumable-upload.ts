import type { Visibility } from './file.ts';

/** `open`: waiting for bytes. `finished`: a file. `expired`: its bytes are gone, and it only says so. */
export type UploadState = 'open' | 'finished' | 'expired';

/** A file on its way, in as many requests as it takes. Instants are milliseconds since 1970. */
export interface ResumableUpload {
  readonly id: number;
  readonly ownerId: number;
  readonly name: string;
  /** A media type; null when none was declared. */
  readonly declaredType: string | null;
  /** What the client said of it, as it said it. */
  readonly metadata: string;
  readonly visibility: Visibility;
  /** Bytes that the file has. */
  readonly length: number;
  /** Bytes that are here and safe. */
  readonly offset: number;
  readonly state: UploadState;
  /** Null until it is finished, and once that file was deleted. */
  readonly fileId: number | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export type NewResumableUpload = Omit<ResumableUpload, 'id' | 'offset' | 'state' | 'fileId'>;

/** A run of an upload's bytes. */
export interface UploadPart {
  /** Where in the file it begins. */
  readonly start: number;
  /** Bytes. */
  readonly size: number;
  readonly blobKey: string;
}

/**
 * Uploads and their parts. An upload has one writer at a time: whoever began last. What changes its bytes does so only
 * for the writer, so that one who was cut off, and may not know it yet, cannot interfere.
 */
export interface ResumableUploadStore {
  insert(upload: NewResumableUpload): Promise<ResumableUpload>;
  byId(id: number): Promise<ResumableUpload | undefined>;
  /** Makes somebody the writer; false when the upload is not open or does not stand at this offset. */
  begin(id: number, offset: number, writer: string): Promise<boolean>;
  /** Adds the writer's next part; false when another is the writer by now, or the upload is over. */
  addPart(id: number, writer: string, part: UploadPart, expiresAt: number): Promise<boolean>;
  /** The parts in order. */
  parts(id: number): Promise<readonly UploadPart[]>;
  /** Makes it finished and lets go of its parts; false as `addPart`. */
  finish(id: number, writer: string, fileId: number, now: number, expiresAt: number): Promise<boolean>;
  /** Makes an open one expired, if its time is over, and lets go of its parts. */
  expire(id: number, now: number): Promise<boolean>;
  /** Open ones whose time is over, the longest over first. */
  overdue(now: number, limit: number): Promise<readonly ResumableUpload[]>;
  /** Deletes it, if it is still in this state, and lets go of its parts. */
  delete(id: number, state: UploadState, now: number): Promise<boolean>;
  /** Deletes all of the account and lets go of their parts. */
  deleteAllOf(ownerId: number, now: number): Promise<void>;
}
