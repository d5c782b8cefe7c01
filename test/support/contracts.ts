import { readFileSync } from 'node:fs';
import { contracts as sources } from '../../src/codegen/contracts.ts';
import type { OpenApiDocument } from '../../src/codegen/openapi.ts';
import type { Contract, Operation } from '../../src/http/contract.ts';

/** A contract under test: the document as it is served, and the tables that were generated from it. */
export interface ContractUnderTest extends Contract {
  readonly document: OpenApiDocument;
  /** The path its operations are served under; empty for the root. */
  readonly mount: string;
  /** The catalogue, for a contract that speaks `application/problem+json`; the others have envelopes of their own. */
  readonly problems: Readonly<Record<string, { readonly status: number }>> | undefined;
}

/** An operation of a contract under test. */
export interface OperationUnderTest {
  readonly contract: ContractUnderTest;
  readonly id: string;
  readonly operation: Operation;
}

/** Every contract that Parley serves. */
export const contracts: readonly ContractUnderTest[] = await Promise.all(
  sources.map(async ({ name, output, problems }) => {
    const from = async (file: string) => import(`../../${output}/${file}`);
    const text = readFileSync(new URL(`../../${output}/openapi.json`, import.meta.url), 'utf8');
    const document = JSON.parse(text) as OpenApiDocument & { servers?: { url: string }[] };
    return {
      name,
      document,
      mount: (document.servers?.[0]?.url ?? '').replace(/\/$/, ''),
      ...(await operationsOf(from)),
      ...((await from('validators.js')) as Pick<Contract, 'validators'>),
      ...((problems ? await from('problems.ts') : { problems }) as Pick<ContractUnderTest, 'problems'>),
    };
  }),
);

async function operationsOf(from: (file: string) => Promise<unknown>) {
  const { operations, traits } = (await from('operations.ts')) as {
    operations: Contract['operations'];
    traits: Pick<Contract, 'lenient' | 'deprecation'>;
  };
  return { operations, ...traits };
}

/** Every operation of those that speak `application/problem+json`; what the machine refuses is the same in all. */
export const operationsUnderTest: readonly OperationUnderTest[] = contracts
  .filter(({ problems }) => problems !== undefined)
  .flatMap((contract) =>
    Object.entries(contract.operations).map(([id, operation]) => ({ contract, id, operation })),
  );
