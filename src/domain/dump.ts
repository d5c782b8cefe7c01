/** A value as every engine's rows have it; whole numbers beyond 2^53 are texts, bytes are base64. */
export type DumpValue = null | number | string | { readonly base64: string };

/** A row, by the columns of its table's head. */
export type DumpRow = readonly DumpValue[];

export interface TableHead {
  readonly name: string;
  readonly columns: readonly string[];
  /** The highest id that was ever given, which is not given again; null where ids do not count up. */
  readonly lastId: number | null;
}

/** All rows as they were at one instant, whoever writes meanwhile. */
export interface RowSnapshot {
  /** The migrations that made the schema. */
  readonly migrations: readonly string[];
  /** Tables come after those that they refer to. */
  readonly tables: readonly TableHead[];
  /** In the order of the primary key, with bounded memory. One table is read at a time. */
  rows(table: TableHead): AsyncIterable<DumpRow>;
  close(): Promise<void>;
}

/** Rows of one table. */
export interface RowBatch {
  readonly table: string;
  readonly rows: readonly DumpRow[];
}

/** A database, as what is dumped and loaded. */
export interface RowStore {
  snapshot(): Promise<RowSnapshot>;
  /** Whether there is no account; so also before there is any table. */
  isEmpty(): Promise<boolean>;
  /** The migrations that this program knows, and those of them that have run, in their order. */
  migrations(): Promise<{ readonly known: readonly string[]; readonly ran: readonly string[] }>;
  /** Runs these migrations where they have not run. */
  migrate(names: readonly string[]): Promise<void>;
  /** Puts rows in the place of all that the tables hold: all of them, or, when it throws, none. */
  load(tables: readonly TableHead[], batches: AsyncIterable<RowBatch>): Promise<void>;
  /** Brings the schema to the newest version, makes what follows from the rows anew, and lets half uploads expire. */
  finish(): Promise<void>;
}
