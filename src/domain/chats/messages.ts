import { versionStale } from '../accounts/account-errors.ts';
import type { Caller } from '../caller.ts';
import { type Clock, DAY } from '../clock.ts';
import type { Database, Stores } from '../database.ts';
import { DomainError } from '../errors.ts';
import type { FileNamespace } from '../files/file.ts';
import { fileNotFound } from '../files/file-errors.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Chat } from './chat.ts';
import { chatNotFound, messageNotFound } from './chat-errors.ts';
import { chatOf } from './membership.ts';
import type { Message, MessageRange } from './message.ts';
import { createReading, type Reading } from './reading.ts';
import { wordsOf } from './words.ts';

export interface MessageDraft {
  /** Its length is the API's to check: 10,000 characters at most, and none only where there are attachments. */
  readonly content: string;
  /** Files of the sender's. */
  readonly attachmentIds?: readonly number[];
  /** A file by its name, whoever's it is; for chats whose participants know their files by name. */
  readonly namedFile?: { readonly namespace: FileNamespace; readonly name: string };
  /** The id of a message of the same chat. */
  readonly replyTo?: number;
}

/** The messages of chats. For who does not take part in a chat, there are none. */
export interface Messages extends Reading {
  /**
   * Sends a message; the sender has read all before it.
   * @param clientKey what is sent again under the same key within 24 hours stays one message
   * @throws DomainError `chat-not-found`, `unknown-attachments`, `file-not-found`, `reply-target-not-found`
   */
  send(caller: Caller, chatId: number, draft: MessageDraft, clientKey?: string): Promise<Message>;
  /** A stretch of a chat. @throws DomainError `chat-not-found` */
  list(caller: Caller, chatId: number, range: MessageRange): Promise<readonly Message[]>;
  /** @throws DomainError `message-not-found` */
  get(caller: Caller, messageId: number): Promise<Message>;
  /**
   * Changes what the caller wrote.
   * @throws DomainError `message-not-found`, also for what somebody else wrote; `message-deleted`, `version-stale`
   */
  edit(caller: Caller, messageId: number, content: string, ifVersion?: number): Promise<Message>;
  /**
   * Leaves a tombstone of what the caller wrote.
   * @returns false when it had been deleted before
   * @throws DomainError `message-not-found`, as above
   */
  remove(caller: Caller, messageId: number): Promise<boolean>;
  /** Those with every word of the text, newest first. @throws DomainError `chat-not-found` */
  search(caller: Caller, text: string, page: PageRequest, chatId?: number): Promise<Page<Message>>;
}

export interface MessagesDeps {
  readonly database: Database;
  readonly clock: Clock;
}

/** For so long an `Idempotency-Key` stands for one message. */
const CLIENT_KEY_LIFETIME = DAY;

