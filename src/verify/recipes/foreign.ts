import type { Recipes } from '../world.ts';

/** Of a contract that Parley does not know: examples have to do, and nobody can register. */
export const foreign = (token: string | undefined): Recipes => ({
  arrive: async () => ({ id: 0, name: '', email: '', password: '', token: token ?? '' }),
  leave: async () => undefined,
  spends: [],
  unaided: 'all',
  invalid: { path: [400, 404, 422], query: [400, 422], header: [400, 422], body: [400, 422] },
  pointsAtFaults: false,
  unauthenticated: [401, 403],
  hidden: [],
  requests: {},
});
