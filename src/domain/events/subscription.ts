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
  /** The stream begins, after this position; undefined where a reset tells the position. */
  | { readonly kind: 'opened'; readonly position: number | undefined }
  | { readonly kind: 'event'; readonly event: Event }
  /** Events up to this position are missing. */
  | { readonly kind: 'reset'; readonly position: number }
  /** Nothing has happened for a while. */
  | { readonly kind: 'heartbeat' }
  /** The last item: the caller may not listen any more. */
  | { readonly kind: 'ended'; readonly reason: StreamEnd };

/** One reader of one stream: what it may see, and how far it has got. */
export interface Subscription extends Listener {
  readonly caller: Caller;
  /** The position up to which the reader has been given everything. */
  cursor: number;
  /**
   * Whether new events go into the inbox. It ends when there are more than may wait: what the reader has not taken is
   * read anew then, at the reader's pace.
   */
  readonly isLive: boolean;
  /** From now on new events go into the inbox, those after the cursor. */
  goLive(): void;
  /** The next item of the inbox; undefined when the stream has stopped being live, or was closed. */
  take(): Promise<StreamItem | undefined>;
  /** Whether the event may still be told: not what was said in a chat before the reader left it. */
  mayTell(event: Event): boolean;
  /** False as soon as something has ended it. */
  readonly isOpen: boolean;
  /** What is to be told last, once something has ended the stream. */
  readonly last: StreamItem | undefined;
  end(reason: StreamEnd): void;
  /** Ends the stream without a word. */
  close(): void;
  heartbeat(): void;
  /** Whether the reader waits for an item. */
  isAsking: boolean;
  /** When the reader was given its last item, in milliseconds since 1970. */
  givenAt: number;
}

const heartbeat: StreamItem = { kind: 'heartbeat' };

export function createSubscription(caller: Caller, clock: Clock): Subscription {
  const inbox = createInbox<StreamItem>();
  /** Chat id -> id of the event that told of the caller's leaving. */
  const left = new Map<number, number>();
  let isLive = false;
  let newest = 0;
  let last: StreamItem | undefined;
  let closed = false;

  const subscription: Subscription = {
    accountId: caller.accountId,
    caller,
    cursor: 0,
    isAsking: false,
    givenAt: clock(),

    tell(event) {
      const { fact } = event;
      if (fact.type === 'session.ended') {
        if (fact.sessionId === caller.sessionId) subscription.end(fact.reason);
        return;
      }
      if (isFarewell(event)) {
        left.set(fact.chatId, event.id);
        inbox.discard((item) => item.kind === 'event' && !subscription.mayTell(item.event));
      }
      if (!isLive || event.position <= newest) return;
      newest = event.position;
      if (inbox.put({ kind: 'event', event })) return;
      isLive = false;
      inbox.clear();
    },

    get isLive() {
      return isLive;
    },
    goLive() {
      isLive = true;
      newest = subscription.cursor;
    },

    async take() {
      if (!isLive || !subscription.isOpen) return undefined;
      const item = await inbox.take();
      if (item?.kind === 'event') subscription.cursor = item.event.position;
      return item;
    },

    mayTell: ({ id, audience }) => !('chatId' in audience) || id > (left.get(audience.chatId) ?? 0),

    get isOpen() {
      return last === undefined && !closed;
    },
    get last() {
      return last;
    },
    end(reason) {
      last ??= { kind: 'ended', reason };
      inbox.clear();
    },
    close() {
      closed = true;
      inbox.clear();
    },
    heartbeat: () => void inbox.put(heartbeat),
  };
  return subscription;
}

/** Whether it tells the account that it sees nothing of a chat any more. */
function isFarewell({ fact, audience }: Event): boolean {
  return 'accountId' in audience && (fact.type === 'participant.removed' || fact.type === 'chat.deleted');
}
