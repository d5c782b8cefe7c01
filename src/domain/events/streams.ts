import type { Caller } from '../caller.ts';
import { type Clock, MINUTE, SECOND } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import type { Event } from './event.ts';
import type { Beginning, Feed } from './feed.ts';
import { createSubscription, type StreamItem, type Subscription } from './subscription.ts';
import type { Tail } from './tail.ts';

/** So often every stream says something. */
const HEARTBEAT = 15 * SECOND;
/** A reader who takes nothing for so long is gone. */
const STALL_LIMIT = MINUTE;

/** Runs something again and again, until it is told to stop. */
export type Every = (milliseconds: number, run: () => void) => () => void;

/** A stream of one reader's. */
export interface Stream {
  /** What happens, as it happens; done when the session or the token has ended, or the server stops. */
  readonly items: AsyncIterator<StreamItem>;
  /** The reader has gone; call it in any case. */
  close(): void;
}

/** Streams of events, thousands per process. */
export interface Streams {
  /**
   * Opens a stream of what happens for the caller.
   * @param cursor the position that was told last; undefined: from now on
   * @param cutOff called when the reader takes too long: its connection is to be broken
   * @throws DomainError `unavailable`, also when the server is stopping
   */
  open(caller: Caller, cursor: number | undefined, cutOff: () => void): Promise<Stream>;
  /** Ends all streams; their readers go on at another process, or later. */
  close(): void;
}

export interface StreamsDeps {
  readonly database: Pick<Database, 'sessions'>;
  readonly tail: Tail;
  readonly feed: Feed;
  readonly clock: Clock;
  readonly every: Every;
}

export function createStreams({ database, tail, feed, clock, every }: StreamsDeps): Streams {
  const subscriptions = new Map<Subscription, () => void>();
  let stopped = false;
  const stopTicking = every(SECOND, tick);

  function tick(): void {
    const now = clock();
    for (const [subscription, cutOff] of subscriptions) {
      const { caller, isAsking, givenAt } = subscription;
      if (now >= (caller.tokenExpiresAt ?? Infinity)) subscription.end('token-expired');
      if (!isAsking && now - givenAt >= STALL_LIMIT) cutOff();
      else if (isAsking && now - givenAt >= HEARTBEAT) subscription.heartbeat();
    }
  }

  async function open(caller: Caller, cursor: number | undefined, cutOff: () => void): Promise<Stream> {
    const subscription = createSubscription(caller, clock);
    const close = () => {
      subscriptions.delete(subscription);
      tail.leave(subscription);
      subscription.close();
    };
    try {
      subscriptions.set(subscription, cutOff);
      await tail.join(subscription);
      await endIfOver(subscription);
      const beginning = await feed.begin(cursor);
      if (stopped)
        throw new DomainError('unavailable', 'The server is stopping. Try again.', { retryAfter: 1 });
      return { items: watched(subscription, read(subscription, beginning)), close };
    } catch (error) {
      close();
      throw error;
    }
  }

  /** The end of a session that came before the stream could hear of it, but after its token was checked. */
  async function endIfOver(subscription: Subscription): Promise<void> {
    const state = await database.sessions.state(subscription.caller.sessionId);
    if (state === undefined || state.endedAt !== null) subscription.end('signed-out');
  }

  /** The items, with a note of whether the reader asks for them. */
  function watched(subscription: Subscription, items: AsyncIterator<StreamItem>): AsyncIterator<StreamItem> {
    return {
      async next() {
        subscription.isAsking = true;
        const item = await items.next();
        subscription.isAsking = false;
        subscription.givenAt = clock();
        return item;
      },
    };
  }

  async function* read(
    subscription: Subscription,
    { position, missed }: Beginning,
  ): AsyncGenerator<StreamItem> {
    // A cursor beyond what is missing is told with the reset only: one without the other would hide the loss.
    yield { kind: 'opened', position: missed ? undefined : position };
    if (missed) yield { kind: 'reset', position };
    subscription.cursor = position;
    while (subscription.isOpen) {
      for await (const event of catchUp(subscription)) yield { kind: 'event', event };
      for (let item = await subscription.take(); item !== undefined; item = await subscription.take())
        yield item;
    }
    if (subscription.last) yield subscription.last;
  }

  /** What has happened up to where the tail is. Then, in the same turn, the stream is live: nothing falls in between. */
  async function* catchUp(subscription: Subscription): AsyncGenerator<Event> {
    while (subscription.cursor < tail.position && subscription.isOpen) {
      const { events, upTo } = await feed.page(subscription.accountId, subscription.cursor, tail.position);
      for (const event of events) {
        if (!subscription.isOpen) return;
        if (event.fact.type === 'session.ended') subscription.tell(event);
        else if (subscription.mayTell(event)) yield event;
      }
      subscription.cursor = upTo;
    }
    subscription.goLive();
  }

  return {
    open,
    close() {
      stopped = true;
      stopTicking();
      for (const subscription of subscriptions.keys()) subscription.close();
    },
  };
}
