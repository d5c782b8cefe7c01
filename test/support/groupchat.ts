import { expect } from 'chai';
import type { TestApp } from './app.ts';
import { passwordOf } from './app.ts';
import type { Client, Reply } from './client.ts';
import { sendRaw } from './raw.ts';

export const GROUPCHAT = '/compat/groupchat/api';

/** What a form that is no multipart looks like. */
export const urlEncoded = { 'content-type': 'application/x-www-form-urlencoded' };

/** What the users of the group chat do, as long as it goes well. */
export interface Groupchat {
  /** All that registering takes, for this person. */
  fields(person: string): Record<string, string>;
  /** A user of the group chat, registered and logged in when first named. */
  user(person: string): Promise<Client>;
  /** Logs in once more. @returns an access token */
  logIn(person: string): Promise<string>;
  idOf(person: string): Promise<number>;
  /** A GET with a body, which `fetch` does not send. */
  getWith(person: string, path: string, type: string, body: string | Uint8Array): Promise<Reply>;
}

export function groupchat(app: TestApp): Groupchat {
  const people = new Map<string, Promise<{ id: number; token: string }>>();

  const fields = (person: string) => ({
    username: person,
    password: passwordOf(person),
    first_name: `First ${person}`,
    last_name: `Last ${person}`,
  });

  async function logIn(person: string): Promise<string> {
    const credentials = { username: person, password: passwordOf(person) };
    const reply = await app.anyone.post(`${GROUPCHAT}/login`, credentials);
    expect(reply.status, reply.text).to.equal(202);
    return reply.body.access_token;
  }

  async function arrive(person: string) {
    const reply = await app.anyone.post(`${GROUPCHAT}/register`, fields(person));
    expect(reply.status, reply.text).to.equal(201);
    const token = await logIn(person);
    const { body } = await app.withToken(token).get(`${GROUPCHAT}/user`);
    return { id: body.message[0].ID as number, token };
  }

  function known(person: string) {
    const arrival = people.get(person) ?? arrive(person);
    people.set(person, arrival);
    return arrival;
  }

  return {
    fields,
    user: async (person) => app.withToken((await known(person)).token),
    async logIn(person) {
      await known(person);
      return logIn(person);
    },
    idOf: async (person) => (await known(person)).id,
    async getWith(person, path, type, body) {
      const { token } = await known(person);
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': type,
        'content-length': `${Buffer.byteLength(body)}`,
      };
      return sendRaw('GET', `${app.url}${GROUPCHAT}${path}`, headers, [body]);
    },
  };
}
