import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { streamOf } from '../support/event-stream.ts';

const EVENTS = 2000;

describe('a reader of events who stops reading', () => {
  const app = useApp();
  const { begin, say } = conversations(app);

  it('is cut off, and disturbs nobody', async function () {
    this.timeout(60_000);
    const chatId = await begin('ann', 'bob');
    const { id } = await say('ann', chatId, '👍'.repeat(10_000));
    const { accessToken } = await app.signIn('bob');
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1').setEncoding('utf8');
    socket.write(`GET /v1/events HTTP/1.1\r\nHost: parley\r\nAuthorization: Bearer ${accessToken}\r\n\r\n`);
    await once(socket, 'data');
    socket.pause();
    // Somebody who reads, but could not take so much at once either.
    const other = await streamOf(app, 'ann');

    // 80 MB of events: more than the buffers on the way can hold.
    const row = {
      chat_id: chatId,
      type: 'message.edited',
      data: JSON.stringify({ chatId, messageId: id }),
      created_at: app.clock(),
    };
    for (let n = 0; n < EVENTS; n += 500)
      await app.db('events').insert(Array.from({ length: 500 }, () => row));
    await say('ann', chatId, 'the end');
    await other.until(({ events }) => events.at(-1)?.data.content === 'the end');
    expect(other.events).to.have.lengthOf(EVENTS + 1);
    await other.cut();

    app.clock.advance(MINUTE);
    let events = 0;
    socket.on('data', (text) => {
      events += String(text).split('event: ').length - 1;
    });
    socket.on('error', () => undefined);
    socket.resume();
    await once(socket, 'close');
    expect(events).to.be.below(EVENTS);
  });
});
