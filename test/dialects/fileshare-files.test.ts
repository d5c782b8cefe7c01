import { expect } from 'chai';
import { HOUR } from '../../src/domain/clock.ts';
import { passwordOf, useApp } from '../support/app.ts';
import { signedIn } from '../support/callers.ts';
import type { Client } from '../support/client.ts';
import { expectAnswer, expectEnvelope } from '../support/dialects.ts';
import { FILESHARE, givenUser, uploadTo } from '../support/fileshare.ts';
import { FORM_TYPE, fileForm, filePart, rawForm } from '../support/forms.ts';
import { givenFile } from '../support/given-file.ts';
import { sendRaw } from '../support/raw.ts';
import { describeStorages, storedKeys } from '../support/storages.ts';
import { expectUntouched } from '../support/tables.ts';

const noHeader = { msg: 'Missing Authorization Header' };
const noBearer = { msg: 'token must be a Bearer token' };
const badToken = { msg: 'Invalid or expired token' };
const noOperationUser = {
  msg: 'You are not authorized to upload files. Only operation users can upload.',
};
const noFile = { msg: 'No selected file' };
const wrongType = { msg: 'Invalid file type. Only .pptx, .docx, and .xlsx are allowed.' };

describeStorages('fileshare: files', (settings) => {
  const app = useApp(async () => ({
    ...(await settings()),
    STORAGE_QUOTA: '1000B',
    MAX_FILE_SIZE: '2000B',
  }));
  let olga: Client;
  let carl: Client;

  before(async () => {
    olga = await givenUser(app, 'olga', 'operation user');
    carl = await givenUser(app, 'carl', 'client user');
  });

  const names = async (client: Client = carl) => (await client.get(`${FILESHARE}/files/`)).body.files;
  const untouched = async (send: () => ReturnType<typeof uploadTo>) => {
    const before = await storedKeys(app);
    const reply = await expectUntouched(app, send);
    expect(await storedKeys(app)).to.have.members(before);
    return reply;
  };

  describe('upload', () => {
    it('answers as the document says', async () => {
      expectAnswer(await uploadTo(olga, { name: 'report.docx' }), 200, {
        msg: 'File report.docx uploaded successfully',
      });
    });

    for (const name of ['slides.pptx', 'table.xlsx', 'LOUD.DOCX', 'a.b.Pptx'])
      it(`takes ${name}`, async () => {
        expectAnswer(await uploadTo(olga, { name }), 200, { msg: `File ${name} uploaded successfully` });
        expect(await names()).to.include(name);
      });

    for (const name of [
      'tool.exe',
      'old.doc',
      'docx',
      'report.docx.zip',
      'report.docx ._',
      'report.docx/x.pdf',
    ])
      it(`refuses ${name}, and keeps nothing`, async () => {
        expectAnswer(await untouched(() => uploadTo(olga, { name })), 400, wrongType);
      });

    it('takes a document whatever it is declared to be', async () => {
      for (const [at, type] of ['text/plain', 'application/msword', 'image/png', ''].entries())
        expect((await uploadTo(olga, { name: `declared ${at}.docx`, type })).status).to.equal(200);
    });

    it('makes names safe, and tells the name that is stored', async () => {
      const given: [name: string, stored: string][] = [
        ['../../etc/годовой отчёт.docx', 'годовой отчёт.docx'],
        ['C:\\temp\\写真 帳.xlsx', '写真 帳.xlsx'],
        ['a\r\nb.pptx', 'ab.pptx'],
      ];
      for (const [name, stored] of given) {
        expectAnswer(await uploadTo(olga, { name }), 200, { msg: `File ${stored} uploaded successfully` });
        expect(await names()).to.include(stored);
      }
    });

    it('refuses a form without a file, and a file without a name', async () => {
      const raw = (body: Uint8Array) =>
        olga.post(`${FILESHARE}/upload`, body, { headers: { 'content-type': FORM_TYPE } });
      const other = new FormData();
      other.append('document', 'text');
      const textual = new FormData();
      textual.append('file', 'text');
      for (const send of [
        () => olga.post(`${FILESHARE}/upload`, other),
        () => olga.post(`${FILESHARE}/upload`, textual),
        () => olga.post(`${FILESHARE}/upload`),
        () => raw(rawForm([filePart('', 'bytes')])),
        () => raw(rawForm([{ headers: ['Content-Disposition: form-data; name="file"'], content: 'x' }])),
      ])
        expectAnswer(await untouched(send), 400, noFile);
    });

    it('refuses a name of which nothing is left, or too much', async () => {
      for (const name of ['..', 'folder/', `${'x'.repeat(251)}.docx`]) {
        const reply = await untouched(() => uploadTo(olga, { name }));
        expectEnvelope('fileshare', reply, 400);
      }
    });

    it('ignores other fields and files', async () => {
      const form = fileForm({ name: 'with more.docx' }, { note: 'text' });
      form.append('second', new Blob(['more']), 'second.exe');
      expect((await olga.post(`${FILESHARE}/upload`, form)).status).to.equal(200);
      expect(await names()).to.not.include('second.exe');
    });

    it('refuses JSON', async () => {
      const reply = await untouched(() => olga.post(`${FILESHARE}/upload`, { file: 'bytes' }));
      expectEnvelope('fileshare', reply, 415);
    });

    it('refuses a broken form', async () => {
      const broken = rawForm([filePart('half.docx')], '');
      const headers = { 'content-type': FORM_TYPE };
      const reply = await untouched(() => olga.post(`${FILESHARE}/upload`, broken, { headers }));
      expectEnvelope('fileshare', reply, 400);
    });

    it('refuses a file that is too large, and one that does not fit the quota', async () => {
      const large = await untouched(() => uploadTo(olga, { content: 'x'.repeat(2001) }));
      expectEnvelope('fileshare', large, 413);
      const full = await untouched(() => uploadTo(olga, { name: 'full.docx', content: 'x'.repeat(1001) }));
      expectEnvelope('fileshare', full, 507);
    });

    it('replaces one’s own document', async () => {
      const otto = await givenUser(app, 'otto', 'operation user');
      await uploadTo(otto, { name: 'plan.xlsx', content: 'the first' });
      await uploadTo(otto, { name: 'plan.xlsx', content: 'another' });
      const { items } = (await otto.get('/v1/files')).body;
      expect(items.map(({ name, size }: { name: string; size: number }) => [name, size])).to.deep.equal([
        ['plan.xlsx', 7],
      ]);
      expect((await otto.get('/v1/me/usage')).body).to.include({ files: 1, bytes: 7 });
    });

    it('refuses the name of somebody else’s', async () => {
      await uploadTo(olga, { name: 'hers.docx' });
      const oskar = await givenUser(app, 'oskar', 'operation user');
      const reply = await untouched(() => uploadTo(oskar, { name: 'hers.docx', content: 'his' }));
      expectAnswer(reply, 409, { msg: 'File name already in use' });
    });

    it('is for operation users alone, whatever is sent', async () => {
      const headers = { 'content-type': FORM_TYPE };
      for (const person of ['somebody', 'admin']) await app.idOf(person);
      for (const send of [
        () => uploadTo(carl, { name: 'his.docx' }),
        () => uploadTo(app.as('somebody'), { name: 'his.docx' }),
        () => uploadTo(app.as('admin'), { name: 'his.docx' }),
        () => uploadTo(carl, { name: 'his.exe' }),
        () => carl.post(`${FILESHARE}/upload`),
        () => carl.post(`${FILESHARE}/upload`, { file: 'bytes' }),
        () => carl.post(`${FILESHARE}/upload`, 'garbage', { headers }),
      ])
        expectAnswer(await untouched(send), 403, noOperationUser);
    });

    it('is for those with the role operator too', async () => {
      const path = `/v1/admin/accounts/${await app.idOf('opal')}`;
      await app.as('admin').patch(path, { role: 'operator' });
      const opal = await signedIn(app, 'opal');
      expect((await uploadTo(opal, { name: 'opal.docx' })).status).to.equal(200);
    });
  });

  describe('files', () => {
    it('are listed by name, ascending, whoever asks', async () => {
      const listed = await names();
      expect(listed)
        .to.deep.equal([...listed].sort())
        .and.to.include('report.docx');
      expectAnswer(await olga.get(`${FILESHARE}/files/`), 200, { files: listed });
    });

    it('are those of this dialect alone, and /v1 lists them to their owner', async () => {
      await givenFile(app, 'vera', { name: 'of v1.docx' });
      expect(await names()).to.not.include('of v1.docx');
      const url = `${FILESHARE}/generate_download_url/of%20v1.docx`;
      expectAnswer(await carl.get(url), 404, { msg: 'File not found' });
      const { items } = (await olga.get('/v1/files?q=report.docx')).body;
      expect(items).to.have.lengthOf(1);
      expect((await carl.get(`/v1/files/${items[0].id}`)).status).to.equal(404);
    });

    it('are listed to their end, however many there are', async () => {
      const owner_id = await app.idOf('uma');
      const file = { owner_id, size: 0, media_type: 'x/y', kind: 'file', sha256: '', visibility: 'private' };
      const more = { source: 'fileshare', namespace: 'fileshare', created_at: 0, updated_at: 0 };
      const rows = Array.from({ length: 450 }, (_, at) => {
        const name = `~${at}.docx`;
        return { ...file, ...more, name, name_key: name, unique_name_key: name, blob_key: `many-${at}` };
      });
      for (let at = 0; at < rows.length; at += 50) await app.db('files').insert(rows.slice(at, at + 50));
      const listed: string[] = await names();
      expect(listed.filter((name) => name.startsWith('~'))).to.have.lengthOf(450);
      await app.db('files').where({ owner_id }).delete();
    });
  });

  describe('a token', () => {
    const routes: [method: string, path: string][] = [
      ['POST', '/upload'],
      ['GET', '/files/'],
      ['GET', '/generate_download_url/report.docx'],
    ];
    for (const [method, path] of routes)
      it(`is needed for ${method} ${path}`, async () => {
        const send = (authorization?: string) =>
          app.anyone.send(method, FILESHARE + path, undefined, {
            headers: authorization === undefined ? {} : { authorization },
          });
        expectAnswer(await send(), 401, noHeader);
        for (const scheme of ['Basic b2xnYTp4', 'Bearer', 'abc'])
          expectAnswer(await send(scheme), 401, noBearer);
        for (const token of ['x', 'x y', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.'])
          expectAnswer(await send(`Bearer ${token}`), 401, badToken);
      });

    it('is refused once it has expired or its session has ended', async () => {
      const credentials = { username: 'carl', password: passwordOf('carl') };
      const { access_token } = (await app.anyone.post(`${FILESHARE}/login`, credentials)).body;
      const client = app.withToken(access_token);
      await client.delete('/v1/sessions/current');
      expectAnswer(await client.get(`${FILESHARE}/files/`), 401, badToken);
      const { body } = await app.anyone.post(`${FILESHARE}/login`, credentials);
      app.clock.advance(HOUR);
      expectAnswer(await app.withToken(body.access_token).get(`${FILESHARE}/files/`), 401, badToken);
      carl = app.withToken((await app.anyone.post(`${FILESHARE}/login`, credentials)).body.access_token);
    });

    it('is refused once its account has been disabled or deleted', async () => {
      const [off, gone] = [
        await givenUser(app, 'off', 'operation user'),
        await givenUser(app, 'gone', 'operation user'),
      ];
      const admin = await signedIn(app, 'admin');
      const { id } = (await off.get('/v1/me')).body;
      await admin.patch(`/v1/admin/accounts/${id}`, { disabled: true });
      await gone.delete('/v1/me', { password: passwordOf('gone') });
      for (const client of [off, gone]) {
        expectAnswer(await client.get(`${FILESHARE}/files/`), 401, badToken);
        expectAnswer(await untouched(() => uploadTo(client, { name: 'late.docx' })), 401, badToken);
      }
    });

    it('that is refused is so before the body is read', async () => {
      const headers = { 'content-length': '1000' };
      const reply = await sendRaw('POST', `${app.url}${FILESHARE}/upload`, headers, []);
      expectAnswer(reply, 401, noHeader);
    });
  });
});
