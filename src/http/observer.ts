/** What came of a request, told to the log, the metrics and, in tests, to the coverage of the contract. */
export interface Replied {
  readonly api: string;
  /** Absent when no operation was found. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** The path's template, never the path: it may hold a secret. */
  readonly route: string | undefined;
  readonly status: number;
  /** The stable name of a refusal. */
  readonly code: string | undefined;
  readonly requestId: string;
  readonly address: string;
  readonly accountId: number | undefined;
  readonly milliseconds: number;
}

export interface Observer {
  replied(event: Replied): void;
  /** An error nobody foresaw: a fault of ours. */
  failed(error: unknown, requestId: string, operationId: string | undefined): void;
  /** A refusal with a reason for the log only. */
  refused(reason: string, requestId: string, operationId: string | undefined): void;
  /** A reply that breaks the contract. */
  violated(operationId: string, status: number, faults: string, requestId: string): void;
}

/** Several observers as one. */
export function observeAll(observers: readonly Observer[]): Observer {
  return {
    replied: (event) => {
      for (const one of observers) one.replied(event);
    },
    failed: (...event) => {
      for (const one of observers) one.failed(...event);
    },
    refused: (...event) => {
      for (const one of observers) one.refused(...event);
    },
    violated: (...event) => {
      for (const one of observers) one.violated(...event);
    },
  };
}
