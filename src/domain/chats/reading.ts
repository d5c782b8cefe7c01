import type { Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { chatNotFound, messageNotFound } from './chat-errors.ts';
import { chatOf } from './membership.ts';
import type { Message } from './message.ts';

/** How far somebody has read, and what is left. */
export interface ReadState {
  readonly messageId: number;
  readonly unreadCount: number;
}

/** Which messages to walk through. */
export interface HistoryRange {
  /** Only the newest so many. */
  readonly limit?: number;
  /** Only those before the message with this id. */
  readonly before?: number;
}

/** Reading chats. */
export interface Reading {
  /**
   * Moves the caller's read marker up to the message; never back.
   * @throws DomainError `chat-not-found`, `message-not-found` when it is not in the chat
   */
  markRead(caller: Caller, chatId: number, messageId: number): Promise<ReadState>;
  /**
   * The chat's messages without the deleted ones, oldest first, read page by page while they are walked.
   * @throws DomainError `chat-not-found`
   */
  history(caller: Caller, chatId: number, range: HistoryRange): Promise<AsyncIterable<Message>>;
  /** The same by the page, for who looks up more about many messages at once. @throws DomainError `chat-not-found` */
  historyPages(
    caller: Caller,
    chatId: number,
    range: HistoryRange,
  ): Promise<AsyncIterable<readonly Message[]>>;
}

const PAGE_SIZE = 200;

/** The part of `Messages` that is about reading. */
export function createReading({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): Reading {
  async function markRead(caller: Caller, chatId: number, messageId: number): Promise<ReadState> {
    const { accountId } = caller;
    const now = clock();
    return database.transaction(async (stores) => {
      const { chats, messages, events } = stores;
      const chat = await chatOf(stores, chatId, accountId);
      const message = await messages.byId(messageId);
      if (message?.chatId !== chatId) throw messageNotFound('/messageId');
      const from = await chats.readMarker(chatId, accountId);
      if (from === undefined) throw chatNotFound();
      const forward = message.number > from.number;
      if (forward) {
        await chats.moveReadMarker(chatId, accountId, from, { messageId, number: message.number });
        // In a chat that is open to all, who reads how far is nobody else's concern, and too much to tell everybody.
        const audience = chat.systemKey === null ? { chatId } : { accountId };
        await events.insert(audience, { type: 'read', chatId, userId: accountId, messageId }, now);
      }
      return {
        messageId: forward ? messageId : from.messageId,
        unreadCount: await chats.unreadCount(chatId, accountId),
      };
    });
  }

  async function historyPages(
    caller: Caller,
    chatId: number,
    { limit, before }: HistoryRange,
  ): Promise<AsyncIterable<readonly Message[]>> {
    if (!(await database.chats.isParticipant(chatId, caller.accountId))) throw chatNotFound();
    if (limit === undefined) return walk(chatId, 0, before);
    const first = await database.messages.idOfNewest(chatId, limit, before);
    return walk(chatId, first === undefined ? 0 : first - 1, before);
  }

  async function* walk(
    chatId: number,
    start: number,
    before = Number.MAX_SAFE_INTEGER,
  ): AsyncGenerator<readonly Message[]> {
    for (let after = start; ; ) {
      const page = await database.messages.range(chatId, {
        direction: 'forward',
        limit: PAGE_SIZE,
        after,
        liveOnly: true,
      });
      const wanted = page.filter(({ id }) => id < before);
      if (wanted.length > 0) yield wanted;
      const last = wanted.at(-1);
      if (last === undefined || wanted.length < PAGE_SIZE) return;
      after = last.id;
    }
  }

  return {
    markRead,
    historyPages,
    history: async (caller, chatId, range) => flat(await historyPages(caller, chatId, range)),
  };
}

async function* flat<Item>(pages: AsyncIterable<readonly Item[]>): AsyncGenerator<Item> {
  for await (const page of pages) yield* page;
}
