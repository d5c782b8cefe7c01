import type { Database } from '../database.ts';
import type { Bus } from './bus.ts';
import type { Event, Member } from './event.ts';
import type { Feed } from './feed.ts';

/** How many events are read at once. */
const BATCH = 500;

/** Somebody who is told of an account's events. */
export interface Listener {
  readonly accountId: number;
  /** Must neither throw nor take long. */
  tell(event: Event): void;
}

/** The one reader of new events in a process; it tells all listeners. */
export interface Tail {
  /** Up to here everybody has been told. */
  readonly position: number;
  /** Resolves once the listener is told of everything after `position`. */
  join(listener: Listener): Promise<void>;
  leave(listener: Listener): void;
}

export interface TailDeps {
  readonly database: Database;
  readonly bus: Bus;
  readonly feed: Feed;
}

export function createTail({ database, bus, feed }: TailDeps): Tail {
  const { events } = database;
  const listeners = new Map<number, Set<Listener>>();
  let position = 0;
  let ready: Promise<void> | undefined;
  let listening = false;

  /** Where to begin after a time in which nobody listened. */
  async function begin(): Promise<void> {
    position = Math.max(position, (await feed.begin(undefined)).position);
    if (!listening) bus.listen(look);
    listening = true;
  }

  async function look(): Promise<boolean> {
    if (listeners.size === 0) return false;
    await events.settle();
    for (let anything = false; ; anything = true) {
      const stored = await events.after(position, BATCH);
      const last = stored.at(-1);
      if (last === undefined) return anything;
      const described = await feed.describe(stored);
      // Read last: who has left by now is not told.
      const members = await events.members(chatsOf(described));
      tellAll(described, members);
      position = Math.max(position, last.position);
      if (stored.length < BATCH) return true;
    }
  }

  function tellAll(described: readonly Event[], members: readonly Member[]): void {
    const byChat = new Map<number, Member[]>();
    for (const member of members)
      if (listeners.has(member.accountId))
        byChat.set(member.chatId, [...(byChat.get(member.chatId) ?? []), member]);
    for (const event of described) {
      const { audience, id } = event;
      if ('accountId' in audience) tell(audience.accountId, event);
      else
        for (const { accountId, since } of byChat.get(audience.chatId) ?? [])
          if (id >= since) tell(accountId, event);
    }
  }

  function tell(accountId: number, event: Event): void {
    for (const listener of listeners.get(accountId) ?? []) listener.tell(event);
  }

  return {
    get position() {
      return position;
    },

    async join(listener) {
      if (listeners.size === 0) ready = undefined;
      const group = listeners.get(listener.accountId) ?? new Set();
      listeners.set(listener.accountId, group.add(listener));
      ready ??= begin();
      await ready;
    },

    leave(listener) {
      const group = listeners.get(listener.accountId);
      group?.delete(listener);
      if (group?.size === 0) listeners.delete(listener.accountId);
    },
  };
}

function chatsOf(described: readonly Event[]): number[] {
  const ids = described.flatMap(({ audience }) => ('chatId' in audience ? [audience.chatId] : []));
  return [...new Set(ids)];
}
