import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import type { Parley } from '../../generated/client/index.js';
import { describeTargets } from '../support/client-targets.ts';
import { image } from '../support/images.ts';
import { until } from '../support/until.ts';

const busy = (seconds?: number) => ({
  status: 503,
  ...(seconds !== undefined && { headers: { 'retry-after': `${seconds}` } }),
});
const limited = { status: 429, headers: { 'retry-after': '7' } };
const CHATS = 'POST /v1/chats';

describeTargets('retries of the client', (target) => {
  const begin = (parley: Parley) => parley.POST('/v1/chats', { body: { name: 'Trip', participantIds: [] } });
  const chatsOf = async (parley: Parley) => (await parley.GET('/v1/chats')).data?.items.length;

  for (const status of [502, 503, 504])
    it(`try a read again after a ${status}`, async () => {
      const { parley, username } = await target.newcomer();
      target.proxy.plan('GET /v1/me', { status }, { status });
      expect((await parley.GET('/v1/me')).data).to.include({ username });
      expect(target.waits).to.have.lengthOf(2);
    });

  for (const fault of ['lost-request', 'lost-reply'] as const)
    it(`try a read again after a ${fault}`, async () => {
      const { parley, username } = await target.newcomer();
      target.proxy.plan('GET /v1/me', fault);
      expect((await parley.GET('/v1/me')).data).to.include({ username });
    });

  it('wait as long as Retry-After says, and a little by chance', async () => {
    const { parley } = await target.newcomer();
    target.proxy.plan('GET /v1/me', busy(3), limited, busy());
    await parley.GET('/v1/me');
    const [first, second, third] = target.waits;
    expect(first).to.be.within(3000, 3300);
    expect(second).to.be.within(7000, 7600);
    expect(third).to.be.within(0, 1200);
  });

  it('wait until the date that Retry-After may be', async () => {
    const { parley } = await target.newcomer();
    const at = (date: string) => ({ status: 503, headers: { 'retry-after': date } });
    const soon = new Date(Date.now() + 30_000).toUTCString();
    target.proxy.plan('GET /v1/me', at(soon), at(new Date(0).toUTCString()), at('some day'));
    await parley.GET('/v1/me');
    const [first, second, third] = target.waits;
    // The date has no milliseconds, and getting here took some.
    expect(first).to.be.within(20_000, 30_300);
    expect(second).to.be.within(0, 600);
    expect(third).to.be.within(0, 1200);
  });

  it('leave it to the caller to wait for long', async () => {
    const { parley } = await target.newcomer();
    target.proxy.plan('GET /v1/me', busy(61));
    const { error, response } = await parley.GET('/v1/me');
    expect([response.status, response.headers.get('retry-after')]).to.deep.equal([503, '61']);
    expect(error).to.include({ type: 'about:blank', status: 503 });
    expect(target.waits).to.deep.equal([]);
  });

  it('give up in the end, with what came last', async () => {
    const { parley } = await target.newcomer();
    target.proxy.plan('GET /v1/me', ...Array.from({ length: 5 }, () => busy()));
    expect((await parley.GET('/v1/me')).response.status).to.equal(503);
    expect(target.proxy.seenOf('GET /v1/me')).to.have.lengthOf(5);
    target.proxy.plan('GET /v1/me', ...Array.from({ length: 5 }, () => 'lost-request' as const));
    let thrown: unknown;
    await parley.GET('/v1/me').catch((error) => (thrown = error));
    expect(thrown).to.be.instanceOf(TypeError);
  });

  it('send a POST under one Idempotency-Key, so that a lost answer makes nothing twice', async () => {
    const { parley } = await target.newcomer();
    target.proxy.plan(CHATS, 'lost-reply', 'lost-reply');
    const { data, response } = await begin(parley);
    expect(data).to.include({ name: 'Trip' });
    expect(response.headers.get('idempotency-replayed')).to.equal('true');
    const keys = target.proxy.seenOf(CHATS).map(({ headers }) => headers['idempotency-key']);
    expect(keys).to.have.lengthOf(3);
    expect([...new Set(keys)]).to.have.lengthOf(1);
    expect(await chatsOf(parley)).to.equal(1);
  });

  it('wait while the first try still runs', async () => {
    const { parley } = await target.newcomer();
    const running = {
      status: 409,
      headers: { 'content-type': 'application/problem+json' },
      body: JSON.stringify({ type: '/problems/idempotency-in-progress' }),
    };
    target.proxy.plan(CHATS, 'lost-request', running);
    expect((await begin(parley)).data).to.include({ name: 'Trip' });
    expect(target.waits).to.have.lengthOf(2);
  });

  it('take another key for another POST, and the one that is given', async () => {
    const { parley } = await target.newcomer();
    await begin(parley);
    await begin(parley);
    const given = {
      params: { header: { 'Idempotency-Key': 'my-own' } },
      body: { name: 'A', participantIds: [] },
    };
    await parley.POST('/v1/chats', given);
    await parley.POST('/v1/chats', given);
    const keys = target.proxy.seenOf(CHATS).map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).to.equal(3);
    expect(keys.slice(2)).to.deep.equal(['my-own', 'my-own']);
    expect(await chatsOf(parley)).to.equal(3);
  });

  it('do not send what must not be done twice', async () => {
    const { parley } = await target.newcomer();
    target.proxy.plan('PATCH /v1/me', busy());
    const { response } = await parley.PATCH('/v1/me', { body: { firstName: 'Ann' } });
    expect(response.status).to.equal(503);
    target.proxy.plan('PATCH /v1/me', limited);
    const { data } = await parley.PATCH('/v1/me', { body: { firstName: 'Ann' } });
    expect(data).to.include({ firstName: 'Ann' });
    expect(target.waits).to.have.lengthOf(1);
  });

  it('end when the caller does not want the answer any more', async () => {
    const { parley } = await target.newcomer();
    const given = new AbortController();
    target.proxy.plan('GET /v1/users', busy(), busy());
    const wait = async () => given.abort();
    const impatient = target.client({ retry: { wait } });
    let thrown: unknown;
    await impatient.GET('/v1/users', { signal: given.signal }).catch((error) => (thrown = error));
    expect(thrown).to.include({ name: 'AbortError' });
    expect(await parley.isSignedIn()).to.equal(true);
  });

  it('end so after a garbage collection, too', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    const { parley } = await target.newcomer();
    const given = new AbortController();
    target.proxy.plan('GET /v1/users', { heldUntil: new Promise(() => {}) });
    const thrown = parley.GET('/v1/users', { signal: given.signal }).catch((error: unknown) => error);
    await until(
      10,
      async () => target.proxy.seenOf('GET /v1/users').length,
      (count) => count === 1,
    );
    for (let times = 0; times < 3; times++) {
      await setImmediate();
      collectGarbage();
    }
    given.abort();
    expect(await thrown).to.include({ name: 'AbortError' });
  });

  it('send pictures and forms again, byte for byte', async () => {
    const { parley } = await target.newcomer();
    const text = 'line by line\n'.repeat(10_000);
    target.proxy.plan('POST /v1/files', 'lost-reply', busy());
    const png = new Blob([new Uint8Array(await image(8, 8).png().toBuffer())], { type: 'image/png' });
    target.proxy.plan('PUT /v1/me/picture', 'lost-request');
    expect((await parley.PUT('/v1/me/picture', { body: png })).error).to.equal(undefined);

    const file = new File([text], 'lines.txt', { type: 'text/plain' });
    const { data } = await parley.POST('/v1/files', { body: { file, visibility: 'private' } });
    expect(data).to.include({ name: 'lines.txt', size: text.length });
    const path = { fileId: data!.id };
    const content = await parley.GET('/v1/files/{fileId}/content', { params: { path }, parseAs: 'text' });
    expect(content.data).to.equal(text);
    expect((await parley.GET('/v1/files')).data?.items).to.have.lengthOf(1);
  });
});
