import type { Client, MaybeOptionalInit } from 'openapi-fetch';
import type { paths } from '../../generated/client/types.js';
import { ParleyError, type Problem } from './problem.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

type ItemOf<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': Page<infer Item> } } } };
}
  ? Item
  : never;

/** The paths that list something by pages. */
export type PagedPath = { [Path in keyof paths]: [ItemOf<Path>] extends [never] ? never : Path }[keyof paths];

/** What a list at this path holds. */
export type Listed<Path extends PagedPath> = ItemOf<Path>;

type GetInit<Path extends PagedPath> = MaybeOptionalInit<paths[Path], 'get'>;

/** The parameters of `GET`; they may be left out where none is required. */
export type PagesInit<Path extends PagedPath> =
  undefined extends GetInit<Path> ? [init?: GetInit<Path>] : [init: GetInit<Path>];

interface AnyInit {
  readonly params?: { readonly query?: object };
}

/** Goes over everything a list holds, and asks for a page when the one before is used up. @throws ParleyError */
export async function* pages<Path extends PagedPath>(
  client: Client<paths>,
  path: Path,
  ...[init]: PagesInit<Path>
): AsyncGenerator<Listed<Path>, void, undefined> {
  // What `PagesInit` and `Listed` say of all paths at once.
  const get = client.GET as unknown as (
    path: Path,
    init: AnyInit,
  ) => Promise<
    ({ data: Page<Listed<Path>>; error?: never } | { data?: never; error: Problem }) & { response: Response }
  >;
  const { params, ...rest }: AnyInit = init ?? {};
  let cursor: string | undefined;
  do {
    const query = { ...params?.query, ...(cursor !== undefined && { cursor }) };
    const { data, error, response } = await get(path, { ...rest, params: { ...params, query } });
    if (!data) throw new ParleyError(error, response);
    yield* data.items;
    cursor = data.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
