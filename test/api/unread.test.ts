import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { expectRefusal } from '../support/refusal.ts';

describe('what is unread', () => {
  const app = useApp();
  const { begin, say, look, add } = conversations(app);
  const mark = (person: string, chatId: number, messageId: number) =>
    app.as(person).put(`/v1/chats/${chatId}/read`, { messageId });
  const unread = async (person: string, chatId: number) => (await look(person, chatId)).unreadCount;

  it('is what others have said since the marker, which never moves back', async () => {
    const chatId = await begin('ann', 'bob');
    const ids: number[] = [];
    for (let n = 0; n < 5; n++) ids.push((await say('ann', chatId, `${n}`)).id);
    expect(await unread('ann', chatId)).to.equal(0);
    expect(await unread('bob', chatId)).to.equal(5);
    const marker = { messageId: ids[2], unreadCount: 2 };
    const marked = await mark('bob', chatId, ids[2] as number);
    expect([marked.status, marked.body]).to.deep.equal([200, marker]);
    expect((await mark('bob', chatId, ids[0] as number)).body).to.deep.equal(marker);
    expect(await look('bob', chatId)).to.include({ unreadCount: 2, lastReadMessageId: ids[2] });
  });

  it('is nothing of what came before one’s own message', async () => {
    const chatId = await begin('ann', 'bob');
    await say('ann', chatId, 'one');
    const { id } = await say('bob', chatId, 'two');
    expect(await look('bob', chatId)).to.include({ unreadCount: 0, lastReadMessageId: id });
    expect(await unread('ann', chatId)).to.equal(1);
  });

  it('is not reckoned from a message of another chat', async () => {
    const chatId = await begin('ann', 'bob');
    const { id } = await say('ann', await begin('ann'), 'elsewhere');
    for (const messageId of [id, 999_999])
      await expectRefusal(app, [404, 'message-not-found'], () => mark('ann', chatId, messageId));
  });

  it('is exact whatever is sent, read and deleted, in any order', async () => {
    const people = ['ann', 'bob', 'cat'];
    const chatId = await begin('ann', 'bob');
    await add('ann', chatId, 'cat');
    // The same by counting.
    const sent: { id: number; author: string; live: boolean }[] = [];
    const read: Record<string, number> = { ann: 0, bob: 0, cat: 0 };
    // A linear congruential generator (Numerical Recipes), so that every run is the same.
    let seed = 42;
    const random = (below: number) => {
      seed = (1664525 * seed + 1013904223) % 2 ** 32;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let step = 0; step < 120; step++) {
      const person = people[random(3)] as string;
      const some = sent[random(sent.length)];
      const action = random(4);
      if (some === undefined || action <= 1) {
        const { id } = await say(person, chatId, `step ${step}`);
        sent.push({ id, author: person, live: true });
        read[person] = sent.length;
      } else if (action === 2) {
        await mark(person, chatId, some.id);
        read[person] = Math.max(read[person] as number, sent.indexOf(some) + 1);
      } else if (some.live) {
        expect((await app.as(some.author).delete(`/v1/messages/${some.id}`)).status).to.equal(204);
        some.live = false;
      }
      for (const one of people) {
        const expected = sent.slice(read[one]).filter(({ live }) => live).length;
        expect(await unread(one, chatId), `step ${step}, ${one}`).to.equal(expected);
      }
    }
  });
});
