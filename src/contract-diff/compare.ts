import type { OpenApiDocument } from '../codegen/openapi.ts';
import { type Change, keptOperations } from './change.ts';
import { extensionChanges } from './extensions.ts';
import { changesByOasdiff } from './oasdiff.ts';
import { requestChanges } from './requests.ts';
import { securityChanges } from './security.ts';

/**
 * What changed for clients between two documents: by oasdiff, and what oasdiff does not judge.
 * @throws Error when oasdiff is not to be had, or cannot read them
 */
export async function compare(before: OpenApiDocument, after: OpenApiDocument): Promise<Change[]> {
  const told = await changesByOasdiff(before, after);
  const kept = keptOperations(before, after);
  return sorted([
    ...told,
    ...requestChanges(before, after, kept, told),
    ...securityChanges(before, after, kept),
    ...extensionChanges(before, after, kept),
  ]);
}

/** The worst first, and the same changes always in the same order; oasdiff gives them in any. */
function sorted(changes: readonly Change[]): Change[] {
  const key = ({ level, id, path, operation, text }: Change) =>
    [3 - level, id, path, operation, text].join('\n');
  return changes.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
