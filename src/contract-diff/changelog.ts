import { type Change, isBreaking } from './change.ts';

/** What became of a contract. */
export interface Outcome {
  readonly name: string;
  /** Its document, written by hand. */
  readonly source: string;
  /** `info.version`; undefined where there was or is no such contract. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly changes: readonly Change[];
}

const title = '### Contracts';
const unreleased = '## [Unreleased]';
/** How many changes of a kind, and how many operations of a change, are listed. */
const most = 5;

/**
 * The changelog with a section on the contracts among what is unreleased, in place of the one that is there.
 * @param base the commit they were compared with, as it was named
 * @throws Error when nothing is headed `[Unreleased]`
 */
export function withContracts(changelog: string, base: string, outcomes: readonly Outcome[]): string {
  const start = changelog.indexOf(unreleased);
  if (start === -1) throw new Error(`CHANGELOG.md has no heading "${unreleased}" to write under.`);
  const next = changelog.indexOf('\n## ', start + 1);
  const end = next === -1 ? changelog.length : next;
  const own = changelog.slice(start, end);
  const rest = own.replace(/\n### Contracts\n[\s\S]*?(?=\n### |$)/, '').trimEnd();
  const text = outcomes.flatMap(lines);
  const section =
    text.length === 0 ? [] : ['', title, '', `What changed since \`${base}\`, for clients.`, ...text];
  return `${changelog.slice(0, start)}${[rest, ...section].join('\n')}\n${changelog.slice(end)}`;
}

function lines({ name, before, after, changes }: Outcome): string[] {
  if (before === undefined) return ['', `**${name}** ${after} is new.`];
  if (changes.length === 0) return [];
  const version = before === after ? before : `${before} → ${after}`;
  const breaking = changes.filter(isBreaking);
  const others = changes.filter((change) => !isBreaking(change));
  return ['', `**${name}** ${version}`, '', ...items('Breaking: ', breaking), ...items('', others)];
}

function items(label: string, changes: readonly Change[]): string[] {
  return Object.values(group(changes, ({ id }) => id)).flatMap((ofKind) => {
    const texts = Object.entries(group(ofKind, ({ text }) => text));
    const shown = texts.slice(0, most).map(([text, same]) => `- ${label}${text}${where(same)}`);
    const hidden = texts.length - shown.length;
    return hidden === 0 ? shown : [...shown, `- ${label}and ${hidden} more of this kind (${ofKind[0]!.id})`];
  });
}

/** ` (\`GET /v1/me\`, …)` */
export function where(changes: readonly Change[], limit = most): string {
  const operations = changes.flatMap(({ operation, path }) => (path ? `\`${operation} ${path}\`` : []));
  const hidden = operations.length - limit;
  const shown = operations.slice(0, limit).join(', ');
  return operations.length === 0 ? '' : ` (${shown}${hidden > 0 ? ` and ${hidden} more` : ''})`;
}

/** In the order of their first. */
export function group(changes: readonly Change[], by: (change: Change) => string): Record<string, Change[]> {
  const groups: Record<string, Change[]> = {};
  for (const change of changes) {
    groups[by(change)] ??= [];
    groups[by(change)]!.push(change);
  }
  return groups;
}
