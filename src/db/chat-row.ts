import type { Chat, SystemChatKey } from '../domain/chats/chat.ts';

/** What is read of the table `chats`. */
export interface ChatRow {
  id: number;
  system_key: SystemChatKey | null;
  name: string;
  owner_id: number | null;
  participant_count: number;
  message_count: number;
  last_message_id: number | null;
  last_activity: number;
  version: number;
  created_at: number;
  updated_at: number;
}

export const chatColumns: readonly (keyof ChatRow)[] = [
  'id',
  'system_key',
  'name',
  'owner_id',
  'participant_count',
  'message_count',
  'last_message_id',
  'last_activity',
  'version',
  'created_at',
  'updated_at',
];

export function toChat(row: ChatRow): Chat {
  return {
    id: row.id,
    name: row.name,
    systemKey: row.system_key,
    ownerId: row.owner_id,
    participantCount: row.participant_count,
    messageCount: row.message_count,
    lastMessageId: row.last_message_id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
