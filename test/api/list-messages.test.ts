import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { walk } from '../support/walk.ts';

describe('listMessages', () => {
  const app = useApp();
  const { begin, say } = conversations(app);
  const idsOf = (page: readonly { id: number }[]) => page.map(({ id }) => id);
  let chatId: number;
  let ids: readonly number[];

  before(async () => {
    chatId = await begin('ann', 'bob');
    const other = await begin('ann');
    const sent: number[] = [];
    for (let n = 0; n < 5; n++) {
      sent.push((await say('ann', chatId, `message ${n}`)).id);
      await say('ann', other, 'elsewhere');
    }
    ids = sent;
  });

  it('has the newest first, page by page', async () => {
    const [a, b, c, d, e] = ids;
    const pages = await walk(app.as('bob'), `/v1/chats/${chatId}/messages?limit=2`);
    expect(pages.map(idsOf)).to.deep.equal([[e, d], [c, b], [a]]);
  });

  it('has the oldest first after a given one, page by page', async () => {
    const [a, b, c, d, e] = ids;
    const pages = await walk(app.as('bob'), `/v1/chats/${chatId}/messages?limit=2&after=${a}`);
    expect(pages.map(idsOf)).to.deep.equal([
      [b, c],
      [d, e],
    ]);
    const all = await walk(app.as('bob'), `/v1/chats/${chatId}/messages?limit=200&after=0`);
    expect(all.map(idsOf)).to.deep.equal([ids]);
  });

  it('is walked whole by those who keep a history: oldest first, without the deleted ones', async () => {
    const { messages } = app.app.services;
    const caller = { accountId: await app.idOf('bob'), sessionId: 0, role: 'member' as const };
    const history = async (range: object) => {
      const found = [];
      for await (const { id } of await messages.history(caller, chatId, range)) found.push(id);
      return found;
    };
    const [a, b, c, d, e] = ids as [number, number, number, number, number];
    await app.as('ann').delete(`/v1/messages/${d}`);
    expect(await history({})).to.deep.equal([a, b, c, e]);
    expect(await history({ limit: 2 })).to.deep.equal([c, e]);
    expect(await history({ limit: 2, before: e })).to.deep.equal([b, c]);
    expect(await history({ limit: 9, before: c })).to.deep.equal([a, b]);
    expect(await history({ before: a })).to.deep.equal([]);
  });
});
