import type { ByteRange } from '../domain/files/blob-store.ts';
import { Fault } from './fault.ts';

interface RangeHeaders {
  readonly range?: string | undefined;
  readonly 'if-range'?: string | string[] | undefined;
}

/**
 * The part that is asked for (RFC 9110, 14.2).
 * @param size of the whole, in bytes
 * @param etag of the representation, without quotes
 * @returns undefined for the whole: nothing, several ranges or nonsense was asked for, or a part of another version
 * @throws Fault `range-not-satisfiable`
 */
export function requestedRange(headers: RangeHeaders, size: number, etag: string): ByteRange | undefined {
  const { range = '', 'if-range': ifRange } = headers;
  const [, first, last] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(range) ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  // Compared strongly (13.1.5): neither a weak tag nor a date says that the bytes are the same.
  if (ifRange !== undefined && String(ifRange).trim() !== `"${etag}"`) return undefined;
  // Without a first one, that many of the last bytes.
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start > end)
    throw new Fault('range-not-satisfiable', `There are ${size} bytes.`, {
      headers: { 'content-range': `bytes */${size}` },
    });
  return { start, end };
}
