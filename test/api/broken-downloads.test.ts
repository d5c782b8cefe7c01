import { once } from 'node:events';
import { readdir, readlink } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { givenFile } from '../support/given-file.ts';
import { until } from '../support/until.ts';

const MIB = 1024 * 1024;

// Linux tells which files a process has open.
const openFiles = async (folder: string): Promise<string[]> => {
  const links = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
  return (await Promise.all(links)).filter((path) => path.startsWith(folder));
};

(process.platform === 'linux' ? describe : describe.skip)('a download whose client goes away', () => {
  const app = useApp();

  it('lets go of the file', async () => {
    const folder = join(app.env.DATA_DIR!, 'files');
    const { id } = await givenFile(app, 'ann', { content: 'x'.repeat(30 * MIB) }, { visibility: 'public' });
    const outgoing = get(`${app.url}/v1/files/${id}/content`);
    const [incoming] = await once(outgoing, 'response');
    await once(incoming, 'readable');
    // It reads no further; what the server has not sent waits in the file.
    expect(await openFiles(folder)).to.have.lengthOf(1);
    outgoing.destroy();
    expect(
      await until(
        5,
        () => openFiles(folder),
        (files) => files.length === 0,
      ),
    ).to.deep.equal([]);
  });
});
