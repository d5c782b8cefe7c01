/** So many points within a window of time. */
export interface Limit {
  readonly points: number;
  readonly windowMs: number;
}

export interface Consumption {
  readonly allowed: boolean;
  readonly remaining: number;
  /** When the window ends and the points are back, in milliseconds since 1970. */
  readonly resetAt: number;
}

/** Counters shared by every process on the same database. */
export interface Throttles {
  /** Takes a point before the attempt it pays for, atomically, so that parallel attempts cannot share one. */
  consume(key: string, limit: Limit, now: number): Promise<Consumption>;
  /** Gives one point back, for an attempt that turned out well. */
  refund(key: string): Promise<void>;
  /** Gives all points back, e.g. after a right password. */
  reset(key: string): Promise<void>;
}
