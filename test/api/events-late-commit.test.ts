import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { describeOn } from '../support/describe-on.ts';
import { streamOf } from '../support/event-stream.ts';

describeOn(
  'mysql',
  'SQLite has one writer at a time, so nobody can write while a transaction is open.',
  'an event whose transaction commits late',
  () => {
    const app = useApp();
    const { begin, say } = conversations(app);

    it('is told all the same, and holds up nobody else', async () => {
      const [held, other] = [await begin('ann', 'bob'), await begin('ann', 'bob')];
      const stream = await streamOf(app, 'bob');
      const transaction = await app.db.transaction();
      const data = JSON.stringify({ chatId: held, userId: 1 });
      await transaction('events').insert({
        chat_id: held,
        type: 'participant.added',
        data,
        created_at: app.clock(),
      });
      // With a higher id, and committed.
      await say('ann', other, 'meanwhile');
      expect((await stream.take(1))[0]?.data.content).to.equal('meanwhile');
      const { lastId } = stream;
      await transaction.commit();
      await say('ann', other, 'afterwards');
      const [, late, last] = await stream.take(3);
      expect(late).to.deep.include({ event: 'participant.added', data: JSON.parse(data) });
      expect(last?.data.content).to.equal('afterwards');
      await stream.cut();

      const resumed = await streamOf(app, 'bob', lastId);
      expect(await resumed.take(2)).to.deep.equal([late, last]);
      await resumed.cut();
    });
  },
);
