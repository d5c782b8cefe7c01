import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { type Event, type Fact, RETENTION, type StoredEvent } from './event.ts';

/** How many events are read at once. */
const PAGE_SIZE = 200;
/** How many positions are looked through at once, so that no query's cost depends on how long somebody was away. */
const WINDOW = 20_000;

/** Where a reader begins. */
export interface Beginning {
  readonly position: number;
  /** Events between the reader's cursor and this position are kept no longer. */
  readonly missed: boolean;
}

export interface FeedPage {
  readonly events: readonly Event[];
  /** Up to here everything for the account is in this page or the ones before. */
  readonly upTo: number;
}

/** Events as their readers see them. */
export interface Feed {
  /** @param cursor the position the reader has seen last; undefined: begin now */
  begin(cursor: number | undefined): Promise<Beginning>;
  /** What is for the account in the stretch (after, upTo], in order; perhaps only the first part of it. */
  page(accountId: number, after: number, upTo: number): Promise<FeedPage>;
  /** Adds what the events are about; those of which nothing is left are left out. */
  describe(stored: readonly StoredEvent[]): Promise<readonly Event[]>;
}

export function createFeed({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): Feed {
  const { events, messages, chats } = database;

  async function begin(cursor: number | undefined): Promise<Beginning> {
    await events.settle();
    const { purged, newest } = await events.horizon();
    if (cursor === undefined) return { position: newest, missed: false };
    // A cursor from beyond the newest is of another database, perhaps of one that was lost.
    const missed = cursor < purged || cursor > newest || (await isTooOld(cursor));
    return { position: missed ? newest : cursor, missed };
  }

  /** Whether the next event is past the retention, purged or not. */
  async function isTooOld(cursor: number): Promise<boolean> {
    const [next] = await events.after(cursor, 1);
    return next !== undefined && next.createdAt <= clock() - RETENTION;
  }

  async function page(accountId: number, after: number, upTo: number): Promise<FeedPage> {
    const end = Math.min(upTo, after + WINDOW);
    const since = new Map(
      (await events.membershipsOf(accountId)).map((member) => [member.chatId, member.since]),
    );
    const stored = await events.of(accountId, [...since.keys()], { after, upTo: end }, PAGE_SIZE);
    const visible = stored.filter(
      ({ id, audience }) => !('chatId' in audience) || id >= (since.get(audience.chatId) ?? Infinity),
    );
    return {
      events: await describe(visible),
      upTo: stored.length === PAGE_SIZE ? (stored.at(-1)?.position ?? end) : end,
    };
  }

  async function describe(stored: readonly StoredEvent[]): Promise<readonly Event[]> {
    const facts = stored.map(({ fact }) => fact);
    const foundMessages = byId(await messages.byIds(unique(facts.flatMap(messageOf))));
    const foundChats = byId(await chats.withParticipants(unique(facts.flatMap(chatOf))));
    return stored.flatMap((event) => {
      const [messageId] = messageOf(event.fact);
      const [chatId] = chatOf(event.fact);
      const message = messageId === undefined ? undefined : foundMessages.get(messageId);
      const chat = chatId === undefined ? undefined : foundChats.get(chatId);
      if ((messageId !== undefined && !message) || (chatId !== undefined && !chat)) return [];
      return [{ ...event, ...(message && { message }), ...(chat && { chat }) }];
    });
  }

  return { begin, page, describe };
}

/** The message that an event shows. */
const messageOf = (fact: Fact): number[] =>
  fact.type === 'message.created' || fact.type === 'message.edited' || fact.type === 'message.deleted'
    ? [fact.messageId]
    : [];

/** The chat that an event shows. */
const chatOf = (fact: Fact): number[] =>
  fact.type === 'chat.created' || fact.type === 'chat.updated' ? [fact.chatId] : [];

const unique = (ids: readonly number[]): number[] => [...new Set(ids)];

const byId = <Item extends { readonly id: number }>(items: readonly Item[]): Map<number, Item> =>
  new Map(items.map((item) => [item.id, item]));
