import type { Page, PageKey, PageRequest } from '../domain/page.ts';
import { Fault } from '../http/fault.ts';

/*
 * A cursor is the sort key of a page's last item, as base64url of JSON. It is opaque to clients, and harmless when
 * forged: it only says where in the caller's own list to go on.
 */

/** The contract's own default, which the validator has filled in already; the generated types do not know that. */
const DEFAULT_LIMIT = 50;

/** @param shape one sample value per part of the list's sort key, for its types */
export function pageRequest(
  { limit = DEFAULT_LIMIT, cursor }: { limit?: number; cursor?: string },
  shape: PageKey,
): PageRequest {
  return cursor === undefined ? { limit } : { limit, after: decodeCursor(cursor, shape) };
}

/** A page as the contract has it, with the cursor of the next one. */
export function presentPage<Item, Presented>(
  { items, next }: Page<Item>,
  present: (item: Item) => Presented,
) {
  const nextCursor = next === undefined ? null : Buffer.from(JSON.stringify(next)).toString('base64url');
  return { items: items.map(present), nextCursor };
}

function decodeCursor(cursor: string, shape: PageKey): PageKey {
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    key = undefined;
  }
  const fits =
    Array.isArray(key) &&
    key.length === shape.length &&
    key.every(
      (part, at) =>
        typeof part === typeof shape[at] && (typeof part === 'string' || Number.isSafeInteger(part)),
    );
  if (fits) return key as PageKey;
  const message = 'must be the nextCursor of the page before';
  throw new Fault('invalid-request', `query /cursor ${message}.`, {
    errors: [{ in: 'query', pointer: '/cursor', keyword: 'cursor', message }],
  });
}
