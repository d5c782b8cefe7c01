/** What a variable's text may be, and what it means. */
export interface ValueType<Value> {
  /** Completes "it may be …", in faults and in the documentation. */
  readonly allowed: string;
  /** @returns undefined when the text is not allowed; it is never empty */
  parse(text: string): Value | undefined;
}

/** A whole number in decimal digits. */
export function integer(least: number, most: number): ValueType<number> {
  return {
    allowed: `a whole number from ${least} to ${most}`,
    parse(text) {
      const value = Number(text);
      return /^\d{1,15}$/.test(text) && value >= least && value <= most ? value : undefined;
    },
  };
}

/** One of a few words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): ValueType<Word> {
  return {
    allowed: `one of ${words.join(', ')}`,
    parse: (text) => words.find((word) => word === text),
  };
}

/** On or off, in the spellings that are found in the wild (Python writes `True`). */
export const onOff: ValueType<boolean> = {
  allowed: 'on or off (also true or false, yes or no, 1 or 0)',
  parse(text) {
    const word = text.toLowerCase();
    if (['on', 'true', 'yes', '1'].includes(word)) return true;
    if (['off', 'false', 'no', '0'].includes(word)) return false;
    return undefined;
  },
};

const millisecondsPer: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A length of time such as `90s`, `15m`, `12h`, `30d`, in milliseconds; ten years at most. */
export const duration: ValueType<number> = {
  allowed: 'a number of seconds, minutes, hours or days such as 90s, 15m, 12h or 30d (1s to 3650d)',
  parse(text) {
    const [, count, unit] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
    if (count === undefined || unit === undefined) return undefined;
    const milliseconds = Number(count) * millisecondsPer[unit]!;
    return milliseconds > 0 && milliseconds <= 3650 * millisecondsPer.d! ? milliseconds : undefined;
  },
};

const bytesPer: Readonly<Record<string, number>> = {
  B: 1,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
  TiB: 1024 ** 4,
};

/** An amount of data such as `500MiB`, in bytes; 8000 TiB at most. */
export const byteSize: ValueType<number> = {
  allowed: 'a number of B, KiB, MiB, GiB or TiB such as 500MiB or 10GiB',
  parse(text) {
    const [, count, unit] = /^(\d{1,15})(B|KiB|MiB|GiB|TiB)$/.exec(text) ?? [];
    if (count === undefined || unit === undefined) return undefined;
    const bytes = Number(count) * bytesPer[unit]!;
    return bytes <= 8000 * bytesPer.TiB! ? bytes : undefined;
  },
};

/** The path of a file or folder; a relative one starts at the working directory. */
export const path: ValueType<string> = {
  allowed: 'a path, absolute or relative to the working directory',
  parse: (text) => (text.includes('\0') ? undefined : text),
};

/** Any text but line breaks. */
export const line: ValueType<string> = {
  allowed: 'any text on one line',
  parse: (text) => (/[\r\n]/.test(text) ? undefined : text),
};

/** Items separated by commas, blanks around them ignored; at least one. */
export function list<Item>(
  allowed: string,
  parse: (item: string) => Item | undefined,
): ValueType<readonly Item[]> {
  return {
    allowed,
    parse(text) {
      const items = splitList(text).map(parse);
      return items.length > 0 && items.every((item) => item !== undefined) ? items : undefined;
    },
  };
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
