import { emailOf, passwordOf, type TestApp } from '../app.ts';
import { signedIn } from '../callers.ts';
import { newestMail } from '../mail-contents.ts';
import { MESSENGER } from '../messenger.ts';
import type { ContractRequest } from '../requests.ts';
import { newcomer, type World } from '../worlds.ts';

export const messenger: Readonly<Record<string, World>> = {
  register: async () => {
    const username = newcomer();
    return { body: { username, email: emailOf(username), password: passwordOf(username) } };
  },
  login: async (app, person) => {
    await app.idOf(person);
    return { body: { username: person, password: passwordOf(person) } };
  },
  openPasswordReset: async (app) => ({ path: { token: await mailedToken(app) } }),
  confirmPasswordReset: async (app) => ({ path: { token: await mailedToken(app) } }),
  getProfile: async (app, person) => {
    await profileOf(app, person);
    return {};
  },
  updateProfile: async () => ({ body: { bio: 'I read.', location: 'Rīga', birth_date: '1990-2-28' } }),
  searchProfiles: async (_app, person) => ({ path: { username: person } }),
  getUserProfile: async (app, person) => ({ path: { user_id: await profileOf(app, person) } }),
  createChat: async (app) => ({ body: { name: 'Поездка', participant_ids: [await app.idOf(newcomer())] } }),
  getChat: chatOf,
  renameChat: chatOf,
  listMessages: chatOf,
  sendMessage: chatOf,
  editMessage: messageOf,
  deleteMessage: messageOf,
};

async function profileOf(app: TestApp, person: string): Promise<number> {
  await (await signedIn(app, person)).put(`${MESSENGER}/profile`, {});
  return app.idOf(person);
}

/** The token of the link that somebody was mailed. */
async function mailedToken(app: TestApp): Promise<string> {
  const somebody = newcomer();
  await app.idOf(somebody);
  await app.anyone.post(`${MESSENGER}/reset_password`, { email: emailOf(somebody) });
  const { text } = await newestMail(app, emailOf(somebody), 'Reset');
  return /\/reset_password\/([\w-]+)/.exec(text)?.[1] ?? '';
}

/** A chat of the person's own. */
async function chatOf(app: TestApp, person: string): Promise<Partial<ContractRequest>> {
  const plan = { name: 'Поездка', participant_ids: [] };
  const { body } = await (await signedIn(app, person)).post(`${MESSENGER}/chats`, plan);
  return { path: { chat_id: body.id } };
}

/** A message of the person's. */
async function messageOf(app: TestApp, person: string): Promise<Partial<ContractRequest>> {
  const { path } = await chatOf(app, person);
  const client = await signedIn(app, person);
  const { body } = await client.post(`${MESSENGER}/chats/${path?.chat_id}/messages`, { content: 'Привет' });
  return { path: { message_id: body.id } };
}
