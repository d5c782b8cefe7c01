import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type SeededDatabase, tokenSettings } from './databases.ts';
import { type OperationId, operationIds, operations } from './requests.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** A server, with the database that it is on. */
export interface Contestant {
  readonly name: string;
  readonly server: ServerProcess;
  readonly database: SeededDatabase;
}

/** Parley as it is installed, with everything on. */
export async function startParley(
  name: string,
  database: SeededDatabase,
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Contestant> {
  const server = await startServer('dist/src/main.js', ['serve'], {
    ...tokenSettings,
    PORT: '0',
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    LOG_HTTP_FILE: join(folder, `${name}.log`),
    ...settings,
  });
  return { name, server, database };
}

/** One of `bench/servers`. */
export async function startOther(name: string, file: string, database: SeededDatabase): Promise<Contestant> {
  const env = { ...tokenSettings, DATABASE_URL: database.url };
  return { name, server: await startServer(`bench/servers/${file}`, [], env), database };
}

/** @throws Error unless all of them answer 200 with the same fields and values */
export async function assertSameReplies([first, ...others]: readonly Contestant[]): Promise<void> {
  for (const id of operationIds) {
    const expected = await replyOf(first!, id);
    for (const other of others) {
      const reply = await replyOf(other, id);
      if (!isDeepStrictEqual(reply, expected))
        throw new Error(
          `${id} differs.\n${first!.name}: ${JSON.stringify(expected)}\n${other.name}: ${JSON.stringify(reply)}`,
        );
    }
  }
}

async function replyOf({ name, server, database }: Contestant, id: OperationId): Promise<unknown> {
  const headers = { authorization: `Bearer ${database.tokens.at(-1)}` };
  const response = await fetch(server.url + operations[id], { headers });
  if (response.status !== 200) throw new Error(`${name} answers ${id} with ${response.status}.`);
  return response.json();
}
