/** A reply kept for replay. The body is the text that was sent. */
export interface StoredReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type IdempotencyClaim =
  | { readonly outcome: 'started' }
  | { readonly outcome: 'running' }
  | { readonly outcome: 'other-request' }
  | { readonly outcome: 'finished'; readonly reply: StoredReply };

/** Remembers the first answer given under an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). */
export interface IdempotencyStore {
  /**
   * Claims the key, or says what became of it. One insert settles who is first.
   * @param scope who uses the key, and for which operation
   * @param fingerprint keyed hash of the request; another request under the same key is refused
   */
  claim(scope: string, key: string, fingerprint: string, now: number): Promise<IdempotencyClaim>;
  /** Keeps the answer. */
  finish(scope: string, key: string, reply: StoredReply): Promise<void>;
  /** Gives the key back after an attempt that left nothing behind, so that a retry runs afresh. */
  release(scope: string, key: string): Promise<void>;
}
