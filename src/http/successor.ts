/** The operation that replaces a deprecated one: paths, with the deprecated one's own parameters in braces. */
export interface Successor {
  readonly path: string;
  /** Instead, where the deprecated one takes a name as well as an id, and is given a name; else null. */
  readonly byName: string | null;
}

/** Beyond so many characters, encoded, nothing is repeated, so that no answer's head grows with its request. */
const MAX_REPEATED = 1500;

/** The value of `Link` that says where to find what replaces a deprecated operation (RFC 8288, RFC 5829). */
export function linkToSuccessor(
  { path, byName }: Successor,
  params: Readonly<Record<string, string | undefined>>,
): string {
  const template = byName !== null && !Object.values(params).every(isId) ? byName : path;
  return linkTo(
    template.replace(/\{(\w+)\}/g, (braced, name: string) => {
      const value = encodeURIComponent(params[name] ?? '');
      return value.length > MAX_REPEATED ? encodeURIComponent(braced) : value;
    }),
  );
}

const linkTo = (path: string): string => `<${path}>; rel="successor-version"`;

/** The same where nothing in particular was asked for. */
export const linkToContract = linkTo('/openapi.json');

const isId = (value = ''): boolean => /^[0-9]+$/.test(value);
