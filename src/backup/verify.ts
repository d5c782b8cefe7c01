import { createHash } from 'node:crypto';
import { entriesOf, sealOf, textOf } from './archive-reader.ts';
import { BackupError } from './errors.ts';
import { type IndexEntry, isIndex, MANIFEST, type Manifest, readSeal, sealBytes, sha256 } from './format.ts';

/** What was found on the way through an archive. */
interface Findings {
  /** The digest of all bytes before the seal. */
  readonly archive: string;
  readonly manifest: { readonly text: string; readonly sha256: string } | undefined;
  /** Digests of the indexes by name. */
  readonly indexes: ReadonlyMap<string, string>;
  /** What does not agree with an index, by the index's name. */
  readonly faults: ReadonlyMap<string, string>;
  /** Where the tar cannot be read further. */
  readonly broken: string | undefined;
}

/**
 * Reads all of an archive.
 * @returns its manifest
 * @throws BackupError that names the entry, when a single byte is not as it was written
 */
export async function verifyArchive(path: string): Promise<Manifest> {
  const findings = await examine(path);
  const { bytes } = await sealOf(path);
  const { archive, manifest } = findings;
  if (manifest && bytes.equals(await sealBytes({ archive, manifest: manifest.sha256 })))
    return JSON.parse(manifest.text);
  throw new BackupError(`${path} is damaged: ${culprit(findings, bytes)}. Use another backup.`);
}

async function examine(path: string): Promise<Findings> {
  const whole = createHash('sha256');
  const indexes = new Map<string, string>();
  const faults = new Map<string, string>();
  let manifest: Findings['manifest'];
  let pending = new Map<string, string>();
  let last = 'the beginning';
  let broken: string | undefined;
  try {
    for await (const { name, bytes } of entriesOf(path, (chunk) => whole.update(chunk))) {
      if (name === MANIFEST || isIndex(name)) {
        const text = await textOf(bytes);
        if (name === MANIFEST) {
          manifest = { text, sha256: sha256(text) };
        } else {
          indexes.set(name, sha256(text));
          const fault = firstDifference(text, pending);
          if (fault !== undefined) faults.set(name, fault);
          pending = new Map();
        }
      } else {
        const hash = createHash('sha256');
        for await (const chunk of bytes) hash.update(chunk);
        pending.set(name, hash.digest('hex'));
      }
      last = name;
    }
  } catch {
    broken = `what follows ${last} cannot be read`;
  }
  return { archive: whole.digest('hex'), manifest, indexes, faults, broken };
}

/** @param digests of entries by name. @returns the name of the first that is not as the index says */
function firstDifference(index: string, digests: ReadonlyMap<string, string>): string | undefined {
  try {
    const entries: IndexEntry[] = index
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    return entries.find(({ name, sha256 }) => digests.get(name) !== sha256)?.name;
  } catch {
    return 'an index';
  }
}

/** What is damaged, from the seal downwards: what a digest is of is blamed only where the digest itself is sound. */
function culprit({ archive, manifest, indexes, faults, broken }: Findings, sealBytes: Buffer): string {
  if (broken !== undefined) return broken;
  const seal = readSeal(sealBytes);
  if (seal === undefined || seal.archive === archive)
    return 'archive.sha256, or it does not end where it should';
  if (manifest === undefined || seal.manifest !== manifest.sha256) return MANIFEST;
  const listed: Manifest = JSON.parse(manifest.text);
  for (const { name, sha256 } of listed.indexes) {
    if (indexes.get(name) !== sha256) return name;
    const fault = faults.get(name);
    if (fault !== undefined) return fault;
  }
  return 'what lies between its entries';
}
