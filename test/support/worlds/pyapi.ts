import { emailOf, passwordOf } from '../app.ts';
import { newcomer, type World } from '../worlds.ts';

export const pyapi: Readonly<Record<string, World>> = {
  register: async () => {
    const name = newcomer();
    return {
      body: { firstname: 'Ann', lastname: 'Bell', email: emailOf(name), password: passwordOf(name) },
    };
  },
  login: async (app, person) => {
    await app.idOf(person);
    return { body: { email: emailOf(person), password: passwordOf(person) } };
  },
};
