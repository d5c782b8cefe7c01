import { isDeepStrictEqual } from 'node:util';
import {
  type OpenApiDocument,
  type PlacedOperation,
  type Reference,
  type RequestBody,
  resolve,
  type Schema,
} from '../codegen/openapi.ts';
import { type Change, changeOf, isBreaking, type Kept } from './change.ts';
import { type Limit, limits } from './limits.ts';

/** A schema as it was and as it is. */
interface Pair {
  readonly place: string;
  readonly from: Schema | Reference;
  readonly to: Schema | Reference;
}

/** What stands before and behind `max`, `min` or `not` where oasdiff means something else. */
const [BEFORE, BEHIND] = ['-exclusive', '-(contains|items|length|nullable|properties)'];

/**
 * Requests that were good and are refused now, by a limit that oasdiff does not know there.
 * @param told what oasdiff says; where it refuses a limit of an operation, that is not said twice
 */
export function requestChanges(
  before: OpenApiDocument,
  after: OpenApiDocument,
  kept: readonly Kept[],
  told: readonly Change[],
): Change[] {
  const isTold = ({ after }: Kept, { kind }: Limit) =>
    told
      .filter((change) => isBreaking(change) && change.operationId === after.operation.operationId)
      .some(({ id }) =>
        new RegExp(`request.*(?<!${BEFORE})-${kind}(?!${BEHIND})(-|$)|-${kind}-request`).test(id),
      );

  function* changes(operation: Kept, pair: Pair, outer: readonly Schema[] = []): Generator<Change> {
    const [from, to] = [resolve<Schema>(before, pair.from), resolve<Schema>(after, pair.to)];
    // A schema may contain itself.
    if (outer.includes(from)) return;
    for (const limit of limits)
      if (limit.isNarrower(from, to) && !isTold(operation, limit))
        yield changeOf(operation, narrowed(limit, pair.place, from, to));
    for (const part of parts(pair.place, from, to)) yield* changes(operation, part, [...outer, from]);
  }

  return kept.flatMap((operation) =>
    [...parameters(operation), ...bodies(before, after, operation)].flatMap((pair) => [
      ...changes(operation, pair),
    ]),
  );
}

const narrowed = ({ keyword, kind }: Limit, place: string, from: Schema, to: Schema) => {
  const [then, today] = [from[keyword], to[keyword]].map((value) =>
    value === undefined ? 'not set' : JSON.stringify(value),
  );
  return { id: `request-${kind}-narrowed`, text: `${place}: \`${keyword}\` is ${today}, was ${then}` };
};

function* parameters({ before, after }: Kept): Generator<Pair> {
  for (const { name, in: where, schema } of before.parameters) {
    const today = after.parameters.find((parameter) => parameter.in === where && parameter.name === name);
    if (today) yield { place: `the ${where} parameter \`${name}\``, from: schema, to: today.schema };
  }
}

function* bodies(before: OpenApiDocument, after: OpenApiDocument, kept: Kept): Generator<Pair> {
  const content = (document: OpenApiDocument, { operation }: PlacedOperation) =>
    operation.requestBody ? resolve<RequestBody>(document, operation.requestBody).content : {};
  const today = content(after, kept.after);
  for (const [mediaType, { schema: from }] of Object.entries(content(before, kept.before))) {
    const to = today[mediaType]?.schema;
    if (from && to) yield { place: 'the body', from, to };
  }
}

/** The schemas within, where both have them; the place goes on as a JSON Pointer, with `*` for each of a list. */
function* parts(place: string, from: Schema, to: Schema): Generator<Pair> {
  const then = (from.properties ?? {}) as Record<string, Schema>;
  const today = (to.properties ?? {}) as Record<string, Schema>;
  for (const name of Object.keys(then)) yield* pair(`${place}/${name}`, then[name], today[name]);
  for (const keyword of ['items', 'additionalProperties'])
    yield* pair(`${place}/*`, from[keyword], to[keyword]);
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const among = (to[keyword] ?? []) as Schema[];
    for (const [index, schema] of ((from[keyword] ?? []) as Schema[]).entries())
      yield* pair(place, schema, among.find((other) => isDeepStrictEqual(other, schema)) ?? among[index]);
  }
}

function* pair(place: string, from: unknown, to: unknown): Generator<Pair> {
  if (isSchema(from) && isSchema(to)) yield { place, from, to };
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;
