import { readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { connect } from '../../src/db/connect.ts';
import { createMessageSearch } from '../../src/db/message-search.ts';
import { wordsOf } from '../../src/domain/chats/words.ts';
import { useApp } from '../support/app.ts';
import { contentsOf } from '../support/archives.ts';
import { conversations } from '../support/conversations.ts';
import { describeOn } from '../support/describe-on.ts';
import { fileForm } from '../support/forms.ts';
import { givenFile } from '../support/given-file.ts';
import { freshPlace, type Place } from '../support/place.ts';
import { storageSettings, storages } from '../support/storages.ts';
import { type Run, run } from './run.ts';

/** Runs a command that must succeed. */
async function succeed(args: string, env: Parameters<typeof run>[1]): Promise<Run> {
  const result = await run(args, env);
  expect(result.code, `${args}: ${result.err}`).to.equal(0);
  return result;
}

for (const storage of storages) {
  describe(`parley backup and restore (${storage})`, function () {
    this.timeout(60_000);
    const app = useApp(() => storageSettings(storage));
    const { begin, say } = conversations(app);
    const places: Place[] = [];
    let number = 0;

    const place = async (...args: Parameters<typeof freshPlace>) => {
      const fresh = await freshPlace(...args);
      places.push(fresh);
      return fresh;
    };
    const newPath = () => {
      number += 1;
      return join(app.env.DATA_DIR as string, `backup-${number}.tar`);
    };
    const backup = async (env = app.env) => {
      const path = newPath();
      const { out } = await succeed(`backup ${path}`, env);
      return { path, out };
    };

    before(async () => {
      await givenFile(app, 'ann', { content: 'Grüße 🙂', name: 'grüße 🙂.txt' });
      await givenFile(app, 'bob', { content: 'x'.repeat(300_000) });
      await givenFile(app, 'bob', { content: '' });
      const { begin, say } = conversations(app);
      await say('ann', await begin('ann', 'bob'), 'Привет 👋');
      await app.as('admin').post('/v1/books', { title: 'Дети, "quoted"\n', authors: ['Ann'], copies: 2 });
    });

    after(async () => {
      for (const { remove } of places) await remove();
    });

    it('bring everything back: a backup of what was restored holds the same', async () => {
      const { path, out } = await backup();
      expect(out[0]).to.match(/: \d+ rows and 3 files in \d+ bytes\.$/);
      expect(out.join('\n')).to.include('SECRET_KEYS').and.not.include(app.env.SECRET_KEYS);
      expect((await stat(path)).mode & 0o777).to.equal(0o600);
      expect((await succeed(`backup verify ${path}`, {})).out[0]).to.include('is whole');

      const there = await place(storage);
      await succeed(`restore ${path}`, there.env);
      expect(await contentsOf((await backup(there.env)).path)).to.deep.equal(await contentsOf(path));
      expect((await succeed('files check --deep', there.env)).out).to.deep.equal([
        'Files: 3. Stored: 3. Nothing is wrong.',
      ]);
    });

    it('bring the search over messages back', async () => {
      const chatId = await begin('ann', 'bob');
      const { id } = await say('ann', chatId, 'Привет, 世界');
      const { path } = await backup();
      const there = await place(storage);
      await succeed(`restore ${path}`, there.env);
      const db = connect(there.env.DATABASE_URL as string);
      const words = wordsOf('привет');
      const found = await createMessageSearch(db).find([Number(chatId)], words, Number.MAX_SAFE_INTEGER, 9);
      await db.destroy();
      expect(found).to.deep.equal([Number(id)]);
    });

    it('let what was uploaded by half expire', async () => {
      const owner_id = await app.idOf('ann');
      const now = app.clock();
      const half = { owner_id, name: 'half', metadata: '', visibility: 'private', length: 8, state: 'open' };
      await app.db('uploads').insert({ ...half, created_at: now, expires_at: now });
      const { path } = await backup();
      const there = await place(storage);
      await succeed(`restore ${path}`, there.env);
      const db = connect(there.env.DATABASE_URL as string);
      const expiries = await db('uploads').pluck('expires_at');
      await db.destroy();
      await app.db('uploads').delete();
      expect(expiries).to.deep.equal([0]);
    });

    it('do not give the ids of deleted rows again', async () => {
      const { id } = await givenFile(app, 'ann');
      await app.as('ann').delete(`/v1/files/${id}`);
      const { path } = await backup();
      const there = await place(storage);
      await succeed(`restore ${path}`, there.env);
      const db = connect(there.env.DATABASE_URL as string);
      const columns = {
        name: '',
        name_key: '',
        size: 0,
        media_type: '',
        kind: '',
        sha256: '',
        visibility: '',
      };
      const more = { owner_id: await app.idOf('ann'), source: 'v1', created_at: 0, updated_at: 0 };
      const [next] = await db('files').insert({ ...columns, ...more, blob_key: 'new' });
      await db.destroy();
      expect(next).to.be.above(Number(id));
    });

    it('are of one instant while others write and delete', async () => {
      const ann = app.as('ann');
      const early = await Promise.all(
        Array.from({ length: 8 }, (_, at) => givenFile(app, 'ann', { content: `${at}` })),
      );
      let isOver = false;
      const write = async (name: string) => {
        for (let at = 0; at < 200 && !isOver; at += 1) {
          const { body } = await ann.post('/v1/files', fileForm({ content: name.repeat(at + 1), name }));
          if (at % 2 === 0) await ann.delete(`/v1/files/${body.id}`);
        }
      };
      const writers = [write('one'), write('two')];
      const deleted = ann.delete(`/v1/files/${early[0]?.id}`);
      const { path } = await backup();
      isOver = true;
      await Promise.all([...writers, deleted]);
      await succeed(`backup verify ${path}`, {});

      const there = await place(storage);
      await succeed(`restore ${path}`, there.env);
      expect((await succeed('files check --deep', there.env)).out.at(-1)).to.include('Nothing is wrong');
      const db = connect(there.env.DATABASE_URL as string);
      const kept = await db('files').pluck('sha256');
      const [usage] = await db('storage_usage').where({ account_id: await app.idOf('ann') });
      const [sum] = await db('files')
        .where({ owner_id: usage.account_id })
        .count({ files: '*' })
        .sum({ bytes: 'size' });
      await db.destroy();
      expect(kept).to.include.members(early.slice(1).map(({ sha256 }) => sha256));
      expect([usage.files, usage.bytes]).to.deep.equal([Number(sum?.files), Number(sum?.bytes)]);
    });

    it('refuse a place that is not empty, and change nothing', async () => {
      const { path } = await backup();
      const before = await contentsOf(path);
      const intoAccounts = await run(`restore ${path}`, app.env);
      expect([intoAccounts.code, intoAccounts.out]).to.deep.equal([1, []]);
      expect(intoAccounts.err)
        .to.include('The database has accounts.')
        .and.not.match(/^ +at /m);

      const { env } = await place(storage);
      const intoFiles = await run(`restore ${path}`, {
        ...app.env,
        DATABASE_URL: env.DATABASE_URL as string,
      });
      expect(intoFiles.code).to.equal(1);
      expect(intoFiles.err).to.include('The file storage has files.');
      expect(await contentsOf((await backup()).path)).to.deep.equal(before);
    });

    it('refuse an archive that was cut short, and leave the place empty', async () => {
      const { path } = await backup();
      await truncate(path, (await stat(path)).size - 5000);
      expect((await run(`backup verify ${path}`)).code).to.equal(1);
      const there = await place(storage);
      const { code, err } = await run(`restore ${path}`, there.env);
      expect(code).to.equal(1);
      expect(err)
        .to.include('is damaged')
        .and.not.match(/^ +at /m);
      const db = connect(there.env.DATABASE_URL as string);
      expect(await db.schema.hasTable('accounts')).to.equal(false);
      await db.destroy();
    });

    it('never write over a file, and leave nothing when they fail', async () => {
      const path = newPath();
      await writeFile(path, 'mine');
      expect(await run(`backup ${path}`, app.env)).to.include({ code: 1 });
      expect((await stat(path)).size).to.equal(4);
      const away = { ...app.env, DATABASE_URL: 'mysql://nobody@127.0.0.1:1/none' };
      expect(await run(`backup ${newPath()}`, away)).to.include({ code: 1 });
      const left = await readdir(app.env.DATA_DIR as string);
      expect(left.filter((name) => name.includes('unfinished'))).to.deep.equal([]);
    });

    describeOn('mysql', 'the other run has no MySQL', 'between engines', () => {
      it('come back the same from MySQL through SQLite', async () => {
        const { path } = await backup();
        const sqlite = await place(storage, 'sqlite');
        await succeed(`restore ${path}`, sqlite.env);
        const again = await place(storage, 'mysql');
        await succeed(`restore ${(await backup(sqlite.env)).path}`, again.env);
        expect(await contentsOf((await backup(again.env)).path)).to.deep.equal(await contentsOf(path));
      });
    });
  });
}
