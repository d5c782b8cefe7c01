import { isBreaking } from './change.ts';
import { group, type Outcome, where } from './changelog.ts';
import { remedyFor } from './remedies.ts';
import { mayBreak, nextBreaking } from './versions.ts';

/** What breaks clients that no version warns of, a line each and its remedy; empty where all is well. */
export function complaints({ name, source, before, after, changes }: Outcome): string[] {
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

/** How many changes of which kind, in a line. */
export function summary({ name, before, after, changes }: Outcome): string {
  if (before === undefined) return `${name} ${after}: new`;
  const breaking = changes.filter(isBreaking).length;
  return `${name} ${before} -> ${after ?? 'gone'}: ${breaking} breaking, ${changes.length - breaking} other changes`;
}
