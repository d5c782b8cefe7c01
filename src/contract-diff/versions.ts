/** `1.4.2` -> [1, 4, 2]. @throws Error for what is no version */
function parse(version: string): [major: number, minor: number, patch: number] {
  const [, ...numbers] = /^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  if (numbers.length === 0) throw new Error(`\`info.version\` is ${version}, not of the form 1.2.3.`);
  const [major = 0, minor = 0, patch = 0] = numbers.map(Number);
  return [major, minor, patch];
}

/** The lowest version that may break clients of this one (https://semver.org, 4 and 8). */
export function nextBreaking(version: string): string {
  const [major, minor] = parse(version);
  return major > 0 ? `${major + 1}.0.0` : `0.${minor + 1}.0`;
}

/** Whether clients of the one version were told, by the other, that they may break. */
export function mayBreak(base: string, head: string): boolean {
  const [from, to] = [parse(nextBreaking(base)), parse(head)];
  const at = to.findIndex((number, index) => number !== from[index]);
  return at === -1 || to[at]! > from[at]!;
}
