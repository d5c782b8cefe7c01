import type { Person, Recipe, Recipes, Tools } from '../world.ts';
import { BAD_REQUEST, newcomer } from './materials.ts';

const newUser = () => {
  const { name, password } = newcomer();
  return { username: name, password, first_name: 'Ann', last_name: 'Bell' };
};

/** Files come in these alone. */
const FORM = 'multipart/form-data';

/** How to come by what the group chat's operations need. */
export const groupchat: Recipes = {
  async arrive({ call }) {
    const user = newUser();
    await call(undefined, 'register', { body: user });
    return signIn(user, { call });
  },
  leave: (person, { call }) => call(person, 'deleteUser'),
  spends: ['deleteUser'],
  removes: ['deleteUser'],
  unaided: [],
  // A file that is missing is told as one that is not there.
  invalid: { ...BAD_REQUEST, body: [400, 404] },
  pointsAtFaults: false,
  unauthenticated: [401, 422],
  hidden: [404],
  undo: {
    register: async ({ request, tools }) => {
      const user = request.body as ReturnType<typeof newUser>;
      await tools.call(await signIn(user, tools), 'deleteUser');
    },
  },
  requests: {
    register: async () => ({ body: newUser() }),
    login: async ({ name, password }) => ({ body: { username: name, password } }),
    updateUser: async () => ({ body: { first_name: 'Anna', last_name: 'Bell' } }),
    upload: async () => ({ body: newFile(), mediaType: FORM }),
    download: fileOf,
    sendMessage: async () => ({ body: { text: 'Hello' } }),
  },
};

async function signIn(
  { username, password }: Pick<ReturnType<typeof newUser>, 'username' | 'password'>,
  { call }: Pick<Tools, 'call'>,
): Promise<Person> {
  const { access_token: token } = await call<{ access_token: string }>(undefined, 'login', {
    body: { username, password },
  });
  return { id: 0, name: username, email: '', password, token };
}

const newFile = () => ({ type: 'file', file: `${newcomer().name}.txt` });

async function fileOf(person: Person, { call }: Tools): ReturnType<Recipe> {
  const { type, file } = newFile();
  await call(person, 'upload', { body: { type, file }, mediaType: FORM });
  return { query: { name: file, type } };
}
