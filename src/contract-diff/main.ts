import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contracts } from '../codegen/contracts.ts';
import { documentsAt } from './base.ts';
import { group, type Outcome, where, withContracts } from './changelog.ts';
import { compare, isBreaking } from './differ.ts';
import { remedyFor } from './remedies.ts';
import { mayBreak, nextBreaking } from './versions.ts';

/*
 * `make contract-diff BASE=<git ref>`: compares every contract with what it was at that commit, writes what changed
 * into CHANGELOG.md, and exits with 1 when a client of then would break and no version says so.
 */

const versionOf = (document: string): string => JSON.parse(document).info.version;

async function outcomes(base: string): Promise<Outcome[]> {
  const before = await documentsAt(base);
  const folder = await mkdtemp(join(tmpdir(), 'parley-contract-diff-'));
  try {
    const found: Outcome[] = [];
    for (const { name, document: source, output } of contracts) {
      const file = `${output}/openapi.json`;
      const then = before.get(output);
      before.delete(output);
      const after = versionOf(await readFile(file, 'utf8'));
      const old = join(folder, `${name}.json`);
      if (then !== undefined) await writeFile(old, then);
      const changes = then === undefined ? [] : await compare(old, file);
      found.push({ name, source, before: then && versionOf(then), after, changes });
    }
    for (const [output, then] of before) {
      const name = output.split('/').at(-1)!;
      found.push({ name, source: output, before: versionOf(then), after: undefined, changes: [] });
    }
    return found;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What breaks clients that no version warns of, a line each and its remedy; empty where all is well. */
function complaints({ name, source, before, after, changes }: Outcome): string[] {
  if (before === undefined) return [];
  if (after === undefined) return [`BREAKING  ${name}: the contract is gone.`, '  Remedy: Serve it again.'];
  const breaking = changes.filter(isBreaking);
  if (breaking.length === 0 || mayBreak(before, after)) return [];
  const instead = `or raise \`info.version\` in ${source} from ${before} to ${nextBreaking(before)} and tell clients.`;
  return Object.entries(group(breaking, ({ text }) => text)).flatMap(([text, same]) => [
    `BREAKING  ${name}: ${text}${where(same, same.length)}`,
    `  Remedy: ${remedyFor(same[0]!.id)}, ${instead}`,
  ]);
}

function summary({ name, before, after, changes }: Outcome): string {
  if (before === undefined) return `${name} ${after}: new`;
  const breaking = changes.filter(isBreaking).length;
  return `${name} ${before} -> ${after ?? 'gone'}: ${breaking} breaking, ${changes.length - breaking} other changes`;
}

try {
  const base = process.argv[2];
  if (!base) throw new Error('Say what to compare with: make contract-diff BASE=<commit, branch or tag>');
  const found = await outcomes(base);
  const changelog = await readFile('CHANGELOG.md', 'utf8');
  await writeFile('CHANGELOG.md', withContracts(changelog, base, found));
  const complained = found.flatMap(complaints);
  for (const line of complained) console.error(line);
  for (const outcome of found) console.log(summary(outcome));
  process.exitCode = complained.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
