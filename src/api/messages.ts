import type { components } from '../../generated/parley/types.ts';
import type { Message } from '../domain/chats/message.ts';
import type { Messages } from '../domain/chats/messages.ts';
import { type PageRequest, toPage } from '../domain/page.ts';
import type { ApiHandlers } from './accounts.ts';
import { pageRequest, presentPage } from './cursor.ts';
import { presentInstant } from './instant.ts';
import { versionTag, wantedVersion } from './versions.ts';

type MessageIds =
  | 'sendMessage'
  | 'listMessages'
  | 'getMessage'
  | 'editMessage'
  | 'deleteMessage'
  | 'markRead'
  | 'searchMessages';

export const messageHandlers = (messages: Messages): ApiHandlers<MessageIds> => ({
  async sendMessage({ caller, path, body, headers }) {
    const message = await messages.send(caller, path.chatId, body, headers['idempotency-key']);
    return {
      status: 201,
      body: presentMessage(message),
      headers: { location: `/v1/messages/${message.id}` },
    };
  },
  async listMessages({ caller, path, query }) {
    const { limit, after: [direction, after] = [] } = rangeRequest(query);
    const range = {
      direction: direction === 'forward' ? ('forward' as const) : ('backward' as const),
      // One more than asked for, to learn whether there is another page.
      limit: limit + 1,
      ...(typeof after === 'number' && { after }),
    };
    const found = await messages.list(caller, path.chatId, range);
    const page = toPage(found, limit, presentMessage, ({ id }) => [range.direction, id]);
    const body = presentPage(page, (message) => message);
    return { status: 200, body, nextCursor: body.nextCursor };
  },
  async getMessage({ caller, path }) {
    return { status: 200, ...withTag(await messages.get(caller, path.messageId)) };
  },
  async editMessage({ caller, path, body, ifMatch }) {
    const version = wantedVersion(ifMatch);
    return { status: 200, ...withTag(await messages.edit(caller, path.messageId, body.content, version)) };
  },
  async deleteMessage({ caller, path }) {
    await messages.remove(caller, path.messageId);
    return { status: 204 };
  },
  async markRead({ caller, path, body }) {
    const { messageId, unreadCount } = await messages.markRead(caller, path.chatId, body.messageId);
    return { status: 200, body: { messageId, unreadCount } };
  },
  async searchMessages({ caller, query }) {
    const page = await messages.search(caller, query.q, pageRequest(query, [0]), query.chatId);
    const body = presentPage(page, presentMessage);
    return { status: 200, body, nextCursor: body.nextCursor };
  },
});

/** A file that is deleted is attached no more. */
const withTag = (message: Message) => ({
  body: presentMessage(message),
  etag: versionTag(message.version, message.attachmentIds.length),
});

/** Where a page of a chat begins: its direction and a message. A cursor knows both; else `after` means forward. */
function rangeRequest(query: { after?: number; limit?: number; cursor?: string }): PageRequest {
  const page = pageRequest(query, ['', 0]);
  return page.after !== undefined || query.after === undefined
    ? page
    : { limit: page.limit, after: ['forward', query.after] };
}

/** A message as the participants of its chat see it. */
export const presentMessage = (message: Message): components['schemas']['Message'] => ({
  id: message.id,
  chatId: message.chatId,
  authorId: message.authorId,
  content: message.content,
  replyTo: message.replyTo,
  attachmentIds: [...message.attachmentIds],
  createdAt: presentInstant(message.createdAt),
  editedAt: message.editedAt === null ? null : presentInstant(message.editedAt),
  deletedAt: message.deletedAt === null ? null : presentInstant(message.deletedAt),
});
