import { readFileSync } from 'node:fs';
import { operations } from '../../generated/parley/operations.ts';

/** Parley's contract, whole. */
export const contract = JSON.parse(
  readFileSync(new URL('../../generated/parley/openapi.json', import.meta.url), 'utf8'),
);

export const operationIds = Object.keys(operations);
