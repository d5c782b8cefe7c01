import type { AnotherProcess } from './another-process.ts';
import type { Reply } from './client.ts';
import { countHashes } from './hashing.ts';

/** What somebody can see of the reply to a request, and what it cost the server: SQL statements and hashes. */
export async function observe({ statements }: AnotherProcess, send: () => Promise<Reply>): Promise<object> {
  const from = statements.length;
  const { result, hashes } = await countHashes(send);
  const { status, body, headers } = result;
  // The request's own.
  const { instance: _, ...problem } = Object(body);
  const fields = [...headers].filter(([name]) => name !== 'x-request-id' && name !== 'date');
  return { status, body: problem, headers: fields, hashes, statements: statements.slice(from) };
}
