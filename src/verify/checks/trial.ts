import type { ContractRequest } from '../request.ts';
import type { Discrepancy } from '../result.ts';
import type { SendOptions } from '../send.ts';
import type { Reply } from '../transport.ts';

/** A request that the operation is to refuse. */
export interface Trial {
  readonly what: string;
  /** What is other than in a valid request; absent: there is nothing to send, for this reason. */
  readonly change?: Partial<ContractRequest> | undefined;
  readonly reason?: string | undefined;
  readonly options?: SendOptions;
  /** @returns where the refusal differs from what is expected */
  expect(reply: Reply): readonly Discrepancy[];
}
