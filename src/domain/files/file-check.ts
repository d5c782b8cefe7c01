import { createHash } from 'node:crypto';
import type { BlobStore } from './blob-store.ts';
import type { StoredFile } from './file.ts';

/** All files, and all that refers to bytes. */
export interface FileInventory {
  /** The files with ids above this one, in the order of their ids. */
  after(id: number, limit: number): Promise<readonly StoredFile[]>;
  /** Whether the file is there, with the same bytes. */
  has(file: StoredFile): Promise<boolean>;
  /** Those of the keys that a file, a part of an upload or a loose blob refers to, as they are at one instant. */
  referred(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Removes the file whose bytes are lost, unless it has changed, and gives its share of the quota back. */
  remove(file: StoredFile): Promise<void>;
}

export type FileFault =
  | { readonly what: 'missing' | 'wrong-size' | 'wrong-digest'; readonly file: StoredFile }
  | { readonly what: 'orphan'; readonly key: string };

export interface FileCheckOptions {
  /** Reads all bytes and compares their sha256 too. */
  readonly deep: boolean;
  /** Removes files without bytes, and bytes without a file. Files with wrong bytes stay as they are. */
  readonly repair: boolean;
  /** Told how many files and blobs were looked at so far, now and then. */
  readonly onProgress?: (checked: number) => void;
}

export interface FileCheckResult {
  /** Rows. */
  readonly files: number;
  /** Blobs in the storage. */
  readonly blobs: number;
  readonly faults: number;
  /** Faults that are none any more. */
  readonly repaired: number;
}

export type FileCheck = (
  options: FileCheckOptions,
  onFault: (fault: FileFault, repaired: boolean) => void,
) => Promise<FileCheckResult>;

const BATCH = 100;
const PROGRESS_STEP = 1000;

/**
 * Compares the files with the bytes there are, in both directions, while others upload and delete: bytes are written
 * after a row tells of them, and deleted before it goes, so whoever looks at the other side last is not mistaken.
 */
export function createFileCheck(
  inventory: FileInventory,
  blobs: Pick<BlobStore, 'size' | 'read' | 'list' | 'delete'>,
): FileCheck {
  async function faultOf(file: StoredFile, deep: boolean): Promise<FileFault | undefined> {
    const size = await blobs.size(file.blobKey);
    const wrong = size !== undefined && size !== file.size ? 'wrong-size' : undefined;
    const what = size === undefined ? 'missing' : (wrong ?? (deep ? await digestFault(file) : undefined));
    // One that was deleted or replaced meanwhile is no fault.
    return what && (await inventory.has(file)) ? { what, file } : undefined;
  }

  async function digestFault(file: StoredFile): Promise<'missing' | 'wrong-digest' | undefined> {
    const bytes = await blobs.read(file.blobKey);
    if (bytes === undefined) return 'missing';
    const hash = createHash('sha256');
    for await (const chunk of bytes) hash.update(chunk);
    return hash.digest('hex') === file.sha256 ? undefined : 'wrong-digest';
  }

  async function orphansOf(keys: readonly string[]): Promise<string[]> {
    const referred = await inventory.referred(keys);
    const orphans: string[] = [];
    for (const key of keys)
      if (!referred.has(key) && (await blobs.size(key)) !== undefined) orphans.push(key);
    return orphans;
  }

  return async function check({ deep, repair, onProgress }, onFault) {
    const result = { files: 0, blobs: 0, faults: 0, repaired: 0 };
    const count = (what: 'files' | 'blobs') => {
      result[what] += 1;
      const checked = result.files + result.blobs;
      if (checked % PROGRESS_STEP === 0) onProgress?.(checked);
    };
    const report = async (fault: FileFault, mend: (() => Promise<void>) | undefined) => {
      result.faults += 1;
      if (mend) {
        await mend();
        result.repaired += 1;
      }
      onFault(fault, mend !== undefined);
    };

    let files: readonly StoredFile[] = [];
    do {
      files = await inventory.after(files.at(-1)?.id ?? 0, BATCH);
      for (const file of files) {
        count('files');
        const fault = await faultOf(file, deep);
        const mendable = repair && fault?.what === 'missing';
        if (fault) await report(fault, mendable ? () => inventory.remove(file) : undefined);
      }
    } while (files.length > 0);

    const lookAt = async (keys: readonly string[]) => {
      for (const key of await orphansOf(keys))
        await report({ what: 'orphan', key }, repair ? () => blobs.delete(key) : undefined);
    };
    const keys: string[] = [];
    for await (const { key } of blobs.list()) {
      count('blobs');
      keys.push(key);
      if (keys.length === BATCH) await lookAt(keys.splice(0));
    }
    await lookAt(keys);
    return result;
  };
}
