import type { Caller } from '../caller.ts';
import { type Clock, MINUTE, SECOND } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import type { Event } from './event.ts';
import type { Feed } from './feed.ts';
import { createSubscription, type Reader, type StreamItem, type Subscription } from './subscription.ts';
import type { Tail } from './tail.ts';

/** So often every stream says something. */
export const HEARTBEAT = 15 * SECOND;
/** A reader who takes nothing for so long is gone. */
const STALL_LIMIT = MINUTE;

/** Runs something again and again, until it is told to stop. */
export type Every = (milliseconds: number, run: () => void) => () => void;

/** Streams of events, thousands per process. */
export interface Streams {
  /**
   * What happens for the caller, from the cursor on, until the session or the token ends.
   * @param cursor the position that was told last; undefined: from now on
   * @throws DomainError `unavailable` when the server is stopping
   */
  open(caller: Caller, cursor: number | undefined, reader: Reader): AsyncGenerator<StreamItem>;
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
  const subscriptions = new Map<Subscription, Reader>();
  let stopped = false;
  const stopTicking = every(SECOND, tick);

  function tick(): void {
    const now = clock();
    for (const [subscription, reader] of subscriptions) {
      const { caller, lastAt, waiting } = subscription;
      if (caller.tokenExpiresAt !== undefined && now >= caller.tokenExpiresAt)
        subscription.end('token-expired');
      else if (waiting > 0 && now - lastAt >= STALL_LIMIT) reader.cutOff();
      else if (waiting === 0 && now - lastAt >= HEARTBEAT) subscription.heartbeat();
    }
  }

  async function* open(
    caller: Caller,
    cursor: number | undefined,
    reader: Reader,
  ): AsyncGenerator<StreamItem> {
    if (stopped)
      throw new DomainError('unavailable', 'The server is stopping. Try again.', { retryAfter: 1 });
    const subscription = createSubscription(caller, reader, clock);
    const close = () => subscription.close();
    subscriptions.set(subscription, reader);
    reader.gone.addEventListener('abort', close);
    try {
      await tail.join(subscription);
      await endIfOver(subscription);
      const { position, missed } = await feed.begin(cursor);
      yield { kind: 'opened', position };
      if (missed) yield { kind: 'reset', position };
      subscription.cursor = position;
      for await (const event of catchUp(subscription)) yield { kind: 'event', event };
      for (let item = await subscription.take(); item !== undefined; item = await subscription.take()) {
        yield item;
        if (item === subscription.last) return;
      }
    } finally {
      reader.gone.removeEventListener('abort', close);
      subscriptions.delete(subscription);
      tail.leave(subscription);
    }
  }

  /** The end of a session that came before the stream could hear of it, but after its token was checked. */
  async function endIfOver(subscription: Subscription): Promise<void> {
    const state = await database.sessions.state(subscription.caller.sessionId);
    if (state === undefined || state.endedAt !== null) subscription.end('signed-out');
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
    subscription.live = true;
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
