import type { Knex } from 'knex';
import type { AccountStore } from '../domain/accounts/account.ts';
import { nameKey } from '../domain/names.ts';
import { type PageKey, toPage } from '../domain/page.ts';
import { type AccountRow, accountColumns, toAccount } from './account-row.ts';
import { indexHint } from './index-hint.ts';
import { prepare } from './statement.ts';

interface FoundRow extends AccountRow {
  /** 0: the username begins with the term; 1: a name does; 2: it stands somewhere in either. */
  relevance: number;
  sort_key: string;
}

/**
 * Active accounts, those that match a term by relevance first, then by name. A page goes on after
 * [relevance, sort key, id]. Who is not active has no sort key.
 */
export function createAccountSearch(db: Knex): AccountStore['search'] {
  const selectByName = prepare<FoundRow>(
    db,
    `select ${accountColumns.join(', ')}, 0 as relevance, sort_key
       from accounts ${indexHint(db, 'accounts_by_name')}
      where sort_key >= ? and (sort_key > ? or (sort_key = ? and id > ?))
      order by sort_key, id
      limit ?`,
  );

  const selectMatches = (term: string, after: PageKey, limit: number): Promise<FoundRow[]> =>
    db
      .select<FoundRow[]>('*')
      .from(matches(db, term).as('found'))
      .whereRaw('(relevance, sort_key, id) > (?, ?, ?)', after)
      .orderBy(['relevance', 'sort_key', 'id'])
      .limit(limit);

  return async (search = '', { limit, after: [relevance = -1, name = '', id = 0] = [] }) => {
    const term = nameKey(search).trim();
    const rows =
      term === ''
        ? await selectByName([name, name, name, id, limit + 1])
        : await selectMatches(term, [relevance, name, id], limit + 1);
    return toPage(rows, limit, toAccount, (row) => [row.relevance, row.sort_key, row.id]);
  };
}

/** `instr` looks for the very text: nothing in it is a wildcard. Without a name its result is null, which is no match. */
function matches(db: Knex, term: string): Knex.QueryBuilder {
  return db('accounts')
    .select(
      ...accountColumns,
      'sort_key',
      db.raw(
        `case when instr(username_key, ?) = 1 then 0
              when instr(name_key, ?) = 1 or instr(last_name_key, ?) = 1 then 1
              else 2 end as relevance`,
        [term, term, term],
      ),
    )
    .whereNotNull('sort_key')
    .whereRaw('(instr(username_key, ?) > 0 or instr(name_key, ?) > 0)', [term, term]);
}
