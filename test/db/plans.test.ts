import { expect } from 'chai';
import { engineOf } from '../../src/db/connect.ts';
import { purge } from '../../src/db/housekeeping.ts';
import { prepare } from '../../src/db/statement.ts';
import type { Stores } from '../../src/domain/database.ts';
import { type Fixture, useDatabase } from './fixture.ts';

const ROWS = 2000;
const NOW = 500;

interface Case {
  readonly what: string;
  readonly run: (stores: Stores) => Promise<unknown>;
  /** For the placeholders of the last statement that `run` makes. */
  readonly values: readonly (string | number)[];
  /** The index that it goes by; the primary key when there is none here. */
  readonly index?: string;
  /** A list that is walked by key: each page begins where the one before has ended, whatever came before. */
  readonly walks?: true;
}

const after = [1000];
const limit = 10;

const cases: Case[] = [
  { what: 'an account by its id', run: ({ accounts }) => accounts.byId(1), values: [1] },
  {
    what: 'an account by its username',
    run: ({ accounts }) => accounts.byUsernameKey('n1'),
    values: ['n1', 1],
    index: 'accounts_username_key_unique',
  },
  {
    what: 'an account by its email',
    run: ({ accounts }) => accounts.byEmailKey('n1@x'),
    values: ['n1@x', 1],
    index: 'accounts_email_key_unique',
  },
  {
    what: 'accounts by name',
    run: ({ accounts }) => accounts.search(undefined, { limit, after: [0, 'n5', 7] }),
    values: ['', 0, 'n5', 'n5', 'n5', 7, 11],
    walks: true,
  },
  {
    what: 'accounts by a short term',
    run: ({ accounts }) => accounts.search('n1', { limit, after: [2, 'n5', 7] }),
    values: ['n1', 2, 'n5', 'n5', 'n5', 7, 11],
    walks: true,
  },
  {
    what: 'accounts by a long term',
    run: ({ accounts }) => accounts.search('person-100', { limit, after: [2, 'n5', 7] }),
    values: ['person-1', 2, 'n5', 'n5', 'n5', 7, ...Array(5).fill('person-100'), 2, 11],
    walks: true,
  },
  {
    what: 'accounts by a part of their usernames',
    run: ({ accounts }) => accounts.searchUsernames('100', { limit, after: ['n5', 7] }),
    values: ['100', 2, 'n5', 'n5', 'n5', 7, '100', 11],
    walks: true,
  },
  {
    what: 'a picture',
    run: ({ pictures }) => pictures.find('p1', 64),
    values: ['p1', 64],
  },
  {
    what: 'accounts by id',
    run: ({ accounts }) => accounts.list({ limit, after }),
    values: [1000, 11],
    index: 'accounts_by_id',
    walks: true,
  },
  {
    what: 'admins',
    run: ({ accounts }) => accounts.lockAdmins(),
    values: ['admin'],
    index: 'accounts_by_role',
  },
  { what: "a session's state", run: ({ sessions }) => sessions.state(1), values: [1] },
  {
    what: 'sessions of an account',
    run: ({ sessions }) => sessions.list(1, NOW, { limit, after }),
    values: [1, 1000, NOW, 11],
    index: 'sessions_by_account',
    walks: true,
  },
  {
    what: 'ending all sessions of an account',
    run: ({ sessions }) => sessions.endAll(1, 'signed-out', NOW),
    values: [NOW, 'signed-out', 1, 0],
    index: 'sessions_by_account',
  },
  {
    what: 'a refresh token',
    run: ({ sessions }) => sessions.refreshToken('h1'),
    values: ['h1', 1],
  },
  {
    what: 'the newest recovery of an address',
    run: ({ recoveries }) => recoveries.newest('password-reset', 'n1@x'),
    values: ['password-reset', 'n1@x', 1],
    index: 'recoveries_by_email',
  },
  {
    what: 'a recovery by its token',
    run: ({ recoveries }) => recoveries.byTokenHash('password-reset', 'h1'),
    values: ['h1', 'password-reset', 1],
    index: 'recoveries_token_hash_unique',
  },
  {
    what: 'all recoveries of an account',
    run: ({ recoveries }) => recoveries.endAll(1, NOW),
    values: [NOW, 1],
    index: 'recoveries_by_account',
  },
  {
    what: 'audit events',
    run: ({ audit }) => audit.list({}, { limit, after }),
    values: [1000, 11],
    walks: true,
  },
  {
    what: 'audit events of an account',
    run: ({ audit }) => audit.list({ accountId: 1 }, { limit, after }),
    values: [1, 1000, 11],
    index: 'audit_events_by_account',
    walks: true,
  },
  {
    what: 'audit events of a kind',
    run: ({ audit }) => audit.list({ action: 'session.started' }, { limit, after }),
    values: ['session.started', 1000, 11],
    index: 'audit_events_by_action',
    walks: true,
  },
  {
    what: 'audit events of a kind and an account',
    run: ({ audit }) => audit.list({ action: 'session.started', accountId: 1 }, { limit, after }),
    values: [1, 'session.started', 1000, 11],
    index: 'audit_events_by_account_and_action',
    walks: true,
  },
  { what: 'a book by its id', run: ({ books }) => books.byId(1), values: [1] },
  { what: 'the book of which a copy is lent', run: ({ books }) => books.lend(1), values: [1] },
  {
    what: 'books by title',
    run: ({ books }) => books.list({}, { limit, after: ['t5', 7] }),
    values: ['t5', 't5', 't5', 7, 11],
    index: 'books_by_title',
    walks: true,
  },
  {
    what: 'books that are lent out, by title',
    run: ({ books }) => books.list({ available: false }, { limit, after: ['t5', 7] }),
    values: [0, 't5', 't5', 't5', 7, 11],
    index: 'books_by_availability',
    walks: true,
  },
  {
    what: 'the book with an ISBN',
    run: ({ books }) => books.list({ search: '0-262-51087-1' }, { limit }),
    values: ['9780262510875', '', '', '', 0, 11],
    index: 'books_isbn_unique',
  },
  {
    what: 'books of an account',
    run: ({ books }) => books.listAddedBy(1, { limit, after }),
    values: [1, 1000, 11],
    index: 'books_by_account',
    walks: true,
  },
  { what: 'a loan by its id', run: ({ loans }) => loans.byId(1), values: [1] },
  {
    what: 'whether an account has a book',
    run: ({ loans }) => loans.has(1, 3),
    values: [3, 1, 1, 1],
    index: 'loans_book_id_account_id_active_unique',
  },
  {
    what: 'loans',
    run: ({ loans }) => loans.list({}, { limit, after }),
    values: [1000, 11],
    walks: true,
  },
  {
    what: 'loans of an account',
    run: ({ loans }) => loans.list({ accountId: 1 }, { limit, after }),
    values: [1, 1000, 11],
    index: 'loans_by_account',
    walks: true,
  },
  ...[true, false].flatMap((active): Case[] => [
    {
      what: `loans that are ${active ? 'out' : 'back'}`,
      run: ({ loans }) => loans.list({ active }, { limit, after }),
      values: active ? [1, 1000, 11] : [1000, 11],
      index: 'loans_by_state',
      walks: true,
    },
    {
      what: `loans of an account that are ${active ? 'out' : 'back'}`,
      run: ({ loans }) => loans.list({ accountId: 1, active }, { limit, after }),
      values: active ? [1, 1, 1000, 11] : [1, 1000, 11],
      index: 'loans_by_account_and_state',
      walks: true,
    },
  ]),
  {
    what: 'mails that are due',
    run: ({ mails }) => mails.claim(limit, -1, NOW),
    values: [2 * ROWS, limit],
    index: 'mails_by_due',
  },
];

