import type { Person, Recipe, Recipes, Tools } from '../world.ts';
import { BAD_REQUEST, newcomer, PICTURE } from './materials.ts';

const newUser = () => {
  const { name, email, password } = newcomer();
  return { username: name, email, password };
};

type Made = { readonly result: { readonly id: number } };

/** How to come by what the library's operations need. */
export const library: Recipes = {
  async arrive({ call }) {
    const user = newUser();
    const { result } = await call<Made>(undefined, 'register', { body: user });
    return signIn({ ...user, id: result.id }, { call });
  },
  leave: (person, { call }) => call(person, 'deleteUser'),
  spends: ['deleteUser'],
  unaided: ['resetPassword'],
  removes: ['deleteUser'],
  // Its headers are tokens.
  invalid: { ...BAD_REQUEST, header: [401] },
  pointsAtFaults: false,
  unauthenticated: [401, 422],
  hidden: [404],
  undo: {
    register: async ({ request, body, tools }) => {
      const user = request.body as ReturnType<typeof newUser>;
      const person = await signIn({ ...user, id: (body as Made).result.id }, tools);
      await tools.call(person, 'deleteUser');
    },
    addBook: ({ person, body, tools }) =>
      tools.call(person, 'deleteBook', { path: { bookid: (body as Made).result.id } }),
  },
  requests: {
    register: async () => ({ body: newUser() }),
    login: async ({ email, password }) => ({ body: { email, password } }),
    getUserById: async ({ id }) => ({ path: { userid: id } }),
    getUserByUsername: async ({ name }) => ({ path: { username: name } }),
    changeUsername: async ({ name }) => ({ body: { current_username: name, new_username: name } }),
    updatePropic: async () => ({ mediaType: 'multipart/form-data', body: { propic_new: PICTURE } }),
    getProfilePicture: async () => ({ path: { image_file: 'default.jpg' } }),
    requestResetPassword: async ({ email }) => ({ body: { your_email: email } }),
    getBookById: bookOf,
    addBook: async () => ({ body: { title: newcomer().name, author: 'Somebody' } }),
    updateBook: bookOf,
    deleteBook: bookOf,
  },
};

async function signIn(
  { id, username, email, password }: ReturnType<typeof newUser> & { readonly id: number },
  { call }: Pick<Tools, 'call'>,
): Promise<Person> {
  const { access_token: token } = await call<{ access_token: string }>(undefined, 'login', {
    body: { email, password },
  });
  return { id, name: username, email, password, token };
}

async function bookOf(person: Person, { call, later }: Tools): ReturnType<Recipe> {
  const body = { title: newcomer().name, author: 'Somebody' };
  const { result } = await call<Made>(person, 'addBook', { body });
  const path = { bookid: result.id };
  later(() => call(person, 'deleteBook', { path }));
  return { path };
}
