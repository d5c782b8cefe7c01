import { expect } from 'chai';
import { useAnotherProcess } from '../support/another-process.ts';
import { useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { engine } from '../support/database.ts';
import { openStream, type StreamedEvent } from '../support/event-stream.ts';

const WRITERS = 50;
const CHATS = 5;
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

    const sent: number[] = [];
    const write = async (writer: number, content: string) => {
      // Half of them write at another process; SQLite is for one.
      const process = writer % 2 === 0 || engine === 'sqlite' ? app : other;
      const client = process.withToken(tokens[writer] as string);
      // A server that is too busy says so; what is sent again under the same key is sent once.
      const headers = { 'idempotency-key': `${writer}-${content.replace(' ', '-')}` };
      const send = () => client.post(`/v1/chats/${chats[writer % CHATS]}/messages`, { content }, { headers });
      let reply = await send();
      for (let again = 0; again < 20 && [409, 503].includes(reply.status); again++) reply = await send();
      expect(reply.status, reply.text).to.equal(201);
      sent.push(reply.body.id);
    };

    const received = new Map<string, StreamedEvent>();
    const writing: Promise<unknown>[] = [];
    let lastId: string | undefined;
    for (let cut = 0; cut <= CUTS; cut++) {
      // Now here, now there; cut off while everybody writes, but for the last time.
      const stream = await openStream(cut % 2 === 0 ? app.url : other.url, accessToken, lastId);
      if (cut < CUTS) writing.push(...writers.map((_, writer) => write(writer, `message ${cut}`)));
      else await Promise.all(writing);
      const wanted = cut < CUTS ? received.size + 10 : WRITERS * CUTS;
      await stream.until(({ events }) => {
        for (const event of events) received.set(event.id as string, event);
        return received.size >= wanted;
      });
      await stream.cut();
      lastId = stream.lastId;
    }

    const events = [...received.values()].sort((a, b) => Number(a.id) - Number(b.id));
    const ids = events.map(({ data }) => data.id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(ids.toSorted((a, b) => a - b)).to.deep.equal(sent.toSorted((a, b) => a - b));
    for (const chatId of chats) {
      const inChat = events.filter(({ data }) => data.chatId === chatId).map(({ data }) => data.id);
      expect(inChat).to.deep.equal(inChat.toSorted((a, b) => a - b));
    }
  });
});