cases.push(
  { what: 'a file by its id', run: ({ files }) => files.byId(1), values: [1] },
  {
    what: 'a file by its name',
    run: ({ files }) => files.byName('fileshare', 'n2'),
    values: ['fileshare', 'n2'],
    index: 'files_namespace_unique_name_key_unique',
  },
  {
    what: 'files of a namespace',
    run: ({ files }) => files.listNamed('fileshare', { limit, after: ['n1'] }),
    values: ['fileshare', 'n1', 11],
    index: 'files_namespace_unique_name_key_unique',
    walks: true,
  },
  {
    what: 'files of an account',
    run: ({ files }) => files.list(1, {}, { limit, after }),
    values: [1, 1000, 11],
    index: 'files_by_owner',
    walks: true,
  },
  {
    what: 'files of an account and a kind',
    run: ({ files }) => files.list(1, { kind: 'image' }, { limit, after }),
    values: [1, 'image', 1000, 11],
    index: 'files_by_owner_and_kind',
    walks: true,
  },
  {
    what: 'files of an account by name',
    run: ({ files }) => files.list(1, { search: 'n' }, { limit, after }),
    values: [1, 1000, 'n', 11],
    index: 'files_by_owner',
    walks: true,
  },
  { what: 'the usage of an account', run: ({ files }) => files.usage(1), values: [1, 1] },
  { what: 'room for a file', run: ({ files }) => files.take(1, 1, 9999), values: [1, 1, 1, 9999] },
  {
    what: 'a link by its token',
    run: ({ fileLinks }) => fileLinks.byTokenHash('h1'),
    values: ['h1', 1],
    index: 'file_links_token_hash_unique',
  },
  {
    what: 'links of a file',
    run: ({ fileLinks }) => fileLinks.list(1, { limit, after }),
    values: [1, 1000, 11],
    index: 'file_links_by_file',
    walks: true,
  },
  { what: 'a use of a link', run: ({ fileLinks }) => fileLinks.use(1, NOW), values: [NOW, 1, NOW] },
  {
    what: 'loose blobs that are due',
    run: ({ looseBlobs }) => looseBlobs.doomDue(-1, 0, limit),
    values: [2 * ROWS, limit],
    index: 'loose_blobs_by_due',
  },
);

