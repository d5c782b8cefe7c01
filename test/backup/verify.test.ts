import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { writeArchive } from '../../src/backup/archive-writer.ts';
import { BackupError } from '../../src/backup/errors.ts';
import { FORMAT } from '../../src/backup/format.ts';
import { verifyArchive } from '../../src/backup/verify.ts';

describe('verifying an archive', function () {
  this.timeout(60_000);
  let folder: string;
  let path: string;
  let whole: Buffer;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-archive-'));
    path = join(folder, 'archive.tar');
    await writeArchive(path, async (archive) => {
      await archive.addText('backup.json', '{"format":1}\n');
      await archive.addText('tables/accounts/000001.ndjson', '[1,"ann"]\n');
      await archive.add('blobs/abc', 700, [Buffer.alloc(700, 'b')]);
      await archive.addText('blobs/empty', '');
      await archive.finish({
        format: FORMAT,
        parley: '1',
        createdAt: '2026-01-01T00:00:00Z',
        schema: null,
        rows: 1,
        blobs: 2,
        filesWithoutBytes: [],
        filesWithWrongBytes: [],
      });
    });
    whole = await readFile(path);
  });

  after(() => rm(folder, { recursive: true }));

  /** What is said of these bytes; undefined: they are whole. */
  async function faultOf(bytes: Buffer): Promise<string | undefined> {
    const damaged = join(folder, 'damaged.tar');
    await writeFile(damaged, bytes);
    try {
      await verifyArchive(damaged);
      return undefined;
    } catch (error) {
      expect(error).to.be.instanceOf(BackupError);
      return (error as BackupError).message.replace(damaged, 'it');
    }
  }

  const flipped = (at: number) => {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] as number) ^ 1;
    return bytes;
  };

  it('finds it whole', async () => {
    expect(await faultOf(whole)).to.equal(undefined);
    expect(await verifyArchive(path)).to.include({ rows: 1, blobs: 2, entries: 4 });
  });

  const kinds: [entry: string, text: string][] = [
    ['backup.json', '"format":1}\n'],
    ['tables/accounts/000001.ndjson', '"ann"'],
    ['blobs/abc', 'bbbb'],
    ['index/000001.ndjson', '"size":700'],
    ['manifest.json', '"parley": "1"'],
    ['archive.sha256', '  manifest.json'],
  ];
  for (const [entry, text] of kinds) {
    it(`names ${entry} when a bit of it is flipped`, async () => {
      expect(await faultOf(flipped(whole.lastIndexOf(text) + 3))).to.include(`it is damaged: ${entry}`);
    });
  }

  it('names what precedes a header that is damaged', async () => {
    const header = whole.indexOf('blobs/abc');
    expect(await faultOf(flipped(header))).to.include('what follows tables/accounts/000001.ndjson');
  });

  it('finds a flipped bit wherever it is', async () => {
    for (let at = 0; at < whole.length; at += 5)
      expect(await faultOf(flipped(at)), `at ${at}`).to.be.a('string');
  });

  it('finds that something is missing at the end, or too much', async () => {
    for (let length = 0; length < whole.length; length += 512)
      expect(await faultOf(whole.subarray(0, length)), `${length} bytes`).to.be.a('string');
    expect(await faultOf(Buffer.concat([whole, Buffer.alloc(512)]))).to.be.a('string');
    expect(await faultOf(Buffer.from('no tar at all'))).to.include('no backup of Parley');
  });
});
