import parseRange from 'range-parser';
import type { ByteRange } from '../domain/files/blob-store.ts';
import { Fault } from './fault.ts';

interface RangeHeaders {
  readonly range?: string | undefined;
  readonly 'if-range'?: string | string[] | undefined;
}

/**
 * The part that is asked for (RFC 9110, 14.2).
 * @param etag of the representation, without quotes
 * @returns undefined for the whole: nothing, several ranges or nonsense was asked for, or a part of another version
 * @throws Fault `range-not-satisfiable`
 */
export function requestedRange(headers: RangeHeaders, size: number, etag: string): ByteRange | undefined {
  const { range, 'if-range': ifRange } = headers;
  if (range === undefined || !/^bytes=/i.test(range)) return undefined;
  // Compared strongly (13.1.5): neither a weak tag nor a date says that the bytes are the same.
  if (ifRange !== undefined && String(ifRange).trim() !== `"${etag}"`) return undefined;
  const ranges = parseRange(size, range.toLowerCase());
  if (ranges === -1)
    throw new Fault('range-not-satisfiable', `There are ${size} bytes.`, {
      headers: { 'content-range': `bytes */${size}` },
    });
  if (ranges === -2 || ranges.length !== 1) return undefined;
  const { start, end } = ranges[0]!;
  return { start, end };
}
