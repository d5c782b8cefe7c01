import { Readable } from 'node:stream';
import { expect } from 'chai';
import { loadConfig } from '../../src/config.ts';
import type { BlobStore } from '../../src/domain/files/blob-store.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { useApp } from '../support/app.ts';
import { givenFile } from '../support/given-file.ts';
import { givenUpload, TUS, UPLOAD_TYPE } from '../support/given-upload.ts';
import { describeStorages, storedKeys } from '../support/storages.ts';
import { run } from './run.ts';

describeStorages('parley files check', (settings) => {
  const app = useApp(settings);
  const check = (options = '') => run(`files check ${options}`, { ...app.env, LOG_LEVEL: 'silent' });
  let blobs: BlobStore;

  before(() => {
    const { location, maxFileSize } = loadConfig(app.env).storage;
    blobs = openStorage(location, maxFileSize);
  });
  after(() => blobs.close());

  const keyOf = async (id: number): Promise<string> =>
    (await app.db('files').where({ id }).first('blob_key')).blob_key;
  const usageOf = async (person: string) =>
    app
      .db('storage_usage')
      .where({ account_id: await app.idOf(person) })
      .first('files', 'bytes');
  const replace = async (key: string, content: string) => {
    await blobs.delete(key);
    await blobs.write(key, Readable.from([Buffer.from(content)]));
  };

  it('leaves the parts of unfinished uploads alone', async () => {
    const { id } = await givenUpload(app, 'ann', { length: 10 });
    const headers = { ...TUS, 'upload-offset': '0', 'content-type': UPLOAD_TYPE };
    await app.as('ann').patch(`/v1/uploads/${id}`, 'half', { headers });
    const { blob_key } = await app.db('upload_parts').where({ upload_id: id }).first('blob_key');
    expect(await check('--repair')).to.include({ code: 0 });
    expect(await storedKeys(app)).to.include(blob_key);
    await app.as('ann').delete(`/v1/uploads/${id}`, undefined, { headers: TUS });
  });

  it('finds nothing where nothing is wrong, nor in what is on its way', async () => {
    await givenFile(app, 'ann', { content: 'kept' });
    await app.db('loose_blobs').insert({ blob_key: 'on-its-way', doomed: false, due_at: app.clock() });
    await blobs.write('on-its-way', Readable.from([Buffer.from('half')]));
    const [upload_id] = await app.db('uploads').insert({
      owner_id: await app.idOf('ann'),
      name: 'half.txt',
      metadata: '',
      visibility: 'private',
      length: 8,
      state: 'open',
      created_at: app.clock(),
      expires_at: app.clock(),
    });
    await app.db('upload_parts').insert({ upload_id, start: 0, size: 4, blob_key: 'part' });
    await blobs.write('part', Readable.from([Buffer.from('half')]));
    for (const options of ['', '--deep', '--repair'])
      expect(await check(options)).to.deep.equal({
        code: 0,
        out: ['Files: 1. Stored: 3. Nothing is wrong.'],
        err: '',
      });
    expect(await storedKeys(app)).to.include.members(['on-its-way', 'part']);
  });

  it('finds a file without bytes, and removes it where it may', async () => {
    const { id } = await givenFile(app, 'bob', { content: 'lost' });
    await givenFile(app, 'bob', { content: 'still there', name: 'secret plan.txt' });
    await blobs.delete(await keyOf(id));
    const found = await check();
    expect(found.code).to.equal(1);
    expect(found.out[0]).to.equal(`File ${id} of account ${await app.idOf('bob')} has no bytes`);
    expect(found.out.join() + found.err)
      .to.not.include('secret plan')
      .and.not.include('    at ');
    expect((await app.as('bob').get(`/v1/files/${id}`)).status).to.equal(200);

    const repaired = await check('--repair');
    expect(repaired.code).to.equal(0);
    expect(repaired.out[0]).to.match(/has no bytes: removed, and 4 bytes given back/);
    expect((await app.as('bob').get(`/v1/files/${id}`)).status).to.equal(404);
    expect(await usageOf('bob')).to.include({ files: 1, bytes: 11 });
    expect((await check()).code).to.equal(0);
  });

  it('finds bytes without a file, and deletes them where it may', async () => {
    await blobs.write('nobodys', Readable.from([Buffer.from('who wants me?')]));
    const found = await check();
    expect([found.code, found.out[0]]).to.deep.equal([1, 'The bytes nobodys belong to no file']);
    expect((await check('--repair')).out[0]).to.equal('The bytes nobodys belong to no file: deleted');
    expect(await storedKeys(app)).to.not.include('nobodys');
    expect((await check()).code).to.equal(0);
  });

  it('finds wrong bytes, and leaves them as they are', async () => {
    const shorter = await givenFile(app, 'eve', { content: 'all of it' });
    const other = await givenFile(app, 'eve', { content: 'this' });
    await replace(await keyOf(shorter.id), 'all');
    await replace(await keyOf(other.id), 'that');
    expect((await check()).out[0]).to.match(new RegExp(`^File ${shorter.id} .* has not its 9 bytes$`));
    const { code, out } = await check('--deep --repair');
    expect(code).to.equal(1);
    expect(out[1]).to.match(new RegExp(`^File ${other.id} .* has other bytes than were uploaded$`));
    expect(out.at(-1)).to.include('Faults: 2, repaired: 0.');
    expect((await app.as('eve').get(`/v1/files/${other.id}`)).status).to.equal(200);
  });
});
