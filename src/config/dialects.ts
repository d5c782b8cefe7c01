import type { ValueType } from './value-types.ts';

/** The older APIs that Parley can serve beside its own. */
export const dialectNames = ['groupchat', 'library', 'pyapi', 'messenger', 'fileshare'] as const;

export type DialectName = (typeof dialectNames)[number];

/** A dialect to serve, and the path to serve it under, without a slash at the end; empty for the root. */
export interface DialectMount {
  readonly name: DialectName;
  readonly mount: string;
}

/** Each of them where it is served unless told otherwise. */
export const defaultDialects: readonly DialectMount[] = dialectNames.map((name) => ({
  name,
  mount: `/compat/${name}`,
}));

/** Names of dialects, each once, with a path behind `=` or without; `none` for none. */
export const dialects: ValueType<readonly DialectMount[]> = {
  allowed: `none, or some of ${dialectNames.join(', ')}, each once, as name or name=/path, separated by spaces`,
  parse(text) {
    if (text === 'none') return [];
    const mounts: DialectMount[] = [];
    for (const word of text.split(/[\s,]+/).filter(Boolean)) {
      const [name, path = `/compat/${name}`, ...rest] = word.split('=');
      const known = dialectNames.find((one) => one === name);
      const isPath = path === '/' || /^(\/[A-Za-z0-9._~-]+)+$/.test(path);
      if (!known || !isPath || rest.length > 0 || mounts.some((one) => one.name === known)) return undefined;
      mounts.push({ name: known, mount: path === '/' ? '' : path });
    }
    return mounts;
  },
};
