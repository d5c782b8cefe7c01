import type { ContractOperation } from './contract.ts';
import { gotOf } from './judge.ts';
import { brief, type Discrepancy } from './result.ts';
import type { Reply } from './transport.ts';

/** Why something could not be tried. */
export class Skipped extends Error {}

/** The deployment answered 429 as its contract has it, and goes on to. */
export class Limited extends Skipped {
  constructor({ headers }: Reply) {
    const seconds = headers.get('retry-after');
    const time = seconds ? `, for another ${brief(seconds)} s` : '';
    super(`the rate is limited${time}; run the server with RATE_LIMITS=off`);
    this.name = 'Limited';
  }
}

/** The deployment did not answer. */
export class NoReply extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoReply';
  }
}

/** The verification is to end. */
export class Stopped extends Skipped {
  constructor() {
    super('the verification was stopped');
    this.name = 'Stopped';
  }
}

/** What a check needs could not be made: the operation that makes it is at fault. */
export class SetUpFailure extends Error {
  readonly operation: ContractOperation;
  /** Where its reply differs from what is needed; at least one. */
  readonly discrepancies: readonly Discrepancy[];
  /** Absent: none came. */
  readonly reply: Reply | undefined;

  constructor(operation: ContractOperation, discrepancies: readonly Discrepancy[], reply?: Reply) {
    const [first] = discrepancies;
    const place =
      first && first.pointer !== 'status' ? ` (${first.pointer}: expected ${first.expected})` : '';
    super(`${operation.id} answered ${reply ? gotOf(reply) : 'nothing'}${place}`);
    this.name = 'SetUpFailure';
    this.operation = operation;
    this.discrepancies = discrepancies;
    this.reply = reply;
  }
}

/** There is nothing to verify at the address. */
export class NoDeployment extends Error {
  /** A sentence for everything that could not be cleaned up. */
  readonly left: readonly string[];

  constructor(message: string, left: readonly string[] = []) {
    super(message);
    this.name = 'NoDeployment';
    this.left = left;
  }
}
