import { expect } from 'chai';
import { createClient } from '../support/client.ts';
import { openStream } from '../support/event-stream.ts';
import { type ServerProcess, useInstallation } from '../support/process.ts';

describe('streams of a process that is killed', () => {
  const installation = useInstallation({ BUS_URL: 'database:' });
  const clientOf = ({ url }: ServerProcess, token?: string) =>
    createClient(
      () => url,
      async () => token,
    );

  it('go on at another one, without a gap', async function () {
    this.timeout(120_000);
    const doomed = await installation.serve();
    const other = await installation.serve();
    const person = { username: 'ann', password: 'correct horse battery' };
    await clientOf(doomed).post('/v1/accounts', person);
    const { body: session } = await clientOf(doomed).post('/v1/sessions', {
      identifier: 'ann',
      password: person.password,
    });
    const ann = clientOf(other, session.accessToken);
    const { body: chat } = await ann.post('/v1/chats', { name: 'mine', participantIds: [] });

    const here = await openStream(doomed.url, session.accessToken);
    const sent: number[] = [];
    const send = async () => {
      const { body } = await ann.post(`/v1/chats/${chat.id}/messages`, { content: `message ${sent.length}` });
      sent.push(body.id);
    };
    for (let n = 0; n < 5; n++) await send();
    await here.take(5);
    const sending = (async () => {
      for (let n = 0; n < 30; n++) await send();
    })();
    await doomed.end('SIGKILL');
    await here.ended().catch(() => undefined);
    const there = await openStream(other.url, session.accessToken, here.lastId);
    await sending;
    await there.until(({ events }) => events.length + here.events.length >= sent.length);
    const ids = [...here.events, ...there.events].map(({ data }) => data.id);
    expect(ids).to.deep.equal(sent);
    await there.cut();
  });

  it('end when the process is asked to stop, and it does not wait for them', async function () {
    this.timeout(60_000);
    const server = await installation.serve();
    const { body } = await clientOf(server).post('/v1/sessions', {
      identifier: 'ann',
      password: 'correct horse battery',
    });
    const stream = await openStream(server.url, body.accessToken);
    const waiting = clientOf(server, body.accessToken).get(`/v1/sync?since=${stream.lastId}&wait=25`);
    const [ended] = await Promise.all([server.end('SIGTERM'), stream.ended(), waiting]);
    expect(ended.code, ended.output).to.equal(0);
    expect((await waiting).status).to.equal(200);
  });
});
