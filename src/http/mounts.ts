import type { Api } from './api.ts';

/** A sentence for every two APIs that claim a path which one request could mean. */
export const collisionsOf = (apis: readonly Api[]): string[] =>
  apis.flatMap((one, index) =>
    apis.slice(index + 1).flatMap((other) => {
      const path = sharedPath(one, other);
      return path === undefined ? [] : [`${placeOf(one)} and ${placeOf(other)} both serve ${path}`];
    }),
  );

const placeOf = ({ contract, mount }: Api): string => `${contract.name} at ${mount || '/'}`;

function sharedPath(one: Api, other: Api): string | undefined {
  const theirs = pathsOf(other);
  return pathsOf(one).find((path) => theirs.some((their) => mayMeet(path.split('/'), their.split('/'))));
}

const pathsOf = ({ mount, contract }: Api): string[] =>
  Object.values(contract.operations).map(({ path }) => mount + path);

/** Whether some path fits both; a word in braces fits any. */
const mayMeet = (words: readonly string[], others: readonly string[]): boolean =>
  words.length === others.length &&
  words.every((word, at) => word === others[at] || word.startsWith('{') || others[at]!.startsWith('{'));

/** Finds the API that answers a path. */
export interface Mounts<Served> {
  /** The one with an operation whose path begins with the same word, so that it answers there, be it with a 404. */
  owner(path: string): Served | undefined;
  /** The one under whose mount a path lies that nobody owns: the deepest, and of several there the last. */
  nearest(path: string): Served;
}

/** @param apis the main one first, under the root */
export function createMounts<Served extends { readonly api: Api }>(
  apis: readonly [Served, ...Served[]],
): Mounts<Served> {
  const heads = apis
    .flatMap((served) => [...headsOf(served.api)].map((head) => ({ head, served })))
    .sort((a, b) => b.head.length - a.head.length);
  const byDepth = apis.toReversed().sort((a, b) => b.api.mount.length - a.api.mount.length);
  return {
    owner: (path) => heads.find(({ head }) => isUnder(path, head))?.served,
    nearest: (path) => byDepth.find(({ api }) => isUnder(path, api.mount)) ?? apis[0],
  };
}

/** The mount and the first word of each path. */
const headsOf = ({ mount, contract }: Api): Set<string> =>
  new Set(Object.values(contract.operations).map(({ path }) => `${mount}/${path.split('/')[1]}`));

const isUnder = (path: string, head: string): boolean =>
  path.startsWith(head) && (path.length === head.length || path[head.length] === '/');
