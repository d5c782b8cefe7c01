import { expect } from 'chai';
import { useAnotherProcess } from '../support/another-process.ts';
import { useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { openStream } from '../support/event-stream.ts';
import { type PrivateRedis, startRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';

/** With hints a process looks by itself every five seconds: so many messages, one after the other, would take it 200. */
const MANY = 40;

describe('events with two processes and a Redis', function () {
  this.timeout(60_000);
  let redis: PrivateRedis;
  before(async function () {
    const started = await startRedis();
    if (started === undefined) this.skip();
    redis = started;
  });
  after(() => redis?.kill());

  const app = useApp(async () => ({ BUS_URL: redis.url }));
  const other = useAnotherProcess(app);
  const { begin, say } = conversations(app);

  const told = (what: 'there' | 'away') => () =>
    Promise.all(
      [app.logged, other.logged].map(
        (lines) => lines.filter((line) => line.includes(`Redis is ${what}`)).length,
      ),
    );
  const bothTell = async (what: 'there' | 'away', times: number) =>
    expect(await until(30, told(what), (counts) => counts.every((count) => count >= times))).to.deep.equal([
      times,
      times,
    ]);

  /** Says this here, and hears it there, one message after the other. */
  async function converse(count: number): Promise<void> {
    const chatId = await begin('ann', 'bob');
    const stream = await openStream(other.url, (await app.signIn('bob')).accessToken);
    const said: string[] = [];
    for (let n = 1; n <= count; n++) {
      said.push((await say('ann', chatId, `message ${n}`)).content);
      await stream.take(n);
    }
    expect(stream.events.map(({ data }) => data.content)).to.deep.equal(said);
    await stream.cut();
  }

  it('reach a stream at the other one by its hints', async () => {
    await bothTell('there', 1);
    await converse(MANY);
  });

  it('reach it through the database while Redis is away, which each process tells once', async () => {
    await redis.kill();
    await converse(3);
    await bothTell('away', 1);
  });

  it('leave the processes ready', async () => {
    for (const process of [app, other]) expect((await process.anyone.get('/readyz')).status).to.equal(200);
  });

  it('reach it by hints again when Redis is back', async () => {
    await redis.restart();
    await bothTell('there', 2);
    await converse(MANY);
    await bothTell('away', 1);
  });
});
