import { pbkdf2 } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { createDiskStore } from '../../src/storage/disk.ts';

describe('a store on a disk', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-disk-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('is done with a file whose source failed, however busy the machine is', async () => {
    // The threads that open files are kept busy, so that the source is faster than the disk.
    let isOver = false;
    const work = async () => {
      while (!isOver) await promisify(pbkdf2)('', '', 20_000, 64, 'sha512');
    };
    const busy = Array.from({ length: 8 }, work);
    // biome-ignore lint/correctness/useYield: it fails before there is anything to give
    async function* broken(): AsyncGenerator<Uint8Array> {
      throw new Error('cut');
    }
    const failure = await createDiskStore(folder)
      .write('half', broken())
      .catch((error) => error);
    expect(failure).to.be.an('error').with.property('message', 'cut');
    rmSync(join(folder, 'unfinished', 'half'), { force: true });
    isOver = true;
    await Promise.all(busy);
    expect(await readdir(join(folder, 'unfinished'))).to.deep.equal([]);
  });
});
