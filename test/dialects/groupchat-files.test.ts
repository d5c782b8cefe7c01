import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { FORM_TYPE, fileForm, filePart, rawForm } from '../support/forms.ts';
import { givenFile } from '../support/given-file.ts';
import { GROUPCHAT, groupchat, urlEncoded } from '../support/groupchat.ts';
import { givenNamedFile } from '../support/named-file.ts';
import { png } from '../support/samples.ts';
import { describeStorages, storedKeys } from '../support/storages.ts';
import { expectUntouched } from '../support/tables.ts';

const uploaded = { message: 'uploaded file successfully' };
const notFound = { message: 'your file not found' };

describeStorages('groupchat: files', (settings) => {
  const app = useApp(async () => ({
    ...(await settings()),
    STORAGE_QUOTA: '1000KiB',
    MAX_FILE_SIZE: '100KiB',
  }));
  const { user, getWith } = groupchat(app);

  const upload = async (person: string, type: string | undefined, name: string, content = `of ${person}`) =>
    (await user(person)).post(
      `${GROUPCHAT}/upload`,
      fileForm({ name, content }, type === undefined ? {} : { type }),
    );
  const download = async (person: string, query: string, headers = {}) =>
    (await user(person)).get(`${GROUPCHAT}/download?${query}`, { headers });
  const kindOf = async (name: string) => {
    const rows = await app.db('files').where({ name }).orderBy('id').pluck('namespace');
    return rows.map((namespace: string) => namespace.replace('groupchat/', ''));
  };

  /** Nothing is kept of it: no row, and no byte. */
  async function expectNothingKept(work: () => Promise<void>): Promise<void> {
    const before = await storedKeys(app);
    await expectUntouched(app, work);
    expect(await storedKeys(app)).to.have.members(before);
  }

  describe('POST /api/upload', () => {
    for (const [type, name, kind] of [
      ['profile', 'me.PNG', 'profile'],
      ['image', 'sea.jpeg', 'image'],
      ['video', 'sea.mp4', 'video'],
      ['audio', 'sea.mp3', 'audio'],
      ['file', 'sea.pdf', 'file'],
      ['file', 'plain.png', 'file'],
      ['profile', 'me.pdf', 'file'],
      ['image', 'sea.wav', 'file'],
      ['video', 'bare', 'file'],
      ['painting', 'art.png', 'file'],
    ] as const)
      it(`keeps ${name} of the type ${type} as ${kind}`, async () => {
        expectAnswer(await upload('ann', type, name), 200, uploaded);
        expect(await kindOf(name)).to.deep.equal([kind]);
      });

    it('makes names safe, and finds them by the name that was given', async () => {
      for (const name of ['../../etc/été 🦊.png', 'C:\\pictures\\été 🦊.png']) {
        expectAnswer(await upload('ann', 'image', name), 200, uploaded);
        const reply = await download('bob', `type=image&name=${encodeURIComponent(name)}`);
        expect([reply.status, reply.text]).to.deep.equal([200, 'of ann']);
      }
      expect(await kindOf('été 🦊.png')).to.deep.equal(['image']);
    });

    it('replaces the owner’s own file of that name and kind', async () => {
      await upload('ann', 'file', 'notes.txt', 'old');
      expectAnswer(await upload('ann', 'file', 'notes.txt', 'new'), 200, uploaded);
      expect((await download('bob', 'name=notes.txt')).text).to.equal('new');
    });

    it('does not replace somebody else’s, and keeps nothing', async () => {
      await upload('ann', 'image', 'owned.png');
      await user('bob');
      await expectNothingKept(async () =>
        expectAnswer(await upload('bob', 'image', 'owned.png'), 409, { message: 'file name already in use' }),
      );
      expectAnswer(await upload('bob', 'profile', 'owned.png'), 200, uploaded);
    });

    it('gives a name to one of ten who ask at once', async () => {
      const people = Array.from({ length: 10 }, (_, at) => `racer-${at}`);
      await Promise.all(people.map(user));
      const replies = await Promise.all(people.map((person) => upload(person, 'file', 'prize.txt')));
      expect(replies.filter(({ status }) => status === 200)).to.have.lengthOf(1);
      for (const reply of replies)
        if (reply.status !== 200) expectAnswer(reply, 409, { message: 'file name already in use' });
    });

    it('says that the file is missing, in a form, urlencoded, as JSON or without a body', async () => {
      const ann = await user('ann');
      const empty = new FormData();
      empty.append('caption', 'neither file nor type');
      const without = new FormData();
      without.append('type', 'image');
      const asText = new FormData();
      asText.append('type', 'image');
      asText.append('file', 'no file');
      const nameless = rawForm([
        { headers: ['Content-Disposition: form-data; name="type"'], content: 'image' },
        filePart(''),
      ]);
      await expectNothingKept(async () => {
        for (const [body, headers] of [
          [without],
          [asText],
          [nameless, { 'content-type': FORM_TYPE }],
          [undefined],
          [empty],
          ['', urlEncoded],
          [{}],
          ['type=image', urlEncoded],
          ['type=image&file=x', urlEncoded],
          [{ type: 'image' }],
          [{ type: 'image', file: null }],
          [{ type: 'image', file: { name: 'x.png', blobKey: 'somebody-elses' } }],
        ] as const) {
          const reply = await ann.post(`${GROUPCHAT}/upload`, body, headers && { headers });
          expectAnswer(reply, 404, { message: 'missing file' });
        }
      });
    });

    it('refuses a file without a type, or whose name is none: 400', async () => {
      await user('ann');
      await expectNothingKept(async () => {
        expectAnswer(await upload('ann', undefined, 'x.png'), 400, { message: 'body /type is missing.' });
        for (const name of ['..', 'x/', 'x'.repeat(256)])
          expectAnswer(await upload('ann', 'image', name), 400, {
            message:
              'A file name has 1 to 255 characters, no slashes, backslashes or control characters, and more than dots.',
          });
      });
    });

    it('refuses control characters in the name and the type: 400', async () => {
      const ann = await user('ann');
      const send = (name: string, type: string) =>
        ann.post(
          `${GROUPCHAT}/upload`,
          rawForm([
            { headers: ['Content-Disposition: form-data; name="type"'], content: type },
            filePart(name),
          ]),
          { headers: { 'content-type': FORM_TYPE } },
        );
      await expectNothingKept(async () => {
        expectAnswer(await send('a%0Db.txt', 'file'), 400, {
          message: 'body /file has control characters in its name.',
        });
        const reply = await send('ab.txt', 'fi\u0000le');
        expectAnswer(reply, 400, { message: reply.body.message });
      });
    });

    it('passes over texts that nobody knows, up to 1 MiB of them', async () => {
      const ann = await user('ann');
      const note = (bytes: number, name = 'note') => ({
        headers: [`Content-Disposition: form-data; name="${name}"`],
        content: 'x'.repeat(bytes),
      });
      const type = { headers: ['Content-Disposition: form-data; name="type"'], content: 'file' };
      const send = (...notes: ReturnType<typeof note>[]) =>
        ann.post(`${GROUPCHAT}/upload`, rawForm([type, filePart('noted.txt'), ...notes]), {
          headers: { 'content-type': FORM_TYPE },
        });
      const longNames = Array.from({ length: 100 }, (_, at) => note(0, `${at}`.padEnd(12_000, 'n')));
      for (const notes of [[note(700_000), note(400_000)], [note(1_100_000)], longNames])
        await expectNothingKept(async () => {
          const reply = await send(...notes);
          expectAnswer(reply, 413, { message: reply.body.message });
        });
      expectAnswer(await send(note(70_000), note(900_000)), 200, uploaded);
      expect((await download('bob', 'name=noted.txt')).text).to.equal('some notes');
    });

    it('keeps the limits of /v1: the size of a file, and what one’s files take', async () => {
      await user('big');
      await expectNothingKept(async () =>
        expectAnswer(await upload('big', 'file', 'big.bin', 'x'.repeat(102_401)), 413, {
          message: 'A file may have 102400 bytes at most.',
        }),
      );
      for (let at = 0; at < 10; at++)
        expectAnswer(await upload('big', 'file', `${at}.bin`, 'x'.repeat(102_400)), 200, uploaded);
      await expectNothingKept(async () => {
        const reply = await upload('big', 'file', '11.bin', 'x'.repeat(102_400));
        expectAnswer(reply, 507, { message: reply.body.message });
      });
    });
  });

  describe('GET /api/download', () => {
    it('gives the bytes in their own type, to whoever is there', async () => {
      const form = fileForm({ name: 'dot.png', content: png, type: 'image/png' }, { type: 'image' });
      expectAnswer(await (await user('ann')).post(`${GROUPCHAT}/upload`, form), 200, uploaded);
      const token = await app.signIn('stranger');
      const response = await fetch(`${app.url}${GROUPCHAT}/download?name=dot.png&type=image`, {
        headers: { authorization: `Bearer ${token.accessToken}` },
      });
      expect(Buffer.from(await response.arrayBuffer()).equals(png)).to.equal(true);
      expect(Object.fromEntries(response.headers)).to.deep.include({
        'content-type': 'image/png',
        'content-length': `${png.length}`,
        'content-disposition': 'inline; filename="dot.png"',
        deprecation: '@1795132800',
        link: '</v1/files/%7BfileId%7D/content>; rel="successor-version"',
      });
      const script = { name: 'page.html', content: '<script>alert(1)</script>', type: 'text/html' };
      await (await user('ann')).post(`${GROUPCHAT}/upload`, fileForm(script, { type: 'file' }));
      const page = await download('bob', 'name=page.html');
      expect(page.headers.get('content-disposition')).to.equal('attachment; filename="page.html"');
    });

    it('takes name and type from the body as well', async () => {
      await upload('ann', 'profile', 'ann.png', '"her face"');
      await user('bob');
      const parts = rawForm([
        { headers: ['Content-Disposition: form-data; name="name"'], content: 'ann.png' },
        { headers: ['Content-Disposition: form-data; name="type"'], content: 'profile' },
      ]);
      for (const [type, body] of [
        ['application/json', JSON.stringify({ name: 'ann.png', type: 'profile' })],
        ['application/x-www-form-urlencoded', 'name=ann.png&type=profile'],
        [FORM_TYPE, parts],
      ] as const) {
        const reply = await getWith('bob', '/download', type, body);
        expect([reply.status, reply.text]).to.deep.equal([200, '"her face"']);
      }
      const parted = await getWith('bob', '/download?name=ann.png', 'application/json', '{"type":"profile"}');
      expect(parted.text).to.equal('"her face"');
    });

    it('looks where the name belongs, then among the files', async () => {
      await upload('ann', 'file', 'song.mp3', 'the file');
      expect((await download('bob', 'name=song.mp3&type=audio')).text).to.equal('the file');
      await upload('ann', 'audio', 'song.mp3', 'the sound');
      for (const type of ['audio', 'video', 'file', 'whatever'])
        expect((await download('bob', `name=song.mp3&type=${type}`)).text).to.equal('the sound');
      for (const query of ['name=song.mp3', 'name=song.mp3&type='])
        expect((await download('bob', query)).text).to.equal('the sound');
    });

    it('looks for a profile among the profiles alone', async () => {
      await upload('ann', 'image', 'both.png', 'the image');
      expectAnswer(await download('bob', 'name=both.png&type=profile'), 404, notFound);
      await upload('ann', 'profile', 'both.png', 'the profile');
      expect((await download('bob', 'name=both.png&type=profile')).text).to.equal('the profile');
      expect((await download('bob', 'name=both.png&type=image')).text).to.equal('the image');
    });

    it('gives parts, and nothing to who has it already', async () => {
      await upload('ann', 'file', 'parts.txt', 'abcdef');
      const part = await download('bob', 'name=parts.txt', { range: 'bytes=2-3' });
      expect([part.status, part.text, part.headers.get('content-range')]).to.deep.equal([
        206,
        'cd',
        'bytes 2-3/6',
      ]);
      const etag = part.headers.get('etag') as string;
      expect((await download('bob', 'name=parts.txt', { 'if-none-match': etag })).status).to.equal(304);
      const beyond = await download('bob', 'name=parts.txt', { range: 'bytes=6-' });
      expectAnswer(beyond, 416, { message: beyond.body.message });
    });

    it('knows no files but its own', async () => {
      await givenFile(app, 'vera', { name: 'of-v1.txt' }, { visibility: 'public' });
      await givenNamedFile(app, 'vera', 'fileshare', { name: 'shared.docx' });
      for (const name of ['of-v1.txt', 'shared.docx', 'no.such', '../../etc/passwd', '%2e%2e'])
        expectAnswer(await download('bob', `name=${name}`), 404, notFound);
    });

    it('lists its files to their owner in /v1', async () => {
      await upload('own', 'audio', 'own.mp3', 'hers');
      const { items } = (await (await user('own')).get('/v1/files')).body;
      expect(items.map(({ name }: { name: string }) => name)).to.deep.equal(['own.mp3']);
    });

    it('refuses a name that is missing or none: 400', async () => {
      expectAnswer(await download('bob', 'type=image'), 400, { message: 'query /name is missing.' });
      for (const query of ['name=', 'name=a%00b', 'name=x&type=%00']) {
        const reply = await download('bob', query);
        expectAnswer(reply, 400, { message: reply.body.message });
      }
    });
  });
});
