import { messageNotFound } from '../../domain/chats/chat-errors.ts';
import { jsonArray, jsonBody } from '../../http/json-stream.ts';
import type { MessengerHandlers, MessengerServices } from './index.ts';
import { presentMessage } from './presenters.ts';

type MessageIds = 'listMessages' | 'sendMessage' | 'editMessage' | 'deleteMessage';

export const messageHandlers = ({ messages }: MessengerServices): MessengerHandlers<MessageIds> => ({
  async listMessages({ caller, path, query }) {
    const history = await messages.history(caller, path.chat_id, query);
    return {
      status: 200,
      stream: await jsonBody(jsonArray(history, presentMessage)),
      mediaType: 'application/json',
    };
  },
  async sendMessage({ caller, path, body: { content } }) {
    return { status: 201, body: presentMessage(await messages.send(caller, path.chat_id, { content })) };
  },
  async editMessage({ caller, path, body }) {
    return { status: 200, body: presentMessage(await messages.edit(caller, path.message_id, body.content)) };
  },
  async deleteMessage({ caller, path }) {
    // Here a message that was deleted is gone, and cannot be deleted again.
    if (!(await messages.remove(caller, path.message_id))) throw messageNotFound();
    return { status: 200, body: { message: 'Message deleted successfully' } };
  },
});
