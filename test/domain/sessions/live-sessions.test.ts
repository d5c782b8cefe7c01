import { expect } from 'chai';
import { HOUR, MINUTE } from '../../../src/domain/clock.ts';
import { createLiveSessions } from '../../../src/domain/sessions/live-sessions.ts';
import type { SessionState } from '../../../src/domain/sessions/session.ts';

const START = Date.UTC(2026, 0, 1);
const TTL_MS = 900;
const ann: SessionState = {
  sessionId: 7,
  accountId: 3,
  role: 'member',
  lastUsedAt: START,
  expiresAt: START + HOUR,
  endedAt: null,
  disabledAt: null,
  deletedAt: null,
};
const caller = { accountId: 3, sessionId: 7, role: 'member' };

describe('live sessions', () => {
  let now: number;
  let stored: Map<number, SessionState>;
  let reads: number;
  let touched: number[];
  /** What a reading waits for, after it has seen the row. */
  let delay: Promise<unknown>;

  const store = {
    async state(id: number) {
      reads += 1;
      const state = stored.get(id);
      await delay;
      return state;
    },
    async touch(_id: number, at: number) {
      touched.push(at);
    },
  };
  const create = (port = store) => createLiveSessions({ store: port, clock: () => now, ttlMs: TTL_MS });
  const change = (patch: Partial<SessionState>) => stored.set(ann.sessionId, { ...ann, ...patch });

  beforeEach(() => {
    now = START;
    stored = new Map([[ann.sessionId, ann]]);
    reads = 0;
    touched = [];
    delay = Promise.resolve();
  });

  const refusals: [string, () => unknown, string][] = [
    ['an unknown session', () => stored.clear(), 'ended'],
    ['an ended one', () => change({ endedAt: START }), 'ended'],
    ['an expired one', () => change({ expiresAt: START }), 'ended'],
    ['one of a disabled account', () => change({ disabledAt: START }), 'ended'],
    ['one of a deleted account', () => change({ endedAt: START, deletedAt: START }), 'account-deleted'],
  ];
  for (const [what, given, answer] of refusals) {
    it(`finds ${what} ${answer}`, async () => {
      given();
      const sessions = create();
      expect(await sessions.find(7)).to.equal(answer);
      expect(sessions.peek(7)).to.equal(undefined);
    });
  }

  it('reads once for a hundred requests at the same moment', async () => {
    const sessions = create();
    const found = await Promise.all(Array.from({ length: 100 }, () => sessions.find(7)));
    expect(found).to.deep.equal(Array.from({ length: 100 }, () => caller));
    expect(reads).to.equal(1);
  });

  it('knows a session without reading until the time to live is over, however often it is used', async () => {
    const sessions = create();
    await sessions.find(7);
    for (now = START; now < START + TTL_MS; now += 100) expect(sessions.peek(7)).to.deep.equal(caller);
    expect(sessions.peek(7)).to.equal(undefined);
    expect(reads).to.equal(1);
  });

  it('refuses a session that another process ended, once the time to live is over', async () => {
    const sessions = create();
    await sessions.find(7);
    change({ endedAt: START });
    now += TTL_MS;
    expect(await sessions.find(7)).to.equal('ended');
  });

  it('counts the time to live from before the reading', async () => {
    const sessions = create();
    let goOn = () => {};
    delay = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = sessions.find(7);
    now += TTL_MS;
    goOn();
    await slow;
    expect(sessions.peek(7)).to.equal(undefined);
  });

  it('refuses a session from the moment it expires, or when the clock is set back', async () => {
    change({ expiresAt: START + 10 });
    const sessions = create();
    await sessions.find(7);
    now = START - 1;
    expect(sessions.peek(7)).to.equal(undefined);
    now = START + 10;
    expect(sessions.peek(7)).to.equal(undefined);
  });

  it('refuses a forgotten session at once', async () => {
    const sessions = create();
    await sessions.find(7);
    change({ endedAt: START });
    sessions.forget([7]);
    expect(sessions.peek(7)).to.equal(undefined);
    expect(await sessions.find(7)).to.equal('ended');
  });

  it('does not believe a reading that began before the session was forgotten', async () => {
    const sessions = create();
    let goOn = () => {};
    delay = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const early = sessions.find(7);
    change({ endedAt: START });
    sessions.forget([7]);
    goOn();
    expect(await early).to.equal('ended');
    expect(sessions.peek(7)).to.equal(undefined);
  });

  it('tells of a database that is away, and reads again for the next request', async () => {
    const sessions = create();
    delay = Promise.reject(new Error('away'));
    const failure = await sessions.find(7).catch((error: Error) => error.message);
    expect(failure).to.equal('away');
    delay = Promise.resolve();
    expect(await sessions.find(7)).to.deep.equal(caller);
  });

  it('notes the use of a session once a minute', async () => {
    const sessions = create();
    for (now = START; now <= START + 3 * MINUTE; now += 500) await sessions.find(7);
    expect(touched).to.deep.equal([START + MINUTE, START + 2 * MINUTE, START + 3 * MINUTE]);
  });

  it('answers although the use cannot be noted', async () => {
    const sessions = create({ ...store, touch: async () => Promise.reject(new Error('away')) });
    now += 2 * MINUTE;
    expect(await sessions.find(7)).to.deep.equal(caller);
  });

  it('keeps ten thousand sessions at most, those read last', async () => {
    const sessions = create();
    for (let id = 1; id <= 10_001; id += 1) {
      stored.set(id, { ...ann, sessionId: id });
      await sessions.find(id);
    }
    expect(sessions.peek(1)).to.equal(undefined);
    expect(sessions.peek(2)).to.deep.equal({ ...caller, sessionId: 2 });
    expect(sessions.peek(10_001)).to.deep.equal({ ...caller, sessionId: 10_001 });
  });
});
