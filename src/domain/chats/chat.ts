import type { Page, PageRequest } from '../page.ts';
import type { Message } from './message.ts';

/** How many people may take part in a chat that somebody owns; system chats are open to all. */
export const MAX_PARTICIPANTS = 1000;

/** Chats of the server's own, by the key they are found under. */
export type SystemChatKey = 'lobby';

/** A conversation. Instants are milliseconds since 1970 in UTC. */
export interface Chat {
  readonly id: number;
  readonly name: string;
  /** Set on a system chat. */
  readonly systemKey: SystemChatKey | null;
  /** Who deletes it, and adds and removes participants; null for a system chat. */
  readonly ownerId: number | null;
  readonly participantCount: number;
  /** How many messages were ever sent: the number of the newest one. */
  readonly messageCount: number;
  readonly lastMessageId: number | null;
  /** Rises by one when the name, the owner or the participants change; the basis of the ETag. */
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A chat as all its participants see it: ascending ids, none for a system chat. */
export interface ChatWithParticipants extends Chat {
  readonly participantIds: readonly number[];
}

/** A chat as one of its participants sees it. */
export interface ChatView extends ChatWithParticipants {
  /** The newest one, also when it was deleted. */
  readonly lastMessage: Message | null;
  readonly unreadCount: number;
  readonly lastReadMessageId: number | null;
}

export type NewChat = Pick<Chat, 'name' | 'systemKey' | 'ownerId' | 'createdAt'>;

/** How far a participant has read. */
export interface ReadMarker {
  /** 0: nothing. */
  readonly messageId: number;
  /** The message's number in its chat. */
  readonly number: number;
}

export interface ChatStore {
  /** Makes a chat without participants; undefined when there is one with that system key. */
  insert(chat: NewChat): Promise<number | undefined>;
  /**
   * The chat; undefined also when it was deleted. In a transaction it is locked: changes of a chat, its participants
   * and its messages are made under this lock, one after another.
   */
  byId(id: number): Promise<Chat | undefined>;
  idOfSystemChat(key: SystemChatKey): Promise<number | undefined>;
  /** Chats with their participants, in any order; without those that were deleted. */
  withParticipants(ids: readonly number[]): Promise<readonly ChatWithParticipants[]>;
  /** @param ifVersion change only when the version is still this one. @returns whether it was changed */
  update(
    id: number,
    patch: Partial<Pick<Chat, 'name' | 'ownerId'>>,
    now: number,
    ifVersion?: number,
  ): Promise<boolean>;
  /** Puts the chat first in its participants' lists. @param eventId of what happened, see `EventStore.insert` */
  noteActivity(id: number, eventId: number): Promise<void>;
  /** Marks it deleted and removes its participants; its messages are out of reach from then on, and purged later. */
  remove(id: number, now: number): Promise<void>;

  /** The chat as this account sees it; undefined when it does not take part. */
  view(id: number, accountId: number): Promise<ChatView | undefined>;
  /** The account's chats, latest activity first. */
  list(accountId: number, page: PageRequest): Promise<Page<ChatView>>;
  /** The account's chats by id: an order that holds still, for who walks through all of them. */
  listById(accountId: number, page: PageRequest): Promise<Page<ChatView>>;

  isParticipant(id: number, accountId: number): Promise<boolean>;
  /** Ascending; of a system chat too. */
  participantIds(id: number): Promise<readonly number[]>;
  /** Who has taken part for the longest; undefined when nobody does. */
  longestParticipant(id: number): Promise<number | undefined>;
  /** The chats an account takes part in, ascending. */
  idsOf(accountId: number): Promise<readonly number[]>;
  /**
   * Adds accounts that do not take part yet; all messages so far count as read.
   * @param since id of the event that tells of it
   */
  addParticipants(chat: Chat, accountIds: readonly number[], since: number, now: number): Promise<void>;
  /** @returns whether the account took part */
  removeParticipant(id: number, accountId: number, now: number): Promise<boolean>;

  /** How far the account has read; undefined when it does not take part. */
  readMarker(id: number, accountId: number): Promise<ReadMarker | undefined>;
  /** Moves the marker forward to the message. */
  moveReadMarker(id: number, accountId: number, from: ReadMarker, to: ReadMarker): Promise<void>;
  /** How many messages after the marker there are that were not deleted. */
  unreadCount(id: number, accountId: number): Promise<number>;
}
