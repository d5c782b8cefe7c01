// Generated from src/client/pages.ts by `make generate`. Do not edit: change the source and generate again.

import { ParleyError } from './problem.js';
/** Goes over everything a list holds, and asks for a page when the one before is used up. @throws ParleyError */
export async function* pages(client, path, ...[init]) {
    // What `PagesInit` and `Listed` say of all paths at once.
    const get = client.GET;
    const { params, ...rest } = init ?? {};
    let cursor;
    do {
        const query = { ...params?.query, ...(cursor !== undefined && { cursor }) };
        const { data, error, response } = await get(path, { ...rest, params: { ...params, query } });
        if (!data)
            throw new ParleyError(error, response);
        yield* data.items;
        cursor = data.nextCursor ?? undefined;
    } while (cursor !== undefined);
}
