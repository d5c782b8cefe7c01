import type { Person, Recipe, Recipes, Tools } from '../world.ts';
import { BAD_REQUEST, newcomer } from './materials.ts';

const newUser = () => {
  const { name, email, password } = newcomer();
  return { username: name, email, password };
};

/** How to come by what the messenger's operations need. */
export const messenger: Recipes = {
  async arrive({ call }) {
    const user = newUser();
    const { username, email, password } = user;
    await call(undefined, 'register', { body: user });
    const credentials = { body: { username, password } };
    const { access_token: token } = await call<{ access_token: string }>(undefined, 'login', credentials);
    const somebody = { id: 0, name: username, email, password, token };
    // Only a chat tells the id of its participants, and there is a profile once it was written.
    await call(somebody, 'updateProfile', { body: {} });
    const chat = { body: { name: 'Alone', participant_ids: [] } };
    const { participants } = await call<{ participants: number[] }>(somebody, 'createChat', chat);
    return { ...somebody, id: participants[0] ?? 0 };
  },
  beyondGuests: ['editMessage', 'deleteMessage'],
  spends: [],
  unaided: ['openPasswordReset', 'confirmPasswordReset'],
  invalid: BAD_REQUEST,
  pointsAtFaults: false,
  unauthenticated: [401, 422],
  hidden: [404],
  requests: {
    register: async () => ({ body: newUser() }),
    login: async ({ name, password }) => ({ body: { username: name, password } }),
    requestPasswordReset: async () => ({ body: { email: newcomer().email } }),
    updateProfile: async () => ({ body: { bio: 'I read.', location: 'Riga', birth_date: '1990-2-28' } }),
    searchProfiles: async ({ name }) => ({ path: { username: name } }),
    getUserProfile: async ({ id }) => ({ path: { user_id: id } }),
    createChat: async (_person, { guest }) => ({
      body: { name: 'The trip', participant_ids: [(await guest()).id] },
    }),
    getChat: chatOf,
    renameChat: chatOf,
    listMessages: chatOf,
    sendMessage: chatOf,
    editMessage: messageOf,
    deleteMessage: messageOf,
  },
};

/** A chat of the person's own, in which the guest takes part. */
async function chatOf(person: Person, { call, guest }: Tools) {
  const body = { name: 'The trip', participant_ids: [(await guest()).id] };
  const { id } = await call<{ id: number }>(person, 'createChat', { body });
  return { path: { chat_id: id } };
}

async function messageOf(person: Person, tools: Tools): ReturnType<Recipe> {
  const { path } = await chatOf(person, tools);
  const { id } = await tools.call<{ id: number }>(person, 'sendMessage', {
    path,
    body: { content: 'Hello' },
  });
  return { path: { message_id: id } };
}
