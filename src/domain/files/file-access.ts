import type { Caller } from '../caller.ts';
import type { StoredFile } from './file.ts';

/** Whether somebody may read a file. @param caller undefined for who is not signed in */
export async function mayRead(file: StoredFile, caller: Caller | undefined): Promise<boolean> {
  if (file.visibility === 'public' || file.ownerId === caller?.accountId) return true;
  return file.visibility === 'members' && caller !== undefined;
}
