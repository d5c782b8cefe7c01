import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { OpenApiDocument } from '../codegen/openapi.ts';

const git = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)('git', args, { maxBuffer: 2 ** 28 })).stdout;

/**
 * The documents that were served at a commit: the folder they were generated into -> document.
 * @throws Error when there is no such commit
 */
export async function documentsAt(ref: string): Promise<Map<string, OpenApiDocument>> {
  const commit = await git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`).catch(() => {
    throw new Error(`BASE=${ref} is no commit, branch or tag of this repository.`);
  });
  const files = await git('ls-tree', '-r', '--name-only', commit.trim(), 'generated');
  const documents = new Map<string, OpenApiDocument>();
  for (const file of files.split('\n').filter((name) => name.endsWith('/openapi.json')))
    documents.set(
      file.replace('/openapi.json', ''),
      JSON.parse(await git('show', `${commit.trim()}:${file}`)),
    );
  return documents;
}
