// Generated from src/client/pages.ts by `make generate`. Do not edit: change the source and generate again.

import type { Client, MaybeOptionalInit } from 'openapi-fetch';
import type { paths } from './types.js';
interface Page<Item> {
    readonly items: readonly Item[];
    readonly nextCursor: string | null;
}
type ItemOf<Path extends keyof paths> = paths[Path] extends {
    get: {
        responses: {
            200: {
                content: {
                    'application/json': Page<infer Item>;
                };
            };
        };
    };
} ? Item : never;
/** The paths that list something by pages. */
export type PagedPath = {
    [Path in keyof paths]: [ItemOf<Path>] extends [never] ? never : Path;
}[keyof paths];
/** What a list at this path holds. */
export type Listed<Path extends PagedPath> = ItemOf<Path>;
type GetInit<Path extends PagedPath> = MaybeOptionalInit<paths[Path], 'get'>;
/** The parameters of `GET`; they may be left out where none is required. */
export type PagesInit<Path extends PagedPath> = undefined extends GetInit<Path> ? [init?: GetInit<Path>] : [init: GetInit<Path>];
/** Goes over everything a list holds, and asks for a page when the one before is used up. @throws ParleyError */
export declare function pages<Path extends PagedPath>(client: Client<paths>, path: Path, ...[init]: PagesInit<Path>): AsyncGenerator<Listed<Path>, void, undefined>;
export {};
