import { expect } from 'chai';
import { generateSync } from 'otplib';
import { isProblem, memoryStorage } from '../../generated/client/index.js';
import { DAY, MINUTE, SECOND } from '../../src/domain/clock.ts';
import { describeTargets, PASSWORD } from '../support/client-targets.ts';
import { until } from '../support/until.ts';

const REFRESH = 'POST /v1/sessions/refresh';

describeTargets('sessions of the client', (target) => {
  const code = async (secret: string) =>
    generateSync({ secret, epoch: Math.floor((await target.now()) / SECOND) });

  it('begin with a sign-in, and end with a sign-out', async () => {
    const { parley, username } = await target.newcomer();
    expect(await parley.isSignedIn()).to.equal(true);
    expect((await parley.GET('/v1/me')).data).to.include({ username });
    await parley.signOut();
    expect(await parley.isSignedIn()).to.equal(false);
    const { error } = await parley.GET('/v1/me');
    expect(error?.type).to.equal('/problems/unauthenticated');
  });

  it('keep nothing after a wrong password', async () => {
    const { username } = await target.newcomer();
    const parley = target.client();
    const { data, error } = await parley.signIn({ identifier: username, password: 'another one' });
    expect(data).to.equal(undefined);
    expect(isProblem(error, 'invalid-credentials')).to.equal(true);
    expect(await parley.isSignedIn()).to.equal(false);
  });

  it('ask for the second factor where there is one', async () => {
    const { parley, username } = await target.newcomer();
    const { data: setup } = await parley.POST('/v1/me/totp');
    await parley.POST('/v1/me/totp/confirm', { body: { otp: await code(setup!.secret) } });
    await target.advance(2 * MINUTE);
    const phone = target.client();
    const credentials = { identifier: username, password: PASSWORD };
    const first = await phone.signIn(credentials);
    expect(first.error?.type).to.equal('/problems/otp-required');
    const second = await phone.signIn({ ...credentials, otp: await code(setup!.secret) });
    expect(second.data).to.include({ username });
  });

  it('are refreshed once for 50 calls at expiry', async () => {
    const { parley, username } = await target.newcomer();
    await target.advance(16 * MINUTE);
    const replies = await Promise.all(Array.from({ length: 50 }, () => parley.GET('/v1/me')));
    expect(replies.map(({ data }) => data?.username)).to.deep.equal(Array(50).fill(username));
    expect(target.proxy.seenOf(REFRESH)).to.have.lengthOf(1);
  });

  it('are refreshed once for two clients that share a storage', async () => {
    const storage = memoryStorage();
    const { parley, username } = await target.newcomer({ storage });
    const other = target.client({ storage });
    await target.advance(16 * MINUTE);
    const calls = [parley, other, parley, other].map((client) => client.GET('/v1/me'));
    for (const { data } of await Promise.all(calls)) expect(data).to.include({ username });
    expect(target.proxy.seenOf(REFRESH)).to.have.lengthOf(1);
  });

  it('survive that two who cannot know of each other refresh at once', async () => {
    const storages = [memoryStorage(), memoryStorage()];
    const { parley, username } = await target.newcomer({ storage: storages[0]! });
    await storages[1]!.set(await storages[0]!.get());
    const other = target.client({ storage: storages[1]! });
    await target.advance(16 * MINUTE);
    for (const { data } of await Promise.all([parley.GET('/v1/me'), other.GET('/v1/me')]))
      expect(data).to.include({ username });
    expect(await storages[1]!.get()).to.include({ refreshToken: (await storages[0]!.get())?.refreshToken });
  });

  it('survive that the answer to a refresh is lost', async () => {
    const { parley, username } = await target.newcomer();
    await target.advance(16 * MINUTE);
    target.proxy.plan(REFRESH, 'lost-reply');
    expect((await parley.GET('/v1/me')).data).to.include({ username });
    expect(target.proxy.seenOf(REFRESH)).to.have.lengthOf(2);
  });

  it('are refreshed for any call, over a server in trouble and a cut', async () => {
    const { parley } = await target.newcomer();
    await target.advance(16 * MINUTE);
    target.proxy.plan(REFRESH, { status: 503 }, 'lost-request');
    const { data } = await parley.PATCH('/v1/me', { body: { firstName: 'Ann' } });
    expect(data).to.include({ firstName: 'Ann' });
    expect(target.proxy.seenOf(REFRESH)).to.have.lengthOf(3);
  });

  it('do not wait for ever for a refresh', async () => {
    const { parley, username } = await target.newcomer({ refreshTimeout: 250 });
    await target.advance(16 * MINUTE);
    target.proxy.plan(REFRESH, { heldUntil: new Promise(() => {}) });
    expect((await parley.GET('/v1/me')).data).to.include({ username });
  });

  it('are refreshed once more before the server takes the token for a copied one', async () => {
    const { parley } = await target.newcomer();
    await target.advance(16 * MINUTE);
    const { timeout } = AbortSignal;
    const timeouts: number[] = [];
    AbortSignal.timeout = (milliseconds) => {
      timeouts.push(milliseconds);
      return timeout.call(AbortSignal, milliseconds);
    };
    try {
      await parley.GET('/v1/me');
    } finally {
      AbortSignal.timeout = timeout;
    }
    expect(timeouts).to.have.lengthOf(1);
    expect(timeouts[0]).to.be.below(10 * SECOND);
  });

  it('let a call go that is aborted during a refresh, and are refreshed for the others', async () => {
    const { parley, username } = await target.newcomer();
    await target.advance(16 * MINUTE);
    let release = () => {};
    const heldUntil = new Promise<void>((resolve) => {
      release = resolve;
    });
    target.proxy.plan(REFRESH, { heldUntil });
    const stop = new AbortController();
    const patient = parley.GET('/v1/me');
    const thrown = parley.GET('/v1/me', { signal: stop.signal }).catch((error: unknown) => error);
    await until(
      10,
      async () => target.proxy.seenOf('GET /v1/me').length + target.proxy.seenOf(REFRESH).length,
      (count) => count === 3,
    );
    stop.abort();
    expect(await thrown).to.include({ name: 'AbortError' });
    release();
    expect((await patient).data).to.include({ username });
  });

  it('are kept when something else than the server answers a refresh', async () => {
    const { parley, username } = await target.newcomer({ retry: { tries: 1 } });
    await target.advance(16 * MINUTE);
    target.proxy.plan(REFRESH, { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' });
    const { error } = await parley.GET('/v1/me');
    expect(error).to.include({ type: 'about:blank', status: 502, title: 'Bad Gateway' });
    expect((await parley.GET('/v1/me')).data).to.include({ username });
  });

  for (const [what, type, body] of [
    ['a page', 'text/html', '<html>Sign in to the network</html>'],
    ['a problem of its own', 'application/problem+json', '{"type":"about:blank","status":401}'],
    ['a problem without a type', 'application/problem+json', '{"title":"Unauthorized"}'],
    ['nonsense', 'application/problem+json', '<html>'],
  ] as const)
    it(`are kept when something before the server refuses a refresh with ${what}`, async () => {
      let ends = 0;
      const { parley, username } = await target.newcomer({ onSignedOut: () => ends++ });
      await target.advance(16 * MINUTE);
      target.proxy.plan(REFRESH, { status: 401, headers: { 'content-type': type }, body });
      const { response } = await parley.GET('/v1/me');
      expect(response.status).to.equal(401);
      expect((await parley.GET('/v1/me')).data).to.include({ username });
      expect(ends).to.equal(0);
    });

  it('are kept while the server cannot refresh them', async () => {
    const { parley, username } = await target.newcomer({ retry: { tries: 1 } });
    await target.advance(16 * MINUTE);
    target.proxy.plan(REFRESH, { status: 503, headers: { 'retry-after': '1' } });
    expect((await parley.GET('/v1/me')).response.status).to.equal(503);
    expect((await parley.GET('/v1/me')).data).to.include({ username });
  });

  it('are forgotten once the refresh token has expired, which is told', async () => {
    let ends = 0;
    const { parley } = await target.newcomer({ onSignedOut: () => ends++ });
    await target.advance(31 * DAY);
    const replies = await Promise.all([parley.GET('/v1/me'), parley.GET('/v1/me')]);
    for (const { error } of replies) expect(error?.type).to.equal('/problems/unauthenticated');
    expect([ends, await parley.isSignedIn()]).to.deep.equal([1, false]);
  });

  it('that somebody signed out of during a refresh stay ended', async () => {
    const storage = memoryStorage();
    const signOutMeanwhile = async (request: Request) => {
      const response = await fetch(request);
      if (request.url.endsWith('/refresh')) await storage.set(undefined);
      return response;
    };
    const { parley } = await target.newcomer({ storage, fetch: signOutMeanwhile });
    await target.advance(16 * MINUTE);
    expect((await parley.GET('/v1/me')).error?.type).to.equal('/problems/unauthenticated');
    expect(await storage.get()).to.equal(undefined);
  });

  it('leave a token alone that the caller has sent along', async () => {
    const { parley } = await target.newcomer();
    const { error } = await parley.GET('/v1/me', { headers: { Authorization: 'Bearer of.another.kind' } });
    expect(error?.type).to.equal('/problems/unauthenticated');
    expect(target.proxy.seenOf(REFRESH)).to.have.lengthOf(0);
  });
});
