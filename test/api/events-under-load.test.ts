import { expect } from 'chai';
import { useAnotherProcess } from '../support/another-process.ts';
import { useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { openStream, type StreamedEvent } from '../support/event-stream.ts';

const WRITERS = 50;
const CHATS = 5;
const MESSAGES_EACH = 8;
const CUTS = 20;

describe('50 writers at once, and a reader who is cut 20 times', () => {
  const app = useApp({ BUS_URL: 'database:' });
  const other = useAnotherProcess(app);
  const { begin } = conversations(app);

  it('receives everything that was sent, per chat in order, and nothing twice', async function () {
    this.timeout(120_000);
    const writers = Array.from({ length: WRITERS }, (_, n) => `writer-${n}`);
    const chats: number[] = [];
    for (let n = 0; n < CHATS; n++)
      chats.push(await begin('reader', ...writers.filter((_, at) => at % CHATS === n)));
    const tokens = await Promise.all(writers.map(async (name) => (await app.signIn(name)).accessToken));
    const { accessToken } = await app.signIn('reader');

    const sent: { id: number; chatId: number }[] = [];
    const write = async (writer: number) => {
      const chatId = chats[writer % CHATS] as number;
      for (let n = 0; n < MESSAGES_EACH; n++) {
        // Half of them write at another process.
        const process = n % 2 === 0 ? app : other;
        const client = process.withToken(tokens[writer] as string);
        const { body } = await client.post(`/v1/chats/${chatId}/messages`, { content: `${writer}.${n}` });
        sent.push(body);
      }
    };

    const received = new Map<string, StreamedEvent>();
    const total = WRITERS * MESSAGES_EACH;
    let stream = await openStream(app.url, accessToken);
    const writing = Promise.all(writers.map((_, n) => write(n)));
    for (let cut = 0; cut <= CUTS; cut++) {
      const wanted = cut === CUTS ? total : received.size + Math.floor(total / (2 * CUTS));
      await stream.until(({ events }) => {
        for (const event of events) received.set(event.id as string, event);
        return received.size >= wanted;
      });
      await stream.cut();
      // Now here, now there.
      const url = cut % 2 === 0 ? other.url : app.url;
      if (cut < CUTS) stream = await openStream(url, accessToken, stream.lastId);
    }
    await writing;

    const events = [...received.values()].sort((a, b) => Number(a.id) - Number(b.id));
    const ids = events.map(({ data }) => data.id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect([...ids].sort((a, b) => a - b)).to.deep.equal(sent.map(({ id }) => id).sort((a, b) => a - b));
    for (const chatId of chats) {
      const inChat = events.filter(({ data }) => data.chatId === chatId).map(({ data }) => data.id);
      expect(inChat).to.deep.equal(inChat.toSorted((a, b) => a - b));
    }
  });
});
