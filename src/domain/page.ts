/** One page of a list that is walked by key (never by offset). */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** The key to continue after; absent on the last page. */
  readonly next?: PageKey;
}

/** The position of the last item of a page in the list's order: the values of its sort columns. */
export type PageKey = readonly (string | number)[];

const LARGEST_PAGE = 200;

export interface PageRequest {
  /** 1 to 200 items. */
  readonly limit: number;
  readonly after?: PageKey;
}

/** The same page, of what is made of its items. */
export const mapPage = <Item, Made>(page: Page<Item>, make: (item: Item) => Made): Page<Made> => ({
  ...page,
  items: page.items.map(make),
});

/** Makes a page of rows that were asked for with one more than `limit`, to learn whether there is another page. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  keyOf: (row: Row) => PageKey,
): Page<Item> {
  const items = rows.slice(0, limit).map(toItem);
  const last = rows[limit - 1];
  return rows.length > limit && last !== undefined ? { items, next: keyOf(last) } : { items };
}

/** All items of a list, holding one page at a time. */
export async function* walkPages<Item>(
  list: (page: PageRequest) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  let page = await list({ limit: LARGEST_PAGE });
  yield* page.items;
  while (page.next !== undefined) {
    page = await list({ limit: LARGEST_PAGE, after: page.next });
    yield* page.items;
  }
}
