import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { HOUR } from '../../src/domain/clock.ts';
import type { TestApp } from '../support/app.ts';
import type * as client from './client/index.js';
import type { Parley, StreamEvent } from './client/index.js';

/** A client, and the server that it speaks to. */
export interface Ends {
  readonly client: typeof client;
  readonly app: Pick<TestApp, 'url' | 'clock'>;
  /** What the client sends with; the global `fetch`. */
  readonly fetch?: client.ParleyOptions['fetch'];
}

const password = 'correct horse battery';
let people = 0;

/** A client that somebody new has signed in with, and who that is. */
async function newcomer(ends: Ends): Promise<{ parley: Parley; id: number; username: string }> {
  const parley = ends.client.createParley({
    baseUrl: ends.app.url,
    ...(ends.fetch && { fetch: ends.fetch }),
  });
  const username = `person-${++people}`;
  const registered = await parley.POST('/v1/accounts', { body: { username, password } });
  expect(registered.data).to.include({ username });
  const { data } = await parley.signIn({ identifier: username, password });
  expect(data).to.include({ id: registered.data!.id, username });
  return { parley, id: data!.id, username };
}

/** What people do with a client; each throws where it does not go as it did. */
export const flows = {
  async 'registers, signs in, changes its account and signs out'(ends: Ends) {
    const { parley, username } = await newcomer(ends);
    const { data } = await parley.PATCH('/v1/me', { body: { firstName: 'Ann' } });
    expect(data).to.include({ username, firstName: 'Ann' });
    expect((await parley.GET('/v1/me')).data).to.deep.equal(data);
    await parley.signOut();
    expect(await parley.isSignedIn()).to.equal(false);
    expect((await parley.GET('/v1/me')).error).to.include({ type: '/problems/unauthenticated' });
  },

  async 'tells problems apart'(ends: Ends) {
    const { parley, username } = await newcomer(ends);
    const taken = await parley.POST('/v1/accounts', { body: { username, password } });
    expect(ends.client.isProblem(taken.error, 'username-taken')).to.equal(true);
    const short = await parley.POST('/v1/accounts', { body: { username: 'bob', password: 'short' } });
    if (!ends.client.isProblem(short.error, 'invalid-request')) throw new Error(JSON.stringify(short.error));
    expect(short.error.errors.map(({ pointer }) => pointer)).to.deep.equal(['/password']);
    const wrong = await parley.signIn({ identifier: username, password: 'wrong' });
    expect(ends.client.isProblem(wrong.error, 'invalid-credentials')).to.equal(true);
  },

  async 'goes on under a new token when its own has expired'(ends: Ends) {
    const { parley, username } = await newcomer(ends);
    ends.app.clock.advance(HOUR);
    expect((await parley.GET('/v1/me')).data).to.include({ username });
  },

  async 'chats, and hears of it as it happens'(ends: Ends) {
    const [ann, bob] = [await newcomer(ends), await newcomer(ends)];
    const body = { name: 'Trip', participantIds: [bob.id] };
    const { data: chat } = await ann.parley.POST('/v1/chats', { body });
    const { data: now } = await bob.parley.GET('/v1/sync');
    const params = { path: { chatId: chat!.id } };
    for (const content of ['one', 'two', 'three'])
      await ann.parley.POST('/v1/chats/{chatId}/messages', { params, body: { content } });

    const stop = new AbortController();
    const heard: StreamEvent[] = [];
    for await (const event of bob.parley.events({ lastEventId: now!.cursor, signal: stop.signal }))
      if (heard.push(event) === 3) stop.abort();
    expect(heard.map(({ event }) => event)).to.deep.equal(Array(3).fill('message.created'));

    const messages: (string | null)[] = [];
    const query = { limit: 2 };
    for await (const message of bob.parley.pages('/v1/chats/{chatId}/messages', {
      params: { ...params, query },
    }))
      messages.push(message.content);
    expect(messages).to.deep.equal(['three', 'two', 'one']);
    expect((await bob.parley.GET('/v1/chats')).data!.items).to.have.nested.property('[0].unreadCount', 3);
  },

  async 'uploads, downloads and hands on a file'(ends: Ends) {
    const { parley } = await newcomer(ends);
    const bytes = new Uint8Array(randomBytes(3_000_000));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = await parley.upload(new File([bytes], 'noise.bin'));
    expect(file).to.include({ name: 'noise.bin', size: bytes.length, sha256 });
    const params = { path: { fileId: file.id } };
    const { data } = await parley.GET('/v1/files/{fileId}/content', { params, parseAs: 'arrayBuffer' });
    expect(createHash('sha256').update(new Uint8Array(data!)).digest('hex')).to.equal(sha256);
    const { data: link } = await parley.POST('/v1/files/{fileId}/links', {
      params,
      body: { expiresIn: 3600, maxDownloads: 1 },
    });
    expect(link).to.include({ maxDownloads: 1 });
    expect((await parley.GET('/v1/me/usage')).data).to.include({ files: 1, bytes: bytes.length });
  },
};
