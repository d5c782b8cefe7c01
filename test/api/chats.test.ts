import { expect } from 'chai';
import { passwordOf, useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { expectRefusal, expectRefusals } from '../support/refusal.ts';
import { walk } from '../support/walk.ts';

describe('chats', () => {
  const app = useApp();
  const { begin, say, add, remove, look } = conversations(app);
  const participant = async (chatId: number, person: string) =>
    `/v1/chats/${chatId}/participants/${await app.idOf(person)}`;

  describe('createChat', () => {
    it('makes a chat of the caller and the others, each once', async () => {
      const ids = [await app.idOf('bob'), await app.idOf('ann')];
      const reply = await app.as('ann').post('/v1/chats', { name: 'Der Ausflug 🏔️', participantIds: ids });
      expect(reply.status, reply.text).to.equal(201);
      expect(reply.headers.get('location')).to.equal(`/v1/chats/${reply.body.id}`);
      const at = new Date(app.clock()).toISOString();
      expect(reply.body).to.deep.equal({
        id: reply.body.id,
        name: 'Der Ausflug 🏔️',
        system: false,
        ownerId: ids[1],
        participantIds: ids.toSorted((a, b) => a - b),
        participantCount: 2,
        lastMessage: null,
        unreadCount: 0,
        lastReadMessageId: null,
        createdAt: at,
        updatedAt: at,
      });
      expect(await look('bob', reply.body.id)).to.deep.equal(reply.body);
    });

    it('makes a chat with oneself', async () => {
      expect((await look('ann', await begin('ann'))).participantIds).to.deep.equal([await app.idOf('ann')]);
    });

    it('names the participants that there are not', async () => {
      const bob = await app.idOf('bob');
      const gone = await app.idOf('gone');
      await app.as('gone').delete('/v1/me', { password: passwordOf('gone') });
      const body = { name: 'The trip', participantIds: [bob, gone, 999999] };
      const reply = await expectRefusal(app, [400, 'unknown-participants'], () =>
        app.as('ann').post('/v1/chats', body),
      );
      expect(reply.body.detail).to.equal(`There is nobody with the id ${gone}, 999999.`);
      expect(reply.body.errors[0]).to.include({ in: 'body', pointer: '/participantIds' });
    });
  });

  describe('for who does not take part', () => {
    it('there is no chat', async () => {
      const chatId = await begin('ann', 'bob');
      const { id } = await say('ann', chatId, 'hello');
      const eve = app.as('eve');
      const path = `/v1/chats/${chatId}`;
      const ann = await participant(chatId, 'ann');
      await app.idOf('eve');
      await expectRefusals(app, [404, 'chat-not-found'], () =>
        Promise.all([
          eve.get(path),
          eve.patch(path, { name: 'mine' }),
          eve.delete(path),
          eve.put(ann),
          eve.delete(ann),
          eve.get(`${path}/messages`),
          eve.post(`${path}/messages`, { content: 'hello' }),
          eve.put(`${path}/read`, { messageId: id }),
          eve.get(`/v1/messages?q=hello&chatId=${chatId}`),
        ]),
      );
      expect((await eve.get('/v1/chats')).body.items).to.deep.equal([]);
    });
  });

  describe('listChats', () => {
    it('has the latest activity first, page by page', async () => {
      const chats = [];
      for (let n = 0; n < 5; n++) chats.push(await begin('lea', 'bob'));
      const [a, b, c, d, e] = chats as [number, number, number, number, number];
      await say('bob', b, 'first');
      await say('lea', a, 'second');
      const pages = await walk(app.as('lea'), '/v1/chats?limit=2');
      const ids = pages.map((page) => page.map(({ id }) => id));
      expect(ids).to.deep.equal([[a, b], [e, d], [c]]);
      expect(pages[0]?.map(({ lastMessage }) => lastMessage.content)).to.deep.equal(['second', 'first']);
      expect(pages[0]?.map(({ unreadCount }) => unreadCount)).to.deep.equal([0, 1]);
    });

    it('refuses a cursor that it did not give', async () => {
      const reply = await app.as('ann').get('/v1/chats?cursor=abc');
      expect([reply.status, reply.body.type]).to.deep.equal([400, '/problems/invalid-request']);
    });
  });

  describe('updateChat', () => {
    it('renames, for the owner only', async () => {
      const chatId = await begin('ann', 'bob');
      app.clock.advance(1000);
      const reply = await app.as('ann').patch(`/v1/chats/${chatId}`, { name: 'Another trip' });
      expect(reply.body).to.include({
        name: 'Another trip',
        updatedAt: new Date(app.clock()).toISOString(),
      });
      expect((await look('bob', chatId)).name).to.equal('Another trip');
      await expectRefusal(app, [403, 'not-chat-owner'], () =>
        app.as('bob').patch(`/v1/chats/${chatId}`, { name: 'mine' }),
      );
    });

    it('goes by what the owner has seen of the chat itself, whatever was said meanwhile', async () => {
      const chatId = await begin('ann', 'bob');
      const path = `/v1/chats/${chatId}`;
      const before = (await app.as('ann').get(path)).headers.get('etag') as string;
      await say('bob', chatId, 'hello');
      const now = await app.as('ann').get(path, { headers: { 'if-none-match': before } });
      expect(now.status).to.equal(200);
      expect(now.headers.get('etag')).not.to.equal(before);
      const rename = () => app.as('ann').patch(path, { name: 'New' }, { headers: { 'if-match': before } });
      expect((await rename()).status).to.equal(200);
      await expectRefusal(app, [412, 'precondition-failed'], rename);
    });
  });

  describe('deleteChat', () => {
    it('ends the chat for all, for the owner only', async () => {
      const chatId = await begin('ann', 'bob');
      const { id } = await say('bob', chatId, 'a rare word: xylophone');
      await expectRefusal(app, [403, 'not-chat-owner'], () => app.as('bob').delete(`/v1/chats/${chatId}`));
      expect((await app.as('ann').delete(`/v1/chats/${chatId}`)).status).to.equal(204);
      for (const person of ['ann', 'bob']) {
        expect((await app.as(person).get(`/v1/chats/${chatId}`)).status).to.equal(404);
        expect((await app.as(person).get(`/v1/messages/${id}`)).status).to.equal(404);
        expect((await app.as(person).get('/v1/messages?q=xylophone')).body.items).to.deep.equal([]);
      }
      await expectRefusal(app, [404, 'chat-not-found'], () => app.as('ann').delete(`/v1/chats/${chatId}`));
    });
  });

  describe('participants', () => {
    it('are added by the owner, and read what was said before', async () => {
      const chatId = await begin('ann', 'bob');
      const { id } = await say('bob', chatId, 'hello');
      await add('ann', chatId, 'cat');
      await add('ann', chatId, 'cat');
      const chat = await look('cat', chatId);
      expect(chat).to.include({ participantCount: 3, unreadCount: 0, lastReadMessageId: id });
      expect((await app.as('cat').get(`/v1/messages/${id}`)).body.content).to.equal('hello');
      const dan = await participant(chatId, 'dan');
      await expectRefusal(app, [403, 'not-chat-owner'], () => app.as('bob').put(dan));
      await expectRefusal(app, [404, 'account-not-found'], () =>
        app.as('ann').put(`/v1/chats/${chatId}/participants/999999`),
      );
    });

    it('are a thousand at most', async () => {
      const chatId = await begin('ann');
      const cat = await participant(chatId, 'cat');
      await app.db('chats').where({ id: chatId }).update({ participant_count: 999 });
      expect((await app.as('ann').put(await participant(chatId, 'bob'))).status).to.equal(204);
      await expectRefusal(app, [409, 'chat-full'], () => app.as('ann').put(cat));
    });

    it('are removed by the owner, and see nothing from then on', async () => {
      const chatId = await begin('ann', 'bob', 'cat');
      const { id } = await say('bob', chatId, 'mine');
      const [cat, dan] = [await participant(chatId, 'cat'), await participant(chatId, 'dan')];
      await expectRefusal(app, [403, 'not-chat-owner'], () => app.as('bob').delete(cat));
      await expectRefusal(app, [404, 'participant-not-found'], () => app.as('ann').delete(dan));
      await remove('ann', chatId, 'bob');
      await expectRefusals(app, [404, 'message-not-found'], () =>
        Promise.all([
          app.as('bob').get(`/v1/messages/${id}`),
          app.as('bob').patch(`/v1/messages/${id}`, { content: 'changed' }),
          app.as('bob').delete(`/v1/messages/${id}`),
        ]),
      );
      expect((await app.as('bob').get('/v1/messages?q=mine')).body.items).to.deep.equal([]);
      const { participantIds, participantCount } = await look('cat', chatId);
      expect(participantIds).to.have.members([await app.idOf('ann'), await app.idOf('cat')]);
      expect(participantCount).to.equal(2);
      expect((await app.as('cat').get(`/v1/messages/${id}`)).body.content).to.equal('mine');
    });

    it('leave; the chat passes to who has been there for the longest, and ends with the last', async () => {
      const chatId = await begin('ann');
      for (const person of ['dan', 'bob', 'cat']) await add('ann', chatId, person);
      await remove('dan', chatId, 'dan');
      await remove('ann', chatId, 'ann');
      expect((await look('cat', chatId)).ownerId).to.equal(await app.idOf('bob'));
      await remove('bob', chatId, 'bob');
      await remove('cat', chatId, 'cat');
      expect((await app.as('cat').get(`/v1/chats/${chatId}`)).status).to.equal(404);
      expect(await app.db('chats').where({ id: chatId }).whereNull('deleted_at')).to.deep.equal([]);
    });
  });

  describe('the lobby', () => {
    const join = async (person: string) =>
      app.app.services.chats.joinSystemChat('lobby', await app.idOf(person));

    it('is one chat that all join, and nobody owns', async () => {
      const people = ['lou', 'max', 'nat'];
      for (const person of people) await app.idOf(person);
      const ids = new Set(await Promise.all([...people, ...people].map(join)));
      expect(ids.size).to.equal(1);
      const [chatId] = [...ids] as [number];
      expect(await look('lou', chatId)).to.deep.include({
        name: 'lobby',
        system: true,
        ownerId: null,
        participantIds: [],
        participantCount: 3,
      });
      const others = await participant(chatId, 'max');
      await expectRefusals(app, [403, 'not-chat-owner'], () =>
        Promise.all([
          app.as('lou').patch(`/v1/chats/${chatId}`, { name: 'mine' }),
          app.as('lou').delete(`/v1/chats/${chatId}`),
          app.as('lou').delete(others),
        ]),
      );
      for (const person of people) await remove(person, chatId, person);
      expect(await join('lou')).to.equal(chatId);
    });
  });

  describe('of a deleted account', () => {
    it('go on without it, and what it wrote stays', async () => {
      const chatId = await begin('tim', 'bob');
      const own = await begin('tim');
      const { id, authorId } = await say('tim', chatId, 'remember me');
      expect((await app.as('tim').delete('/v1/me', { password: passwordOf('tim') })).status).to.equal(204);
      const bob = await app.idOf('bob');
      expect(await look('bob', chatId)).to.deep.include({ ownerId: bob, participantIds: [bob] });
      const message = (await app.as('bob').get(`/v1/messages/${id}`)).body;
      expect(message).to.include({ authorId, content: 'remember me' });
      expect((await app.as('bob').get(`/v1/users/${authorId}`)).status).to.equal(404);
      expect(await app.db('chats').where({ id: own }).whereNull('deleted_at')).to.deep.equal([]);
    });
  });

  it('are in the export, with what one wrote', async () => {
    const chatId = await begin('uma', 'bob');
    await say('bob', chatId, 'not hers');
    const message = await say('uma', chatId, 'hers');
    const { chats, messages } = (await app.as('uma').get('/v1/me/export')).body;
    expect(chats).to.deep.equal([await look('uma', chatId)]);
    expect(messages).to.deep.equal([message]);
  });
});
