import { expect } from 'chai';
import { MINUTE, SECOND } from '../../src/domain/clock.ts';
import { useApp } from '../support/app.ts';
import { filePart, rawForm } from '../support/forms.ts';
import { givenFile } from '../support/given-file.ts';
import { describeStorages, storedKeys } from '../support/storages.ts';
import { until } from '../support/until.ts';
import { beginUpload, statusOf } from '../support/upload.ts';

describeStorages('the sweep', (settings) => {
  const app = useApp(settings);

  /** Bytes as a process leaves them that died between writing them and making them a file. */
  async function leftover(): Promise<string> {
    const { id } = await givenFile(app, 'ann');
    const { blob_key } = await app.db('files').where({ id }).first('blob_key');
    await app.db('files').where({ id }).delete();
    await app.db('loose_blobs').insert({ blob_key, doomed: false, due_at: app.clock() + 2 * MINUTE });
    return blob_key;
  }

  it('deletes what a dead process left, once its lease has run out', async () => {
    const key = await leftover();
    await app.app.sweep();
    expect(await storedKeys(app), 'somebody may be at it').to.include(key);
    app.clock.advance(2 * MINUTE);
    await app.app.sweep();
    expect(await storedKeys(app)).to.not.include(key);
    expect(await app.count('loose_blobs')).to.equal(0);
  });

  it('spares files', async () => {
    const { id } = await givenFile(app, 'bob', { content: 'kept' });
    app.clock.advance(10 * SECOND);
    await app.app.sweep();
    const { accessToken } = await app.signIn('bob');
    expect((await app.withToken(accessToken).get(`/v1/files/${id}/content`)).text).to.equal('kept');
  });

  it('wins against an upload that was taken for dead: unavailable, and nothing is left', async () => {
    const outgoing = await beginUpload(app, 'eve');
    const form = rawForm([filePart('slow.txt', 'x'.repeat(1000))]);
    outgoing.write(form.subarray(0, 500));
    await until(
      5,
      () => app.count('loose_blobs'),
      (count) => count === 1,
    );
    const files = await app.count('files');
    app.clock.advance(5 * MINUTE);
    await app.app.sweep();
    outgoing.end(form.subarray(500));
    expect(await statusOf(outgoing)).to.equal(503);
    expect([await app.count('files'), await app.count('loose_blobs')]).to.deep.equal([files, 0]);
    expect((await storedKeys(app)).length).to.equal(files);
  });
});
