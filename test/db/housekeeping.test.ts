import { expect } from 'chai';
import { purge } from '../../src/db/housekeeping.ts';
import { DAY, HOUR } from '../../src/domain/clock.ts';
import { givenAccount, useDatabase } from './fixture.ts';

describe('housekeeping', () => {
  const fixture = useDatabase();
  const now = 100 * DAY;
  let accountId: number;

  before(async () => {
    accountId = (await givenAccount(fixture)).id;
  });

  const session = (times: { expires_at: number; ended_at?: number }) => ({
    account_id: accountId,
    address: '::1',
    created_at: 0,
    last_used_at: 0,
    ...times,
  });

  const recovery = (name: string, expiresAt: number) => ({
    purpose: 'password-reset',
    email: 'x@y',
    email_key: 'x@y',
    token_hash: name,
    tries_left: 5,
    created_at: 0,
    expires_at: expiresAt,
  });

  for (const { table, column, rows } of [
    {
      table: 'throttles',
      column: 'throttle_key',
      rows: [
        { throttle_key: 'kept', points: 1, expires_at: now + 1 },
        { throttle_key: 'gone', points: 1, expires_at: now },
      ],
    },
    {
      table: 'idempotency_keys',
      column: 'request_key',
      rows: [now - 24 * HOUR + 1, now - 24 * HOUR].map((at, n) => ({
        scope_key: 'scope',
        request_key: n === 0 ? 'kept' : 'gone',
        fingerprint: 'print',
        created_at: at,
        claimed_at: at,
      })),
    },
    {
      table: 'recoveries',
      column: 'token_hash',
      rows: [recovery('kept', now - DAY + 1), recovery('gone', now - DAY)],
    },
  ])
    it(`deletes expired ${table} and keeps the others`, async () => {
      await fixture.db(table).insert(rows);
      expect(await purge(fixture.db, now)).to.equal(1);
      expect(await fixture.db(table).pluck(column)).to.deep.equal(['kept']);
    });

  it('deletes sessions a month after their end, and refresh tokens as they expire', async () => {
    const month = 30 * DAY;
    const ids: number[] = [];
    for (const times of [
      { expires_at: now + DAY },
      { expires_at: now - month + 1 },
      { expires_at: now + DAY, ended_at: now - month + 1 },
      { expires_at: now - month },
      { expires_at: now + DAY, ended_at: now - month },
    ]) {
      const [id] = await fixture.db('sessions').insert(session(times));
      ids.push(id as number);
    }
    await fixture.db('refresh_tokens').insert([
      { hash: 'kept', session_id: ids[0], expires_at: now + 1 },
      { hash: 'gone', session_id: ids[0], expires_at: now },
      { hash: 'gone with its session', session_id: ids[4], expires_at: now + 1 },
    ]);
    expect(await purge(fixture.db, now)).to.equal(3);
    expect(await fixture.db('sessions').orderBy('id').pluck('id')).to.deep.equal(ids.slice(0, 3));
    expect(await fixture.db('refresh_tokens').pluck('hash')).to.deep.equal(['kept']);
  });

  it('deletes in batches, however many there are, also beside another process', async () => {
    const counters = Array.from({ length: 25 }, (_, n) => ({
      throttle_key: `n${n}`,
      points: 1,
      expires_at: 1,
    }));
    await fixture.db('throttles').insert(counters);
    const deleted = await Promise.all([purge(fixture.db, 2, 10), purge(fixture.db, 2, 10)]);
    expect(deleted[0] + deleted[1]).to.equal(25);
    expect(await fixture.db('throttles').where('throttle_key', 'like', 'n%')).to.deep.equal([]);
  });
});
