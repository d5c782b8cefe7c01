import type { ChatWithParticipants } from '../chats/chat.ts';
import type { Message } from '../chats/message.ts';
import { HOUR } from '../clock.ts';
import type { EndReason } from '../sessions/session.ts';

/** For so long a reader who was away misses nothing. */
export const RETENTION = 24 * HOUR;

/**
 * What happened, as it is kept: who and what, but nothing that was said, so that what is deleted later is not told to
 * those who come late.
 */
export type Fact =
  | {
      readonly type: 'message.created' | 'message.edited' | 'message.deleted';
      readonly chatId: number;
      readonly messageId: number;
    }
  | { readonly type: 'chat.created' | 'chat.updated' | 'chat.deleted'; readonly chatId: number }
  | {
      readonly type: 'participant.added' | 'participant.removed';
      readonly chatId: number;
      readonly userId: number;
    }
  | { readonly type: 'read'; readonly chatId: number; readonly userId: number; readonly messageId: number }
  | { readonly type: 'session.ended'; readonly sessionId: number; readonly reason: EndReason };

/** Whom it is for: the participants of a chat, those who take part when it reaches them; or one account. */
export type Audience = { readonly chatId: number } | { readonly accountId: number };

/** A fact in the order of all. */
export interface StoredEvent {
  /** Rises within a chat in the order of what happened there. */
  readonly id: number;
  /** Where it stands in the order that readers see; the cursor. */
  readonly position: number;
  readonly audience: Audience;
  readonly fact: Fact;
  readonly createdAt: number;
}

/** A stored event with what it is about, as that is now. */
export type Event = StoredEvent & { readonly message?: Message; readonly chat?: ChatWithParticipants };

/** Who is to see the events of a chat. */
export interface Member {
  readonly chatId: number;
  readonly accountId: number;
  /** The id of the first event of the chat that is for this member. */
  readonly since: number;
}

/** The stretch of events that are kept. */
export interface Horizon {
  /** Up to this position none is kept. */
  readonly purged: number;
  /** The newest position; `purged` when none is kept. */
  readonly newest: number;
}

export interface EventStore {
  /** Keeps an event, in the transaction of the change that it tells of. @returns its id */
  insert(audience: Audience, fact: Fact, now: number): Promise<number>;
  /**
   * Gives every event that is committed by now its position. Positions become visible in their order: whoever sees
   * one sees all before it, and whatever is committed later gets a later one, however long its transaction took.
   */
  settle(): Promise<void>;
  horizon(): Promise<Horizon>;
  /** Everybody's events after a position, in order. */
  after(position: number, limit: number): Promise<readonly StoredEvent[]>;
  /** The members of chats. */
  members(chatIds: readonly number[]): Promise<readonly Member[]>;
  /** The memberships of an account. */
  membershipsOf(accountId: number): Promise<readonly Member[]>;
  /** Events of these chats, and those for the account itself, in the stretch (after, upTo], in order. */
  of(
    accountId: number,
    chatIds: readonly number[],
    stretch: { readonly after: number; readonly upTo: number },
    limit: number,
  ): Promise<readonly StoredEvent[]>;
}
