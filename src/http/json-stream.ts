import { Readable } from 'node:stream';

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

/** Characters that go out together: one write for each item would cost more than the item. */
const CHUNK_LENGTH = 16_384;

/**
 * JSON as the body of a reply. It is begun before it is given, so that what fails at once can still be refused.
 * @throws whatever reading the first of it throws
 */
export async function jsonBody(text: AsyncIterable<string>): Promise<Readable> {
  const chunks = inChunks(text);
  const first = await chunks.next();
  return Readable.from(goOn(first, chunks));
}

async function* inChunks(text: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const part of text) {
    chunk += part;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

async function* goOn(first: IteratorResult<string>, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (!first.done) yield first.value;
  yield* rest;
}
