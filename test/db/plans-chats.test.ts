import { expect } from 'chai';
import { engineOf } from '../../src/db/connect.ts';
import { prepare } from '../../src/db/statement.ts';
import type { Stores } from '../../src/domain/database.ts';
import { type Fixture, useDatabase } from './fixture.ts';

const ROWS = 2000;

interface Case {
  readonly what: string;
  readonly run: (stores: Stores) => Promise<unknown>;
  /** What the statement is recognized by, among those that `run` makes. */
  readonly like: RegExp;
  /** For its placeholders. */
  readonly values: readonly (string | number)[];
  /** The indexes it goes by, table for table. */
  readonly mysql: readonly string[];
  readonly sqlite: readonly string[];
  /** It sorts what it has found: no more than an account's own chats, or a page. */
  readonly sorts?: true;
}

const page = { limit: 50, after: [1000] };
const range = { limit: 51, after: 1000 } as const;
const rowid = 'INTEGER PRIMARY KEY';
/** Both find one row. */
const membership = 'sqlite_autoindex_chat_participants_1|PRIMARY|chat_participants_by_account';

const cases: Case[] = [
  {
    what: 'the newest messages of a chat before one',
    run: ({ messages }) => messages.range(1, { direction: 'backward', ...range }),
    like: /from messages/,
    values: [1, 1000, 51],
    mysql: ['PRIMARY'],
    sqlite: ['messages_by_chat'],
  },
  {
    what: 'the messages of a chat after one',
    run: ({ messages }) => messages.range(1, { direction: 'forward', ...range }),
    like: /from messages/,
    values: [1, 1000, 51],
    mysql: ['PRIMARY'],
    sqlite: ['messages_by_chat'],
  },
  {
    what: 'the live messages of a chat after one',
    run: ({ messages }) => messages.range(1, { direction: 'forward', liveOnly: true, ...range }),
    like: /from messages/,
    values: [1, 1000, 51],
    mysql: ['PRIMARY'],
    sqlite: ['messages_by_chat'],
  },
  {
    what: 'a message by its id',
    run: ({ messages }) => messages.byId(1),
    like: /from messages/,
    values: [1],
    mysql: ['id'],
    sqlite: [rowid],
  },
  {
    what: 'a message by the key it was sent under',
    run: ({ messages }) => messages.byClientKey(1, 'k5', 0),
    like: /client_key/,
    values: [2, 'k5'],
    mysql: ['messages_author_id_client_key_unique'],
    sqlite: ['sqlite_autoindex_\\w+|messages_author_id_client_key_unique'],
  },
  {
    what: 'what an account wrote',
    run: ({ messages }) => messages.ofAuthor(1, page),
    like: /from messages/,
    values: [1, 1000, 51],
    mysql: ['messages_by_author'],
    sqlite: ['messages_by_author'],
  },
  {
    what: 'the chats of an account, and nothing of the messages',
    run: ({ chats }) => chats.list(1, page),
    like: /from chat_participants p/,
    values: [1, 1000, 51],
    mysql: ['chat_participants_by_account', 'PRIMARY'],
    sqlite: ['chat_participants_by_account', rowid],
    sorts: true,
  },
  {
    what: 'the chats of an account by id',
    run: ({ chats }) => chats.listById(1, page),
    like: /from chat_participants p/,
    values: [1, 1000, 51],
    mysql: ['chat_participants_by_account', 'PRIMARY'],
    sqlite: ['chat_participants_by_account', rowid],
  },
  {
    what: 'a chat of an account',
    run: ({ chats }) => chats.view(1, 1),
    like: /from chat_participants p/,
    values: [1, 1],
    mysql: ['PRIMARY', 'PRIMARY'],
    sqlite: [membership, rowid],
  },
  {
    what: 'whether somebody takes part',
    run: ({ chats }) => chats.isParticipant(1, 1),
    like: /from chat_participants/,
    values: [1, 1],
    mysql: ['PRIMARY'],
    sqlite: [membership],
  },
  {
    what: 'the ids of the chats of an account',
    run: ({ chats }) => chats.idsOf(1),
    like: /from chat_participants/,
    values: [1],
    mysql: ['chat_participants_by_account'],
    sqlite: ['chat_participants_by_account'],
  },
  {
    what: 'tombstones that a read marker passes',
    run: ({ chats }) =>
      chats.moveReadMarker(1, 1, { messageId: 5, number: 5 }, { messageId: 900, number: 900 }),
    like: /deleted_messages/,
    values: [900, 900, 1, 5, 900, 1, 1],
    mysql: [membership, 'PRIMARY'],
    sqlite: ['sqlite_autoindex_\\w+', 'sqlite_autoindex_\\w+'],
  },
  {
    what: 'everybody’s events after a position',
    run: ({ events }) => events.after(1000, 500),
    like: /from events/,
    values: [1000, 500],
    mysql: ['events_position_unique'],
    sqlite: ['sqlite_autoindex_events_1|events_position_unique'],
  },
  {
    what: 'the events for an account itself',
    run: ({ events }) => events.of(1, [], { after: 1000, upTo: 1900 }, 200),
    like: /account_id/,
    values: [1000, 1900, 1, 200],
    mysql: ['events_by_account'],
    sqlite: ['events_by_account'],
  },
  {
    what: 'the events of some chats',
    run: ({ events }) => events.of(1, [1, 2, 3], { after: 1000, upTo: 1900 }, 200),
    like: /chat_id` in/,
    values: [1000, 1900, 1, 2, 3, 200],
    mysql: ['events_by_chat'],
    sqlite: ['events_by_chat'],
    sorts: true,
  },
  {
    what: 'whether a file is shared with somebody',
    run: ({ messages }) => messages.sharesFile(1, 5),
    like: /message_attachments/,
    values: [5, 1, 1],
    mysql: ['message_attachments_by_file', membership],
    sqlite: ['message_attachments_by_file', membership],
  },
];

describe('query plans of conversations', () => {
  const fixture = useDatabase();

  before(() => fill(fixture));

  for (const { what, run, like, values, mysql, sqlite, sorts } of cases)
    it(`goes straight to ${what}`, async () => {
      const { db, statements, stores } = fixture;
      statements.length = 0;
      await run(stores);
      const sql = statements.find((statement) => like.test(statement)) as string;
      if (engineOf(db) === 'mysql') {
        const steps = await prepare<MysqlStep>(db, `explain ${sql}`)(values);
        expect(steps, sql).to.have.lengthOf(mysql.length);
        for (const [at, { key }] of steps.entries())
          expect(key, sql).to.match(new RegExp(`^(${mysql[at]})$`));
        for (const { type, Extra } of steps) {
          expect(type, sql).to.be.oneOf(['const', 'eq_ref', 'ref', 'range']);
          if (!sorts) expect(Extra ?? '', sql).to.not.match(/filesort|temporary/);
        }
      } else {
        const steps = await prepare<{ detail: string }>(db, `explain query plan ${sql}`)(values);
        const searches = steps
          .map(({ detail }) => detail)
          .filter((detail) => !(sorts ? /^(USE TEMP|SCALAR)/ : /^SCALAR/).test(detail));
        expect(searches, sql).to.have.lengthOf(sqlite.length);
        for (const [at, detail] of searches.entries())
          expect(detail, sql).to.match(
            new RegExp(`^SEARCH .*USING (COVERING )?(INDEX )?(${sqlite[at]}) \\(`),
          );
      }
    });

  it('goes by the full-text index to what has a word', async () => {
    const { db, statements, stores } = fixture;
    statements.length = 0;
    await stores.messages.search([1], ['word'], { limit: 10 });
    const sql = statements.find((statement) => /message_search/.test(statement)) as string;
    if (engineOf(db) === 'mysql') {
      const [step] = await prepare<MysqlStep>(db, `explain ${sql}`)(['(+word)', 1000, 11]);
      expect([step?.type, step?.key]).to.deep.equal(['fulltext', 'message_search_words']);
    } else {
      const [step] = await prepare<{ detail: string }>(db, `explain query plan ${sql}`)(['(word)', 1000, 11]);
      expect(step?.detail).to.match(/^SCAN message_search VIRTUAL TABLE INDEX \d+:\S*M/);
    }
  });
});

interface MysqlStep {
  readonly type: string;
  readonly key: string | null;
  readonly Extra: string | null;
}

/** Three chats, and an account that is in all of them, among many. */
const rows: Record<string, (n: number) => object> = {
  accounts: (n) => ({
    username_key: `n${n}`,
    role: 'member',
    password_hash: '',
    created_at: n,
    updated_at: n,
  }),
  chats: (n) => ({ name: `chat ${n}`, last_activity: n, created_at: n, updated_at: n }),
  chat_participants: (n) => ({ chat_id: 1 + n, account_id: n < 3 ? 1 : 1 + (n % 50), since: 0 }),
  messages: (n) => ({
    chat_id: 1 + (n % 3),
    number: n,
    author_id: 1 + (n % 2),
    client_key: `k${n}`,
    content: 'hello',
    created_at: n,
  }),
  files: (n) => ({
    owner_id: 1 + (n % 50),
    name: 'f',
    name_key: 'f',
    size: 1,
    media_type: 'text/plain',
    kind: 'document',
    sha256: '',
    visibility: 'private',
    source: 'v1',
    blob_key: `b${n}`,
    created_at: n,
    updated_at: n,
  }),
  deleted_messages: (n) => ({ chat_id: 1 + (n % 3), number: n }),
  message_attachments: (n) => ({ message_id: n, file_id: 1 + n, chat_id: 1 + (n % 3), place: 0 }),
  events: (n) => ({
    ...(n % 3 === 0 ? { account_id: 1 + (n % 5) } : { chat_id: 1 + (n % 20) }),
    type: 'read',
    data: '{}',
    created_at: n,
  }),
};

async function fill({ db, stores }: Fixture): Promise<void> {
  for (const [table, row] of Object.entries(rows))
    for (let n = 0; n < ROWS; n += 250)
      await db(table).insert(Array.from({ length: 250 }, (_, index) => row(n + index)));
  await stores.events.settle();
  await db.raw(engineOf(db) === 'mysql' ? `analyze table ${Object.keys(rows)}` : 'analyze');
}
