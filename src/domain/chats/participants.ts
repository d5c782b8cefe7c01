import { accountNotFound } from '../accounts/account-errors.ts';
import type { Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database, Stores } from '../database.ts';
import { DomainError } from '../errors.ts';
import { type Chat, MAX_PARTICIPANTS, type SystemChatKey } from './chat.ts';
import { chatFull, notChatOwner } from './chat-errors.ts';
import { chatOf, ownChat } from './membership.ts';

/** Who takes part in chats. */
export interface Participants {
  /**
   * The owner adds somebody; who takes part already stays.
   * @throws DomainError `chat-not-found`, `not-chat-owner`, `account-not-found`, `chat-full`
   */
  addParticipant(caller: Caller, chatId: number, accountId: number): Promise<void>;
  /**
   * The owner removes somebody, or anybody leaves. When the owner leaves, who has taken part for the longest becomes
   * the owner; a chat that the last one leaves is deleted.
   * @throws DomainError `chat-not-found`, `not-chat-owner`, `participant-not-found`
   */
  removeParticipant(caller: Caller, chatId: number, accountId: number): Promise<void>;
  /**
   * Makes an account a participant of a system chat, which begins with its first; who takes part already stays.
   * @returns the chat's id
   * @throws DomainError `account-not-found`
   */
  joinSystemChat(key: SystemChatKey, accountId: number): Promise<number>;
}

/** The part of `Chats` that says who takes part. */
export function createParticipants({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): Participants {
  async function addParticipant(caller: Caller, chatId: number, accountId: number): Promise<void> {
    const now = clock();
    await database.transaction(async (stores) => {
      const chat = await ownChat(stores, chatId, caller.accountId);
      const [active] = await stores.accounts.activeIds([accountId]);
      if (active === undefined) throw accountNotFound();
      if (await stores.chats.isParticipant(chatId, accountId)) return;
      if (chat.participantCount >= MAX_PARTICIPANTS) throw chatFull();
      await add(stores, chat, accountId, now);
    });
  }

  async function removeParticipant(caller: Caller, chatId: number, accountId: number): Promise<void> {
    const now = clock();
    await database.transaction(async (stores) => {
      const chat = await chatOf(stores, chatId, caller.accountId);
      if (accountId !== caller.accountId && chat.ownerId !== caller.accountId) throw notChatOwner();
      if (!(await takeOut(stores, chat, accountId, now)))
        throw new DomainError('participant-not-found', 'This person does not take part in the chat.');
    });
  }

  async function joinSystemChat(key: SystemChatKey, accountId: number): Promise<number> {
    const known = await database.chats.idOfSystemChat(key);
    // Most join over and over, and need not wait for the chat's lock.
    if (known !== undefined && (await database.chats.isParticipant(known, accountId))) return known;
    const now = clock();
    return database.transaction(async (stores) => {
      const [active] = await stores.accounts.activeIds([accountId]);
      if (active === undefined) throw accountNotFound();
      const plan = { name: key, systemKey: key, ownerId: null, createdAt: now };
      const chatId =
        (await stores.chats.idOfSystemChat(key)) ??
        (await stores.chats.insert(plan)) ??
        (await stores.chats.idOfSystemChat(key));
      const chat = chatId === undefined ? undefined : await stores.chats.byId(chatId);
      if (chat === undefined) throw new Error(`The system chat ${key} is neither there nor can it be made.`);
      if (!(await stores.chats.isParticipant(chat.id, accountId))) await add(stores, chat, accountId, now);
      return chat.id;
    });
  }

  return { addParticipant, removeParticipant, joinSystemChat };
}

async function add(stores: Stores, chat: Chat, accountId: number, now: number): Promise<void> {
  const fact = { type: 'participant.added', chatId: chat.id, userId: accountId } as const;
  const event = await stores.events.insert({ chatId: chat.id }, fact, now);
  await stores.chats.addParticipants(chat, [accountId], event, now);
  if (chat.participantCount === 0) await stores.chats.noteActivity(chat.id, event);
}

/** @returns whether the account took part */
async function takeOut(stores: Stores, chat: Chat, accountId: number, now: number): Promise<boolean> {
  const { chats, events } = stores;
  if (!(await chats.removeParticipant(chat.id, accountId, now))) return false;
  // Who is out does not see the chat's events any more, and so is told by name.
  const fact = { type: 'participant.removed', chatId: chat.id, userId: accountId } as const;
  await events.insert({ accountId }, fact, now);
  const next = await chats.longestParticipant(chat.id);
  if (next !== undefined) {
    await events.insert({ chatId: chat.id }, fact, now);
    if (chat.ownerId === accountId) {
      await chats.update(chat.id, { ownerId: next }, now);
      await events.insert({ chatId: chat.id }, { type: 'chat.updated', chatId: chat.id }, now);
    }
  } else if (chat.systemKey === null) await chats.remove(chat.id, now);
  return true;
}

/** Takes an account that is being deleted out of all its chats. What it wrote stays. */
export async function leaveAllChats(stores: Stores, accountId: number, now: number): Promise<void> {
  for (const chatId of await stores.chats.idsOf(accountId)) {
    const chat = await stores.chats.byId(chatId);
    if (chat !== undefined) await takeOut(stores, chat, accountId, now);
  }
}
