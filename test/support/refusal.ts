import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import type { TestApp } from './app.ts';
import type { Reply } from './client.ts';

/** What people would miss, or wonder at. Counters and keys of idempotency come and go. */
const tables = [
  'accounts',
  'recovery_codes',
  'sessions',
  'refresh_tokens',
  'recoveries',
  'audit_events',
  'chats',
  'chat_participants',
  'messages',
  'message_attachments',
  'events',
  'books',
  'loans',
] as const;

export type Table = (typeof tables)[number];

/**
 * Sends requests that must all be refused with this problem, and nothing may have been written by them.
 * @param but tables in which the refusal may leave its trace
 * @returns the replies
 */
export async function expectRefusals(
  app: TestApp,
  [status, problem]: readonly [status: number, problem: string],
  send: () => Promise<readonly Reply[]>,
  ...but: readonly Table[]
): Promise<readonly Reply[]> {
  let replies: readonly Reply[] = [];
  const work = async () => {
    replies = await send();
  };
  await expectUnchanged(app, work, ...but);
  for (const reply of replies) {
    expect([reply.status, reply.body.type], reply.text).to.deep.equal([status, `/problems/${problem}`]);
  }
  return replies;
}

/** The same for one request. */
export async function expectRefusal(
  app: TestApp,
  problem: readonly [status: number, problem: string],
  send: () => Promise<Reply>,
  ...but: readonly Table[]
): Promise<Reply> {
  const [reply] = await expectRefusals(app, problem, async () => [await send()], ...but);
  return reply as Reply;
}

/** Does what must not have written anything. @param but tables in which it may leave its trace */
export async function expectUnchanged(
  app: TestApp,
  work: () => Promise<unknown>,
  ...but: readonly Table[]
): Promise<void> {
  const before = await contents(app, but);
  await work();
  expect(await contents(app, but)).to.deep.equal(before);
}

/** All rows, and the mails that were sent. */
async function contents(app: TestApp, but: readonly Table[]): Promise<object> {
  const looked = tables.filter((table) => !but.includes(table));
  const entries = looked.map(async (table) => [table, await rowsOf(app, table)]);
  await app.app.courier.idle();
  const mails = await readdir(join(app.env.DATA_DIR ?? '', 'outbox')).catch(() => []);
  return { mails, ...Object.fromEntries(await Promise.all(entries)) };
}

/** When a session was used last is noted whatever comes of the request. */
async function rowsOf(app: TestApp, table: Table): Promise<object[]> {
  const rows: { last_used_at?: number }[] = await app.db(table).select();
  return rows.map(({ last_used_at: _, ...row }) => row);
}
