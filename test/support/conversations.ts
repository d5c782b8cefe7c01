import { expect } from 'chai';
import type { TestApp } from './app.ts';
import type { Reply } from './client.ts';

/** What people do in conversations, as long as it goes well. */
export interface Conversations {
  /** Begins a chat. @returns its id */
  begin(owner: string, ...others: readonly string[]): Promise<number>;
  /** @returns the message */
  say(author: string, chatId: number, content: string): Promise<Reply['body']>;
  add(owner: string, chatId: number, person: string): Promise<void>;
  /** Removes the person, or oneself. */
  remove(who: string, chatId: number, person: string): Promise<void>;
  /** @returns the chat as the person sees it */
  look(person: string, chatId: number): Promise<Reply['body']>;
}

export function conversations(app: TestApp): Conversations {
  const done = (reply: Reply) => {
    expect(reply.status, reply.text).to.be.within(200, 299);
    return reply.body;
  };
  const participant = async (chatId: number, person: string) =>
    `/v1/chats/${chatId}/participants/${await app.idOf(person)}`;

  return {
    async begin(owner, ...others) {
      const participantIds = await Promise.all(others.map((other) => app.idOf(other)));
      return done(await app.as(owner).post('/v1/chats', { name: 'The trip', participantIds })).id;
    },
    say: async (author, chatId, content) =>
      done(await app.as(author).post(`/v1/chats/${chatId}/messages`, { content })),
    async add(owner, chatId, person) {
      done(await app.as(owner).put(await participant(chatId, person)));
    },
    async remove(who, chatId, person) {
      done(await app.as(who).delete(await participant(chatId, person)));
    },
    look: async (person, chatId) => done(await app.as(person).get(`/v1/chats/${chatId}`)),
  };
}
