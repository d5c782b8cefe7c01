import type { Knex } from 'knex';
import type { Audience, EventStore, Fact, Horizon, Member, StoredEvent } from '../domain/events/event.ts';
import { engineOf } from './connect.ts';
import { settleEvents } from './event-positions.ts';
import { readThrough } from './index-hint.ts';
import { prepare } from './statement.ts';

interface EventRow {
  id: number;
  position: number;
  chat_id: number | null;
  account_id: number | null;
  type: Fact['type'];
  /** The rest of the fact, as JSON. */
  data: string;
  created_at: number;
}

interface MemberRow {
  chat_id: number;
  account_id: number;
  since: number;
}

const columns: readonly (keyof EventRow)[] = [
  'id',
  'position',
  'chat_id',
  'account_id',
  'type',
  'data',
  'created_at',
];

/** Events in the table `events`, in the order of their positions. */
export function createEventStore(db: Knex): EventStore {
  const selectHorizon = prepare<{ purged: number; newest: number | null }>(
    db,
    `select purged_position as purged, (select max(position) from events) as newest
       from event_horizon where id = 1`,
  );
  const selectAfter = prepare<EventRow>(
    db,
    `select ${columns.join(', ')} from events where position > ? order by position limit ?`,
  );

  const memberships = () => db<MemberRow>('chat_participants').select('chat_id', 'account_id', 'since');

  const stretch = (index: string, { after, upTo }: { after: number; upTo: number }, limit: number) =>
    db
      .select<EventRow[]>(columns)
      .from(readThrough(db, 'events', index))
      .where('position', '>', after)
      .where('position', '<=', upTo)
      .orderBy('position')
      .limit(limit);

  return {
    async insert(audience, { type, ...data }, now) {
      const { chatId = null, accountId = null }: { chatId?: number | null; accountId?: number | null } =
        audience;
      const row = {
        chat_id: chatId,
        account_id: accountId,
        type,
        data: JSON.stringify(data),
        created_at: now,
      };
      const [id] = await db('events').insert(row);
      return id as number;
    },

    // SQLite's are settled as they are committed.
    settle: async () => (engineOf(db) === 'mysql' ? settleEvents(db) : undefined),

    async horizon() {
      const [row] = await selectHorizon([]);
      const { purged, newest } = row as { purged: number; newest: number | null };
      return { purged, newest: Math.max(purged, newest ?? 0) } satisfies Horizon;
    },

    async after(position, limit) {
      return (await selectAfter([position, limit])).map(toEvent);
    },

    async members(chatIds) {
      if (chatIds.length === 0) return [];
      return (await memberships().whereIn('chat_id', chatIds)).map(toMember);
    },

    async membershipsOf(accountId) {
      return (await memberships().where('account_id', accountId)).map(toMember);
    },

    async of(accountId, chatIds, bounds, limit) {
      const own = await stretch('events_by_account', bounds, limit).where('account_id', accountId);
      const ofChats =
        chatIds.length === 0
          ? []
          : await stretch('events_by_chat', bounds, limit).whereIn('chat_id', chatIds);
      return [...own, ...ofChats]
        .sort((a, b) => a.position - b.position)
        .slice(0, limit)
        .map(toEvent);
    },
  };
}

function toEvent(row: EventRow): StoredEvent {
  const audience: Audience =
    row.chat_id === null ? { accountId: row.account_id as number } : { chatId: row.chat_id };
  return {
    id: row.id,
    position: row.position,
    audience,
    fact: { type: row.type, ...JSON.parse(row.data) } as Fact,
    createdAt: row.created_at,
  };
}

function toMember({ chat_id, account_id, since }: MemberRow): Member {
  return { chatId: chat_id, accountId: account_id, since };
}
