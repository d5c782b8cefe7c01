import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { useAnotherProcess } from '../support/another-process.ts';
import { useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { FORM_TYPE, fileForm, rawForm } from '../support/forms.ts';
import { GROUPCHAT, groupchat, urlEncoded } from '../support/groupchat.ts';
import { expectUnchanged } from '../support/refusal.ts';

const sent = { message: 'message sent successfully' };

describe('groupchat: messages', () => {
  const app = useApp();
  const beside = useAnotherProcess(app);
  const { user, logIn, idOf, getWith } = groupchat(app);

  const post = async (person: string, body: unknown, headers = {}) =>
    (await user(person)).post(`${GROUPCHAT}/message`, body, { headers });
  const list = async (person: string, query = '') => (await user(person)).get(`${GROUPCHAT}/message${query}`);
  const upload = async (person: string, type: string, name: string) => {
    const reply = await (await user(person)).post(`${GROUPCHAT}/upload`, fileForm({ name }, { type }));
    expect(reply.status, reply.text).to.equal(200);
  };
  const newest = async (person: string) => (await list(person, '?limit=1')).body.message[0];
  const lobbyOf = async (person: string): Promise<number | undefined> => {
    const { items } = (await (await user(person)).get('/v1/chats')).body;
    return items.find(({ name }: { name: string }) => name === 'lobby')?.id;
  };

  it('are none at first', async () => {
    expectAnswer(await list('ann'), 200, { message: [] });
  });

  describe('POST /api/message', () => {
    it('says something, as JSON or in a form of either kind', async () => {
      const form = new FormData();
      form.append('text', 'in parts\nand lines');
      for (const [body, headers, text] of [
        [{ text: 'as JSON', file_type: null, file_name: null, mood: 'fine' }, {}, 'as JSON'],
        ['text=encoded+%F0%9F%A6%8A&file_type=&file_name=', urlEncoded, 'encoded 🦊'],
        // Forms in parts have the line breaks of mails (RFC 7578).
        [form, {}, 'in parts\r\nand lines'],
      ] as const) {
        expectAnswer(await post('ann', body, headers), 200, sent);
        const message = await newest('bob');
        expect(message).to.deep.equal({
          ID: message.ID,
          user_id: await idOf('ann'),
          text,
          file_name: null,
          file_type: null,
          time: '12:00',
        });
      }
    });

    for (const [type, name] of [
      ['audio', 'a.mp3'],
      ['video', 'v.mp4'],
      ['image', 'i.png'],
      ['file', 'f.pdf'],
    ] as const)
      it(`goes with a file of the type ${type}, whoever’s it is`, async () => {
        await upload('ann', type, name);
        expectAnswer(await post('bob', { text: 'Look', file_type: type, file_name: name }), 200, sent);
        expect(await newest('ann')).to.include({ text: 'Look', file_type: type, file_name: name });
        expectAnswer(await post('bob', { file_type: type, file_name: `../${name}` }), 200, sent);
        expect(await newest('ann')).to.include({ text: '', file_type: type, file_name: name });
      });

    for (const [what, body, message] of [
      ['a type without a name', { text: 'x', file_type: 'image' }, 'your file or format not found'],
      ['a name without a type', { text: 'x', file_name: 'i.png' }, 'your file or format not found'],
      [
        'a file that is not there',
        { file_type: 'image', file_name: 'no.png' },
        'your file or format not found',
      ],
      ['a file of another kind', { file_type: 'file', file_name: 'i.png' }, 'your file or format not found'],
      ['a profile', { file_type: 'profile', file_name: 'i.png' }, 'invalid type of name'],
      ['an unknown type', { text: 'x', file_type: 'painting', file_name: 'i.png' }, 'invalid type of name'],
      ['a type of JavaScript', { file_type: 'constructor', file_name: 'i.png' }, 'invalid type of name'],
      ['nothing', {}, 'cant send message'],
      ['no body at all', undefined, 'cant send message'],
      ['nothing but empty fields', { text: '', file_type: '', file_name: null }, 'cant send message'],
    ] as const)
      it(`refuses ${what}: 404`, async () => {
        await upload('ann', 'image', 'i.png');
        await expectUnchanged(app, async () => expectAnswer(await post('ann', body), 404, { message }));
      });

    it('takes a form with many parts that nobody knows, and long ones', async () => {
      const form = new FormData();
      form.append('text', 'among others');
      form.append('note', 'x'.repeat(70_000));
      for (let at = 0; at < 998; at++) form.append(`other-${at}`, 'x');
      expectAnswer(await post('ann', form), 200, sent);
      expect(await newest('bob')).to.include({ text: 'among others' });
      form.append('one-more', 'x');
      await expectUnchanged(app, async () =>
        expectAnswer(await post('ann', form), 400, { message: 'The form has too many parts.' }),
      );
    });

    it('says the same of too long a text in any format: 400, and 413 beyond 1 MiB', async () => {
      await user('ann');
      const send = async (length: number) => {
        const text = 'x'.repeat(length);
        const form = new FormData();
        form.append('text', text);
        return Promise.all([
          post('ann', { text }),
          post('ann', `text=${text}`, urlEncoded),
          post('ann', form),
        ]);
      };
      await expectUnchanged(app, async () => {
        for (const reply of await send(70_000))
          expectAnswer(reply, 400, { message: 'body /text must NOT have more than 10000 characters.' });
        for (const reply of await send(1024 * 1024))
          expectAnswer(reply, 413, { message: reply.body.message });
      });
    });

    it('refuses control characters and what is too long: 400', async () => {
      await user('ann');
      for (const body of [
        { text: 'a\u0000b' },
        { text: 'x'.repeat(10_001) },
        { file_type: 'image', file_name: 'a\u0000.png' },
        { text: ['a', 'b'] },
      ])
        await expectUnchanged(app, async () => {
          const reply = await post('ann', body);
          expectAnswer(reply, 400, { message: reply.body.message });
        });
      expectAnswer(await post('ann', { text: 'x'.repeat(10_000) }), 200, sent);
    });
  });

  describe('GET /api/message', () => {
    it('is oldest first, and gives the newest before another one', async () => {
      for (const text of ['one', 'two', 'three', 'four']) await post('ann', { text });
      const all = (await list('bob')).body.message;
      const ids = all.map(({ ID }: { ID: number }) => ID);
      expect(ids).to.deep.equal([...ids].sort((a, b) => a - b));
      const [, two, three, four] = all.slice(-4);
      expectAnswer(await list('bob', '?limit=2'), 200, { message: [three, four] });
      expectAnswer(await list('bob', `?limit=2&before=${four.ID}`), 200, { message: [two, three] });
      expectAnswer(await list('bob', `?before=${four.ID}`), 200, { message: all.slice(0, -1) });
      for (const query of ['?limit=9007199254740991', '?limit=&before='])
        expectAnswer(await list('bob', query), 200, { message: all });
      expectAnswer(await getWith('bob', '/message', 'application/json', '{"limit":1}'), 200, {
        message: [four],
      });
      const parts = rawForm(
        Object.entries({ limit: '2', before: `${four.ID}` }).map(([name, content]) => ({
          headers: [`Content-Disposition: form-data; name="${name}"`],
          content,
        })),
      );
      expectAnswer(await getWith('bob', '/message', FORM_TYPE, parts), 200, { message: [two, three] });
      const form = `limit=2&before=${four.ID}`;
      expectAnswer(await getWith('bob', '/message', 'application/x-www-form-urlencoded', form), 200, {
        message: [two, three],
      });
    });

    it('tells the time in UTC', async () => {
      await post('ann', { text: 'at noon' });
      app.clock.advance(3 * MINUTE);
      await user('late');
      const token = await logIn('late');
      await app.withToken(token).post(`${GROUPCHAT}/message`, { text: 'later' });
      const { message } = (await app.withToken(token).get(`${GROUPCHAT}/message?limit=2`)).body;
      expect(message.map(({ time }: { time: string }) => time)).to.deep.equal(['12:00', '12:03']);
    });

    it('refuses a limit or a message that is none: 400', async () => {
      for (const query of ['limit=0', 'limit=all', 'before=0', 'before=x', 'limit=-1']) {
        const reply = await list('ann', `?${query}`);
        expectAnswer(reply, 400, { message: reply.body.message });
      }
    });

    it('gives a history of any length, with the files of a page by one query', async () => {
      await upload('ann', 'file', 'long.pdf');
      const chatId = (await lobbyOf('ann')) as number;
      const accountId = await idOf('ann');
      const [file] = await app.db('files').where({ name: 'long.pdf' });
      const [newestRow] = await app.db('messages').max('id as id');
      const rows = Array.from({ length: 1001 }, (_, at) => ({
        chat_id: chatId,
        number: 1000 + at,
        author_id: accountId,
        content: `${at}`,
        attachment_count: 1,
        created_at: app.clock(),
      }));
      await app.db.batchInsert('messages', rows, 100);
      const ids: number[] = await app
        .db('messages')
        .where('id', '>', newestRow?.id)
        .orderBy('id')
        .pluck('id');
      await app.db.batchInsert(
        'message_attachments',
        ids.map((id) => ({ message_id: id, file_id: file.id, chat_id: chatId, place: 0 })),
        100,
      );
      const client = beside.withToken(await logIn('ann'));
      beside.statements.length = 0;
      const { message } = (await client.get(`${GROUPCHAT}/message`)).body;
      const pages = Math.ceil((message.length + 1) / 200);
      expect(beside.statements.filter((sql) => /from .?files/.test(sql))).to.have.length.within(6, pages);
      expect(beside.statements).to.have.length.below(4 * pages);
      const added = message.slice(-1001);
      expect(added.map(({ ID }: { ID: number }) => ID)).to.deep.equal(ids);
      for (const one of added) expect(one).to.include({ file_name: 'long.pdf', file_type: 'file' });
      await app.db('message_attachments').whereIn('message_id', ids).delete();
      await app.db('messages').whereIn('id', ids).delete();
    });
  });
});
