/**
 * Bytes that no file refers to. A row is written before the bytes are, and goes in the transaction that makes them a
 * file; and it is written in the transaction that deletes the file, and goes after the bytes. So whatever a process
 * leaves behind when it dies, a row tells of it.
 */
export interface LooseBlobStore {
  /** Announces bytes that are about to be written; they are somebody's until `leaseUntil`. */
  announce(key: string, leaseUntil: number): Promise<void>;
  /** Puts the end of the lease off; false when it has been taken away (see `doom`). */
  renew(key: string, leaseUntil: number): Promise<boolean>;
  /** Forgets the row because the bytes are a file's from now on; false when they have been doomed. */
  keep(key: string): Promise<boolean>;
  /** Lets go of the bytes of a file. */
  release(key: string, now: number): Promise<void>;
  /** Ends the lease for good, so that the bytes can be deleted; false when there is no such row. */
  doom(key: string): Promise<boolean>;
  /**
   * Dooms what is due: bytes that were let go of, or whose lease ran out. The longest due first.
   * @param retryAt when those that the caller then fails to delete are due again
   */
  doomDue(now: number, retryAt: number, limit: number): Promise<readonly string[]>;
  /** Forgets the row because the bytes are gone. */
  forget(key: string): Promise<void>;
}
