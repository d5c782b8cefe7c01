import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { givenFile } from '../support/given-file.ts';
import { png } from '../support/samples.ts';
import { describeStorages, storedKeys } from '../support/storages.ts';

describeStorages('files', (settings) => {
  const app = useApp(settings);

  describe('listFiles', () => {
    const names = async (query: string) => {
      const { status, body } = await app.as('lea').get(`/v1/files${query}`);
      expect(status).to.equal(200);
      return body.items.map(({ name }: { name: string }) => name);
    };

    before(async () => {
      await givenFile(app, 'lea', { name: 'ПРИВЕТ мир.txt' });
      await givenFile(app, 'lea', { name: '100%_sure.txt' });
      await givenFile(app, 'lea', { name: 'Straße.png', content: png, type: 'image/png' });
      await givenFile(app, 'max', { name: 'his own, public.txt' }, { visibility: 'public' });
    });

    it('lists one’s own, newest first', async () => {
      expect(await names('')).to.deep.equal(['Straße.png', '100%_sure.txt', 'ПРИВЕТ мир.txt']);
    });

    const searches: [query: string, found: string[]][] = [
      ['?q=привет', ['ПРИВЕТ мир.txt']],
      ['?q=STRASSE', ['Straße.png']],
      ['?q=%25_', ['100%_sure.txt']],
      ['?q=_', ['100%_sure.txt']],
      ['?q=.txt', ['100%_sure.txt', 'ПРИВЕТ мир.txt']],
      ['?q=public', []],
      ['?kind=image', ['Straße.png']],
      ['?kind=document&q=sure', ['100%_sure.txt']],
      ['?kind=video', []],
    ];
    for (const [query, found] of searches)
      it(`finds ${query}`, async () => {
        expect(await names(query)).to.deep.equal(found);
      });

    it('goes on page by page, with a search too', async () => {
      const first = (await app.as('lea').get('/v1/files?limit=1&q=.txt')).body;
      const second = (await app.as('lea').get(`/v1/files?limit=1&q=.txt&cursor=${first.nextCursor}`)).body;
      expect(
        [first, second].map(({ items }) => items.map((one: { name: string }) => one.name)),
      ).to.deep.equal([['100%_sure.txt'], ['ПРИВЕТ мир.txt']]);
      expect(second.nextCursor).to.equal(null);
    });
  });

  describe('updateFile', () => {
    it('changes name and visibility, and the version', async () => {
      const { id } = await givenFile(app, 'ann');
      const before = await app.as('ann').get(`/v1/files/${id}`);
      app.clock.advance(5000);
      const patch = { name: 'renamed.md', visibility: 'public' };
      const reply = await app.as('ann').patch(`/v1/files/${id}`, patch, {
        headers: { 'if-match': before.headers.get('etag')! },
      });
      expect(reply.status, reply.text).to.equal(200);
      expect(reply.body).to.include(patch);
      expect(reply.body.updatedAt).to.not.equal(reply.body.createdAt);
      expect((await app.anyone.get(`/v1/files/${id}/content`)).headers.get('content-disposition')).to.contain(
        'renamed.md',
      );
      const stale = await app.as('ann').patch(`/v1/files/${id}`, patch, {
        headers: { 'if-match': before.headers.get('etag')! },
      });
      expect([stale.status, stale.body.type]).to.deep.equal([412, '/problems/precondition-failed']);
    });

    it('finds a file by its new name', async () => {
      const { id } = await givenFile(app, 'uma', { name: 'before.txt' });
      await app.as('uma').patch(`/v1/files/${id}`, { name: 'AFTER.txt' });
      expect((await app.as('uma').get('/v1/files?q=after')).body.items).to.have.lengthOf(1);
      expect((await app.as('uma').get('/v1/files?q=before')).body.items).to.have.lengthOf(0);
    });

    it('refuses names as an upload does: file-name-invalid', async () => {
      const { id } = await givenFile(app, 'ann');
      for (const name of ['..', ' ', 'a\u202eb']) {
        const reply = await app.as('ann').patch(`/v1/files/${id}`, { name });
        expect([reply.status, reply.body.type]).to.deep.equal([422, '/problems/file-name-invalid']);
        expect(reply.body.errors[0].pointer).to.equal('/name');
      }
    });
  });

  describe('deleteFile', () => {
    it('deletes the bytes too, and gives the room back', async () => {
      const { id, size } = await givenFile(app, 'dora', { content: 'x'.repeat(1000) });
      const keys = await storedKeys(app);
      expect((await app.as('dora').get('/v1/me/usage')).body).to.include({ files: 1, bytes: size });
      const reply = await app.as('dora').delete(`/v1/files/${id}`);
      expect(reply.status).to.equal(204);
      expect(await storedKeys(app)).to.have.lengthOf(keys.length - 1);
      expect((await app.as('dora').get('/v1/me/usage')).body).to.include({ files: 0, bytes: 0 });
      expect((await app.as('dora').get(`/v1/files/${id}/content`)).status).to.equal(404);
    });

    it('deletes once, when twenty ask at the same moment', async () => {
      await givenFile(app, 'dino');
      const { id } = await givenFile(app, 'dino');
      const replies = await Promise.all(
        Array.from({ length: 20 }, () => app.as('dino').delete(`/v1/files/${id}`)),
      );
      expect(replies.map(({ status }) => status).sort()).to.deep.equal([204, ...Array(19).fill(404)]);
      expect((await app.as('dino').get('/v1/me/usage')).body.files).to.equal(1);
    });

    it('spares a newer version: precondition-failed', async () => {
      const { id } = await givenFile(app, 'ann');
      const reply = await app
        .as('ann')
        .delete(`/v1/files/${id}`, undefined, { headers: { 'if-match': '"v7"' } });
      expect([reply.status, reply.body.type]).to.deep.equal([412, '/problems/precondition-failed']);
      expect((await app.as('ann').get(`/v1/files/${id}`)).status).to.equal(200);
    });
  });

  describe('somebody else’s file', () => {
    for (const visibility of ['private', 'members', 'public'])
      it(`cannot be changed when it is ${visibility}: file-not-found`, async () => {
        const { id } = await givenFile(app, 'ann', {}, { visibility });
        for (const person of ['bob', 'admin']) {
          const client = app.as(person);
          const replies = [
            await client.patch(`/v1/files/${id}`, { visibility: 'public' }),
            await client.delete(`/v1/files/${id}`),
            await client.post(`/v1/files/${id}/links`, { expiresIn: 60 }),
            await client.get(`/v1/files/${id}/links`),
            await client.delete(`/v1/files/${id}/links/1`),
          ];
          for (const { status, body } of replies)
            expect([status, body.type]).to.deep.equal([404, '/problems/file-not-found']);
        }
        expect((await app.as('ann').get(`/v1/files/${id}`)).body.visibility).to.equal(visibility);
      });
  });

  describe('an account’s files', () => {
    it('are in its export', async () => {
      const { name, sha256 } = await givenFile(app, 'eva', { name: 'diary.txt' });
      const { files } = (await app.as('eva').get('/v1/me/export')).body;
      expect(files).to.have.lengthOf(1);
      expect(files[0]).to.include({ name, sha256 });
    });

    it('go with it, bytes and links too', async () => {
      const kept = await storedKeys(app);
      const { id } = await givenFile(app, 'gone', {}, { visibility: 'public' });
      await givenFile(app, 'gone');
      const { token } = (await app.as('gone').post(`/v1/files/${id}/links`, { expiresIn: 60 })).body;
      const reply = await app.as('gone').delete('/v1/me', { password: 'the password of gone' });
      expect(reply.status, reply.text).to.equal(204);
      expect(await storedKeys(app)).to.have.members(kept);
      expect((await app.anyone.get(`/v1/files/${id}/content`)).status).to.equal(404);
      expect((await app.anyone.get(`/v1/links/${token}`)).status).to.equal(410);
      expect(await app.count('loose_blobs')).to.equal(0);
    });
  });
});
