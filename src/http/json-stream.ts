/** A piece of JSON, in parts. */
type Text = AsyncIterable<string> | Iterable<string>;

/** A JSON object, written as it is read, so that memory stays bounded. */
export async function* jsonObject(fields: Readonly<Record<string, Text>>): AsyncGenerator<string> {
  let before = '{';
  for (const [name, text] of Object.entries(fields)) {
    yield `${before}${JSON.stringify(name)}:`;
    yield* text;
    before = ',';
  }
  yield '}';
}

/** A JSON array of what `present` makes of each item, likewise. */
export async function* jsonArray<Item>(
  items: AsyncIterable<Item>,
  present: (item: Item) => unknown,
): AsyncGenerator<string> {
  let before = '[';
  for await (const item of items) {
    yield before + JSON.stringify(present(item));
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
