import { jsonArray, jsonBody, jsonObject } from '../../http/json-stream.ts';
import type { GroupchatHandlers, GroupchatServices } from './index.ts';
import { presentMessage } from './presenters.ts';

type MessageIds = 'sendMessage' | 'listMessages';

export const messageHandlers = ({ lobby }: GroupchatServices): Pick<GroupchatHandlers, MessageIds> => ({
  async sendMessage({ caller, body = {} }) {
    const { text, file_type: fileKind, file_name: fileName } = body;
    // Forms send what was left empty.
    await lobby.post(caller, {
      ...(text && { text }),
      ...(fileKind && { fileKind }),
      ...(fileName && { fileName }),
    });
    return { status: 200, body: { message: 'message sent successfully' } };
  },

  async listMessages({ caller, query, body }) {
    const messages = await lobby.history(caller, { ...body, ...query });
    const document = jsonObject({ message: jsonArray(messages, presentMessage) });
    return { status: 200, stream: await jsonBody(document), mediaType: 'application/json' };
  },
});