export function createMessages({ database, clock }: MessagesDeps): Messages {
  async function send(
    caller: Caller,
    chatId: number,
    { content, attachmentIds = [], namedFile, replyTo }: MessageDraft,
    clientKey?: string,
  ): Promise<Message> {
    const { accountId } = caller;
    const now = clock();
    return database.transaction(async (stores) => {
      const { chats, messages, events } = stores;
      const chat = await chatOf(stores, chatId, accountId);
      if (clientKey !== undefined) {
        const sent = await messages.byClientKey(accountId, clientKey, now - CLIENT_KEY_LIFETIME);
        if (sent !== undefined) return sent;
      }
      await assertOwned(stores, accountId, attachmentIds);
      const fileIds = namedFile ? [...attachmentIds, await idOfFile(stores, namedFile)] : attachmentIds;
      if (replyTo !== undefined) await assertInChat(stores, chat, replyTo);
      const message = await messages.insert({
        chatId,
        number: chat.messageCount + 1,
        authorId: accountId,
        content,
        replyTo: replyTo ?? null,
        attachmentIds: [...new Set(fileIds)],
        clientKey: clientKey ?? null,
        createdAt: now,
      });
      const fact = { type: 'message.created', chatId, messageId: message.id } as const;
      await chats.noteActivity(chatId, await events.insert({ chatId }, fact, now));
      return message;
    });
  }

  async function list(caller: Caller, chatId: number, range: MessageRange): Promise<readonly Message[]> {
    if (!(await database.chats.isParticipant(chatId, caller.accountId))) throw chatNotFound();
    return database.messages.range(chatId, range);
  }

  async function get(caller: Caller, messageId: number): Promise<Message> {
    const message = await database.messages.byId(messageId);
    if (message === undefined || !(await database.chats.isParticipant(message.chatId, caller.accountId)))
      throw messageNotFound();
    return message;
  }

  /** What the caller wrote, with its chat locked. */
  async function ownMessage({ chats, messages }: Stores, caller: Caller, id: number): Promise<Message> {
    const found = await messages.byId(id);
    const chat = found && (await chats.byId(found.chatId));
    if (chat === undefined || !(await chats.isParticipant(chat.id, caller.accountId)))
      throw messageNotFound();
    // Once more: it may have changed before the chat was locked.
    const message = await messages.byId(id);
    if (message?.authorId !== caller.accountId) throw messageNotFound();
    return message;
  }

  async function edit(
    caller: Caller,
    messageId: number,
    content: string,
    ifVersion?: number,
  ): Promise<Message> {
    const now = clock();
    return database.transaction(async (stores) => {
      const message = await ownMessage(stores, caller, messageId);
      if (message.deletedAt !== null)
        throw new DomainError('message-deleted', 'The message has been deleted. Send a new one.');
      if (!(await stores.messages.edit(message, content, now, ifVersion))) throw versionStale();
      const { chatId } = message;
      await stores.events.insert({ chatId }, { type: 'message.edited', chatId, messageId }, now);
      return { ...message, content, editedAt: now, version: message.version + 1 };
    });
  }

  async function remove(caller: Caller, messageId: number): Promise<boolean> {
    const now = clock();
    return database.transaction(async (stores) => {
      const message = await ownMessage(stores, caller, messageId);
      if (message.deletedAt !== null) return false;
      await stores.messages.remove(message, now);
      const { chatId } = message;
      await stores.events.insert({ chatId }, { type: 'message.deleted', chatId, messageId }, now);
      return true;
    });
  }

  async function search(
    caller: Caller,
    text: string,
    page: PageRequest,
    chatId?: number,
  ): Promise<Page<Message>> {
    const chatIds = await database.chats.idsOf(caller.accountId);
    if (chatId !== undefined && !chatIds.includes(chatId)) throw chatNotFound();
    const words = wordsOf(text);
    if (words.length === 0 || chatIds.length === 0) return { items: [] };
    return database.messages.search(chatId === undefined ? chatIds : [chatId], words, page);
  }

  return {
    send,
    list,
    get,
    edit,
    remove,
    search,
    ...createReading({ database, clock }),
  };
}

async function assertInChat({ messages }: Stores, chat: Chat, messageId: number): Promise<void> {
  const message = await messages.byId(messageId);
  if (message?.chatId !== chat.id)
    throw new DomainError('reply-target-not-found', 'The message to reply to is not in this chat.', {
      pointer: '/replyTo',
    });
}

/** The file stays as long as the transaction lasts. @throws DomainError `file-not-found` */
async function idOfFile(
  { files }: Stores,
  { namespace, name }: Exclude<MessageDraft['namedFile'], undefined>,
): Promise<number> {
  const file = await files.byName(namespace, name);
  if (file === undefined) throw fileNotFound();
  return file.id;
}

async function assertOwned({ files }: Stores, accountId: number, fileIds: readonly number[]): Promise<void> {
  if (fileIds.length === 0) return;
  const owned = new Set(await files.ownedBy(accountId, fileIds));
  const missing = fileIds.filter((id) => !owned.has(id));
  if (missing.length > 0)
    throw new DomainError('unknown-attachments', `You have no file with the id ${missing.join(', ')}.`, {
      pointer: '/attachmentIds',
    });
}
