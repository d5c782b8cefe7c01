import { expect } from 'chai';
import { MOCK_PASSWORD, members } from '../../src/mock/people.ts';
import { openStream } from '../support/event-stream.ts';
import { fileForm } from '../support/forms.ts';
import { type TestMock, useMock } from '../support/mock.ts';

/** All that somebody sees who looks around: ids and texts, without what the clock says. */
async function worldOf(mock: TestMock) {
  const ann = await mock.as('ann');
  const list = async (path: string) => (await ann.get(path)).body.items as any[];
  const chats = await list('/v1/chats');
  const messages = await Promise.all(chats.map(({ id }) => list(`/v1/chats/${id}/messages`)));
  const all = [await list('/v1/users'), chats, messages, await list('/v1/books'), await list('/v1/files')];
  return JSON.parse(JSON.stringify(all, (key, value) => (/(At|Until|Seen)$/.test(key) ? undefined : value)));
}

describe('the mock of Parley', () => {
  const mock = useMock();

  it('has people, who sign in with the same password', async () => {
    for (const [index, person] of [...members, 'root'].entries())
      expect((await mock.signIn(person)).account.id, person).to.equal(index + 1);
    expect((await (await mock.as('root')).get('/v1/me')).body.role).to.equal('admin');
  });

  it('has chats with messages and attachments, some of them unread', async () => {
    const ann = await mock.as('ann');
    const { items } = (await ann.get('/v1/chats')).body;
    expect(items).to.have.length.above(2);
    for (const chat of items) expect(chat.unreadCount).to.be.above(0);
    const { body } = await ann.get(`/v1/chats/${items[0].id}/messages`);
    const attachments = body.items.flatMap(({ attachmentIds }: any) => attachmentIds);
    expect(attachments).to.have.length.above(0);
    const content = await ann.get(`/v1/files/${attachments[0]}/content`);
    expect([content.status, content.text.length > 0]).to.deep.equal([200, true]);
  });

  it('has books, some of them lent', async () => {
    const { items } = (await (await mock.as('ben')).get('/v1/books')).body;
    expect(items).to.have.length.above(5);
    expect(items.filter(({ copies, available }: any) => available < copies)).to.have.length.above(0);
  });

  it('registers somebody, signs them in, and lets them upload, chat and read events', async () => {
    const password = 'a password of my own';
    const registered = await mock.anyone.post('/v1/accounts', { username: 'newcomer', password });
    expect(registered.status, registered.text).to.equal(201);
    const session = await mock.anyone.post('/v1/sessions', { identifier: 'newcomer', password });
    const headers = { authorization: `Bearer ${session.body.accessToken}` };
    const ann = await mock.signIn('ann');
    const stream = await openStream(mock.url, ann.accessToken);

    const uploaded = await mock.anyone.post('/v1/files', fileForm({ content: 'hello' }), { headers });
    expect(uploaded.status, uploaded.text).to.equal(201);
    const chat = await mock.anyone.post(
      '/v1/chats',
      { name: 'Hello', participantIds: [ann.account.id] },
      { headers },
    );
    const draft = { content: 'Good morning!', attachmentIds: [uploaded.body.id] };
    const sent = await mock.anyone.post(`/v1/chats/${chat.body.id}/messages`, draft, { headers });
    expect(sent.status, sent.text).to.equal(201);

    await stream.until(({ events }) => events.some(({ event }) => event === 'message.created'));
    expect(stream.events.at(-1)?.data).to.deep.equal(sent.body);
    await stream.cut();
  });

  it('checks requests and knows no stranger, as production does', async () => {
    const invalid = await mock.anyone.post('/v1/accounts', { username: 5 });
    expect([invalid.status, invalid.body.type]).to.deep.equal([400, '/problems/invalid-request']);
    expect((await mock.anyone.get('/v1/me')).status).to.equal(401);
    expect((await mock.anyone.get('/v1/nothing')).body.type).to.equal('/problems/unknown-path');
  });

  it('lets pages of any origin call it, with any header', async () => {
    const preflight = await mock.anyone.send('OPTIONS', '/v1/me', undefined, {
      headers: {
        origin: 'http://localhost:5173',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization, prefer',
      },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).to.deep.equal([
      204,
      'authorization, prefer',
    ]);
    const origin = { headers: { origin: 'http://localhost:5173' } };
    expect((await mock.anyone.get('/v1/me', origin)).headers.get('access-control-allow-origin')).to.equal(
      '*',
    );
  });

  it('tells what there is', async () => {
    const { status, body } = await mock.anyone.get('/__mock');
    expect(status).to.equal(200);
    expect(body).to.include({ contract: 'parley', seed: 1, password: MOCK_PASSWORD });
    expect(body.people[0]).to.deep.equal({
      id: 1,
      username: 'ann',
      email: 'ann@example.org',
      role: 'member',
    });
    expect(body.operations).to.deep.include({ operationId: 'getMe', method: 'GET', path: '/v1/me' });
  });
});

describe('POST /__mock/reset', () => {
  const mock = useMock();

  it('makes everything as it was at the start, and ends old tokens and streams', async () => {
    const before = await worldOf(mock);
    const { accessToken } = await mock.signIn('ann');
    const headers = { authorization: `Bearer ${accessToken}` };
    const stream = await openStream(mock.url, accessToken);
    await mock.anyone.post('/v1/accounts', { username: 'newcomer', password: 'a password of my own' });
    await mock.anyone.delete('/v1/chats/1', undefined, { headers });
    await mock.control('clock', { advance: '1d' });
    await mock.control('fault', { operationId: 'listChats', kind: '503' });

    const { status, body } = await mock.control('reset');
    expect([status, body.people.length]).to.deep.equal([200, 6]);
    expect(Math.abs(Date.parse(body.now) - Date.now())).to.be.below(60_000);
    await stream.ended();
    expect((await mock.anyone.get('/v1/me', { headers })).status).to.equal(401);
    expect(await worldOf(mock)).to.deep.equal(before);
  });

  it('answers every one of several at once', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => mock.control('reset')));
    expect(replies.map(({ status }) => status)).to.deep.equal([200, 200, 200]);
    expect((await mock.signIn('ben')).account.id).to.equal(2);
  });
});

describe('the seed of the mock', () => {
  const one = useMock({ seed: 7 });
  const same = useMock({ seed: 7 });
  const other = useMock({ seed: 8 });

  it('gives the same ids and texts when it is the same', async () => {
    const world = await worldOf(one);
    expect(await worldOf(same)).to.deep.equal(world);
    expect(await worldOf(other)).to.not.deep.equal(world);
  });
});

describe('the mock of a dialect', () => {
  const mock = useMock({ contract: 'pyapi' });

  it('serves it at the root, on the production domain', async () => {
    const credentials = { email: 'newcomer@example.org', password: 'a password of my own' };
    const registration = { firstname: 'New', lastname: 'Comer', ...credentials };
    const reply = await mock.anyone.post('/sessions/register', registration);
    expect(reply.status, reply.text).to.equal(201);
    expect((await mock.anyone.post('/sessions/login', credentials)).status).to.equal(200);
    expect((await mock.anyone.get('/sessions/me')).status).to.equal(401);
  });
});
