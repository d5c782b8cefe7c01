import { expect } from 'chai';
import { purgeConversations } from '../../src/db/conversation-housekeeping.ts';
import { DAY } from '../../src/domain/clock.ts';
import { givenAccount, useDatabase } from './fixture.ts';

describe('housekeeping of conversations', () => {
  const fixture = useDatabase();
  const now = 100 * DAY;

  it('deletes events after a day, and remembers how far', async () => {
    const { stores, db } = fixture;
    const read = { type: 'read', chatId: 1, userId: 1, messageId: 1 } as const;
    for (const at of [now - DAY - 1, now - DAY, now - DAY + 1])
      await stores.events.insert({ chatId: 1 }, read, at);
    await purgeConversations(db, now, 1);
    const [kept, ...more] = await stores.events.after(0, 10);
    expect(more).to.deep.equal([]);
    expect(kept?.createdAt).to.equal(now - DAY + 1);
    const { purged, newest } = await stores.events.horizon();
    expect([purged, newest]).to.deep.equal([(kept?.position ?? 0) - 1, kept?.position]);
    await purgeConversations(db, now + DAY);
    expect(await stores.events.horizon()).to.deep.equal({ purged: newest, newest });
  });

  let files = 0;
  const file = async (owner_id: number) => {
    const row = { owner_id, name: '', name_key: '', size: 0, media_type: '', kind: 'file', sha256: '' };
    const rest = {
      visibility: 'private',
      source: 'v1',
      blob_key: `b${++files}`,
      created_at: 1,
      updated_at: 1,
    };
    const [id] = await fixture.db('files').insert({ ...row, ...rest });
    return id as number;
  };

  it('deletes what deleted chats leave, and nothing of others', async () => {
    const { stores, db } = fixture;
    const { id: authorId } = await givenAccount(fixture);
    const chats: number[] = [];
    for (const name of ['kept', 'gone']) {
      const chatId = (await stores.chats.insert({
        name,
        systemKey: null,
        ownerId: authorId,
        createdAt: 1,
      })) as number;
      chats.push(chatId);
      for (let number = 1; number <= 5; number++) {
        const message = await stores.messages.insert({
          chatId,
          number,
          authorId,
          content: 'hello',
          replyTo: null,
          attachmentIds: [await file(authorId)],
          clientKey: null,
          createdAt: 1,
        });
        if (number === 3) await stores.messages.remove(message, 2);
      }
    }
    const [kept, gone] = chats as [number, number];
    await stores.chats.remove(gone, 2);
    await purgeConversations(db, now, 2);
    expect(await db('chats').pluck('id')).to.deep.equal([kept]);
    for (const table of ['messages', 'deleted_messages', 'message_attachments'])
      expect(new Set(await db(table).pluck('chat_id')), table).to.deep.equal(new Set([kept]));
    expect(await db('message_search').count({ count: '*' }).first()).to.deep.equal({ count: 4 });
    const { items } = await stores.messages.search([kept, gone], ['hello'], { limit: 10 });
    expect(items.map(({ chatId }) => chatId)).to.deep.equal([kept, kept, kept, kept]);
  });
});
