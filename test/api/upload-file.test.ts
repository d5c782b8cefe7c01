import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { fileForm, type GivenFile } from '../support/forms.ts';
import { png, zip } from '../support/samples.ts';
import { describeStorages, storedKeys } from '../support/storages.ts';

describeStorages('uploadFile', (settings) => {
  const app = useApp(settings);

  const upload = (person: string, file: GivenFile = {}, texts = {}) =>
    app.as(person).post('/v1/files', fileForm(file, texts));

  it('stores the bytes and tells what they are', async () => {
    const reply = await upload('ann', { content: png, name: 'sunset.png', type: 'image/png' });
    expect(reply.status, reply.text).to.equal(201);
    expect(reply.headers.get('location')).to.equal(`/v1/files/${reply.body.id}`);
    expect(reply.body).to.include({
      name: 'sunset.png',
      size: png.length,
      mediaType: 'image/png',
      kind: 'image',
      sha256: createHash('sha256').update(png).digest('hex'),
      visibility: 'private',
      ownerId: await app.idOf('ann'),
    });
  });

  for (const visibility of ['private', 'members', 'public'])
    it(`makes it ${visibility} when asked to`, async () => {
      const reply = await upload('ann', {}, { visibility });
      expect([reply.status, reply.body.visibility]).to.deep.equal([201, visibility]);
    });

  it('takes an empty file', async () => {
    const { body } = await upload('ann', { content: '', name: 'empty.txt' });
    expect(body).to.include({ size: 0, mediaType: 'text/plain' });
    const reply = await app.as('ann').get(`/v1/files/${body.id}/content`);
    expect([reply.status, reply.text, reply.headers.get('content-length')]).to.deep.equal([200, '', '0']);
  });

  it('takes a file of more than one part of S3, byte by byte', async function () {
    this.timeout(60_000);
    const content = Buffer.alloc(20 * 1024 * 1024 + 3, 'a line of text, and on\n');
    const { body } = await upload('ann', { content });
    const reply = await app.as('ann').get(`/v1/files/${body.id}/content`);
    const sha256 = createHash('sha256').update(reply.text).digest('hex');
    expect([body.size, body.sha256, sha256]).to.deep.equal([
      content.length,
      createHash('sha256').update(content).digest('hex'),
      body.sha256,
    ]);
  });

  const names = [
    'Überraschung für Ödön.txt',
    'отчёт 2026.txt',
    '写真 📷.txt',
    'he said "hi".txt',
    "it's; filename=evil.txt",
    '100%.txt',
    '.hidden',
    'é'.repeat(255),
  ];
  for (const name of names)
    it(`keeps the name ${name.slice(0, 30)}`, async () => {
      const { status, body } = await upload('ann', { name });
      expect([status, body.name]).to.deep.equal([201, name]);
    });

  const badNames: [what: string, name: string][] = [
    ['a path', '../../etc/passwd'],
    ['a path of Windows', 'C:\\temp\\x.txt'],
    ['dots alone', '..'],
    ['blanks alone', '   '],
    ['a line break', 'a\r\nSet-Cookie: x.txt'],
    ['a control character', 'a\u0007b'],
    ['a turn of the direction of writing', 'gpj.\u202eexe'],
    ['256 characters', 'x'.repeat(256)],
  ];
  for (const [what, name] of badNames)
    it(`refuses ${what} for a name, and keeps nothing: file-name-invalid`, async () => {
      await app.idOf('ann');
      const before = await storedKeys(app);
      const reply = await upload('ann', { name });
      expect([reply.status, reply.body.type]).to.deep.equal([422, '/problems/file-name-invalid']);
      expect(reply.body.errors[0].pointer).to.equal('/file');
      expect(await storedKeys(app)).to.have.members(before);
      expect(await app.count('loose_blobs')).to.equal(0);
    });

  const agreeing: [what: string, file: GivenFile, mediaType: string, kind: string][] = [
    [
      'a picture of an unknown type',
      { content: png, type: 'application/octet-stream' },
      'image/png',
      'image',
    ],
    [
      'a document in a container',
      { content: zip, type: 'application/vnd.oasis.opendocument.text' },
      'application/vnd.oasis.opendocument.text',
      'document',
    ],
    ['text that begins like a picture', { content: 'BMW, Audi\n', type: 'text/csv' }, 'text/csv', 'document'],
    ['a page', { content: '<script>alert(1)</script>', type: 'text/html' }, 'text/html', 'document'],
    [
      'bytes of no known kind',
      { content: Uint8Array.of(1, 2, 3), type: 'application/octet-stream' },
      'application/octet-stream',
      'file',
    ],
    [
      'a type of somebody’s own',
      { content: Uint8Array.of(1, 2, 3), type: 'application/x-own' },
      'application/x-own',
      'file',
    ],
    ['an alias', { content: png, type: 'image/x-png' }, 'image/x-png', 'image'],
  ];
  for (const [what, file, mediaType, kind] of agreeing)
    it(`accepts ${what}`, async () => {
      const { status, body } = await upload('ann', file);
      expect([status, body.mediaType, body.kind]).to.deep.equal([201, mediaType, kind]);
    });

  const lying: [what: string, file: GivenFile][] = [
    ['a picture as text', { content: png, type: 'text/plain' }],
    ['a picture as another kind of picture', { content: png, type: 'image/jpeg' }],
    ['a page as a picture', { content: '<script>alert(1)</script>', type: 'image/png' }],
    ['an archive as a film', { content: zip, type: 'video/mp4' }],
  ];
  for (const [what, file] of lying)
    it(`refuses ${what}, and keeps nothing: content-mismatch`, async () => {
      await app.idOf('ann');
      const before = await storedKeys(app);
      const reply = await upload('ann', file);
      expect([reply.status, reply.body.type]).to.deep.equal([415, '/problems/content-mismatch']);
      expect(await storedKeys(app)).to.have.members(before);
    });

  it('makes one file of one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'upload-1' };
    const send = (content: string) => app.as('ida').post('/v1/files', fileForm({ content }), { headers });
    const first = await send('the same');
    const again = await send('the same');
    expect([first.status, again.status]).to.deep.equal([201, 201]);
    expect(again.body).to.deep.equal(first.body);
    expect(again.headers.get('idempotency-replayed')).to.equal('true');
    const other = await send('another');
    expect([other.status, other.body.type]).to.deep.equal([422, '/problems/idempotency-key-reused']);
    const { body } = await app.as('ida').get('/v1/me/usage');
    expect(body).to.include({ files: 1, bytes: 8 });
    expect(await app.count('loose_blobs')).to.equal(0);
  });
});
