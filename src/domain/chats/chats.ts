import { versionStale } from '../accounts/account-errors.ts';
import type { Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database, Stores } from '../database.ts';
import { type Page, type PageRequest, walkPages } from '../page.ts';
import { type ChatView, MAX_PARTICIPANTS } from './chat.ts';
import { chatFull, chatNotFound, notChatOwner, unknownParticipants } from './chat-errors.ts';
import { chatOf, ownChat } from './membership.ts';
import { createParticipants, type Participants } from './participants.ts';

export interface ChatPlan {
  readonly name: string;
  /** The caller takes part anyway, named or not. */
  readonly participantIds: readonly number[];
}

/** Chats and who takes part in them. For who does not take part in a chat, there is none. */
export interface Chats extends Participants {
  /**
   * Begins a chat, owned by the caller.
   * @param unknown whether participants that do not exist are refused, or left out
   * @throws DomainError `unknown-participants`, `chat-full`
   */
  create(caller: Caller, plan: ChatPlan, unknown: 'refuse' | 'skip'): Promise<ChatView>;
  /** The caller's chats, latest activity first. */
  list(caller: Caller, page: PageRequest): Promise<Page<ChatView>>;
  /** All of the caller's chats in the order in which they were made, read page by page while they are walked. */
  walk(caller: Caller): AsyncIterable<ChatView>;
  /** @throws DomainError `chat-not-found` */
  get(caller: Caller, chatId: number): Promise<ChatView>;
  /**
   * @param by who may: the owner alone, or any participant; the server's own chats keep their names
   * @throws DomainError `chat-not-found`, `not-chat-owner`, `version-stale`
   */
  rename(
    caller: Caller,
    chatId: number,
    name: string,
    by: 'owner' | 'participant',
    ifVersion?: number,
  ): Promise<ChatView>;
  /** Deletes the chat for everybody. @throws DomainError `chat-not-found`, `not-chat-owner` */
  remove(caller: Caller, chatId: number): Promise<void>;
}

export interface ChatsDeps {
  readonly database: Database;
  readonly clock: Clock;
}

export function createChats(deps: ChatsDeps): Chats {
  const { database, clock } = deps;

  async function get(caller: Caller, chatId: number): Promise<ChatView> {
    const chat = await database.chats.view(chatId, caller.accountId);
    if (chat === undefined) throw chatNotFound();
    return chat;
  }

  async function create(caller: Caller, plan: ChatPlan, unknown: 'refuse' | 'skip'): Promise<ChatView> {
    const now = clock();
    const chatId = await database.transaction(async (stores) => {
      const others = await known(stores, plan.participantIds, unknown);
      const accountIds = [...new Set([caller.accountId, ...others])].sort((a, b) => a - b);
      if (accountIds.length > MAX_PARTICIPANTS) throw chatFull();
      const chat = { name: plan.name, systemKey: null, ownerId: caller.accountId, createdAt: now };
      const id = (await stores.chats.insert(chat)) as number;
      const created = await chatById(stores, id);
      const event = await stores.events.insert({ chatId: id }, { type: 'chat.created', chatId: id }, now);
      await stores.chats.addParticipants(created, accountIds, event, now);
      await stores.chats.noteActivity(id, event);
      return id;
    });
    return get(caller, chatId);
  }

  async function rename(
    caller: Caller,
    chatId: number,
    name: string,
    by: 'owner' | 'participant',
    ifVersion?: number,
  ): Promise<ChatView> {
    const now = clock();
    await database.transaction(async (stores) => {
      const chat = await (by === 'owner' ? ownChat : chatOf)(stores, chatId, caller.accountId);
      if (chat.systemKey !== null) throw notChatOwner();
      if (!(await stores.chats.update(chatId, { name }, now, ifVersion))) throw versionStale();
      await stores.events.insert({ chatId }, { type: 'chat.updated', chatId }, now);
    });
    return get(caller, chatId);
  }

  async function remove(caller: Caller, chatId: number): Promise<void> {
    const now = clock();
    await database.transaction(async (stores) => {
      await ownChat(stores, chatId, caller.accountId);
      // Nobody takes part any more, so each is told by name.
      for (const accountId of await stores.chats.participantIds(chatId))
        await stores.events.insert({ accountId }, { type: 'chat.deleted', chatId }, now);
      await stores.chats.remove(chatId, now);
    });
  }

  return {
    create,
    list: (caller, page) => database.chats.list(caller.accountId, page),
    walk: ({ accountId }) => walkPages((page) => database.chats.listById(accountId, page)),
    get,
    rename,
    remove,
    ...createParticipants(deps),
  };
}

async function known(
  { accounts }: Stores,
  ids: readonly number[],
  unknown: 'refuse' | 'skip',
): Promise<readonly number[]> {
  if (ids.length === 0) return [];
  const active = new Set(await accounts.activeIds(ids));
  const missing = ids.filter((id) => !active.has(id));
  if (missing.length > 0 && unknown === 'refuse') throw unknownParticipants(missing);
  return [...active];
}

async function chatById({ chats }: Stores, id: number) {
  const chat = await chats.byId(id);
  if (chat === undefined) throw chatNotFound();
  return chat;
}