describe('query plans', () => {
  const fixture = useDatabase();

  before(() => fill(fixture));

  for (const { what, run, values, index = 'primary', walks } of cases)
    it(`goes straight to ${what}`, async () => {
      fixture.statements.length = 0;
      await run(fixture.stores);
      await expectStraight(fixture, fixture.statements.filter(isTold).at(-1) as string, values, index, walks);
    });

  it('goes straight to what housekeeping deletes', async () => {
    fixture.statements.length = 0;
    await purge(fixture.db, -1);
    const indexes = [
      'throttles_by_expiry',
      'idempotency_keys_by_creation',
      'recoveries_by_expiry',
      'refresh_tokens_by_expiry',
      'file_links_by_expiry',
      'uploads_by_expiry',
      'sessions_by_end',
      'sessions_by_expiry',
    ];
    const asked = [...fixture.statements];
    expect(asked).to.have.length(indexes.length);
    for (const [n, sql] of asked.entries())
      await expectStraight(fixture, sql, [2 * ROWS, 500], indexes[n] as string);
  });
});

const isTold = (sql: string) => /^(select|update)/.test(sql);

async function expectStraight(
  { db }: Fixture,
  sql: string,
  values: readonly (string | number)[],
  index: string,
  walks?: true,
): Promise<void> {
  if (engineOf(db) === 'mysql') {
    const steps = await prepare<MysqlStep>(db, `explain ${sql}`)(values);
    for (const [step, { type, Extra }] of steps.entries()) {
      // A walk is a range; what is joined to its rows is found one by one.
      const types = ['const', 'eq_ref', 'ref', 'range'];
      expect(type, sql).to.be.oneOf(walks ? [step === 0 ? 'range' : 'eq_ref'] : types);
      expect(Extra ?? '', sql).to.not.match(/filesort|temporary/);
    }
    expect(steps[0]?.key?.toLowerCase(), sql).to.equal(index);
  } else {
    const steps = await prepare<{ detail: string }>(db, `explain query plan ${sql}`)(values);
    for (const { detail } of steps) expect(detail, sql).to.match(/^SEARCH /);
    const name =
      index === 'primary'
        ? '(PRIMARY KEY|INTEGER PRIMARY KEY|INDEX sqlite_autoindex_\\w+)'
        : `INDEX ${index}`;
    expect(steps[0]?.detail, sql).to.match(new RegExp(`USING (COVERING )?${name} \\(`));
  }
}

