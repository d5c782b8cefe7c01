import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { givenFile } from '../support/given-file.ts';
import { messenger } from '../support/messenger.ts';
import { expectUntouched } from '../support/tables.ts';

const notFound = { error: 'Message not found or access denied' };

interface Message {
  readonly id: number;
  readonly content: string;
}

describe('messages of the messenger', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });
  const as = (person: string) => messenger(() => app.as(person));
  let chat: number;

  const say = async (person: string, content: string): Promise<Message> => {
    const reply = await as(person).post(`/chats/${chat}/messages`, { content });
    expect(reply.status, reply.text).to.equal(201);
    return reply.body;
  };
  const read = async (query = ''): Promise<string[]> => {
    const reply = await as('ann').get(`/chats/${chat}/messages${query}`);
    expect([reply.status, reply.headers.get('content-type')]).to.deep.equal([200, 'application/json']);
    return reply.body.map(({ content }: Message) => content);
  };

  beforeEach(async () => {
    const participant_ids = [await app.idOf('bob')];
    chat = (await as('ann').post('/chats', { name: 'Поездка', participant_ids })).body.id;
  });

  for (const body of [undefined, {}, { content: '' }, { content: null }, { content: 5 }, []]) {
    it(`are not sent, nor changed, as ${JSON.stringify(body)}`, async () => {
      const { id } = await say('ann', 'as it was');
      await expectUntouched(app, async () => {
        const refused = { error: 'Content is required' };
        expectAnswer(await as('ann').post(`/chats/${chat}/messages`, body), 400, refused);
        expectAnswer(await as('ann').put(`/messages/${id}`, body), 400, refused);
      });
      expect(await read()).to.deep.equal(['as it was']);
    });
  }

  it('have up to 10,000 characters, and none that control', async () => {
    for (const content of ['🦊'.repeat(10_000), 'two\nlines\tand a tab\r\n', ' ', '"\\/<script>'])
      await say('ann', content);
    for (const [content, error] of [
      ['x'.repeat(10_001), 'content must NOT have more than 10000 characters'],
      ['a\u0000b', 'content must not have control characters'],
      ['a\u001bb', 'content must not have control characters'],
    ])
      expectAnswer(await as('ann').post(`/chats/${chat}/messages`, { content }), 400, { error });
    const kept = ['🦊'.repeat(10_000), 'two\nlines\tand a tab\r\n', ' ', '"\\/<script>'];
    expect(await read()).to.deep.equal(kept);
  });

  it('keep their timestamps when they change', async () => {
    const sent = await say('ann', 'before');
    app.clock.advance(MINUTE);
    const reply = await as('ann').put(`/messages/${sent.id}`, { content: 'after' });
    expectAnswer(reply, 200, { ...sent, content: 'after' });
    expectAnswer(await as('bob').get(`/chats/${chat}/messages`), 200, [{ ...sent, content: 'after' }]);
  });

  it('are changed and deleted by their authors alone', async () => {
    const { id } = await say('ann', 'mine');
    await app.idOf('eve');
    await expectUntouched(app, async () => {
      for (const person of ['bob', 'eve']) {
        expectAnswer(await as(person).put(`/messages/${id}`, { content: 'x' }), 404, notFound);
        expectAnswer(await as(person).delete(`/messages/${id}`), 404, notFound);
      }
      expectAnswer(await as('ann').put('/messages/123456', { content: 'x' }), 404, notFound);
      expectAnswer(await as('ann').delete('/messages/123456'), 404, notFound);
    });
    expect(await read()).to.deep.equal(['mine']);
  });

  it('are gone once they are deleted', async () => {
    const { id } = await say('ann', 'gone');
    await say('ann', 'stays');
    expectAnswer(await as('ann').delete(`/messages/${id}`), 200, { message: 'Message deleted successfully' });
    expectAnswer(await as('ann').delete(`/messages/${id}`), 404, notFound);
    expectAnswer(await as('ann').put(`/messages/${id}`, { content: 'x' }), 404, notFound);
    expect(await read()).to.deep.equal(['stays']);
  });

  it('are deleted by one of ten requests at once', async () => {
    const { id } = await say('ann', 'gone');
    const replies = await Promise.all(Array.from({ length: 10 }, () => as('ann').delete(`/messages/${id}`)));
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([200, ...Array(9).fill(404)]);
  });

  it('are out of reach for an author who has left the chat', async () => {
    const { id } = await say('bob', 'mine');
    await app.as('ann').delete(`/v1/chats/${chat}/participants/${await app.idOf('bob')}`);
    expectAnswer(await as('bob').put(`/messages/${id}`, { content: 'x' }), 404, notFound);
    expectAnswer(await as('bob').delete(`/messages/${id}`), 404, notFound);
    expect(await read()).to.deep.equal(['mine']);
  });

  it('are read from the newest back as far as asked for, oldest first', async () => {
    const sent: Message[] = [];
    for (const content of ['one', 'two', 'three', 'four', 'five']) sent.push(await say('ann', content));
    await as('ann').delete(`/messages/${sent[3]?.id}`);
    expect(await read()).to.deep.equal(['one', 'two', 'three', 'five']);
    expect(await read('?limit=2')).to.deep.equal(['three', 'five']);
    expect(await read(`?before=${sent[2]?.id}`)).to.deep.equal(['one', 'two']);
    expect(await read(`?limit=1&before=${sent[2]?.id}`)).to.deep.equal(['two']);
    expect(await read(`?limit=2&before=${sent[4]?.id}`)).to.deep.equal(['two', 'three']);
    expect(await read('?limit=99&page=2')).to.deep.equal(['one', 'two', 'three', 'five']);
    expect(await read(`?before=${sent[0]?.id}`)).to.deep.equal([]);
  });

  for (const [query, error] of [
    ['limit=0', 'limit must be >= 1'],
    ['limit=-1', 'limit must be >= 1'],
    ['limit=ten', 'limit must be integer'],
    ['limit=1&limit=2', 'limit must be integer'],
    ['before=%00', 'before must be integer'],
    ['before=1.5', 'before must be integer'],
  ]) {
    it(`are not read with ${query}`, async () =>
      expectAnswer(await as('ann').get(`/chats/${chat}/messages?${query}`), 400, { error }));
  }

  it('are all read, however many', async () => {
    const caller = { accountId: await app.idOf('ann'), sessionId: 0, role: 'member' as const };
    const said = Array.from({ length: 650 }, (_, at) => `message ${at} ${'x'.repeat(100)}`);
    for (const content of said) await app.app.services.messages.send(caller, chat, { content });
    expect(await read()).to.deep.equal(said);
    expect(await read('?limit=450')).to.deep.equal(said.slice(200));
  });

  it('are the same as those of /v1', async () => {
    const { body } = await app.as('bob').post(`/v1/chats/${chat}/messages`, { content: 'from /v1' });
    const { id } = await say('ann', 'from here');
    const file = await givenFile(app, 'bob');
    await app.as('bob').post(`/v1/chats/${chat}/messages`, { content: 'see', attachmentIds: [file.id] });
    expect(await read()).to.deep.equal(['from /v1', 'from here', 'see']);
    expect((await app.as('bob').get(`/v1/messages/${id}`)).body.content).to.equal('from here');
    expectAnswer(await as('bob').delete(`/messages/${body.id}`), 200, {
      message: 'Message deleted successfully',
    });
    expect((await app.as('ann').get(`/v1/messages/${body.id}`)).body.deletedAt).to.be.a('string');
  });
});
