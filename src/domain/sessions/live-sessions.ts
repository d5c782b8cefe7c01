import type { Caller } from '../caller.ts';
import { type Clock, MINUTE } from '../clock.ts';
import type { LiveSessions, SessionState, SessionStore } from './session.ts';

/** How many sessions are kept at most; those read longest ago go first. */
const CAPACITY = 10_000;

type Finding = Awaited<ReturnType<LiveSessions['find']>>;

interface Entry {
  readonly caller: Caller;
  /** When its reading began: what the database said is at least that new. */
  readonly readAt: number;
  readonly expiresAt: number;
  touchedAt: number;
}

export interface LiveSessionsDeps {
  readonly store: Pick<SessionStore, 'state' | 'touch'>;
  readonly clock: Clock;
  /** How long what was read is believed, in milliseconds. */
  readonly ttlMs: number;
}

export function createLiveSessions({ store, clock, ttlMs }: LiveSessionsDeps): LiveSessions {
  const entries = new Map<number, Entry>();
  /** Readings under way; many requests of a session wait for the same one. */
  const readings = new Map<number, Promise<Finding>>();

  function peek(sessionId: number): Caller | undefined {
    const entry = entries.get(sessionId);
    if (entry === undefined) return undefined;
    const now = clock();
    const age = now - entry.readAt;
    // A negative age means that the clock was set back: then nothing is known for certain.
    if (age < 0 || age >= ttlMs || now >= entry.expiresAt) return undefined;
    touch(entry, now);
    return entry.caller;
  }

  async function find(sessionId: number): Promise<Finding> {
    const caller = peek(sessionId);
    if (caller !== undefined) return caller;
    const reading = readings.get(sessionId) ?? startReading(sessionId);
    return reading;
  }

  function startReading(sessionId: number): Promise<Finding> {
    const reading: Promise<Finding> = read(sessionId, () => readings.get(sessionId) === reading).finally(
      () => {
        if (readings.get(sessionId) === reading) readings.delete(sessionId);
      },
    );
    readings.set(sessionId, reading);
    return reading;
  }

  /** @param isCurrent whether the session was not forgotten since the reading began */
  async function read(sessionId: number, isCurrent: () => boolean): Promise<Finding> {
    const readAt = clock();
    const state = await store.state(sessionId);
    // Forgotten meanwhile: the answer may be from before its end, so it is asked for anew.
    if (!isCurrent()) return find(sessionId);
    const earlier = entries.get(sessionId);
    entries.delete(sessionId);
    if (state === undefined) return 'ended';
    if (state.deletedAt !== null) return 'account-deleted';
    if (!isAlive(state, readAt)) return 'ended';
    const { accountId, role, expiresAt, lastUsedAt } = state;
    const touchedAt = Math.max(lastUsedAt, earlier?.touchedAt ?? 0);
    const entry = { caller: { accountId, sessionId, role }, readAt, expiresAt, touchedAt };
    keep(sessionId, entry);
    touch(entry, readAt);
    return entry.caller;
  }

  function keep(sessionId: number, entry: Entry): void {
    entries.set(sessionId, entry);
    const [oldest] = entries.keys();
    if (entries.size > CAPACITY && oldest !== undefined) entries.delete(oldest);
  }

  /** Notes the use at most once a minute. A failure is no reason to refuse the request: the next minute tries again. */
  function touch(entry: Entry, now: number): void {
    if (now - entry.touchedAt < MINUTE) return;
    entry.touchedAt = now;
    store.touch(entry.caller.sessionId, now).catch(() => undefined);
  }

  function forget(sessionIds: readonly number[]): void {
    for (const sessionId of sessionIds) {
      entries.delete(sessionId);
      readings.delete(sessionId);
    }
  }

  return { peek, find, forget };
}

function isAlive({ endedAt, disabledAt, expiresAt }: SessionState, now: number): boolean {
  return endedAt === null && disabledAt === null && now < expiresAt;
}
