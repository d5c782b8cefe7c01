import { expect } from 'chai';
import { fillMessageSearch } from '../../src/db/message-search.ts';
import { givenAccount, useDatabase } from './fixture.ts';

describe('the full-text index over messages', () => {
  const fixture = useDatabase();

  it('is made anew from the messages, as after a restore', async () => {
    const { stores, db } = fixture;
    const { id: authorId } = await givenAccount(fixture);
    const plan = { name: 'chat', systemKey: null, ownerId: authorId, createdAt: 1 };
    const chatId = (await stores.chats.insert(plan)) as number;
    const total = 120;
    for (let number = 1; number <= total; number++) {
      const content = `word ${number}`;
      const rest = { replyTo: null, attachmentIds: [], clientKey: null, createdAt: 1 };
      const message = await stores.messages.insert({ chatId, number, authorId, content, ...rest });
      if (number === 7) await stores.messages.remove(message, 2);
    }
    const search = async (word: string) =>
      (await stores.messages.search([chatId], [word], { limit: 200 })).items.map(({ content }) => content);
    const before = await search('word');
    expect(before).to.have.lengthOf(total - 1);

    await db('message_search').delete();
    expect(await search('word')).to.deep.equal([]);
    await fillMessageSearch(db);
    expect(await search('word')).to.deep.equal(before);
    expect(await search('120')).to.deep.equal(['word 120']);
  });
});
