import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import { expectAnswer } from '../support/dialects.ts';
import { messenger, userNamed } from '../support/messenger.ts';

/** As the clock of the tests has it, with six decimals. */
const now = '2026-05-01T12:00:00.000000';

/** A client written from the dialect's own document, from its top to its bottom. */
describe('the messenger document', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });
  const anyone = messenger(() => app.anyone);
  const tokens: string[] = [];
  const [one, two, three] = [0, 1, 2].map((at) => messenger(() => app.withToken(tokens[at] ?? ''))) as [
    Client,
    Client,
    Client,
  ];

  describe('POST /register', () => {
    it('registers', async () => {
      for (const username of ['username1', 'username2', 'имя_пользователя']) {
        const reply = await anyone.post('/register', userNamed(username));
        expectAnswer(reply, 201, { message: 'User created successfully' });
      }
    });

    it('refuses a username that is in use', async () => {
      const reply = await anyone.post('/register', { ...userNamed('username1'), email: 'other@localhost' });
      expectAnswer(reply, 400, { error: 'Username already exists' });
    });

    it('refuses an email that is in use', async () => {
      const reply = await anyone.post('/register', { ...userNamed('username1'), username: 'other' });
      expectAnswer(reply, 400, { error: 'Email already registered' });
    });
  });

  describe('POST /login', () => {
    it('gives a token', async () => {
      for (const username of ['username1', 'username2', 'имя_пользователя']) {
        const reply = await anyone.post('/login', { username, password: 'пароль' });
        expect(reply.body.access_token).to.match(/^[\w-]+\.[\w-]+\.[\w-]+$/);
        expectAnswer(reply, 200, { access_token: reply.body.access_token });
        tokens.push(reply.body.access_token);
      }
    });

    it('refuses a wrong password and an unknown name alike', async () => {
      for (const wrong of [
        { username: 'username1', password: 'wrong' },
        { username: 'nobody', password: 'пароль' },
      ])
        expectAnswer(await anyone.post('/login', wrong), 401, { error: 'Invalid username or password' });
    });
  });

  describe('the profile', () => {
    it('is not found until it is set', async () => {
      expectAnswer(await one.get('/profile'), 404, { error: 'Profile not found' });
      expectAnswer(await one.get('/profile/2'), 404, { error: 'Profile not found' });
      expectAnswer(await one.get('/profile/99'), 404, { error: 'User not found' });
    });

    it('is changed', async () => {
      const reply = await one.put('/profile', {
        bio: 'Я человек. Дальше не придумал',
        birth_date: '2024-12-4',
        email: 'username1@localhost',
        is_private: false,
        location: 'страна Россия г. Мариуполь',
        username: 'username1',
      });
      expectAnswer(reply, 200, { message: 'Profile updated successfully' });
    });

    it('is there for oneself and for others', async () => {
      const profile = {
        bio: 'Я человек. Дальше не придумал',
        birth_date: '2024-12-04',
        email: 'username1@localhost',
        is_private: false,
        location: 'страна Россия г. Мариуполь',
        username: 'username1',
      };
      expectAnswer(await one.get('/profile'), 200, profile);
      expectAnswer(await two.get('/profile/1'), 200, profile);
    });

    it('shows little of itself when it is private', async () => {
      await one.put('/profile', { is_private: true });
      const shown = { bio: 'Я человек. Дальше не придумал', is_private: true, username: 'username1' };
      expectAnswer(await two.get('/profile/1'), 200, shown);
    });

    it('is found by a part of the username', async () => {
      expectAnswer(await two.get('/profile/search/user'), 200, [
        { bio: 'Я человек. Дальше не придумал', is_private: true, user_id: 1, username: 'username1' },
        { bio: null, is_private: false, user_id: 2, username: 'username2' },
      ]);
    });
  });

  describe('chats', () => {
    const first = { created_at: now, id: 1, name: 'Название чата', participants: [1, 2] };
    const second = { created_at: now, id: 2, name: 'Название 2 чата', participants: [1, 3] };

    it('are made', async () => {
      const made = await one.post('/chats', { name: 'Название чата', participant_ids: [2] });
      expectAnswer(made, 201, first);
      const other = await one.post('/chats', { name: 'Название 2 чата', participant_ids: [3] });
      expectAnswer(other, 201, second);
    });

    it('are listed', async () => {
      expectAnswer(await one.get('/chats'), 200, [first, second]);
      expectAnswer(await two.get('/chats'), 200, [first]);
    });

    it('are looked at, by who takes part', async () => {
      expectAnswer(await two.get('/chats/1'), 200, first);
      expectAnswer(await two.get('/chats/2'), 404, { error: 'Chat not found or access denied' });
    });

    it('are renamed', async () => {
      const name = 'Новое название чата 1';
      expectAnswer(await two.put('/chats/1', { name }), 200, { ...first, name });
      expectAnswer(await two.put('/chats/2', { name }), 404, { error: 'Chat not found or access denied' });
    });
  });

  describe('messages', () => {
    const content = 'Сообщение от пользователя с ID 1';
    const sent = { chat_id: 1, content, id: 1, timestamp: now, user_id: 1 };
    const answer = { ...sent, content: 'Сообщение от пользователя с ID 2', id: 2, user_id: 2 };

    it('are sent', async () => {
      expectAnswer(await one.post('/chats/1/messages', { content }), 201, sent);
      expectAnswer(await two.post('/chats/1/messages', { content: answer.content }), 201, answer);
    });

    it('are not sent without content, nor to a chat of others', async () => {
      expectAnswer(await one.post('/chats/1/messages', {}), 400, { error: 'Content is required' });
      const reply = await three.post('/chats/1/messages', { content });
      expectAnswer(reply, 404, { error: 'Chat not found or access denied' });
    });

    it('are read, oldest first', async () => {
      expectAnswer(await two.get('/chats/1/messages'), 200, [sent, answer]);
      const refused = await three.get('/chats/1/messages');
      expectAnswer(refused, 404, { error: 'Chat not found or access denied' });
    });

    it('are changed by their author', async () => {
      const changed = { ...sent, content: 'Текст сообщения изменённый' };
      expectAnswer(await one.put('/messages/1', { content: changed.content }), 200, changed);
      const refused = await two.put('/messages/1', { content });
      expectAnswer(refused, 404, { error: 'Message not found or access denied' });
    });

    it('are deleted by their author', async () => {
      const refused = await two.delete('/messages/1');
      expectAnswer(refused, 404, { error: 'Message not found or access denied' });
      expectAnswer(await one.delete('/messages/1'), 200, { message: 'Message deleted successfully' });
      expectAnswer(await one.get('/chats/1/messages'), 200, [answer]);
    });
  });
});
