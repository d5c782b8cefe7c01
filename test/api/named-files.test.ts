import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import type { FileNamespace } from '../../src/domain/files/file.ts';
import { atOnce, codeOf, walk } from '../db/fixture.ts';
import { useApp } from '../support/app.ts';
import { givenFile } from '../support/given-file.ts';
import { givenNamedFile } from '../support/named-file.ts';
import { png } from '../support/samples.ts';
import { describeStorages, storedKeys } from '../support/storages.ts';

describeStorages('named files', (settings) => {
  const app = useApp(async () => ({ ...(await settings()), STORAGE_QUOTA: '1000B' }));
  const named = () => app.app.services.namedFiles;

  const put = (
    person: string,
    name: string,
    content = 'some report',
    namespace: FileNamespace = 'fileshare',
  ) => givenNamedFile(app, person, namespace, { name, content });
  const contentOf = async (name: string, namespace: FileNamespace = 'fileshare') =>
    text(await (await named().content(namespace, name)).open());
  const usageOf = async (person: string) => (await app.as(person).get('/v1/me/usage')).body;

  it('are found by their names, made safe, in any Unicode form', async () => {
    const { id, name } = await put('ann', '../u\u0308ber uns.docx', 'about us');
    expect(name).to.equal('über uns.docx');
    for (const wanted of ['über uns.docx', 'u\u0308ber uns.docx'])
      expect((await named().byName('fileshare', wanted)).id).to.equal(id);
    expect(await contentOf('über uns.docx')).to.equal('about us');
  });

  it('are what their content says, whatever they are declared to be', async () => {
    const typeOf = async (name: string, type: string, content?: Buffer) =>
      (await givenNamedFile(app, 'ann', 'fileshare', { name, type, ...(content && { content }) })).mediaType;
    expect(await typeOf('picture.docx', 'text/plain', png)).to.equal('image/png');
    expect(await typeOf('text.png', 'image/png')).to.equal('application/octet-stream');
    expect(await typeOf('text.docx', 'text/plain')).to.equal('text/plain');
  });

  it('differ by case', async () => {
    await put('ann', 'case.docx', 'small');
    await put('bob', 'CASE.docx', 'large');
    expect([await contentOf('case.docx'), await contentOf('CASE.docx')]).to.deep.equal(['small', 'large']);
  });

  it('are those of their namespace alone', async () => {
    await put('ann', 'apart.docx', 'shared');
    await put('bob', 'apart.docx', 'of the room', 'groupchat/file');
    expect(await contentOf('apart.docx')).to.equal('shared');
    expect(await contentOf('apart.docx', 'groupchat/file')).to.equal('of the room');
    await givenFile(app, 'ann', { name: 'of v1.docx' });
    for (const [namespace, name] of [
      ['groupchat/image', 'apart.docx'],
      ['fileshare', 'of v1.docx'],
    ] as const) {
      expect(await codeOf(named().byName(namespace, name))).to.equal('file-not-found');
      expect(await codeOf(named().content(namespace, name))).to.equal('file-not-found');
    }
  });

  for (const name of ['..', '/', 'a/\u0000', ' ', 'x'.repeat(256)])
    it(`cannot be ${JSON.stringify(name.slice(0, 10))}: file-name-invalid, and nothing is kept`, async () => {
      await app.idOf('ann');
      const before = await storedKeys(app);
      expect(await codeOf(put('ann', name))).to.equal('file-name-invalid');
      expect(await storedKeys(app)).to.have.members(before);
    });

  it('are listed by name, page by page', async () => {
    for (const name of ['b.mp3', 'я.mp3', 'B.mp3', 'a.mp3', '😀.mp3', '～.mp3'])
      await put('ann', name, 'x', 'groupchat/audio');
    const pages = await walk(4, (page) => named().list('groupchat/audio', page));
    expect(pages.map((page) => page.map(({ name }) => name))).to.deep.equal([
      ['B.mp3', 'a.mp3', 'b.mp3', 'я.mp3'],
      ['～.mp3', '😀.mp3'],
    ]);
  });

  describe('a file of the same name', () => {
    it('replaces one’s own, whose bytes go and count no longer', async () => {
      const first = await put('dora', 'plan.docx', 'x'.repeat(600));
      const keys = await storedKeys(app);
      app.clock.advance(5000);
      const second = await put('dora', 'plan.docx', 'y'.repeat(700));
      expect(second).to.include({ id: first.id, size: 700, version: first.version + 1 });
      expect(second.updatedAt).to.be.above(second.createdAt);
      expect(await contentOf('plan.docx')).to.equal('y'.repeat(700));
      expect(await usageOf('dora')).to.include({ files: 1, bytes: 700 });
      expect(await storedKeys(app))
        .to.have.lengthOf(keys.length)
        .and.not.include(first.blobKey);
      expect(await app.count('loose_blobs')).to.equal(0);
    });

    it('that does not fit leaves the first as it was: quota-exceeded', async () => {
      await put('emil', 'large.docx', 'x'.repeat(600));
      const before = await storedKeys(app);
      expect(await codeOf(put('emil', 'large.docx', 'y'.repeat(1001)))).to.equal('quota-exceeded');
      expect(await contentOf('large.docx')).to.equal('x'.repeat(600));
      expect(await usageOf('emil')).to.include({ files: 1, bytes: 600 });
      expect(await storedKeys(app)).to.have.members(before);
    });

    it('is refused while it is somebody else’s: file-name-taken', async () => {
      const { id } = await put('ann', 'hers.docx', 'hers');
      const before = await storedKeys(app);
      const usage = await usageOf('bob');
      expect(await codeOf(put('bob', 'hers.docx', 'his'))).to.equal('file-name-taken');
      expect(await contentOf('hers.docx')).to.equal('hers');
      expect(await usageOf('bob')).to.deep.equal(usage);
      expect(await storedKeys(app)).to.have.members(before);
      await app.as('ann').delete(`/v1/files/${id}`);
      await put('bob', 'hers.docx', 'his');
      expect(await contentOf('hers.docx')).to.equal('his');
    });

    it('is one person’s, when twenty want it at the same moment', async () => {
      const people = await atOnce(20, async (at) => `racer-${at % 5}`);
      await Promise.all(people.slice(0, 5).map((person) => app.idOf(person)));
      const codes = await Promise.all(people.map((person) => codeOf(put(person, 'wanted.docx', person))));
      const { ownerId } = await named().byName('fileshare', 'wanted.docx');
      const winners = people.filter((_, at) => codes[at] === undefined);
      expect(winners).to.have.lengthOf(4);
      for (const winner of winners) expect(await app.idOf(winner)).to.equal(ownerId);
      expect(codes.filter((code) => code === 'file-name-taken')).to.have.lengthOf(16);
      expect(await usageOf(winners[0]!)).to.include({ files: 1, bytes: winners[0]!.length });
      expect(await app.count('loose_blobs')).to.equal(0);
    });

    it('and a deletion at the same moment leave no bytes and count nothing twice', async () => {
      const kept = await storedKeys(app);
      for (let round = 0; round < 5; round += 1) {
        const { id } = await put('zoe', 'race.docx', 'first');
        await Promise.all([
          put('zoe', 'race.docx', 'second, and longer'),
          app.as('zoe').delete(`/v1/files/${id}`),
          put('zoe', 'race.docx', 'third, and longer too'),
        ]);
        const rows = await app.db('files').where({ owner_id: await app.idOf('zoe') });
        const bytes = rows.reduce((sum, { size }) => sum + Number(size), 0);
        expect(await usageOf('zoe')).to.include({ files: rows.length, bytes });
        expect(await storedKeys(app)).to.have.members([...kept, ...rows.map(({ blob_key }) => blob_key)]);
      }
      expect(await app.count('loose_blobs')).to.equal(0);
    });
  });

  describe('on /v1', () => {
    it('are listed to their owner, and nobody else may read them there', async () => {
      const { id } = await put('lea', 'mine.docx');
      await put('lea', 'mine.png', 'x', 'groupchat/image');
      const { items } = (await app.as('lea').get('/v1/files')).body;
      expect(items.map(({ name }: { name: string }) => name)).to.deep.equal(['mine.png', 'mine.docx']);
      expect((await app.as('bob').get(`/v1/files/${id}`)).status).to.equal(404);
    });

    it('have their new name in their namespace too', async () => {
      const { id } = await put('ann', 'before.docx', 'same');
      const reply = await app.as('ann').patch(`/v1/files/${id}`, { name: 'after.DOCX' });
      expect([reply.status, reply.body.name]).to.deep.equal([200, 'after.DOCX']);
      expect(await contentOf('after.DOCX')).to.equal('same');
      expect(await codeOf(named().byName('fileshare', 'before.docx'))).to.equal('file-not-found');
      expect((await put('bob', 'before.docx')).name).to.equal('before.docx');
    });

    it('keep their names when something else is changed', async () => {
      const { id } = await put('ann', 'steady.docx');
      await app.as('ann').patch(`/v1/files/${id}`, { visibility: 'members' });
      expect((await named().byName('fileshare', 'steady.docx')).visibility).to.equal('members');
    });

    for (const owner of ['ann', 'bob'])
      it(`do not get a name that is a file’s of ${owner}: file-name-taken`, async () => {
        await put(owner, `taken by ${owner}.docx`);
        const { id } = await put('ann', `wants ${owner}.docx`);
        const reply = await app.as('ann').patch(`/v1/files/${id}`, { name: `taken by ${owner}.docx` });
        expect([reply.status, reply.body.type]).to.deep.equal([409, '/problems/file-name-taken']);
        expect(reply.body.errors[0].pointer).to.equal('/name');
        expect((await app.as('ann').get(`/v1/files/${id}`)).body.name).to.equal(`wants ${owner}.docx`);
      });

    it('do not get another extension: file-name-invalid', async () => {
      const { id } = await put('ann', 'letter.docx');
      for (const name of ['letter.exe', 'letter', 'letterdocx']) {
        const reply = await app.as('ann').patch(`/v1/files/${id}`, { name });
        expect([reply.status, reply.body.type]).to.deep.equal([422, '/problems/file-name-invalid']);
        expect(reply.body.errors[0].pointer).to.equal('/name');
      }
      expect(await contentOf('letter.docx')).to.equal('some report');
    });
  });
});
