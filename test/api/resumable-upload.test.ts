import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { expect } from 'chai';
import { DAY, MINUTE } from '../../src/domain/clock.ts';
import { useAnotherProcess } from '../support/another-process.ts';
import { useApp } from '../support/app.ts';
import type { Client, Reply } from '../support/client.ts';
import { givenUpload, TUS, UPLOAD_TYPE, uploadHeaders } from '../support/given-upload.ts';
import { png } from '../support/samples.ts';
import { describeStorages, storedKeys } from '../support/storages.ts';
import { until } from '../support/until.ts';

const hashOf = (bytes: Uint8Array, algorithm = 'sha256') => createHash(algorithm).update(bytes);

describeStorages('resumable uploads', (settings) => {
  const app = useApp(async () => ({ ...(await settings()), MAX_FILE_SIZE: '32MiB', STORAGE_QUOTA: '50MiB' }));
  const other = useAnotherProcess(app);

  const at = (offset: number, more = {}) => ({
    headers: { ...TUS, 'upload-offset': `${offset}`, 'content-type': UPLOAD_TYPE, ...more },
  });
  const append = (client: Client, id: number, offset: number, bytes: Uint8Array, more = {}) =>
    client.patch(`/v1/uploads/${id}`, bytes, at(offset, more));
  const head = (client: Client, id: number) =>
    client.send('HEAD', `/v1/uploads/${id}`, undefined, { headers: TUS });
  const create = (person: string, headers: Record<string, string>, query = '') =>
    app.as(person).post(`/v1/uploads${query}`, undefined, { headers });
  const usage = async (person: string) => (await app.as(person).get('/v1/me/usage')).body;
  const fileOf = async (person: string, { headers }: Reply) =>
    (await app.as(person).get(`/v1/files/${headers.get('parley-file-id')}`)).body;
  const problem = ({ status, body }: Reply) => [status, body.type];

  it('say what they can', async () => {
    const { status, headers } = await app.as('ann').send('OPTIONS', '/v1/uploads');
    expect(status).to.equal(204);
    expect(headers.get('tus-version')).to.equal('1.0.0');
    expect(headers.get('tus-resumable')).to.equal('1.0.0');
    expect(headers.get('tus-extension')).to.equal('creation,expiration,checksum,termination');
    expect(headers.get('tus-max-size')).to.equal(`${32 * 1024 * 1024}`);
    expect(headers.get('tus-checksum-algorithm')).to.equal('sha1,sha256');
  });

  it('come in pieces through several processes, and end as an ordinary file', async () => {
    const client = app.withToken((await app.signIn('ann')).accessToken);
    const begun = await create(
      'ann',
      uploadHeaders('sunset.png', png.length, 'image/png'),
      '?visibility=public',
    );
    expect(begun.status, begun.text).to.equal(201);
    const { id } = begun.body;
    expect(begun.headers.get('location')).to.equal(`/v1/uploads/${id}`);
    expect(begun.headers.get('parley-file-id')).to.equal(null);

    const first = await append(client, id, 0, png.subarray(0, 20));
    expect([first.status, first.headers.get('upload-offset')]).to.deep.equal([204, '20']);
    const elsewhere = other.withToken((await app.signIn('ann')).accessToken);
    const state = await head(elsewhere, id);
    expect([state.status, state.text]).to.deep.equal([200, '']);
    expect(Object.fromEntries(state.headers)).to.include({
      'upload-offset': '20',
      'upload-length': `${png.length}`,
      'upload-metadata': uploadHeaders('sunset.png', 1, 'image/png')['upload-metadata'],
      'cache-control': 'no-store',
      'upload-expires': new Date(app.clock() + DAY).toUTCString(),
    });
    const last = await append(elsewhere, id, 20, png.subarray(20));
    expect([last.status, last.headers.get('upload-offset')]).to.deep.equal([204, `${png.length}`]);

    const file = await fileOf('ann', last);
    expect(file).to.include({
      name: 'sunset.png',
      size: png.length,
      mediaType: 'image/png',
      visibility: 'public',
      sha256: hashOf(png).digest('hex'),
    });
    const { body } = await client.get(`/v1/uploads/${id}`);
    expect(body).to.include({ fileId: file.id, offset: png.length, length: png.length });
    expect(await usage('ann')).to.include({ files: 1, bytes: png.length });
    expect(await app.count('upload_parts')).to.equal(0);
    expect((await storedKeys(app)).length).to.equal(await app.count('files'));
    expect(problem(await append(client, id, png.length, png))).to.deep.equal([
      409,
      '/problems/upload-offset-conflict',
    ]);
  });

  it('of more than one step give the same bytes back', async function () {
    this.timeout(60_000);
    const bytes = randomBytes(20 * 1024 * 1024 + 3);
    const { id } = await givenUpload(app, 'big', { name: 'big.bin', length: bytes.length });
    const reply = await append(app.as('big'), id, 0, bytes);
    expect(reply.status, reply.text).to.equal(204);
    expect(await fileOf('big', reply)).to.include({ sha256: hashOf(bytes).digest('hex') });
  });

  it('of nothing are a file at once', async () => {
    const reply = await create('ann', uploadHeaders('empty.txt', 0, 'text/plain'));
    expect([reply.status, reply.headers.get('upload-offset')]).to.deep.equal([201, '0']);
    expect(await fileOf('ann', reply)).to.include({ name: 'empty.txt', size: 0, mediaType: 'text/plain' });
  });

  it('go on only from where they stand', async () => {
    const { id } = await givenUpload(app, 'ann', { length: 10 });
    await append(app.as('ann'), id, 0, Buffer.from('12345'));
    for (const offset of [0, 4, 6, 10]) {
      const reply = await append(app.as('ann'), id, offset, Buffer.from('x'));
      expect(problem(reply)).to.deep.equal([409, '/problems/upload-offset-conflict']);
      expect(reply.headers.get('tus-resumable')).to.equal('1.0.0');
    }
    expect((await head(app.as('ann'), id)).headers.get('upload-offset')).to.equal('5');
  });

  it('take one of two requests that race', async () => {
    const { id } = await givenUpload(app, 'ann', { length: 10 });
    const { accessToken } = await app.signIn('ann');
    const clients = [app.withToken(accessToken), other.withToken(accessToken)];
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, n) => append(clients[n % 2]!, id, 0, Buffer.from(`${n}`.repeat(5)))),
    );
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([204, 409, 409, 409, 409, 409]);
    const winner = replies.findIndex(({ status }) => status === 204);
    const last = await append(clients[0]!, id, 5, Buffer.from('-----'));
    const { text } = await app.as('ann').get(`/v1/files/${last.headers.get('parley-file-id')}/content`);
    expect(text).to.equal(`${`${winner}`.repeat(5)}-----`);
  });

  it('keep what arrived before the connection was cut', async () => {
    const { id } = await givenUpload(app, 'ann', { length: 1000 });
    const { accessToken } = await app.signIn('ann');
    const outgoing = request(`${app.url}/v1/uploads/${id}`, {
      method: 'PATCH',
      headers: { ...at(0).headers, authorization: `Bearer ${accessToken}`, 'content-length': '1000' },
    });
    outgoing.on('error', () => undefined);
    const parts = await app.count('loose_blobs');
    outgoing.write('x'.repeat(400));
    await until(
      5,
      () => app.count('loose_blobs'),
      (count) => count > parts,
    );
    outgoing.destroy();
    const offset = async () => Number((await head(app.as('ann'), id)).headers.get('upload-offset'));
    const kept = await until(5, offset, (bytes) => bytes > 0);
    expect(kept).to.equal(400);
    const last = await append(app.as('ann'), id, kept, Buffer.alloc(600, 'y'));
    const { text } = await app.as('ann').get(`/v1/files/${last.headers.get('parley-file-id')}/content`);
    expect(text).to.equal('x'.repeat(400) + 'y'.repeat(600));
  });

  it('check what they are told to', async () => {
    const bytes = Buffer.from('0123456789');
    const { id } = await givenUpload(app, 'ann', { length: bytes.length });
    const parts = await storedKeys(app);
    const wrong = `sha1 ${hashOf(Buffer.from('other'), 'sha1').digest('base64')}`;
    const reply = await append(app.as('ann'), id, 0, bytes, { 'upload-checksum': wrong });
    expect(problem(reply)).to.deep.equal([460, '/problems/checksum-mismatch']);
    expect((await head(app.as('ann'), id)).headers.get('upload-offset')).to.equal('0');
    expect(await storedKeys(app)).to.have.members(parts);
    const sums = [
      [0, 5, 'sha1'],
      [5, 10, 'sha256'],
    ] as const;
    for (const [from, to, algorithm] of sums) {
      const piece = bytes.subarray(from, to);
      const sum = `${algorithm} ${hashOf(piece, algorithm).digest('base64')}`;
      const { status } = await append(app.as('ann'), id, from, piece, { 'upload-checksum': sum });
      expect(status).to.equal(204);
    }
  });

  it('take no more than they said, in whatever they are sent', async () => {
    const { id } = await givenUpload(app, 'ann', { length: 5 });
    expect(problem(await append(app.as('ann'), id, 0, Buffer.from('123456')))).to.deep.equal([
      413,
      '/problems/payload-too-large',
    ]);
    const type = { 'content-type': 'application/octet-stream' };
    expect(problem(await append(app.as('ann'), id, 0, Buffer.from('12345'), type))).to.deep.equal([
      415,
      '/problems/unsupported-media-type',
    ]);
    expect((await head(app.as('ann'), id)).headers.get('upload-offset')).to.equal('0');
  });

  it('are over when the content is not what was declared: content-mismatch', async () => {
    const { id } = await givenUpload(app, 'liar', { name: 'x.png', length: 5, type: 'image/png' });
    expect(problem(await append(app.as('liar'), id, 0, Buffer.from('hello')))).to.deep.equal([
      415,
      '/problems/content-mismatch',
    ]);
    expect(problem(await app.as('liar').get(`/v1/uploads/${id}`))).to.deep.equal([
      404,
      '/problems/upload-not-found',
    ]);
    expect(await usage('liar')).to.include({ files: 0, bytes: 0 });
  });

  const refused: [what: string, headers: Record<string, string>, status: number, slug: string][] = [
    ['a name that is a path', uploadHeaders('../x', 1), 422, 'file-name-invalid'],
    ['no name', { ...uploadHeaders('x', 1), 'upload-metadata': 'name eA==' }, 422, 'file-name-invalid'],
    ['too large a file', uploadHeaders('x', 32 * 1024 * 1024 + 1), 413, 'payload-too-large'],
    [
      'another version',
      { ...uploadHeaders('x', 1), 'tus-resumable': '0.2.2' },
      412,
      'tus-version-unsupported',
    ],
  ];
  for (const [what, headers, status, slug] of refused)
    it(`do not begin with ${what}: ${slug}`, async () => {
      const before = await app.count('uploads');
      expect(problem(await create('ann', headers))).to.deep.equal([status, `/problems/${slug}`]);
      expect(await app.count('uploads')).to.equal(before);
    });

  it('speak this version of tus only', async () => {
    const { id } = await givenUpload(app, 'ann', { length: 5 });
    const old = { 'tus-resumable': '0.2.2' };
    const expected = [412, '/problems/tus-version-unsupported'];
    expect(problem(await append(app.as('ann'), id, 0, Buffer.from('12345'), old))).to.deep.equal(expected);
    for (const method of ['GET', 'DELETE']) {
      const reply = await app.as('ann').send(method, `/v1/uploads/${id}`, undefined, { headers: old });
      expect(problem(reply)).to.deep.equal(expected);
      expect(reply.headers.get('tus-version')).to.equal('1.0.0');
    }
  });

  it('claim their room when they begin, and give it back', async () => {
    const size = 30 * 1024 * 1024;
    const begun = await givenUpload(app, 'cid', { length: size });
    expect(await usage('cid')).to.include({ files: 1, bytes: size });
    expect(problem(await create('cid', uploadHeaders('x', size)))).to.deep.equal([
      403,
      '/problems/quota-exceeded',
    ]);
    await append(app.as('cid'), begun.id, 0, Buffer.from('some'));
    const cancelled = await app.as('cid').delete(`/v1/uploads/${begun.id}`, undefined, { headers: TUS });
    expect(cancelled.status).to.equal(204);
    expect(await usage('cid')).to.include({ files: 0, bytes: 0 });
    expect(await app.db('upload_parts').where({ upload_id: begun.id })).to.deep.equal([]);
    for (const reply of [
      await app.as('cid').get(`/v1/uploads/${begun.id}`),
      await append(app.as('cid'), begun.id, 4, Buffer.from('more')),
      await app.as('cid').delete(`/v1/uploads/${begun.id}`, undefined, { headers: TUS }),
    ])
      expect(problem(reply)).to.deep.equal([404, '/problems/upload-not-found']);
  });

  it('leave the file alone when a finished one is cancelled', async () => {
    const { id } = await givenUpload(app, 'dan', { length: 4 });
    const last = await append(app.as('dan'), id, 0, Buffer.from('some'));
    await app.as('dan').delete(`/v1/uploads/${id}`, undefined, { headers: TUS });
    expect(await fileOf('dan', last)).to.include({ size: 4 });
    expect(await usage('dan')).to.include({ files: 1, bytes: 4 });
  });

  it('expire, and their bytes go', async () => {
    const before = await storedKeys(app);
    const { id } = await givenUpload(app, 'eve', { length: 10 });
    await append(app.as('eve'), id, 0, Buffer.from('12345'));
    expect((await storedKeys(app)).length).to.equal(before.length + 1);
    app.clock.advance(DAY - MINUTE);
    await app.app.sweep();
    const token = (await app.signIn('eve')).accessToken;
    const eve = app.withToken(token);
    expect((await append(eve, id, 5, Buffer.from('6'))).status).to.equal(204);
    app.clock.advance(DAY);
    const back = app.withToken((await app.signIn('eve')).accessToken);
    const expired = async () => {
      for (const reply of [
        await back.get(`/v1/uploads/${id}`),
        await append(back, id, 6, Buffer.from('7')),
        await back.delete(`/v1/uploads/${id}`, undefined, { headers: TUS }),
      ])
        expect(problem(reply)).to.deep.equal([410, '/problems/upload-expired']);
    };
    await expired();
    await app.app.sweep();
    await expired();
    expect((await back.get('/v1/me/usage')).body).to.include({ files: 0, bytes: 0 });
    expect(await app.db('upload_parts').where({ upload_id: id })).to.deep.equal([]);
    expect((await storedKeys(app)).length).to.equal(await app.count('files'));
  });

  it('go with the account', async () => {
    const { id } = await givenUpload(app, 'gone', { length: 10 });
    const gone = app.withToken((await app.signIn('gone')).accessToken);
    await append(gone, id, 0, Buffer.from('12345'));
    const before = (await storedKeys(app)).length;
    await gone.delete('/v1/me', { password: 'the password of gone' });
    expect(await app.db('uploads').where({ id })).to.deep.equal([]);
    expect((await storedKeys(app)).length).to.equal(before - 1);
  });
});
