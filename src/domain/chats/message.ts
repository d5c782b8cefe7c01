import type { Page, PageRequest } from '../page.ts';

/** A message, or the tombstone of one. Instants are milliseconds since 1970 in UTC. */
export interface Message {
  /** Rises from message to message; within a chat in the order in which they were sent. */
  readonly id: number;
  readonly chatId: number;
  /** Counts up by one within the chat. */
  readonly number: number;
  readonly authorId: number;
  /** Null on a tombstone; empty only where attachments say it all. */
  readonly content: string | null;
  /** The id of the message of the same chat that it answers. */
  readonly replyTo: number | null;
  /** In the author's order. */
  readonly attachmentIds: readonly number[];
  /** Rises by one when it is edited or deleted; the basis of the ETag. */
  readonly version: number;
  readonly createdAt: number;
  readonly editedAt: number | null;
  readonly deletedAt: number | null;
}

export interface NewMessage {
  readonly chatId: number;
  readonly number: number;
  readonly authorId: number;
  readonly content: string;
  readonly replyTo: number | null;
  readonly attachmentIds: readonly number[];
  /** Unique among the author's messages of the last 24 hours; null for none. */
  readonly clientKey: string | null;
  readonly createdAt: number;
}

/** A stretch of a chat's messages. */
export interface MessageRange {
  /** `backward`: newest first. `forward`: oldest first. */
  readonly direction: 'backward' | 'forward';
  readonly limit: number;
  /** The id of the message that the stretch begins after, in its direction; absent: at the end of the chat. */
  readonly after?: number;
  /** Leaves tombstones out. */
  readonly liveOnly?: boolean;
}

export interface MessageStore {
  /** Keeps it, makes it the chat's newest, and the last that its author has read. The caller holds the chat's lock. */
  insert(message: NewMessage): Promise<Message>;
  /** The message, also a tombstone, and of whatever chat. */
  byId(id: number): Promise<Message | undefined>;
  /** In any order. */
  byIds(ids: readonly number[]): Promise<readonly Message[]>;
  /** The message that its author sent under the key; one that is older than `notBefore` gives the key back. */
  byClientKey(authorId: number, key: string, notBefore: number): Promise<Message | undefined>;
  /** A stretch of a chat. */
  range(chatId: number, range: MessageRange): Promise<readonly Message[]>;
  /** The id of the oldest of the newest `count` live messages before `before`; undefined when there is none. */
  idOfNewest(chatId: number, count: number, before?: number): Promise<number | undefined>;
  /** What an account wrote, oldest first. */
  ofAuthor(authorId: number, page: PageRequest): Promise<Page<Message>>;
  /** @returns whether it was changed: it is still there, and of that version where one is asked for */
  edit(message: Message, content: string, now: number, ifVersion?: number): Promise<boolean>;
  /** Leaves a tombstone without content and attachments, which nobody has as unread. The caller holds the lock. */
  remove(message: Message, now: number): Promise<void>;
  /** Those of these chats that have every one of the words, newest first. @param words of `wordsOf` */
  search(chatIds: readonly number[], words: readonly string[], page: PageRequest): Promise<Page<Message>>;
  /** Whether the account takes part in a chat where the file is attached to a message. */
  sharesFile(accountId: number, fileId: number): Promise<boolean>;
}
