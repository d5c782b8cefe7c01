import { readFile, writeFile } from 'node:fs/promises';
import { contracts } from '../codegen/contracts.ts';
import type { OpenApiDocument } from '../codegen/openapi.ts';
import { documentsAt } from './base.ts';
import { type Outcome, withContracts } from './changelog.ts';
import { compare } from './compare.ts';
import { complaints, summary } from './verdict.ts';

/*
 * `make contract-diff BASE=<git ref>`: compares every contract with what it was at that commit. Exits with 1 when a
 * client of then would break and no version says so; otherwise writes what changed into CHANGELOG.md.
 */

async function outcomes(base: string): Promise<Outcome[]> {
  const documents = await documentsAt(base);
  const found: Outcome[] = [];
  for (const { name, document: source, output } of contracts) {
    const then = documents.get(output);
    documents.delete(output);
    const today = JSON.parse(await readFile(`${output}/openapi.json`, 'utf8')) as OpenApiDocument;
    const changes = then === undefined ? [] : await compare(then, today);
    found.push({ name, source, before: then?.info.version, after: today.info.version, changes });
  }
  for (const [output, { info }] of documents) {
    const name = output.split('/').at(-1)!;
    found.push({ name, source: output, before: info.version, after: undefined, changes: [] });
  }
  return found;
}

try {
  const base = process.argv[2];
  if (!base) throw new Error('Say what to compare with: make contract-diff BASE=<commit, branch or tag>');
  const found = await outcomes(base);
  const complained = found.flatMap(complaints);
  if (complained.length === 0) {
    const changelog = await readFile('CHANGELOG.md', 'utf8');
    await writeFile('CHANGELOG.md', withContracts(changelog, base, found));
  }
  for (const line of complained) console.error(line);
  for (const outcome of found) console.log(summary(outcome));
  process.exitCode = complained.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
