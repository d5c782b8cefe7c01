import type { RequestListener } from 'node:http';
import type { MockClock } from './clock.ts';
import type { SeededPerson } from './people.ts';

/** What answers behind the mock's front: a whole Parley that keeps state, or the static answers of another contract. */
export interface Stage {
  readonly handler: RequestListener;
  /** The clock of the state that is served now; absent when there is none. */
  readonly clock: (() => MockClock) | undefined;
  /** Who can sign in now; absent when nobody can. */
  readonly people: (() => readonly SeededPerson[]) | undefined;
  /** Makes everything as it was at the start. @returns what there is now, for the answer */
  reset(): Promise<object>;
  /** What there is now. */
  describe(): object;
  /** Ends what does not end by itself, so that the server can stop. */
  prepareToStop(): void;
  close(): Promise<void>;
}
