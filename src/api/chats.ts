import type { components } from '../../generated/parley/types.ts';
import type { ChatView, ChatWithParticipants } from '../domain/chats/chat.ts';
import type { Chats } from '../domain/chats/chats.ts';
import type { ApiHandlers } from './accounts.ts';
import { pageRequest, presentPage } from './cursor.ts';
import { presentInstant } from './instant.ts';
import { presentMessage } from './messages.ts';
import { versionTag, wantedVersion } from './versions.ts';

type ChatIds =
  | 'createChat'
  | 'listChats'
  | 'getChat'
  | 'updateChat'
  | 'deleteChat'
  | 'addParticipant'
  | 'removeParticipant';

export const chatHandlers = (chats: Chats): ApiHandlers<ChatIds> => ({
  async createChat({ caller, body }) {
    const chat = await chats.create(caller, body, 'refuse');
    return { status: 201, body: presentChat(chat), headers: { location: `/v1/chats/${chat.id}` } };
  },
  async listChats({ caller, query }) {
    const body = presentPage(await chats.list(caller, pageRequest(query, [0])), presentChat);
    return { status: 200, body, nextCursor: body.nextCursor };
  },
  async getChat({ caller, path }) {
    return { status: 200, ...withTag(await chats.get(caller, path.chatId)) };
  },
  async updateChat({ caller, path, body, ifMatch }) {
    const chat = await chats.rename(caller, path.chatId, body.name, 'owner', wantedVersion(ifMatch));
    return { status: 200, ...withTag(chat) };
  },
  async deleteChat({ caller, path }) {
    await chats.remove(caller, path.chatId);
    return { status: 204 };
  },
  async addParticipant({ caller, path }) {
    await chats.addParticipant(caller, path.chatId, path.userId);
    return { status: 204 };
  },
  async removeParticipant({ caller, path }) {
    await chats.removeParticipant(caller, path.chatId, path.userId);
    return { status: 204 };
  },
});

/** The tag changes with everything that the reply shows; for a change only the chat's own version counts. */
function withTag(chat: ChatView) {
  const { version, lastMessage: last, lastReadMessageId, unreadCount } = chat;
  const etag = versionTag(version, last?.id ?? 0, last?.version ?? 0, lastReadMessageId ?? 0, unreadCount);
  return { body: presentChat(chat), etag };
}

/** A chat as one of its participants sees it. */
export const presentChat = (chat: ChatView): components['schemas']['Chat'] => ({
  id: chat.id,
  name: chat.name,
  system: chat.systemKey !== null,
  ownerId: chat.ownerId,
  participantIds: [...chat.participantIds],
  participantCount: chat.participantCount,
  lastMessage: chat.lastMessage && presentMessage(chat.lastMessage),
  unreadCount: chat.unreadCount,
  lastReadMessageId: chat.lastReadMessageId,
  createdAt: presentInstant(chat.createdAt),
  updatedAt: presentInstant(chat.updatedAt),
});

/** A chat as all its participants see it. */
export const presentChatNotice = (chat: ChatWithParticipants): components['schemas']['ChatNotice'] => ({
  chatId: chat.id,
  name: chat.name,
  ownerId: chat.ownerId,
  participantIds: [...chat.participantIds],
  participantCount: chat.participantCount,
});
