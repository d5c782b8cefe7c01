/**
 * How processes wake each other when something has happened. Only a hint: what happened is always read from the
 * database, so a hint that is lost, or comes twice, costs time and nothing else.
 */
export interface Bus {
  /** Says that events were committed. Costs next to nothing, however often it is called. */
  announce(): void;
  /**
   * Calls `look` whenever there may be something new, in this process or another, until it is told to stop; never
   * while it still looks. A look that fails is repeated.
   * @param look resolves with whether there was anything
   * @returns stops it
   */
  listen(look: Look): () => void;
  close(): Promise<void>;
}

export type Look = () => Promise<boolean>;
