import type { Knex } from 'knex';
import type { AccountStore } from '../domain/accounts/account.ts';
import { nameKey } from '../domain/names.ts';
import { toPage } from '../domain/page.ts';
import { GRAM_LENGTH } from './account-grams.ts';
import { type AccountRow, accountColumns, toAccount } from './account-row.ts';
import { engineOf } from './connect.ts';
import { prepare } from './statement.ts';

interface FoundRow extends AccountRow {
  sort_key: string;
}

/** Where to go on: after this name and this account of that name. */
type Position = readonly [name: string, id: number];

const START: Position = ['', 0];

/** What gram rows are read for: those of one gram and one relevance, of which a filter keeps some. */
interface Walk {
  readonly gram: string;
  readonly relevance: number;
  readonly after: Position;
  readonly limit: number;
}

const theirNames = 'coalesce(is_private, 0) = 0';
/** The relevance of an account to a term, see `Gram`. `instr` looks for the very text: nothing in it is a wildcard. */
const relevanceToTerm = `case
  when instr(username_key, ?) = 1 then 0
  when ${theirNames} and (instr(name_key, ?) = 1 or instr(last_name_key, ?) = 1) then 1
  when instr(username_key, ?) > 0 or (${theirNames} and instr(name_key, ?) > 0) then 2 end`;

/**
 * Searches accounts through the table `account_grams`, whose key is the order of results: a term of up to eight
 * characters is a range of it. A longer one goes over the rows of its first eight characters and leaves out those that
 * do not match; the term's relevance to an account is never better than that of its beginning.
 */
export function createAccountSearch(db: Knex): Pick<AccountStore, 'search' | 'searchUsernames'> {
  const walkAll = prepareWalk(db, '');
  const walkRelevant = prepareWalk(db, `and ${relevanceToTerm} = ?`);
  const walkUsernames = prepareWalk(db, 'and instr(username_key, ?) > 0');

  /** Those who match the term with this relevance, by name. */
  function matches(term: string, relevance: number, after: Position, limit: number): Promise<FoundRow[]> {
    const gram = beginningOf(term);
    if (gram === term) return walkAll({ gram, relevance, after, limit });
    return merged(limit, relevance, (beginning) =>
      walkRelevant({ gram, relevance: beginning, after, limit }, [term, term, term, term, term, relevance]),
    );
  }

  return {
    async search(search = '', { limit, after = [0, ...START] }) {
      const term = nameKey(search).trim();
      const [from, ...position] = after as [number, ...Position];
      // Beside each other and not in one object: copying wide rows costs more than reading them.
      const found: { readonly row: FoundRow; readonly relevance: number }[] = [];
      for (
        let relevance = from;
        relevance <= (term === '' ? 0 : 2) && found.length <= limit;
        relevance += 1
      ) {
        const start = relevance === from ? position : START;
        const rows = await matches(term, relevance, start, limit + 1 - found.length);
        for (const row of rows) found.push({ row, relevance });
      }
      return toPage(
        found,
        limit,
        ({ row }) => toAccount(row),
        ({ row, relevance }) => [relevance, row.sort_key, row.id],
      );
    },

    async searchUsernames(search, { limit, after = START }) {
      const term = nameKey(search);
      const position = after as Position;
      const rows = await merged(limit + 1, 2, (relevance) =>
        walkUsernames({ gram: beginningOf(term), relevance, after: position, limit: limit + 1 }, [term]),
      );
      return toPage(rows, limit, toAccount, (row) => [row.sort_key, row.id]);
    },
  };
}

/** The walk of gram rows in the order of their key, each row with its account. The key comes first, then the accounts. */
function prepareWalk(db: Knex, filter: string) {
  const mysql = engineOf(db) === 'mysql';
  const run = prepare<FoundRow>(
    db,
    `select ${accountColumns.join(', ')}, sort_key
       from account_grams ${mysql ? 'force index (primary) straight_join' : 'cross join'} accounts on id = account_id
      where gram = ? and relevance = ?
        and sort_key >= ? and (sort_key > ? or (sort_key = ? and account_id > ?))
        ${filter}
      order by sort_key, account_id
      limit ?`,
  );
  return ({ gram, relevance, after: [name, id], limit }: Walk, values: readonly (string | number)[] = []) =>
    run([gram, relevance, name, name, name, id, ...values, limit]);
}

/** The first rows of the walks of the relevances up to this one, by name. */
async function merged(
  limit: number,
  relevance: number,
  walk: (relevance: number) => Promise<FoundRow[]>,
): Promise<FoundRow[]> {
  const rows: FoundRow[] = [];
  for (let each = 0; each <= relevance; each += 1) rows.push(...(await walk(each)));
  return rows.sort(byName).slice(0, limit);
}

/** Code point order, as the databases have it; JavaScript's own differs beyond the first plane. */
const byName = (one: FoundRow, other: FoundRow): number =>
  Buffer.compare(Buffer.from(one.sort_key), Buffer.from(other.sort_key)) || one.id - other.id;

const beginningOf = (term: string): string => Array.from(term).slice(0, GRAM_LENGTH).join('');
