import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { fileForm } from '../support/forms.ts';
import { givenFile } from '../support/given-file.ts';

/** A disk of 1 MiB, where the machine lets us have one. */
async function mountSmallDisk(): Promise<{ folder: string; unmount(): Promise<void> } | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    async unmount() {
      execFileSync('umount', ['-l', folder]);
      await rm(folder, { recursive: true });
    },
  };
}

const disk = await mountSmallDisk();

// Mounting takes a privilege that not every machine gives.
(disk ? describe : describe.skip)('a full disk', () => {
  const folder = disk?.folder ?? '';
  const app = useApp({ STORAGE_URL: `file:${join(folder, 'files')}` });

  after(() => disk?.unmount());

  it('refuses what does not fit, keeps nothing of it, and goes on serving: unavailable', async () => {
    const { id } = await givenFile(app, 'ann', { content: 'it fits' });
    const large = fileForm({ content: 'x'.repeat(3_000_000) });
    const reply = await app.as('ann').post('/v1/files', large);
    expect([reply.status, reply.body.type]).to.deep.equal([503, '/problems/unavailable']);
    expect(Number(reply.headers.get('retry-after'))).to.be.above(0);
    expect(reply.text).to.not.contain('ENOSPC');
    expect(await readdir(join(folder, 'files', 'unfinished'))).to.deep.equal([]);
    expect([await app.count('files'), await app.count('loose_blobs')]).to.deep.equal([1, 0]);
    expect((await app.as('ann').get(`/v1/files/${id}/content`)).text).to.equal('it fits');
    await givenFile(app, 'ann', { content: 'x'.repeat(300_000) });
  });
});
