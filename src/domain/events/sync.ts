import type { Caller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import type { Event } from './event.ts';
import type { Feed, FeedPage } from './feed.ts';
import type { Tail } from './tail.ts';

/** What has happened since a cursor, and the next cursor. */
export interface EventBatch {
  readonly events: readonly Event[];
  readonly cursor: number;
}

/** Events for those who ask. */
export interface Sync {
  /**
   * What has happened for the caller since the cursor; when nothing has, what happens within the wait.
   * @param since undefined: answer at once with the cursor to begin with
   * @param waitMs how long to wait, in milliseconds
   * @param gone aborted when the caller has gone
   * @throws DomainError `cursor-expired`
   */
  since(caller: Caller, since: number | undefined, waitMs: number, gone: AbortSignal): Promise<EventBatch>;
  /** Ends all waits. */
  close(): void;
}

export function createSync({ feed, tail }: { readonly feed: Feed; readonly tail: Tail }): Sync {
  const closing = new AbortController();

  /** What there is by now. */
  async function read(accountId: number, since: number): Promise<EventBatch> {
    const { position, missed } = await feed.begin(since);
    if (missed)
      throw new DomainError(
        'cursor-expired',
        'Events since then are no longer kept. Load anew, and ask without since.',
      );
    const { position: newest } = await feed.begin(undefined);
    let page: FeedPage = { events: [], upTo: position };
    while (page.events.length === 0 && page.upTo < newest)
      page = tellable(await feed.page(accountId, page.upTo, newest));
    return { events: page.events, cursor: page.upTo };
  }

  async function wait(
    accountId: number,
    since: number,
    waitMs: number,
    gone: AbortSignal,
  ): Promise<EventBatch> {
    let hear = () => {};
    const heard = new Promise<void>((resolve) => {
      hear = resolve;
    });
    const listener = { accountId, tell: hear };
    const timer = setTimeout(hear, waitMs);
    gone.addEventListener('abort', hear);
    closing.signal.addEventListener('abort', hear);
    try {
      await tail.join(listener);
      // What has come between the first reading and the joining.
      const batch = await read(accountId, since);
      if (batch.events.length > 0 || closing.signal.aborted) return batch;
      await heard;
      return gone.aborted ? batch : await read(accountId, batch.cursor);
    } finally {
      clearTimeout(timer);
      gone.removeEventListener('abort', hear);
      closing.signal.removeEventListener('abort', hear);
      tail.leave(listener);
    }
  }

  return {
    async since({ accountId }, since, waitMs, gone) {
      if (since === undefined) return { events: [], cursor: (await feed.begin(undefined)).position };
      const batch = await read(accountId, since);
      if (batch.events.length > 0 || waitMs === 0) return batch;
      return wait(accountId, batch.cursor, waitMs, gone);
    },
    close: () => closing.abort(),
  };
}

/** Without the ends of sessions: whose session has ended does not get an answer. */
function tellable({ events, upTo }: FeedPage): FeedPage {
  return { events: events.filter(({ fact }) => fact.type !== 'session.ended'), upTo };
}
