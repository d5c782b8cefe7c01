import { expect } from 'chai';
import { createParley } from '../../generated/client/index.js';
import { MOCK_PASSWORD, members } from '../../src/mock/people.ts';
import { type MockServer, startMock } from '../../src/mock-server.ts';
import { accidents } from '../support/coverage.ts';

describe('the client, with faults that the mock was asked for', () => {
  let mock: MockServer;
  const waits: number[] = [];

  before(async () => {
    const onError = (error: unknown) => accidents.push(`the mock: ${error}`);
    const where = { contract: 'parley', host: '127.0.0.1', port: 0 };
    mock = await startMock({ ...where, seed: 1, delay: 0, failRate: 0, onError });
  });
  after(() => mock?.stop());

  async function signedIn() {
    const wait = async (milliseconds: number) => void waits.push(milliseconds);
    const parley = createParley({ baseUrl: mock.url, retry: { wait } });
    await parley.signIn({ identifier: members[0], password: MOCK_PASSWORD });
    return parley;
  }

  for (const kind of ['reset', 'slow', '429', '503'] as const)
    it(`sends one message over a ${kind}`, async () => {
      const parley = await signedIn();
      const { data: chat } = await parley.POST('/v1/chats', { body: { name: kind, participantIds: [] } });
      // A slow answer is an answer: nobody asks again.
      const times = kind === 'slow' ? 1 : 2;
      const body = JSON.stringify({ operationId: 'sendMessage', kind, times, ms: 1 });
      waits.length = 0;
      expect((await fetch(`${mock.url}/__mock/fault`, { method: 'POST', body })).status).to.equal(201);
      const params = { path: { chatId: chat!.id } };
      const sent = await parley.POST('/v1/chats/{chatId}/messages', { params, body: { content: 'once' } });
      expect(sent.error).to.equal(undefined);
      // As often as it went wrong, and as long as was asked for.
      expect(waits).to.have.lengthOf(kind === 'slow' ? 0 : times);
      if (kind === '429' || kind === '503') expect(Math.min(...waits)).to.be.at.least(5_000);
      const { data } = await parley.GET('/v1/chats/{chatId}/messages', { params });
      expect(data?.items.map(({ content }) => content)).to.deep.equal(['once']);
    });
});
