import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { streamOf } from '../support/event-stream.ts';
import { expectRefusal } from '../support/refusal.ts';

describe('syncEvents', () => {
  const app = useApp();
  const { begin, say, remove } = conversations(app);
  const sync = async (person: string, since?: string, wait?: number) => {
    const query = new URLSearchParams({ ...(since && { since }), ...(wait && { wait: String(wait) }) });
    const reply = await app.as(person).get(`/v1/sync?${query}`);
    expect(reply.status, reply.text).to.equal(200);
    return reply.body as { events: { id: string; event: string; data: any }[]; cursor: string };
  };

  it('begins with a cursor, and gives what has happened since', async () => {
    const chatId = await begin('ann', 'bob');
    const start = await sync('bob');
    expect(start.events).to.deep.equal([]);
    const message = await say('ann', chatId, 'hello');
    const next = await sync('bob', start.cursor);
    expect(next.events).to.deep.equal([{ id: next.cursor, event: 'message.created', data: message }]);
    expect(await sync('bob', next.cursor)).to.deep.equal({ events: [], cursor: next.cursor });
  });

  it('has the stream’s events under the stream’s ids', async () => {
    const chatId = await begin('ann', 'bob');
    const { cursor } = await sync('bob');
    const stream = await streamOf(app, 'bob');
    await say('ann', chatId, 'one');
    await say('ann', chatId, 'two');
    const streamed = await stream.take(2);
    await stream.cut();
    expect((await sync('bob', cursor)).events).to.deep.equal(streamed);
    expect((await sync('bob', streamed[0]?.id)).events).to.deep.equal(streamed.slice(1));
  });

  it('waits for what happens, and then answers at once', async () => {
    const chatId = await begin('ann', 'bob');
    const { cursor } = await sync('bob');
    const waiting = sync('bob', cursor, 25);
    const message = await say('ann', chatId, 'at last');
    const { events } = await waiting;
    expect(events.map(({ data }) => data)).to.deep.equal([message]);
  });

  it('answers with nothing when nothing happens', async () => {
    const { cursor } = await sync('idle');
    expect(await sync('idle', cursor, 1)).to.deep.equal({ events: [], cursor });
  });

  it('moves the cursor on past what is not for the caller', async () => {
    const { cursor } = await sync('idle');
    await begin('ann');
    const next = await sync('idle', cursor);
    expect(next.events).to.deep.equal([]);
    expect(Number(next.cursor)).to.be.above(Number(cursor));
  });

  it('gives 200 events at a time', async () => {
    const { cursor } = await sync('bob');
    const chatId = await begin('ann', 'bob');
    for (let n = 0; n < 7; n++) {
      const rows = Array.from({ length: 50 }, () => ({
        chat_id: chatId,
        type: 'participant.removed',
        data: JSON.stringify({ chatId, userId: 1 }),
        created_at: app.clock(),
      }));
      await app.db('events').insert(rows);
    }
    const first = await sync('bob', cursor);
    const second = await sync('bob', first.cursor);
    expect([first.events.length, second.events.length]).to.deep.equal([200, 151]);
    const ids = [...first.events, ...second.events].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(351);
  });

  it('gives who was removed no more than that', async () => {
    const chatId = await begin('ann', 'bob');
    const { cursor } = await sync('bob');
    await say('ann', chatId, 'before');
    await remove('ann', chatId, 'bob');
    await say('ann', chatId, 'after');
    expect((await sync('bob', cursor)).events.map(({ event }) => event)).to.deep.equal([
      'participant.removed',
    ]);
  });

  it('says so when the cursor is of another database', async () => {
    await expectRefusal(app, [410, 'cursor-expired'], () => app.as('ann').get('/v1/sync?since=999999999'));
  });

  it('waits no longer than 25 seconds', async () => {
    const reply = await app.as('ann').get('/v1/sync?since=1&wait=26');
    expect([reply.status, reply.body.errors[0].pointer]).to.deep.equal([400, '/wait']);
  });
});
