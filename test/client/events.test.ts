import { expect } from 'chai';
import {
  createParley,
  type EventsOptions,
  memoryStorage,
  type Parley,
  ParleyError,
  type ParleyOptions,
  type StreamEvent,
} from '../../generated/client/index.js';
import { DAY, HOUR, MINUTE } from '../../src/domain/clock.ts';
import { describeTargets } from '../support/client-targets.ts';
import { until } from '../support/until.ts';

const STREAM = 'GET /v1/events';

describeTargets('events of the client', (target) => {
  let running: AbortController[] = [];

  beforeEach(() => {
    running = [];
  });
  afterEach(() => {
    for (const stop of running) stop.abort();
  });

  /** A listener, and what it has heard so far; `states` tells how its connection is. */
  function listen(parley: Parley, options: EventsOptions = {}) {
    const stop = new AbortController();
    running.push(stop);
    const heard: StreamEvent[] = [];
    const states: string[] = [];
    const ended = (async () => {
      const onState = (state: string) => void states.push(state);
      for await (const event of parley.events({ signal: stop.signal, onState, ...options }))
        heard.push(event);
    })();
    // It is awaited late, and a refusal is what some tests are about.
    ended.catch(() => undefined);
    const opened = (times: number) =>
      until(
        10,
        async () => states.filter((state) => state === 'open').length,
        (count) => count >= times,
      );
    const toHear = (count: number) =>
      until(
        10,
        async () => heard,
        ({ length }) => length >= count,
      );
    return { heard, states, ended, opened, toHear, stop: () => stop.abort() };
  }

  async function withChat(options: Partial<ParleyOptions> = {}) {
    const { parley } = await target.newcomer(options);
    const { data } = await parley.POST('/v1/chats', { body: { name: 'Trip', participantIds: [] } });
    const params = { path: { chatId: data!.id } };
    const say = (content: string) =>
      parley.POST('/v1/chats/{chatId}/messages', { params, body: { content } });
    return { parley, say };
  }

  const contents = (events: readonly StreamEvent[]) =>
    events.flatMap((event) => (event.event === 'message.created' ? [event.data.content] : []));

  it('tell what happens as it happens, each by its type', async () => {
    const { parley, say } = await withChat();
    const listener = listen(parley);
    await listener.opened(1);
    await say('hello');
    await say('there');
    await listener.toHear(2);
    expect(contents(listener.heard)).to.deep.equal(['hello', 'there']);
    listener.stop();
    await listener.ended;
  });

  it('lose nothing and tell nothing twice over every cut', async () => {
    const { parley, say } = await withChat();
    const listener = listen(parley);
    await listener.opened(1);
    const said: string[] = [];
    for (let cut = 1; cut <= 5; cut++) {
      for (const part of ['before', 'between', 'after']) {
        said.push(`${part} cut ${cut}`);
        await say(said.at(-1)!);
        if (part === 'before') target.proxy.cut();
      }
      await listener.opened(cut + 1);
    }
    await listener.toHear(said.length);
    expect(contents(listener.heard)).to.deep.equal(said);
    const ids = listener.heard.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    listener.stop();
    await listener.ended;
  });

  it('go on after what was heard last, or after a cursor of sync', async () => {
    const { parley, say } = await withChat();
    const { data: now } = await parley.GET('/v1/sync');
    await say('one');
    await say('two');
    const first = listen(parley, { lastEventId: now!.cursor });
    await first.toHear(2);
    first.stop();
    const second = listen(parley, { lastEventId: first.heard[0]!.id! });
    await second.toHear(1);
    expect(contents(second.heard)).to.deep.equal(['two']);
  });

  it('go on when the token expires, under the next one', async () => {
    const { parley, say } = await withChat();
    const listener = listen(parley);
    await listener.opened(1);
    await say('before');
    await listener.toHear(1);
    await target.advance(16 * MINUTE);
    await listener.opened(2);
    await say('after');
    await listener.toHear(2);
    expect(contents(listener.heard)).to.deep.equal(['before', 'after']);
    expect(target.proxy.seenOf('POST /v1/sessions/refresh')).to.have.lengthOf(1);
    expect(listener.states).not.to.include('waiting');
  });

  it('tell nothing twice, even when the server does', async () => {
    const storage = memoryStorage();
    const { parley, say } = await withChat({ storage });
    const { data: now } = await parley.GET('/v1/sync');
    const forgetful = target.client({
      storage,
      fetch(request) {
        if (request.headers.has('last-event-id')) request.headers.set('last-event-id', now!.cursor);
        return fetch(request);
      },
    });
    const listener = listen(forgetful, { lastEventId: now!.cursor });
    await say('one');
    await listener.toHear(1);
    target.proxy.cut();
    await listener.opened(2);
    await say('two');
    await listener.toHear(2);
    expect(contents(listener.heard)).to.deep.equal(['one', 'two']);
  });

  for (const [what, cursorOf] of [
    ['of too long ago', (now: string) => now],
    ['of another database', () => '9999999999999'],
  ] as const)
    it(`say so once when what was missed since a cursor ${what} is gone, and go on`, async () => {
      const { parley, say } = await withChat();
      const { data: now } = await parley.GET('/v1/sync');
      await say('missed');
      await target.advance(DAY + HOUR);
      const listener = listen(parley, { lastEventId: cursorOf(now!.cursor) });
      await listener.toHear(1);
      await say('after it');
      await listener.toHear(2);
      target.proxy.cut();
      await say('after a cut');
      await listener.toHear(3);
      expect(listener.heard[0]).to.deep.include({ event: 'reset', data: { reason: 'cursor-expired' } });
      expect(contents(listener.heard)).to.deep.equal(['after it', 'after a cut']);
    });

  it('end with the session', async () => {
    const { parley } = await target.newcomer();
    const listener = listen(parley);
    await listener.opened(1);
    await parley.DELETE('/v1/sessions');
    await listener.ended;
    expect(listener.heard).to.deep.equal([{ event: 'session.ended', data: { reason: 'signed-out' } }]);
  });

  it('throw when nobody is signed in', async () => {
    let thrown: unknown;
    await listen(target.client()).ended.catch((error) => (thrown = error));
    if (!(thrown instanceof ParleyError)) throw thrown;
    expect(thrown.problem.type).to.equal('/problems/unauthenticated');
  });

  for (const [what, fault] of [
    ['away', 'lost-request'],
    ['in trouble', { status: 503, headers: { 'retry-after': '70' } }],
  ] as const)
    it(`wait for a server that is ${what}, as long as it takes`, async () => {
      const { parley, say } = await withChat();
      const { data: now } = await parley.GET('/v1/sync');
      target.proxy.plan(STREAM, ...Array.from({ length: 12 }, () => fault));
      const listener = listen(parley, { lastEventId: now!.cursor });
      await say('meanwhile');
      await listener.toHear(1);
      expect(contents(listener.heard)).to.deep.equal(['meanwhile']);
      expect(target.proxy.seenOf(STREAM)).to.have.lengthOf(13);
      if (fault !== 'lost-request') expect(Math.min(...target.waits)).to.be.at.least(70_000);
    });

  it('wait for years if they are asked to', async () => {
    const storage = memoryStorage();
    await target.newcomer({ storage });
    const parley = createParley({ baseUrl: target.proxy.url, storage });
    const inTenYears = new Date(Date.now() + 3650 * DAY).toUTCString();
    target.proxy.plan(STREAM, { status: 503, headers: { 'retry-after': inTenYears } });
    const listener = listen(parley);
    await until(
      10,
      async () => listener.states.length,
      (count) => count > 0,
    );
    // Time enough to come back too early.
    for (let calls = 0; calls < 3; calls++) await parley.GET('/v1/me');
    listener.stop();
    await listener.ended;
    expect(listener.states).to.deep.equal(['waiting']);
    expect(target.proxy.seenOf(STREAM)).to.have.lengthOf(1);
  });

  for (const [what, faults, times] of [
    ['has fallen silent', [], 2],
    ['never says a word', [{ heldUntil: new Promise<void>(() => {}) }], 1],
  ] as const)
    it(`give up a connection that ${what}, and open another`, async () => {
      const { parley, say } = await withChat();
      const { data: now } = await parley.GET('/v1/sync');
      target.proxy.plan(STREAM, ...faults);
      const listener = listen(parley, { silence: 250, lastEventId: now!.cursor });
      await listener.opened(times);
      await say('still there?');
      await listener.toHear(1);
      expect(contents(listener.heard)).to.deep.equal(['still there?']);
      expect(target.proxy.seenOf(STREAM)).to.have.lengthOf.at.least(2);
    });

  it('end quietly when the loop is left, or is told to stop, and close the connection', async () => {
    const { parley, say } = await withChat();
    const { data: now } = await parley.GET('/v1/sync');
    await say('one');
    for await (const { event } of parley.events({ lastEventId: now!.cursor })) {
      expect(event).to.equal('message.created');
      break;
    }
    const listener = listen(parley);
    await listener.opened(1);
    listener.stop();
    await listener.ended;
  });
});
