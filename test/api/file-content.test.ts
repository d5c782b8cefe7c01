import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { givenFile } from '../support/given-file.ts';
import { png } from '../support/samples.ts';
import { describeStorages } from '../support/storages.ts';

const TEXT = 'The quick brown fox';

describeStorages('getFileContent', (settings) => {
  const app = useApp(settings);
  let path: string;
  let etag: string;

  before(async () => {
    const { id, sha256 } = await givenFile(app, 'ann', { content: TEXT });
    path = `/v1/files/${id}/content`;
    etag = `"${sha256}"`;
  });

  const get = (headers: Record<string, string> = {}) => app.as('ann').get(path, { headers });

  it('gives the bytes, and says what they are', async () => {
    const { status, headers, text } = await get();
    expect([status, text]).to.deep.equal([200, TEXT]);
    expect(Object.fromEntries(headers)).to.include({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': `${TEXT.length}`,
      'accept-ranges': 'bytes',
      etag,
      'x-content-type-options': 'nosniff',
    });
    expect(headers.get('content-security-policy')).to.match(/^sandbox; default-src 'none'/);
  });

  it('gives only the headers to HEAD', async () => {
    const { status, headers, text } = await app.as('ann').send('HEAD', path);
    expect([status, text]).to.deep.equal([200, '']);
    expect([headers.get('content-length'), headers.get('etag')]).to.deep.equal([`${TEXT.length}`, etag]);
  });

  const ranges: [range: string, part: string, contentRange: string][] = [
    ['bytes=0-2', 'The', 'bytes 0-2/19'],
    ['bytes=4-', 'quick brown fox', 'bytes 4-18/19'],
    ['bytes=-3', 'fox', 'bytes 16-18/19'],
    ['bytes=18-18', 'x', 'bytes 18-18/19'],
    ['bytes=16-1000', 'fox', 'bytes 16-18/19'],
    ['bytes=-1000', TEXT, 'bytes 0-18/19'],
    [`bytes=4-${'9'.repeat(500)}`, 'quick brown fox', 'bytes 4-18/19'],
    ['Bytes=0-1', 'Th', 'bytes 0-1/19'],
  ];
  for (const [range, part, contentRange] of ranges)
    it(`gives ${range.slice(0, 20)}`, async () => {
      const { status, headers, text } = await get({ range });
      expect([status, text, headers.get('content-range'), headers.get('content-length')]).to.deep.equal([
        206,
        part,
        contentRange,
        `${part.length}`,
      ]);
    });

  for (const range of ['bytes=0-1,3-4', 'bytes=2-1', 'bytes=x', 'lines=1-2', 'bytes='])
    it(`gives the whole for ${range}`, async () => {
      const { status, text } = await get({ range });
      expect([status, text]).to.deep.equal([200, TEXT]);
    });

  for (const range of ['bytes=19-', 'bytes=100-200', 'bytes=-0', `bytes=${'9'.repeat(500)}-`])
    it(`has nothing in ${range.slice(0, 20)}: range-not-satisfiable`, async () => {
      const { status, headers, body } = await get({ range });
      expect([status, body.type, headers.get('content-range')]).to.deep.equal([
        416,
        '/problems/range-not-satisfiable',
        'bytes */19',
      ]);
    });

  it('has nothing in any part of an empty file', async () => {
    const { id } = await givenFile(app, 'ann', { content: '' });
    const reply = await app.as('ann').get(`/v1/files/${id}/content`, { headers: { range: 'bytes=0-' } });
    expect([reply.status, reply.headers.get('content-range')]).to.deep.equal([416, 'bytes */0']);
  });

  const conditions: [what: string, ifRange: () => string, status: number][] = [
    ['the same version', () => etag, 206],
    ['another version', () => '"other"', 200],
    ['a weak tag', () => `W/${etag}`, 200],
    ['a date', () => new Date().toUTCString(), 200],
  ];
  for (const [what, ifRange, status] of conditions)
    it(`gives ${status === 206 ? 'the part' : 'the whole'} when If-Range names ${what}`, async () => {
      expect((await get({ range: 'bytes=0-2', 'if-range': ifRange() })).status).to.equal(status);
    });

  it('does not repeat what is known: 304', async () => {
    const { status, headers, text } = await get({ 'if-none-match': `"x", W/${etag}`, range: 'bytes=0-2' });
    expect([status, text, headers.get('etag')]).to.deep.equal([304, '', etag]);
    expect((await get({ 'if-none-match': '"x"' })).status).to.equal(200);
  });

  const types: [type: string, content: string | Uint8Array, shown: boolean][] = [
    ['image/png', png, true],
    ['text/plain', '<script>', true],
    ['text/html', '<script>', false],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>', false],
    ['application/xml', '<a/>', false],
    ['application/xhtml+xml', '<a/>', false],
    ['text/javascript', 'alert(1)', false],
    ['application/javascript', 'alert(1)', false],
    ['application/json', '{}', false],
    ['text/css', 'a {}', false],
    ['application/octet-stream', Uint8Array.of(1, 2, 3), false],
  ];
  for (const [type, content, shown] of types)
    it(`${shown ? 'may show' : 'never shows'} ${type} in place`, async () => {
      const { id } = await givenFile(app, 'ann', { content, type });
      const { headers } = await app.as('ann').get(`/v1/files/${id}/content`);
      expect(headers.get('content-type')).to.match(
        new RegExp(`^${type.replace('+', '\\+')}(; charset=utf-8)?$`),
      );
      expect(headers.get('content-disposition')).to.match(shown ? /^inline;/ : /^attachment;/);
    });

  const names: [name: string, field: string][] = [
    ['a b.txt', 'filename="a b.txt"'],
    ['he said "hi".txt', 'filename="he said \\"hi\\".txt"'],
    ['x"; filename="evil.html', 'filename="x\\"; filename=\\"evil.html"'],
    ['отчёт.txt', `filename="?????.txt"; filename*=UTF-8''%D0%BE%D1%82%D1%87%D1%91%D1%82.txt`],
    ['📷.txt', `filename="??.txt"; filename*=UTF-8''%F0%9F%93%B7.txt`],
    ['100%41.txt', `filename="100%41.txt"; filename*=UTF-8''100%2541.txt`],
  ];
  for (const [name, field] of names)
    it(`names ${name} so that nothing breaks out`, async () => {
      const { id } = await givenFile(app, 'ann', { name });
      const { headers } = await app.as('ann').get(`/v1/files/${id}/content`);
      expect(headers.get('content-disposition')).to.equal(`inline; ${field}`);
    });

  const readers: [visibility: string, anybody: number, member: number][] = [
    ['private', 404, 404],
    ['members', 404, 200],
    ['public', 200, 200],
  ];
  for (const [visibility, anybody, member] of readers)
    it(`is for whom ${visibility} means`, async () => {
      const { id } = await givenFile(app, 'ann', {}, { visibility });
      const content = `/v1/files/${id}/content`;
      const statuses = [app.anyone, app.as('bob'), app.as('admin'), app.as('ann')].map(
        async (client) => (await client.get(content)).status,
      );
      expect(await Promise.all(statuses)).to.deep.equal([anybody, member, member, 200]);
      // What may be read may be looked at, by who is signed in.
      expect((await app.as('bob').get(`/v1/files/${id}`)).status).to.equal(member);
    });

  it('does not take a bad token for none: unauthenticated', async () => {
    const { id } = await givenFile(app, 'ann', {}, { visibility: 'public' });
    const reply = await app.withToken('nonsense').get(`/v1/files/${id}/content`);
    expect([reply.status, reply.body.type]).to.deep.equal([401, '/problems/unauthenticated']);
    expect(reply.headers.get('www-authenticate')).to.contain('invalid_token');
  });

  it('takes any Accept', async () => {
    expect((await get({ accept: 'image/webp' })).status).to.equal(200);
  });
});
