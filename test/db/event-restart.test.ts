import { expect } from 'chai';
import { restartEvents } from '../../src/db/event-restart.ts';
import { createFeed } from '../../src/domain/events/feed.ts';
import { givenAccount, useDatabase } from './fixture.ts';

describe('events after a restore', () => {
  const fixture = useDatabase();

  it('begin beyond every cursor that was given before, and reach who takes part', async () => {
    const { stores, db } = fixture;
    const { id: accountId } = await givenAccount(fixture);
    const plan = { name: 'chat', systemKey: null, ownerId: accountId, createdAt: 1 };
    const chatId = (await stores.chats.insert(plan)) as number;
    const chat = (await stores.chats.byId(chatId))!;
    const read = { type: 'read', chatId, userId: accountId, messageId: 1 } as const;
    const since = await stores.events.insert({ chatId }, read, 1);
    await stores.chats.addParticipants(chat, [accountId], since, 1);
    await stores.chats.noteActivity(chatId, since);
    for (let n = 0; n < 5; n++) await stores.events.insert({ chatId }, read, 1);
    await stores.events.settle();
    const { newest: cursor } = await stores.events.horizon();

    await restartEvents(db);
    const id = await stores.events.insert({ chatId }, read, 1);
    expect(id).to.be.above(since);
    const feed = createFeed({ database: stores, clock: () => 1 });
    const { position, missed } = await feed.begin(cursor);
    expect(missed).to.equal(true);
    expect(position).to.be.above(cursor);
    const { purged } = await stores.events.horizon();
    expect((await feed.begin(purged)).missed).to.equal(false);
    const { events } = await feed.page(accountId, purged, position);
    expect(events.map((event) => event.id)).to.deep.equal([id]);
  });
});
