import { expect } from 'chai';
import { useAnotherProcess } from '../support/another-process.ts';
import { useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { openStream } from '../support/event-stream.ts';

describe('events with two processes and no broker', () => {
  const app = useApp({ BUS_URL: 'database:' });
  const other = useAnotherProcess(app);
  const { begin, say, remove } = conversations(app);
  const streamThere = async (person: string, lastId?: string) =>
    openStream(other.url, (await app.signIn(person)).accessToken, lastId);

  it('reach a stream at the other one within a second', async () => {
    const chatId = await begin('ann', 'bob');
    const stream = await streamThere('bob');
    const times: number[] = [];
    for (let n = 1; n <= 5; n++) {
      const start = performance.now();
      await say('ann', chatId, `message ${n}`);
      await stream.take(n);
      times.push(performance.now() - start);
    }
    expect(times.toSorted((a, b) => a - b)[2]).to.be.below(1000);
    await stream.cut();
  });

  it('end a wait at the other one', async () => {
    const chatId = await begin('ann', 'bob');
    const bob = other.withToken((await app.signIn('bob')).accessToken);
    const { cursor } = (await bob.get('/v1/sync')).body;
    const waiting = bob.get(`/v1/sync?since=${cursor}&wait=25`);
    const message = await say('ann', chatId, 'hello');
    expect((await waiting).body.events.map(({ data }: { data: object }) => data)).to.deep.equal([message]);
  });

  it('tell who is removed nothing more, there as here', async () => {
    const chatId = await begin('ann', 'bob');
    const stream = await streamThere('bob');
    await remove('ann', chatId, 'bob');
    await say('ann', chatId, 'after');
    await begin('bob');
    await stream.until(({ events }) => events.at(-1)?.event === 'chat.created');
    expect(stream.events.map(({ event }) => event)).to.deep.equal(['participant.removed', 'chat.created']);
    await stream.cut();
  });

  it('end a stream there when its session is ended here', async () => {
    const { accessToken } = await app.signIn('ann');
    const stream = await openStream(other.url, accessToken);
    await app.withToken(accessToken).delete('/v1/sessions/current');
    expect((await stream.ended()).map(({ event, data }) => [event, data.reason])).to.deep.equal([
      ['session.ended', 'signed-out'],
    ]);
  });

  it('end a stream that was opened there just after its session was ended here', async () => {
    const { accessToken } = await app.signIn('ann');
    // The other process has seen the session alive, and believes so for a moment.
    await other.withToken(accessToken).get('/v1/me');
    await app.withToken(accessToken).delete('/v1/sessions/current');
    const stream = await openStream(other.url, accessToken);
    expect((await stream.ended()).at(-1)?.event).to.equal('session.ended');
  });

  it('are one sequence: a stream goes on there where it was cut here', async () => {
    const chatId = await begin('ann', 'bob');
    const { accessToken } = await app.signIn('bob');
    const here = await openStream(app.url, accessToken);
    await say('ann', chatId, 'one');
    await here.take(1);
    await here.cut();
    await say('ann', chatId, 'two');
    const there = await openStream(other.url, accessToken, here.lastId);
    await say('ann', chatId, 'three');
    expect((await there.take(2)).map(({ data }) => data.content)).to.deep.equal(['two', 'three']);
    await there.cut();
  });
});
