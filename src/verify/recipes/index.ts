import type { Recipes } from '../world.ts';
import { parley } from './parley.ts';
import { pyapi } from './pyapi.ts';

/** Of every contract of Parley's own, by its name. */
export const recipes: Readonly<Record<string, Recipes>> = { parley, pyapi };
