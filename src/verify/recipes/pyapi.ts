import type { Recipes } from '../world.ts';
import { BAD_REQUEST, newcomer } from './materials.ts';

const newUser = () => {
  const { email, password } = newcomer();
  return { firstname: 'Ann', lastname: 'Bell', email, password };
};

type Session = { readonly user: { readonly uuid: number }; readonly token: string };

/** How to come by what PY-API's operations need. */
export const pyapi: Recipes = {
  async arrive({ call }) {
    const user = newUser();
    const { email, password } = user;
    await call(undefined, 'register', { body: user });
    const session = await call<Session>(undefined, 'login', { body: { email, password } });
    return { id: session.user.uuid, name: email, email, password, token: session.token };
  },
  signOut: (person, { call }) => call(person, 'logout'),
  spends: ['logout'],
  unaided: [],
  invalid: BAD_REQUEST,
  pointsAtFaults: false,
  unauthenticated: [401],
  hidden: [404],
  requests: {
    register: async () => ({ body: newUser() }),
    login: async ({ email, password }) => ({ body: { email, password } }),
  },
};
