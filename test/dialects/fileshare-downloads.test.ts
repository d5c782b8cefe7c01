import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { HOUR, MINUTE } from '../../src/domain/clock.ts';
import { useApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import { expectAnswer, expectDeprecated, expectEnvelope } from '../support/dialects.ts';
import { downloadPath, FILESHARE, givenUser, uploadTo } from '../support/fileshare.ts';
import { sendRaw } from '../support/raw.ts';
import { describeStorages } from '../support/storages.ts';
import { expectUntouched } from '../support/tables.ts';

const badToken = { msg: 'Invalid or expired token' };
const notFound = { msg: 'File not found' };
const clientsOnly = { msg: 'only client user can download the file' };

describeStorages('fileshare: downloads', (settings) => {
  const app = useApp(async () => ({ ...(await settings()), ACCESS_TOKEN_TTL: '1d' }));
  let olga: Client;
  let carl: Client;

  before(async () => {
    olga = await givenUser(app, 'olga', 'operation user');
    carl = await givenUser(app, 'carl', 'client user');
  });

  const generate = (client: Client, name: string) =>
    client.get(`${FILESHARE}/generate_download_url/${encodeURIComponent(name)}`);

  /** @returns where to download a new document */
  async function given(name: string, content = 'some report'): Promise<string> {
    expect((await uploadTo(olga, { name, content })).status).to.equal(200);
    return downloadPath(carl, name);
  }

  describe('generate_download_url', () => {
    it('answers as the document says, with an absolute URL', async () => {
      await uploadTo(olga, { name: 'report.docx' });
      const reply = await generate(carl, 'report.docx');
      const { download_url } = reply.body;
      expectAnswer(reply, 200, { download_url, message: 'Success' });
      expect(download_url).to.match(
        /^http:\/\/parley\.test\/compat\/fileshare\/download_file\/[\w-]+\.[\w-]+\.[\w-]+$/,
      );
    });

    it('is for whoever is no operation user, wherever the account is from', async () => {
      await uploadTo(olga, { name: 'for all.docx' });
      expect((await generate(app.as('vera'), 'for all.docx')).status).to.equal(200);
    });

    it('refuses operation users, whether or not there is such a document', async () => {
      await uploadTo(olga, { name: 'hers.docx' });
      for (const name of ['hers.docx', 'none.docx', 'x'.repeat(2001)])
        expectAnswer(await expectUntouched(app, () => generate(olga, name)), 403, clientsOnly);
    });

    it('does not find what is not there', async () => {
      for (const name of ['none.docx', 'REPORT.DOCX', 'x'.repeat(1000), '../report.docx', '%'])
        expectAnswer(await generate(carl, name), 404, notFound);
      for (const name of ['', '%ff', '%', 'a%2', '%e0%a4.docx', 'x'.repeat(2001), 'x'.repeat(12_000)]) {
        const reply = await carl.get(`${FILESHARE}/generate_download_url/${name}`);
        expectAnswer(reply, 404, notFound);
      }
    });

    it('finds a name of any script, and as long as it may be', async () => {
      for (const name of ['годовой отчёт 100%.docx', `${'写'.repeat(250)}.docx`, 'a?b#c&d+e.docx']) {
        await uploadTo(olga, { name });
        expect((await generate(carl, name)).status).to.equal(200);
      }
    });

    it('refuses control characters', async () => {
      expectAnswer(await generate(carl, 'a\u0000b.docx'), 400, { msg: 'Invalid filename' });
    });
  });

  describe('download_file', () => {
    it('gives the document as an attachment, without a token of one’s own', async () => {
      const reply = await app.anyone.get(await given('годовой отчёт.docx', 'all of it'));
      const sha256 = createHash('sha256').update('all of it').digest('hex');
      expect([reply.status, reply.text]).to.deep.equal([200, 'all of it']);
      expect(reply.headers.get('content-disposition'))
        .to.match(/^attachment; filename="/)
        .and.include(`filename*=UTF-8''${encodeURIComponent('годовой отчёт.docx')}`);
      expect(reply.headers.get('content-length')).to.equal('9');
      expect(reply.headers.get('etag')).to.equal(`"${sha256}"`);
      expect(reply.headers.get('accept-ranges')).to.equal('bytes');
      expect(reply.headers.get('deprecation')).to.equal('@1795132800');
      expect(reply.headers.get('link')).to.equal('</v1/links/%7Btoken%7D>; rel="successor-version"');
    });

    it('gives parts of it, tells whether it is known, and of its end', async () => {
      const path = await given('parts.docx', '0123456789');
      const get = (headers: Record<string, string>) => app.anyone.get(path, { headers });
      const part = await get({ range: 'bytes=2-4' });
      expect([part.status, part.text, part.headers.get('content-range')]).to.deep.equal([
        206,
        '234',
        'bytes 2-4/10',
      ]);
      const known = await get({ 'if-none-match': part.headers.get('etag')! });
      expect(known.status).to.equal(304);
      for (const reply of [part, known]) expectDeprecated(reply);
      expect((await get({ range: 'bytes=2-4', 'if-range': '"other"' })).text).to.equal('0123456789');
      const beyond = await get({ range: 'bytes=10-' });
      expectEnvelope('fileshare', beyond, 416);
      const head = await app.anyone.send('HEAD', path);
      expect([head.status, head.text, head.headers.get('content-length')]).to.deep.equal([200, '', '10']);
    });

    it('refuses what is no token', async () => {
      const path = await given('whole.docx');
      for (const token of [
        '',
        'x',
        'a.b.c',
        '%00',
        '%ff',
        '%',
        'x'.repeat(12_000),
        `${path.split('/').at(-1)}x`,
      ])
        expectAnswer(await app.anyone.get(`${FILESHARE}/download_file/${token}`), 401, badToken);
    });

    it('refuses a token after an hour', async () => {
      const path = await given('soon over.docx');
      app.clock.advance(HOUR - MINUTE);
      expect((await app.anyone.get(path)).status).to.equal(200);
      app.clock.advance(MINUTE);
      expectAnswer(await app.anyone.get(path), 401, badToken);
    });

    it('refuses the token of a document that is gone, also when another has its name', async () => {
      const path = await given('gone.docx');
      const { items } = (await olga.get('/v1/files?q=gone.docx')).body;
      await olga.delete(`/v1/files/${items[0].id}`);
      expectAnswer(await app.anyone.get(path), 401, badToken);
      await uploadTo(olga, { name: 'gone.docx' });
      expectAnswer(await app.anyone.get(path), 401, badToken);
    });

    it('refuses the token of a document whose account was deleted', async () => {
      const oslo = await givenUser(app, 'oslo', 'operation user');
      await uploadTo(oslo, { name: 'of oslo.docx' });
      const path = await downloadPath(carl, 'of oslo.docx');
      await oslo.delete('/v1/me', { password: 'the password of oslo' });
      expectAnswer(await app.anyone.get(path), 401, badToken);
      expectAnswer(await generate(carl, 'of oslo.docx'), 404, notFound);
    });

    it('leads to the document as it is now', async () => {
      const path = await given('versions.docx', 'the first');
      await uploadTo(olga, { name: 'versions.docx', content: 'the second' });
      expect((await app.anyone.get(path)).text).to.equal('the second');
      const { items } = (await olga.get('/v1/files?q=versions.docx')).body;
      await olga.patch(`/v1/files/${items[0].id}`, { name: 'renamed.docx' });
      const reply = await app.anyone.get(path);
      expect(reply.headers.get('content-disposition')).to.equal('attachment; filename="renamed.docx"');
    });

    it('takes no access token, and its own token is none', async () => {
      const path = await given('apart.docx');
      const login = { username: 'carl', password: 'the password of carl' };
      const { access_token } = (await app.anyone.post(`${FILESHARE}/login`, login)).body;
      expectAnswer(await app.anyone.get(`${FILESHARE}/download_file/${access_token}`), 401, badToken);
      const holder = app.withToken(path.split('/').at(-1)!);
      expectAnswer(await holder.get(`${FILESHARE}/files/`), 401, badToken);
      expect((await holder.get('/v1/me')).status).to.equal(401);
    });
  });
});

describe('fileshare: the download URL', () => {
  const app = useApp({ PUBLIC_URL: '', DIALECTS: 'fileshare=/ez', DOWNLOAD_URL_TTL: '5m' });
  let token: string;

  before(async () => {
    const post = async (path: string, body: object) => (await app.anyone.post(`/ez${path}`, body)).body;
    const olga = { username: 'olga', email: 'olga@example.org', password: 'x', is_operation_user: true };
    const carl = { username: 'carl', email: 'carl@example.org', password: 'x' };
    for (const user of [olga, carl]) await post('/register', user);
    const form = new FormData();
    form.append('file', new Blob(['some report']), 'report.docx');
    await app.withToken((await post('/login', olga)).access_token).post('/ez/upload', form);
    token = (await post('/login', carl)).access_token;
  });

  const urlFrom = async (headers: Record<string, string> = {}) => {
    const all = { authorization: `Bearer ${token}`, 'content-length': '0', ...headers };
    return (await sendRaw('GET', `${app.url}/ez/generate_download_url/report.docx`, all, [])).body
      .download_url;
  };

  it('begins with the host of the request and the mount, and works as it is', async () => {
    const url = await urlFrom();
    expect(url).to.match(new RegExp(`^${app.url}/ez/download_file/`));
    expect(await (await fetch(url)).text()).to.equal('some report');
    expect(await urlFrom({ host: 'files.example.org' })).to.match(
      /^http:\/\/files\.example\.org\/ez\/download_file\//,
    );
  });

  it('believes nobody who is not trusted', async () => {
    const url = await urlFrom({ 'x-forwarded-host': 'evil.example.org', 'x-forwarded-proto': 'https' });
    expect(url).to.match(new RegExp(`^${app.url}/`));
  });

  it('lives as long as DOWNLOAD_URL_TTL says', async () => {
    const path = new URL(await urlFrom()).pathname;
    app.clock.advance(5 * MINUTE);
    expectAnswer(await app.anyone.get(path), 401, badToken);
  });
});
