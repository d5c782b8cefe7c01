import { createHash } from 'node:crypto';
import { entriesOf } from '../../src/backup/archive-reader.ts';

/** The digests of the rows and bytes in a backup, by name. */
export async function contentsOf(path: string): Promise<Record<string, string>> {
  const contents: [string, string][] = [];
  for await (const { name, bytes } of entriesOf(path)) {
    const hash = createHash('sha256');
    for await (const chunk of bytes) hash.update(chunk);
    if (/^(tables|blobs)\//.test(name)) contents.push([name, hash.digest('hex')]);
  }
  return Object.fromEntries(contents.sort());
}
