import { dialectNames } from '../config/dialects.ts';

/** A contract to generate from. Paths are relative to the project's root. */
export interface ContractSource {
  readonly name: string;
  /** The root document, written by hand. */
  readonly document: string;
  /** The catalogue of problems, for a contract that speaks `application/problem+json`. */
  readonly problems?: string;
  /** The folder its outputs are written to. */
  readonly output: string;
  /** Whether the npm package of the client is made of it. */
  readonly hasClient?: boolean;
}

const dialects: readonly ContractSource[] = dialectNames.map((name) => ({
  name,
  document: `openapi/dialects/${name}.yaml`,
  output: `generated/dialects/${name}`,
}));

/** Every contract that Parley serves; the main one replaces what the others describe. */
export const contracts: readonly [main: ContractSource, ...dialects: ContractSource[]] = [
  {
    name: 'parley',
    document: 'openapi/parley.yaml',
    problems: 'openapi/problems.yaml',
    output: 'generated/parley',
    hasClient: true,
  },
  ...dialects,
];
