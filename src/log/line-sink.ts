/** Where lines end up. */
export interface LineSink {
  /** Takes a line that ends in a line break. Never throws, never waits. */
  write(line: string): void;
  /** Resolves when all lines have arrived. Those that come later are lost. */
  close(): Promise<void>;
}
