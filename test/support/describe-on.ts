import type { Engine } from '../../src/db/connect.ts';
import { engine } from './database.ts';

/**
 * A `describe` that is there in the run of one engine only.
 * @param _why for the reader: why the other run does without
 */
export function describeOn(
  only: Engine,
  _why: string,
  title: string,
  tests: (this: Mocha.Suite) => void,
): void {
  if (engine === only) describe(title, tests);
}
