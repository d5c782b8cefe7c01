import type { Stores } from '../database.ts';
import type { Chat } from './chat.ts';
import { chatNotFound, notChatOwner } from './chat-errors.ts';

/**
 * The chat, locked when in a transaction.
 * @throws DomainError `chat-not-found` when there is none, or the account does not take part in it
 */
export async function chatOf(
  { chats }: Pick<Stores, 'chats'>,
  chatId: number,
  accountId: number,
): Promise<Chat> {
  const chat = await chats.byId(chatId);
  if (chat === undefined || !(await chats.isParticipant(chatId, accountId))) throw chatNotFound();
  return chat;
}

/** The same for what only the owner may do. @throws DomainError `chat-not-found`, `not-chat-owner` */
export async function ownChat(
  stores: Pick<Stores, 'chats'>,
  chatId: number,
  accountId: number,
): Promise<Chat> {
  const chat = await chatOf(stores, chatId, accountId);
  if (chat.ownerId !== accountId) throw notChatOwner();
  return chat;
}
