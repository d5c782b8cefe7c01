import type { Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { EndReason } from '../sessions/session.ts';
import type { Event } from './event.ts';
import { createInbox } from './inbox.ts';
import type { Listener } from './tail.ts';

/** Why a stream ends by itself. */
export type StreamEnd = EndReason | 'token-expired';

/** What a stream gives its reader. */
export type StreamItem =
  /** The stream begins after this position. */
  | { readonly kind: 'opened'; readonly position: number }
  | { readonly kind: 'event'; readonly event: Event }
  /** Events up to this position are missing. */
  | { readonly kind: 'reset'; readonly position: number }
  /** Nothing has happened for a while. */
  | { readonly kind: 'heartbeat' }
  /** The last item: the caller may not listen any more. */
  | { readonly kind: 'ended'; readonly reason: StreamEnd };

/** One reader of one stream: what it may see, and how far it has got. */
export interface Subscription extends Listener {
  /** The position up to which everything has been told. */
  cursor: number;
  /** Whether the reader has caught up, and takes new events from the inbox. */
  live: boolean;
  /** When something was last put into the inbox, in milliseconds since 1970. */
  readonly lastAt: number;
  /** False as soon as something has ended it. */
  readonly isOpen: boolean;
  readonly caller: Caller;
  /** The next item of the inbox; undefined when the stream is to end without a word. */
  take(): Promise<StreamItem | undefined>;
  /** Whether the event may still be told: not what was said in a chat before the reader left it. */
  mayTell(event: Event): boolean;
  /** What ends the stream, as soon as something does. */
  readonly last: StreamItem | undefined;
  end(reason: StreamEnd): void;
  /** Ends the stream without a word. */
  close(): void;
  heartbeat(): void;
  /** Whether the reader has not taken all there is. */
  readonly isWaiting: boolean;
  /** Ends the connection of a reader who takes too long. */
  readonly cutOff: () => void;
}

const heartbeat: StreamItem = { kind: 'heartbeat' };

/**
 * @param cutOff called when more waits for the reader than may wait
 */
export function createSubscription(caller: Caller, cutOff: () => void, clock: Clock): Subscription {
  const inbox = createInbox<StreamItem>();
  /** Chat id -> id of the event that told of the caller's leaving. */
  const left = new Map<number, number>();
  let last: StreamItem | undefined;
  let closed = false;
  let lastAt = clock();

  function finish(item: StreamItem): void {
    if (last !== undefined) return;
    last = item;
    lastAt = clock();
    inbox.discard(() => true);
    inbox.put(item);
  }

  function put(item: StreamItem): void {
    lastAt = clock();
    if (last === undefined && !inbox.put(item)) cutOff();
  }

  function mayTell({ id, audience }: Event): boolean {
    return !('chatId' in audience) || id > (left.get(audience.chatId) ?? 0);
  }

  const subscription: Subscription = {
    accountId: caller.accountId,
    caller,
    cursor: 0,
    live: false,

    tell(event) {
      const { fact } = event;
      if (fact.type === 'session.ended') {
        if (fact.sessionId === caller.sessionId) finish({ kind: 'ended', reason: fact.reason });
        return;
      }
      if (isFarewell(event)) {
        left.set(fact.chatId, event.id);
        inbox.discard((item) => item.kind === 'event' && !mayTell(item.event));
      }
      if (!subscription.live || event.position <= subscription.cursor) return;
      subscription.cursor = event.position;
      put({ kind: 'event', event });
    },

    take: () => inbox.take(),
    mayTell,
    get last() {
      return last;
    },
    get lastAt() {
      return lastAt;
    },
    get isOpen() {
      return last === undefined && !closed;
    },
    end: (reason) => finish({ kind: 'ended', reason }),
    close() {
      closed = true;
      inbox.close();
    },
    heartbeat: () => put(heartbeat),
    get isWaiting() {
      return inbox.size > 0;
    },
    cutOff,
  };
  return subscription;
}

/** Whether it tells the account that it sees nothing of a chat any more. */
function isFarewell({ fact, audience }: Event): boolean {
  return 'accountId' in audience && (fact.type === 'participant.removed' || fact.type === 'chat.deleted');
}
