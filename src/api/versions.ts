/**
 * The entity tag of a resource whose version rises with every change.
 * @param shown what else the reply shows that changes without a new version; a change of the resource is not held up by it
 */
export const versionTag = (version: number, ...shown: readonly number[]): string =>
  [`v${version}`, ...shown].join('.');

/**
 * The version that `If-Match` asks for.
 * @returns undefined when any will do; 0, which no resource has, when the tags name none or cannot all be meant
 */
export function wantedVersion(ifMatch: readonly string[] | undefined): number | undefined {
  if (ifMatch === undefined) return undefined;
  const [tag, ...others] = ifMatch;
  const version = others.length === 0 ? /^v(\d{1,15})(?:\.\d{1,16})*$/.exec(tag ?? '')?.[1] : undefined;
  return Number(version ?? 0);
}
