import { expect } from 'chai';
import { HOUR, MINUTE } from '../../src/domain/clock.ts';
import { useApp } from '../support/app.ts';
import type { Reply } from '../support/client.ts';
import { givenFile } from '../support/given-file.ts';
import { describeStorages } from '../support/storages.ts';

const TEXT = 'The quick brown fox';
const gone = [410, '/problems/link-gone'];
const told = ({ status, body }: Reply) => [status, body.type];

describeStorages('links to files', (settings) => {
  const app = useApp(async () => ({ ...(await settings()), ACCESS_TOKEN_TTL: '1d' }));

  async function link(options: object = { expiresIn: 3600 }) {
    const { id } = await givenFile(app, 'ann', { content: TEXT, name: 'fox.txt' });
    const { status, body, headers } = await app.as('ann').post(`/v1/files/${id}/links`, options);
    expect(status).to.equal(201);
    expect(headers.get('location')).to.equal(`/v1/links/${body.token}`);
    const path = `/v1/links/${body.token}`;
    const download = (range?: string) => app.anyone.get(path, { headers: range ? { range } : {} });
    const listed = async () => (await app.as('ann').get(`/v1/files/${id}/links`)).body.items;
    return { fileId: id, ...body, path, download, listed };
  }

  it('lead anybody to the file, as an attachment', async () => {
    const { url, download } = await link();
    expect(url).to.match(/^http:\/\/parley\.test\/v1\/links\/[\w-]{43}$/);
    const reply = await download();
    expect([reply.status, reply.text]).to.deep.equal([200, TEXT]);
    expect(reply.headers.get('content-disposition')).to.equal('attachment; filename="fox.txt"');
  });

  it('rest without their secret', async () => {
    const { token, listed } = await link();
    const rows = JSON.stringify(await app.db('file_links').select());
    expect(rows).to.not.contain(token);
    expect(JSON.stringify(await listed())).to.not.contain(token);
  });

  it('are listed with how often they were used', async () => {
    const { id, listed, download } = await link({ expiresIn: 60, maxDownloads: 5 });
    await download();
    await download();
    expect(await listed()).to.deep.equal([
      {
        id,
        downloads: 2,
        maxDownloads: 5,
        createdAt: new Date(app.clock()).toISOString(),
        lastUsedAt: new Date(app.clock()).toISOString(),
        expiresAt: new Date(app.clock() + MINUTE).toISOString(),
        revokedAt: null,
      },
    ]);
  });

  it('are listed page by page', async () => {
    const { fileId, id } = await link();
    const second = (await app.as('ann').post(`/v1/files/${fileId}/links`, { expiresIn: 60 })).body.id;
    const first = (await app.as('ann').get(`/v1/files/${fileId}/links?limit=1`)).body;
    const rest = (await app.as('ann').get(`/v1/files/${fileId}/links?cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...rest.items].map((one) => one.id)).to.deep.equal([second, id]);
  });

  it('are over once they expire: link-gone', async () => {
    const { download } = await link({ expiresIn: 60 });
    app.clock.advance(MINUTE - 1);
    expect((await download()).status).to.equal(200);
    app.clock.advance(1);
    expect(told(await download())).to.deep.equal(gone);
    expect(told(await download('bytes=4-'))).to.deep.equal(gone);
  });

  it('are over once they are spent, however many ask at the same moment: link-gone', async () => {
    const { download, listed } = await link({ expiresIn: 60, maxDownloads: 3 });
    const replies = await Promise.all(Array.from({ length: 20 }, () => download()));
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).to.deep.equal([200, 200, 200, ...Array(17).fill(410)]);
    expect((await listed())[0].downloads).to.equal(3);
  });

  it('are over once they are revoked: link-gone', async () => {
    const { fileId, id, download, listed } = await link();
    const revoke = () => app.as('ann').delete(`/v1/files/${fileId}/links/${id}`);
    expect([(await revoke()).status, (await revoke()).status]).to.deep.equal([204, 204]);
    expect(told(await download())).to.deep.equal(gone);
    expect((await listed())[0].revokedAt).to.equal(new Date(app.clock()).toISOString());
  });

  it('are over once their file is deleted: link-gone', async () => {
    const { fileId, download } = await link();
    await app.as('ann').delete(`/v1/files/${fileId}`);
    expect(told(await download())).to.deep.equal(gone);
  });

  it('are unknown when they never were: link-not-found', async () => {
    const { fileId } = await link();
    const unknown = [404, '/problems/link-not-found'];
    expect(told(await app.anyone.get(`/v1/links/${'x'.repeat(43)}`))).to.deep.equal(unknown);
    expect(told(await app.as('ann').delete(`/v1/files/${fileId}/links/987654`))).to.deep.equal(unknown);
  });

  it('of another file cannot be revoked through this one', async () => {
    const [one, other] = [await link(), await link()];
    const reply = await app.as('ann').delete(`/v1/files/${one.fileId}/links/${other.id}`);
    expect(reply.status).to.equal(404);
    expect((await other.download()).status).to.equal(200);
  });

  describe('count', () => {
    it('a download once, in however many parts it comes', async () => {
      const { download, listed } = await link({ expiresIn: 7200, maxDownloads: 1 });
      const parts = [await download('bytes=0-8'), await download('bytes=9-14'), await download('bytes=15-')];
      expect(parts.map(({ status }) => status)).to.deep.equal([206, 206, 206]);
      expect(parts.map(({ text }) => text).join('')).to.equal(TEXT);
      expect((await listed())[0].downloads).to.equal(1);
      expect(told(await download())).to.deep.equal(gone);
      app.clock.advance(HOUR);
      expect(told(await download('bytes=9-14'))).to.deep.equal(gone);
    });

    it('a download that leaves the first byte out', async () => {
      const { download, listed } = await link({ expiresIn: 60, maxDownloads: 1 });
      expect((await download('bytes=1-')).status).to.equal(206);
      expect((await listed())[0].downloads).to.equal(1);
      expect(told(await download())).to.deep.equal(gone);
    });

    it('neither HEAD, nor what is known already, nor what is not there', async () => {
      const { path, listed, download } = await link({ expiresIn: 60, maxDownloads: 1 });
      const head = await app.anyone.send('HEAD', path);
      const known = await app.anyone.get(path, { headers: { 'if-none-match': head.headers.get('etag')! } });
      const nothing = await download('bytes=100-');
      expect([head.status, known.status, nothing.status]).to.deep.equal([200, 304, 416]);
      expect((await listed())[0].downloads).to.equal(0);
    });
  });
});
