import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import type { Reply } from '../support/client.ts';
import { fileForm } from '../support/forms.ts';
import { givenFile } from '../support/given-file.ts';
import { type S3Server, startS3 } from '../support/s3-server.ts';
import { storages } from '../support/storages.ts';

(storages.includes('s3') ? describe : describe.skip)('with the S3 server away', () => {
  let server: S3Server;
  const app = useApp(async () => {
    server = await startS3();
    return server.settings('away');
  });
  let fileId: number;
  let token: string;

  before(async () => {
    fileId = (await givenFile(app, 'ann')).id;
    const link = await app.as('ann').post(`/v1/files/${fileId}/links`, { expiresIn: 60, maxDownloads: 1 });
    token = link.body.token;
    await server.stop();
  });

  function expectUnavailable(reply: Reply): void {
    expect([reply.status, reply.body.type]).to.deep.equal([503, '/problems/unavailable']);
    expect(Number(reply.headers.get('retry-after'))).to.be.above(0);
  }

  it('an upload is refused, and leaves nothing that would not be swept', async () => {
    expectUnavailable(await app.as('ann').post('/v1/files', fileForm()));
    expect(await app.count('files')).to.equal(1);
    expect((await app.as('ann').get('/v1/me/usage')).body.files).to.equal(1);
    // Its bytes may be there or not; the row makes sure that somebody looks.
    expect(await app.db('loose_blobs').select('doomed')).to.have.lengthOf(1);
  });

  it('a download is refused', async () => {
    expectUnavailable(await app.as('ann').get(`/v1/files/${fileId}/content`));
  });

  it('a download by a link is refused, and does not count', async () => {
    expectUnavailable(await app.anyone.get(`/v1/links/${token}`));
    const { body } = await app.as('ann').get(`/v1/files/${fileId}/links`);
    expect(body.items[0].downloads).to.equal(0);
  });

  it('what is known without the bytes is known still', async () => {
    expect((await app.as('ann').get('/v1/files')).body.items).to.have.lengthOf(1);
    expect((await app.as('ann').send('HEAD', `/v1/files/${fileId}/content`)).status).to.equal(200);
  });

  it('a file can be deleted; its bytes wait for the sweep', async () => {
    const waiting = await app.count('loose_blobs');
    expect((await app.as('ann').delete(`/v1/files/${fileId}`)).status).to.equal(204);
    expect(await app.count('loose_blobs')).to.equal(waiting + 1);
    await app.app.sweep();
    expect(await app.count('loose_blobs')).to.equal(waiting + 1);
  });

  it('the server says that it is not ready', async () => {
    const { status, body } = await app.anyone.get('/readyz');
    expect([status, body.checks.storage]).to.deep.equal([503, 'failed']);
  });
});
