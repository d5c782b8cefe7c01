/** A contract to generate from. Paths are relative to the project's root. */
export interface ContractSource {
  readonly name: string;
  /** The root document, written by hand. */
  readonly document: string;
  /** The catalogue of problems, for a contract that speaks `application/problem+json`. */
  readonly problems?: string;
  /** The folder its outputs are written to. */
  readonly output: string;
}

/** Every contract that Parley serves. */
export const contracts: readonly ContractSource[] = [
  {
    name: 'parley',
    document: 'openapi/parley.yaml',
    problems: 'openapi/problems.yaml',
    output: 'generated/parley',
  },
];
