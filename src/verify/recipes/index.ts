import type { Recipes } from '../world.ts';
import { fileshare } from './fileshare.ts';
import { groupchat } from './groupchat.ts';
import { library } from './library.ts';
import { messenger } from './messenger.ts';
import { parley } from './parley.ts';
import { pyapi } from './pyapi.ts';

/** Of every contract of Parley's own, by its name. */
export const recipes: Readonly<Record<string, Recipes>> = {
  parley,
  groupchat,
  library,
  pyapi,
  messenger,
  fileshare,
};
