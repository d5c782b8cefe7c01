import { expect } from 'chai';
import { type Parley, ParleyError } from '../../generated/client/index.js';
import { describeTargets } from '../support/client-targets.ts';

describeTargets('pages of the client', (target) => {
  async function namesOf(parley: Parley, query: { limit?: number; cursor?: string } = {}): Promise<string[]> {
    const names: string[] = [];
    for await (const chat of parley.pages('/v1/chats', { params: { query } })) names.push(chat.name);
    return names;
  }

  async function withChats(count: number): Promise<Parley> {
    const { parley } = await target.newcomer();
    for (let number = 1; number <= count; number++)
      await parley.POST('/v1/chats', { body: { name: `chat ${number}`, participantIds: [] } });
    return parley;
  }

  it('give everything there is, a page at a time', async () => {
    const parley = await withChats(5);
    expect(await namesOf(parley, { limit: 2 })).to.have.members(
      [1, 2, 3, 4, 5].map((number) => `chat ${number}`),
    );
    expect(target.proxy.seenOf('GET /v1/chats')).to.have.lengthOf(3);
    expect(await namesOf(parley)).to.have.lengthOf(5);
  });

  it('ask for no page that nobody wants', async () => {
    const parley = await withChats(3);
    for await (const chat of parley.pages('/v1/chats', { params: { query: { limit: 1 } } })) {
      expect(chat.name).to.match(/^chat/);
      break;
    }
    expect(target.proxy.seenOf('GET /v1/chats')).to.have.lengthOf(1);
  });

  it('take the parameters of the path, and go on over a break', async () => {
    const { parley } = await target.newcomer();
    const { data: chat } = await parley.POST('/v1/chats', { body: { name: 'Trip', participantIds: [] } });
    const path = { chatId: chat!.id };
    for (const content of ['one', 'two', 'three'])
      await parley.POST('/v1/chats/{chatId}/messages', { params: { path }, body: { content } });
    target.proxy.plan(`GET /v1/chats/${chat!.id}/messages`, { status: 502 }, 'lost-reply');
    const contents: (string | null)[] = [];
    for await (const message of parley.pages('/v1/chats/{chatId}/messages', {
      params: { path, query: { limit: 1 } },
    }))
      contents.push(message.content);
    expect(contents).to.deep.equal(['three', 'two', 'one']);
  });

  it('throw what the server refuses, with every fault', async () => {
    const { parley } = await target.newcomer();
    let thrown: unknown;
    await namesOf(parley, { limit: 1000, cursor: 'x' }).catch((error) => (thrown = error));
    if (!(thrown instanceof ParleyError)) throw thrown;
    const { problem } = thrown;
    if (problem.type !== '/problems/invalid-request') throw thrown;
    expect(problem.errors.map(({ pointer }) => pointer)).to.include('/limit');
    expect(thrown.message).to.contain(problem.title);
  });
});