interface MysqlStep {
  readonly type: string;
  readonly key: string | null;
  readonly Extra: string | null;
}

/** Rows by table, each after those it refers to: enough that going through all of them does not pay. */
const rows: Record<string, (n: number) => object> = {
  accounts: (n) => ({
    username_key: `n${n}`,
    email_key: `n${n}@x`,
    role: n % 500 === 0 ? 'admin' : 'member',
    password_hash: '',
    deleted_at: n % 10 === 0 ? n : null,
    created_at: n,
    updated_at: n,
  }),
  account_grams: (n) => ({
    gram: ['', 'n1', 'person-1', '100'][n % 4],
    relevance: (n >> 2) % 3,
    sort_key: `n${n}`,
    account_id: 1 + n,
  }),
  pictures: (n) => ({ name: `p${n}`, size: 64, bytes: Buffer.alloc(1) }),
  sessions: (n) => ({
    account_id: 1 + (n % 2),
    address: '::1',
    created_at: n,
    last_used_at: n,
    expires_at: n,
    ended_at: n % 5 === 0 ? n : null,
  }),
  refresh_tokens: (n) => ({ hash: `h${n}`, session_id: 1 + n, expires_at: n }),
  recoveries: (n) => ({
    purpose: 'password-reset',
    account_id: 1 + n,
    email: `n${n}@x`,
    email_key: `n${n}@x`,
    token_hash: `h${n}`,
    tries_left: 5,
    created_at: n,
    expires_at: n,
  }),
  audit_events: (n) => ({
    at: n,
    action: n % 3 === 0 ? 'session.ended' : 'session.started',
    account_id: 1 + (n % 2),
    address: '::1',
    request_id: 'r',
  }),
  books: (n) => ({
    title: 't',
    authors: '[]',
    isbn: `${9780262509875 + n}`,
    copies: 1,
    lent: n % 10 === 0 ? 0 : 1,
    added_by_id: 1 + (n % 2),
    created_at: n,
    updated_at: n,
    sort_key: `t${n}`,
    text_key: 't',
  }),
  loans: (n) => ({
    book_id: 1 + n,
    book_title: 't',
    account_id: 1 + (n % 2),
    borrowed_at: n,
    due_at: n,
    returned_at: n % 3 === 0 ? n : null,
  }),
  files: (n) => ({
    owner_id: 1 + (n % 2),
    name: 'n',
    name_key: 'n',
    size: n,
    media_type: 'image/png',
    kind: n % 3 === 0 ? 'video' : 'image',
    sha256: 'h',
    visibility: 'private',
    source: 'v1',
    ...(n % 2 === 0 && { namespace: 'fileshare', unique_name_key: `n${n}` }),
    blob_key: `k${n}`,
    created_at: n,
    updated_at: n,
  }),
  storage_usage: (n) => ({ account_id: 1 + n, files: 1, bytes: n }),
  loose_blobs: (n) => ({ blob_key: `k${n}`, doomed: false, due_at: n }),
  file_links: (n) => ({ file_id: 1 + (n % 2), token_hash: `h${n}`, created_at: n, expires_at: n }),
  mails: (n) => ({ sealed_mail: 'sealed', due_at: n }),
  throttles: (n) => ({ throttle_key: `k${n}`, points: 1, expires_at: n }),
  idempotency_keys: (n) => ({
    scope_key: 's',
    request_key: `k${n}`,
    fingerprint: 'f',
    created_at: n,
    claimed_at: n,
  }),
};

async function fill({ db }: Fixture): Promise<void> {
  for (const [table, row] of Object.entries(rows))
    for (let n = 0; n < ROWS; n += 250)
      await db(table).insert(Array.from({ length: 250 }, (_, index) => row(n + index)));
  await db.raw(engineOf(db) === 'mysql' ? `analyze table ${Object.keys(rows)}` : 'analyze');
}
