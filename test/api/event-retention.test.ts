import { expect } from 'chai';
import { purgeConversations } from '../../src/db/conversation-housekeeping.ts';
import { DAY, HOUR } from '../../src/domain/clock.ts';
import { useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { openStream } from '../support/event-stream.ts';
import { expectRefusal } from '../support/refusal.ts';

describe('a cursor', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '30d' });
  const { begin, say } = conversations(app);
  const cursorOf = async (person: string) => (await app.as(person).get('/v1/sync')).body.cursor;
  const resume = async (person: string, cursor: string) =>
    openStream(app.url, (await app.signIn(person)).accessToken, cursor);

  for (const purged of [true, false])
    describe(purged ? 'with what is old deleted' : 'with what is old still there', () => {
      const purge = async () => (purged ? purgeConversations(app.db, app.clock()) : undefined);

      it('is good for 24 hours after what it missed', async () => {
        const chatId = await begin('ann', 'bob');
        const cursor = await cursorOf('bob');
        await say('ann', chatId, 'one');
        app.clock.advance(DAY - 1);
        await purge();
        const stream = await resume('bob', cursor);
        expect((await stream.take(1))[0]?.data.content).to.equal('one');
        await stream.cut();
      });

      it('gets exactly one reset afterwards, and then what happens', async () => {
        const chatId = await begin('ann', 'bob');
        const cursor = await cursorOf('bob');
        await say('ann', chatId, 'one');
        app.clock.advance(HOUR);
        await say('ann', chatId, 'two');
        app.clock.advance(DAY - HOUR);
        await purge();
        const stream = await resume('bob', cursor);
        await say('ann', chatId, 'three');
        const [reset, next, ...more] = await stream.take(2);
        expect(reset?.event).to.equal('reset');
        expect([next?.data.content, more]).to.deep.equal(['three', []]);
        await stream.cut();
        const again = await resume('bob', reset?.id as string);
        expect((await again.take(1))[0]?.data.content).to.equal('three');
        await again.cut();
        await expectRefusal(app, [410, 'cursor-expired'], () =>
          app.as('bob').get(`/v1/sync?since=${cursor}`),
        );
      });

      it('is good for ever while it misses nothing', async () => {
        await begin('ann', 'bob');
        const cursor = await cursorOf('bob');
        app.clock.advance(3 * DAY);
        await purge();
        expect((await app.as('bob').get(`/v1/sync?since=${cursor}`)).body).to.deep.equal({
          events: [],
          cursor,
        });
      });
    });
});
