import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { describeStorages } from '../support/storages.ts';
import { sendByTus } from '../support/tus.ts';
import { until } from '../support/until.ts';

describeStorages('the stock tus client', (settings) => {
  const app = useApp(settings);
  const bytes = randomBytes(300_000);
  const sha256 = createHash('sha256').update(bytes).digest('hex');

  async function target(person: string, query = '') {
    const { accessToken } = await app.signIn(person);
    return { endpoint: `${app.url}/v1/uploads${query}`, token: accessToken };
  }

  const fileOf = async (person: string, fileId: string | undefined) =>
    (await app.as(person).get(`/v1/files/${fileId}`)).body;

  it('uploads a file in pieces', async () => {
    const { fileId } = await sendByTus(await target('ann', '?visibility=members'), bytes, {
      chunkSize: 100_000,
      metadata: { filename: 'отчёт.bin', filetype: 'application/octet-stream' },
    }).done;
    expect(await fileOf('ann', fileId)).to.include({ name: 'отчёт.bin', sha256, visibility: 'members' });
  });

  it('uploads an empty file', async () => {
    await sendByTus(await target('ann'), Buffer.alloc(0), { metadata: { filename: 'empty' } }).done;
    const { body } = await app.as('ann').get('/v1/files?q=empty');
    expect(body.items[0]).to.include({ name: 'empty', size: 0 });
  });

  it('goes on after a cut in the middle of a request', async function () {
    this.timeout(60_000);
    const large = randomBytes(20 * 1024 * 1024);
    const where = await target('bob');
    // In requests of a quarter each: a single one may be under way as a whole before the cut.
    const pieces = { chunkSize: large.length / 4, metadata: { filename: 'cut.bin' } };
    const url = await sendByTus(where, large, pieces).cutAfter(large.length / 4 + 1);
    const { pathname } = new URL(url);
    const offset = async () => (await app.as('bob').get(pathname)).body.offset;
    const kept = await until(10, offset, (bytes) => bytes > 0);
    expect(kept).to.be.within(1, large.length - 1);
    const { fileId, startedAt } = await sendByTus(where, large, {
      uploadUrl: url,
      retryDelays: [0, 500, 1000],
    }).done;
    expect(startedAt).to.be.at.least(kept);
    const expected = createHash('sha256').update(large).digest('hex');
    expect(await fileOf('bob', fileId)).to.include({ name: 'cut.bin', sha256: expected });
  });

  it('cancels', async () => {
    const where = await target('cid');
    const first = sendByTus(where, bytes, { chunkSize: 50_000, metadata: { filename: 'no.bin' } });
    const url = await first.cutAfter(50_000);
    await first.terminate(url);
    expect((await app.as('cid').get(new URL(url).pathname)).status).to.equal(404);
    expect((await app.as('cid').get('/v1/me/usage')).body).to.include({ files: 0, bytes: 0 });
  });
});
