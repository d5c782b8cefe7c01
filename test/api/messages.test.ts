import { expect } from 'chai';
import { DAY, MINUTE } from '../../src/domain/clock.ts';
import { useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { expectRefusal, expectRefusals } from '../support/refusal.ts';

describe('sendMessage', () => {
  const app = useApp();
  const { begin, say, look } = conversations(app);

  it('keeps what was said as it was said', async () => {
    const chatId = await begin('ann', 'bob');
    const content = '  Grüße,\n\tпривет, مرحبا, 你好 👩‍👩‍👧‍👦 \u0301 %_\\\'"<b>  ';
    const reply = await app.as('ann').post(`/v1/chats/${chatId}/messages`, { content });
    expect(reply.status, reply.text).to.equal(201);
    expect(reply.headers.get('location')).to.equal(`/v1/messages/${reply.body.id}`);
    expect(reply.body).to.deep.equal({
      id: reply.body.id,
      chatId,
      authorId: await app.idOf('ann'),
      content,
      replyTo: null,
      attachmentIds: [],
      createdAt: new Date(app.clock()).toISOString(),
      editedAt: null,
      deletedAt: null,
    });
    expect((await app.as('bob').get(`/v1/messages/${reply.body.id}`)).body).to.deep.equal(reply.body);
    expect((await look('bob', chatId)).lastMessage).to.deep.equal(reply.body);
  });

  it('takes 1 to 10,000 characters, whatever they take in bytes', async () => {
    const chatId = await begin('ann');
    const longest = '👍'.repeat(10_000);
    expect((await say('ann', chatId, longest)).content).to.equal(longest);
    await expectRefusals(app, [400, 'invalid-request'], () =>
      Promise.all(
        [`${longest}!`, '', 'a\0b'].map((content) =>
          app.as('ann').post(`/v1/chats/${chatId}/messages`, { content }),
        ),
      ),
    );
  });

  it('answers a message of the same chat', async () => {
    const chatId = await begin('ann', 'bob');
    const question = await say('ann', chatId, 'Shall we?');
    const answer = await app
      .as('bob')
      .post(`/v1/chats/${chatId}/messages`, { content: 'Yes', replyTo: question.id });
    expect(answer.body.replyTo).to.equal(question.id);
    const elsewhere = await say('ann', await begin('ann'), 'elsewhere');
    for (const replyTo of [elsewhere.id, 999_999])
      await expectRefusal(app, [422, 'reply-target-not-found'], () =>
        app.as('bob').post(`/v1/chats/${chatId}/messages`, { content: 'Yes', replyTo }),
      );
  });

  it('counts the messages of a chat without a gap, with 50 senders at once', async () => {
    const people = Array.from({ length: 10 }, (_, n) => `sender-${n}`);
    const chatId = await begin('ann', ...people);
    await Promise.all(
      Array.from({ length: 50 }, (_, n) => say(people[n % 10] as string, chatId, `message ${n}`)),
    );
    const rows = await app.db('messages').where({ chat_id: chatId }).orderBy('id');
    expect(rows.map(({ number }) => number)).to.deep.equal(Array.from({ length: 50 }, (_, n) => n + 1));
    expect((await look('ann', chatId)).unreadCount).to.equal(50);
  });

  describe('again under the same Idempotency-Key', () => {
    const send = (chatId: number, content: string, key: string) =>
      app
        .as('ann')
        .post(`/v1/chats/${chatId}/messages`, { content }, { headers: { 'idempotency-key': key } });

    it('is one message, when the server died after keeping it and before it could say so', async () => {
      const chatId = await begin('ann');
      const first = await send(chatId, 'once', 'key-1');
      // As it is found after the death: the message is there, the answer is not.
      await app.db('idempotency_keys').where({ request_key: 'key-1' }).update({ sealed_reply: null });
      app.clock.advance(MINUTE);
      const again = await send(chatId, 'once', 'key-1');
      expect([again.status, again.body]).to.deep.equal([201, first.body]);
      expect(await app.db('messages').where({ chat_id: chatId })).to.have.lengthOf(1);
    });

    it('is one message also when all that was known of the request is lost, 50 times at once', async () => {
      const chatId = await begin('ann');
      const first = await send(chatId, 'once', 'key-2');
      await app.db('idempotency_keys').delete();
      const again = await Promise.all(Array.from({ length: 50 }, () => send(chatId, 'once', 'key-2')));
      for (const { status, body } of again.filter((reply) => reply.status !== 409))
        expect([status, body]).to.deep.equal([201, first.body]);
      expect(await app.db('messages').where({ chat_id: chatId })).to.have.lengthOf(1);
    });

    it('is another one after 24 hours', async () => {
      const chatId = await begin('ann');
      const first = await send(chatId, 'once', 'key-3');
      app.clock.advance(DAY);
      const { accessToken } = await app.signIn('ann');
      const headers = { 'idempotency-key': 'key-3' };
      const later = await app
        .withToken(accessToken)
        .post(`/v1/chats/${chatId}/messages`, { content: 'twice' }, { headers });
      expect(later.status, later.text).to.equal(201);
      expect(later.body.id).not.to.equal(first.body.id);
    });
  });
});

describe('a message that changes', () => {
  const app = useApp();
  const { begin, say, look } = conversations(app);

  it('is edited by its author, and says so', async () => {
    const chatId = await begin('ann', 'bob');
    const sent = await say('ann', chatId, 'Thursday');
    app.clock.advance(1000);
    const reply = await app.as('ann').patch(`/v1/messages/${sent.id}`, { content: 'Friday' });
    const edited = { ...sent, content: 'Friday', editedAt: new Date(app.clock()).toISOString() };
    expect([reply.status, reply.body]).to.deep.equal([200, edited]);
    expect((await look('bob', chatId)).lastMessage).to.deep.equal(edited);
  });

  it('is not changed by others, whoever they are', async () => {
    const chatId = await begin('ann', 'bob', 'admin');
    const { id } = await say('bob', chatId, 'mine');
    const people = ['ann', 'admin', 'eve'];
    for (const person of people) await app.idOf(person);
    await expectRefusals(app, [404, 'message-not-found'], () =>
      Promise.all(
        people.flatMap((person) => [
          app.as(person).patch(`/v1/messages/${id}`, { content: 'theirs' }),
          app.as(person).delete(`/v1/messages/${id}`),
        ]),
      ),
    );
    await expectRefusal(app, [404, 'message-not-found'], () => app.as('ann').delete('/v1/messages/999999'));
  });

  it('leaves a tombstone without content when it is deleted', async () => {
    const chatId = await begin('ann', 'bob');
    const sent = await say('ann', chatId, 'a secret');
    const tag = (await app.as('bob').get(`/v1/messages/${sent.id}`)).headers.get('etag') as string;
    app.clock.advance(1000);
    expect((await app.as('ann').delete(`/v1/messages/${sent.id}`)).status).to.equal(204);
    const tombstone = { ...sent, content: null, deletedAt: new Date(app.clock()).toISOString() };
    const reply = await app.as('bob').get(`/v1/messages/${sent.id}`, { headers: { 'if-none-match': tag } });
    expect([reply.status, reply.body]).to.deep.equal([200, tombstone]);
    expect((await app.as('bob').get(`/v1/chats/${chatId}/messages`)).body.items).to.deep.equal([tombstone]);
    expect((await look('bob', chatId)).lastMessage).to.deep.equal(tombstone);
    expect((await app.as('bob').get('/v1/messages?q=secret')).body.items).to.deep.equal([]);
    expect(JSON.stringify(await app.db('messages').where({ id: sent.id }))).not.to.include('secret');
    expect(JSON.stringify(await app.db('events'))).not.to.include('secret');
  });

  it('cannot be edited once it is deleted, and deleting it again changes nothing', async () => {
    const { id } = await say('ann', await begin('ann'), 'gone');
    await app.as('ann').delete(`/v1/messages/${id}`);
    await expectRefusal(app, [409, 'message-deleted'], () =>
      app.as('ann').patch(`/v1/messages/${id}`, { content: 'back' }),
    );
    const events = await app.count('events');
    expect((await app.as('ann').delete(`/v1/messages/${id}`)).status).to.equal(204);
    expect(await app.count('events')).to.equal(events);
  });
});
