// Generated from openapi/dialects/groupchat.yaml by `make generate`. Do not edit: change the source and generate again.

import type { ValidateFunction } from 'ajv';

interface OperationValidators {
  readonly path?: ValidateFunction;
  readonly query?: ValidateFunction;
  readonly header?: ValidateFunction;
  readonly body?: Readonly<Record<string, ValidateFunction>>;
  readonly replies?: Readonly<Record<string, Readonly<Record<string, ValidateFunction>>>>;
}

export declare const validators: Readonly<Record<string, OperationValidators>>;
