import { passwordOf } from '../app.ts';
import { givenNamedFile } from '../named-file.ts';
import { newcomer, type World } from '../worlds.ts';

export const groupchat: Readonly<Record<string, World>> = {
  register: async () => {
    const username = newcomer();
    return {
      body: {
        username,
        password: passwordOf(username),
        first_name: 'Ann',
        last_name: 'Bell',
        profile: 'a.png',
      },
    };
  },
  login: async (app, person) => {
    await app.idOf(person);
    return { body: { username: person, password: passwordOf(person) } };
  },
  updateUser: async (_app, person) => ({
    body: { first_name: 'Anna', last_name: 'Bell', profile: 'ann.png', username: person },
  }),
  upload: async () => ({ body: { type: 'file', file: `${newcomer()}.txt` } }),
  download: async (app, person) => {
    const { name } = await givenNamedFile(app, person, 'groupchat/file', { name: `${newcomer()}.txt` });
    return { query: { name, type: 'file' } };
  },
  sendMessage: async (app, person) => {
    const name = `${newcomer()}.png`;
    await givenNamedFile(app, person, 'groupchat/image', { name });
    return { body: { text: 'Look', file_type: 'image', file_name: name } };
  },
};
