import type { Knex } from 'knex';
import type { DumpRow, DumpValue, RowBatch, TableHead } from '../domain/dump.ts';
import { engineOf } from './connect.ts';
import { type Column, tablesOf } from './tables.ts';

/** Rows per statement: below the limits of both engines on values and bytes. */
const ROWS_AT_ONCE = 100;

/**
 * Puts rows in the place of all that these tables hold, in one transaction.
 * @param heads in an order in which each comes after those that it refers to
 * @param batches in the order of `heads`
 */
export async function loadRows(
  db: Knex,
  heads: readonly TableHead[],
  batches: AsyncIterable<RowBatch>,
): Promise<void> {
  const tables = await tablesOf(db);
  const toRecord = new Map(
    heads.map((head) => [
      head.name,
      recordMaker(head, tables.find(({ name }) => name === head.name)?.columns),
    ]),
  );
  await continueIds(db, heads);
  await db.transaction(async (trx) => {
    // What migrations put there is in the dump too.
    for (const { name } of heads.toReversed()) await trx(name).delete();
    for await (const { table, rows } of batches) {
      const record = toRecord.get(table);
      if (record === undefined) throw new Error(`Rows of the table ${table}, which was not announced.`);
      for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
        await trx(table).insert(rows.slice(at, at + ROWS_AT_ONCE).map(record));
    }
  });
}

type Value = null | number | string | Buffer;

/** @returns makes a row's record, without the columns that the database gives by itself */
function recordMaker({ name, columns }: TableHead, there: readonly Column[] | undefined) {
  const places = columns.flatMap((columnName, place) => {
    const column = there?.find((each) => each.name === columnName);
    if (column === undefined) throw new Error(`There is no column ${name}.${columnName}.`);
    return column.generated ? [] : [{ column, place }];
  });
  return (row: DumpRow): Record<string, Value> =>
    Object.fromEntries(places.map(({ column, place }) => [column.name, toValue(row[place] ?? null, column)]));
}

/** What is text on one engine may be bytes on the other. */
function toValue(value: DumpValue, { binary }: Column): Value {
  if (value === null || typeof value === 'number') return value;
  const bytes = typeof value === 'string' ? undefined : Buffer.from(value.base64, 'base64');
  if (binary) return bytes ?? Buffer.from(value as string);
  return bytes?.toString() ?? (value as string);
}

/** An id that was given once is not given again, also when its row is gone. */
async function continueIds(db: Knex, heads: readonly TableHead[]): Promise<void> {
  for (const { name, lastId } of heads) {
    if (lastId === null) continue;
    if (engineOf(db) === 'mysql') {
      await db.raw(`alter table ?? auto_increment = ${lastId + 1}`, [name]);
    } else {
      await db('sqlite_sequence').where({ name }).delete();
      await db('sqlite_sequence').insert({ name, seq: lastId });
    }
  }
}
