import { expect } from 'chai';
import { MINUTE, SECOND } from '../../src/domain/clock.ts';
import { passwordOf, useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { openStream, type StreamedEvent, streamOf } from '../support/event-stream.ts';

const typesOf = (events: readonly StreamedEvent[]) => events.map(({ event }) => event);

describe('streamEvents', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '15m' });
  const { begin, say, add, remove } = conversations(app);

  it('is a stream that nobody keeps, changes or holds back, and says how to come again', async () => {
    const stream = await streamOf(app, 'ann');
    const headers = Object.fromEntries(stream.response.headers);
    expect(headers).to.include({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(headers).not.to.have.property('content-length');
    expect(stream.retry).to.equal(2000);
    expect(stream.lastId).to.match(/^\d+$/);
    await stream.cut();
  });

  it('tells all participants of all that happens, in order', async () => {
    const [ann, bob, cat] = [await app.idOf('ann'), await app.idOf('bob'), await app.idOf('cat')];
    const streams = [await streamOf(app, 'ann'), await streamOf(app, 'bob')] as const;
    const chatId = await begin('ann', 'bob');
    const message = await say('ann', chatId, 'Shall we?');
    await app.as('ann').patch(`/v1/messages/${message.id}`, { content: 'Shall we go?' });
    await app.as('bob').put(`/v1/chats/${chatId}/read`, { messageId: message.id });
    await app.as('ann').delete(`/v1/messages/${message.id}`);
    await app.as('ann').patch(`/v1/chats/${chatId}`, { name: 'Another trip' });
    await add('ann', chatId, 'cat');
    await remove('cat', chatId, 'cat');
    // Nobody is told more of a chat than its end once it is deleted.
    for (const stream of streams)
      await stream.until(({ events }) => events.at(-1)?.event === 'participant.removed');
    await app.as('ann').delete(`/v1/chats/${chatId}`);
    for (const stream of streams) {
      await stream.until(({ events }) => events.at(-1)?.event === 'chat.deleted');
      expect(typesOf(stream.events)).to.deep.equal([
        'chat.created',
        'message.created',
        'message.edited',
        'read',
        'message.deleted',
        'chat.updated',
        'participant.added',
        'participant.removed',
        'chat.deleted',
      ]);
      const [created, , , read, deleted, , added, removed, gone] = stream.events.map(({ data }) => data);
      expect(created).to.deep.include({ chatId, ownerId: ann, participantCount: 2 });
      expect(read).to.deep.equal({ chatId, userId: bob, messageId: message.id });
      expect(deleted).to.include({ id: message.id, content: null });
      expect(added).to.deep.equal({ chatId, userId: cat });
      expect(removed).to.deep.equal({ chatId, userId: cat });
      expect(gone).to.deep.equal({ chatId });
      const ids = stream.events.map(({ id }) => Number(id));
      expect(ids).to.deep.equal(ids.toSorted((a, b) => a - b));
      await stream.cut();
    }
  });

  it('tells the same to all streams of a person, and nothing to strangers', async () => {
    const chatId = await begin('ann');
    const [one, two] = [await streamOf(app, 'ann'), await streamOf(app, 'ann')];
    const stranger = await streamOf(app, 'eve');
    await say('ann', chatId, 'hello');
    expect(await one.take(1)).to.deep.equal(await two.take(1));
    const own = await begin('eve');
    expect((await stranger.take(1)).map(({ data }) => data.chatId)).to.deep.equal([own]);
    for (const stream of [one, two, stranger]) await stream.cut();
  });

  describe('after a break', () => {
    it('goes on after Last-Event-ID, and leaves nothing out', async () => {
      const chatId = await begin('ann', 'bob');
      const before = await streamOf(app, 'bob');
      await say('ann', chatId, 'one');
      await before.take(1);
      await before.cut();
      await say('ann', chatId, 'two');
      await say('ann', chatId, 'three');
      const after = await streamOf(app, 'bob', before.lastId);
      await say('ann', chatId, 'four');
      const contents = (await after.take(3)).map(({ data }) => data.content);
      expect(contents).to.deep.equal(['two', 'three', 'four']);
      await after.cut();
    });

    it('goes on where it began, when nothing had happened before the break', async () => {
      const chatId = await begin('ann', 'bob');
      const before = await streamOf(app, 'bob');
      await before.cut();
      await say('ann', chatId, 'meanwhile');
      const after = await streamOf(app, 'bob', before.lastId);
      expect((await after.take(1))[0]?.data.content).to.equal('meanwhile');
      await after.cut();
    });

    it('tells what was deleted meanwhile without its content', async () => {
      const chatId = await begin('ann', 'bob');
      const before = await streamOf(app, 'bob');
      await before.cut();
      const { id } = await say('ann', chatId, 'a secret');
      await app.as('ann').delete(`/v1/messages/${id}`);
      const after = await streamOf(app, 'bob', before.lastId);
      expect(typesOf(await after.take(2))).to.deep.equal(['message.created', 'message.deleted']);
      expect(JSON.stringify(after.events)).not.to.include('secret');
      await after.cut();
    });

    it('tells who was added nothing of before, and who was removed nothing at all', async () => {
      const chatId = await begin('ann', 'bob');
      const [bob, cat] = [await streamOf(app, 'bob'), await streamOf(app, 'cat')];
      for (const stream of [bob, cat]) await stream.cut();
      await say('ann', chatId, 'before');
      await remove('ann', chatId, 'bob');
      await add('ann', chatId, 'cat');
      await say('ann', chatId, 'after');
      const [bobAgain, catAgain] = [
        await streamOf(app, 'bob', bob.lastId),
        await streamOf(app, 'cat', cat.lastId),
      ];
      await begin('bob', 'cat');
      expect(typesOf(await catAgain.take(3))).to.deep.equal([
        'participant.added',
        'message.created',
        'chat.created',
      ]);
      expect(catAgain.events[1]?.data.content).to.equal('after');
      expect(typesOf(await bobAgain.take(2))).to.deep.equal(['participant.removed', 'chat.created']);
      for (const stream of [bobAgain, catAgain]) await stream.cut();
    });

    it('is checked against the contract before it is looked at', async () => {
      for (const id of ['x', '-1', '1'.repeat(17)]) {
        const reply = await app.as('ann').get('/v1/events', { headers: { 'last-event-id': id } });
        expect([reply.status, reply.body.type], id).to.deep.equal([400, '/problems/invalid-request']);
      }
    });

    it('resets once a cursor of another database', async () => {
      const chatId = await begin('ann');
      const stream = await streamOf(app, 'ann', '999999999');
      await say('ann', chatId, 'hello');
      expect(typesOf(await stream.take(2))).to.deep.equal(['reset', 'message.created']);
      expect(stream.events[0]?.data).to.deep.equal({ reason: 'cursor-expired' });
      await stream.cut();
    });
  });

  it('gives who is removed nothing more of the chat', async () => {
    const chatId = await begin('ann', 'bob');
    const stream = await streamOf(app, 'bob');
    await say('ann', chatId, 'before');
    await stream.take(1);
    await remove('ann', chatId, 'bob');
    await say('ann', chatId, 'after');
    await begin('bob');
    await stream.until(({ events }) => events.at(-1)?.event === 'chat.created');
    expect(typesOf(stream.events)).to.deep.equal(['message.created', 'participant.removed', 'chat.created']);
    await stream.cut();
  });

  it('tells the reader of a system chat how far they have read, and nobody else', async () => {
    const ids = [await app.idOf('lou'), await app.idOf('max')];
    const { chats } = app.app.services;
    const [chatId] = await Promise.all(ids.map((id) => chats.joinSystemChat('lobby', id)));
    const { id } = await say('lou', chatId as number, 'hello');
    const [lou, max] = [await streamOf(app, 'lou'), await streamOf(app, 'max')];
    await app.as('max').put(`/v1/chats/${chatId}/read`, { messageId: id });
    await say('lou', chatId as number, 'again');
    expect(typesOf(await max.take(2))).to.deep.equal(['read', 'message.created']);
    expect(typesOf(await lou.take(1))).to.deep.equal(['message.created']);
    for (const stream of [lou, max]) await stream.cut();
  });

  it('says something every 15 seconds, which is no event', async () => {
    const stream = await streamOf(app, 'ann');
    for (let beats = 1; beats <= 3; beats++) {
      app.clock.advance(15 * SECOND - 1);
      expect(stream.comments).to.equal(beats - 1);
      app.clock.advance(1);
      await stream.until(({ comments }) => comments === beats);
    }
    expect(stream.events).to.deep.equal([]);
    await stream.cut();
  });

  it('answers HEAD and lets go', async () => {
    const { accessToken } = await app.signIn('ann');
    const headers = { authorization: `Bearer ${accessToken}` };
    const response = await fetch(`${app.url}/v1/events`, { method: 'HEAD', headers });
    expect([response.status, await response.text()]).to.deep.equal([200, '']);
  });

  describe('ends with session.ended', () => {
    const endings: [what: string, reason: string, end: (token: string) => Promise<unknown>][] = [
      ['a sign-out', 'signed-out', (token) => app.withToken(token).delete('/v1/sessions/current')],
      ['a sign-out everywhere', 'signed-out', (token) => app.withToken(token).delete('/v1/sessions')],
      [
        'the deletion of the account',
        'account-deleted',
        (token) => app.withToken(token).delete('/v1/me', { password: passwordOf('end-2') }),
      ],
      [
        'a change by an administrator',
        'account-changed',
        async () =>
          app.as('admin').patch(`/v1/admin/accounts/${await app.idOf('end-3')}`, { disabled: true }),
      ],
      ['the token', 'token-expired', async () => app.clock.advance(15 * MINUTE)],
    ];
    for (const [at, [what, reason, end]] of endings.entries())
      it(`after ${what}`, async () => {
        const { accessToken } = await app.signIn(`end-${at}`);
        const stream = await openStream(app.url, accessToken);
        await end(accessToken);
        const events = await stream.ended();
        expect(events.map(({ event, data }) => ({ event, data }))).to.deep.equal([
          { event: 'session.ended', data: { reason } },
        ]);
      });

    it('but not after the end of another session', async () => {
      const [one, two] = [await app.signIn('two-devices'), await app.signIn('two-devices')];
      const [ending, staying] = [
        await openStream(app.url, one.accessToken),
        await openStream(app.url, two.accessToken),
      ];
      await app.withToken(one.accessToken).delete('/v1/sessions/current');
      expect(typesOf(await ending.ended())).to.deep.equal(['session.ended']);
      const made = await app
        .withToken(two.accessToken)
        .post('/v1/chats', { name: 'mine', participantIds: [] });
      expect((await staying.take(1))[0]?.data.chatId).to.equal(made.body.id);
      await staying.cut();
    });
  });

  it('needs a token', async () => {
    const reply = await app.anyone.get('/v1/events');
    expect([reply.status, reply.body.type]).to.deep.equal([401, '/problems/unauthenticated']);
  });
});
