import { jsonArray, jsonBody } from '../../http/json-stream.ts';
import type { MessengerHandlers, MessengerServices } from './index.ts';
import { presentChat } from './presenters.ts';

type ChatIds = 'listChats' | 'createChat' | 'getChat' | 'renameChat';

export const chatHandlers = ({ chats }: MessengerServices): MessengerHandlers<ChatIds> => ({
  async listChats({ caller }) {
    const stream = await jsonBody(jsonArray(chats.walk(caller), presentChat));
    return { status: 200, stream, mediaType: 'application/json' };
  },
  async createChat({ caller, body: { name, participant_ids } }) {
    const chat = await chats.create(caller, { name, participantIds: participant_ids }, 'skip');
    return { status: 201, body: presentChat(chat) };
  },
  async getChat({ caller, path }) {
    return { status: 200, body: presentChat(await chats.get(caller, path.chat_id)) };
  },
  async renameChat({ caller, path, body }) {
    return {
      status: 200,
      body: presentChat(await chats.rename(caller, path.chat_id, body.name, 'participant')),
    };
  },
});
