import { randomUUID } from 'node:crypto';
import type { Person, Recipes } from '../world.ts';

const newUser = () => {
  const email = `verify-${randomUUID()}@parley.invalid`;
  return { firstname: 'Ann', lastname: 'Bell', email, password: `the password of ${email}` };
};

/** How to come by what PY-API's operations need. It has none that deletes an account. */
export const pyapi: Recipes = {
  async arrive({ call }) {
    const user = newUser();
    const { email, password } = user;
    await call(undefined, 'register', { body: user });
    const { user: own, token } = await call<{ user: { uuid: number }; token: string }>(undefined, 'login', {
      body: { email, password },
    });
    return { id: own.uuid, name: email, email, password, token } satisfies Person;
  },
  spends: ['logout'],
  unaided: [],
  invalid: [400],
  pointsAtFaults: false,
  unauthenticated: [401],
  hidden: [404],
  requests: {
    register: async () => ({ body: newUser() }),
    login: async ({ email, password }) => ({ body: { email, password } }),
  },
};
