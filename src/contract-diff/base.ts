import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const git = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)('git', args, { maxBuffer: 2 ** 28 })).stdout;

/**
 * The documents that were served at a commit: the folder they were generated into -> text.
 * @throws Error when there is no such commit
 */
export async function documentsAt(ref: string): Promise<Map<string, string>> {
  const commit = await git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`).catch(() => {
    throw new Error(`BASE=${ref} is no commit, branch or tag of this repository.`);
  });
  const files = await git('ls-tree', '-r', '--name-only', commit.trim(), 'generated');
  const documents = new Map<string, string>();
  for (const file of files.split('\n').filter((name) => name.endsWith('/openapi.json')))
    documents.set(file.replace('/openapi.json', ''), await git('show', `${commit.trim()}:${file}`));
  return documents;
}
