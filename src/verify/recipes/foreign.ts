import type { Recipes } from '../world.ts';

/** Of a contract that Parley does not know: examples have to do, and nobody can register. */
export const foreign = (token: string | undefined): Recipes => ({
  arrive: async () => ({ id: 0, name: '', email: '', password: '', token: token ?? '' }),
  spends: [],
  unaided: 'all',
  invalid: [400, 422],
  pointsAtFaults: false,
  unauthenticated: [401, 403],
  hidden: [],
  requests: {},
});
