import type { Contract, ContractOperation } from './contract.ts';
import { fileFields } from './contract.ts';
import { isBreakable, partsOf, type RequestPart, rulesOfPart } from './parts.ts';
import { type ContractRequest, isJson } from './request.ts';
import type { Rule } from './rules.ts';
import type { Validators } from './validators.ts';

/** A rule of the contract, and a request that breaks it. */
export interface Breach {
  readonly part: RequestPart;
  readonly rule: Rule;
  /** Absent: none was found, for this reason. */
  readonly request?: ContractRequest;
  readonly reason?: string;
}

/**
 * Breaks every rule of an operation that a request can break, each on its own.
 * @param valid a request that the operation accepts
 * @param examples other values of the body, where one may have what another one lacks
 */
export function breachesOf(
  contract: Contract,
  operation: ContractOperation,
  valid: ContractRequest,
  examples: (mediaType: string) => readonly unknown[],
  validators: Validators,
): Breach[] {
  return partsOf(contract, operation).flatMap((part) => {
    const bases = [valid[part.part], ...(part.part === 'body' ? examples(part.mediaType) : [])];
    return rulesOfPart(contract, part)
      .filter((rule) => isBreakable(rule, part))
      .map((rule) => ({ part, rule, ...breach(part, rule) }));

    function breach({ part: name }: RequestPart, rule: Rule): Pick<Breach, 'request' | 'reason'> {
      try {
        const values = bases.flatMap((base) => rule.break(base));
        const broken = values.find((value) => isBroken(rule, part, value) && canBeSent(part, value));
        if (broken !== undefined) return { request: { ...valid, [name]: broken } };
        return { reason: 'no value was found that breaks this rule and can be sent' };
      } catch (error) {
        return { reason: (error as Error).message };
      }
    }
  });

  function isBroken(rule: Rule, part: RequestPart, value: unknown): boolean {
    const faults =
      part.part === 'body' && isJson(part.mediaType)
        ? validators.faultsOf(part.schema, value)
        : validators.faultsOfTexts(part.schema, textsOf(part, value));
    return faults.some(({ pointer, keyword }) => pointer === rule.pointer && keyword === rule.keyword);
  }

  /** The values as they arrive. The file of a form is there or not; its content is nobody's text. */
  function textsOf({ part, schema }: RequestPart, value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const files = part === 'body' ? fileFields(contract, schema) : [];
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        files.includes(name) || Array.isArray(one) ? one : String(one),
      ]),
    );
  }
}

/** More than this no server need take in a header or a path (RFC 9110, 4.1). */
const MAX_LINE = 8000;

/** A header is one line of Latin letters; queries and forms hold texts, and lists of them with something in it. */
function canBeSent({ part, mediaType }: RequestPart, value: unknown): boolean {
  if (part === 'body' && isJson(mediaType)) return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const values = Object.values(value);
  if (part === 'header')
    return values.every((one) => isShort(one) && /^([!-~]([ -~]*[!-~])?)?$/.test(`${one}`));
  // In a path an empty text or dots would lead elsewhere.
  if (part === 'path') return values.every((one) => isShort(one) && !/^\.{0,2}$/.test(`${one}`));
  return values.every((one) => isText(one) || (Array.isArray(one) && one.length > 0 && one.every(isText)));
}

const isShort = (value: unknown): boolean => String(value).length <= MAX_LINE;
const isText = (value: unknown): boolean => typeof value !== 'object' || value instanceof Uint8Array;
