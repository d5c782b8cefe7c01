import type { Caller } from '../caller.ts';
import type { Stores } from '../database.ts';
import type { StoredFile } from './file.ts';

/**
 * Whether somebody may read a file: as its visibility says, and while they take part in a chat where it is attached.
 * @param caller undefined for who is not signed in
 */
export async function mayRead(
  file: StoredFile,
  caller: Caller | undefined,
  { messages }: Pick<Stores, 'messages'>,
): Promise<boolean> {
  if (file.visibility === 'public' || file.ownerId === caller?.accountId) return true;
  if (caller === undefined) return false;
  return file.visibility === 'members' || messages.sharesFile(caller.accountId, file.id);
}
