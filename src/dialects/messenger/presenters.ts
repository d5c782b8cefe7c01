import type { components } from '../../../generated/dialects/messenger/types.ts';
import type { ChatView } from '../../domain/chats/chat.ts';
import type { Message } from '../../domain/chats/message.ts';
import type { NamedProfile } from '../../domain/profiles/named-profile.ts';
import type { Person } from '../../domain/profiles/person.ts';

type Schemas = components['schemas'];

/** Milliseconds since 1970 as ISO 8601 in UTC, without a zone and to the microsecond. */
const presentInstant = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace('Z', '000');

/** A whole profile. */
export const presentProfile = (profile: NamedProfile): Schemas['Profile'] => ({
  bio: profile.bio,
  birth_date: profile.birthDate,
  email: profile.email,
  is_private: profile.isPrivate,
  location: profile.location,
  username: profile.username,
});

/** What is left of a profile that its viewer may not see. */
export const presentPrivateProfile = ({ bio, username }: NamedProfile): Schemas['PrivateProfile'] => ({
  bio,
  is_private: true,
  username,
});

/** Somebody who was found by their username, and so has one. */
export const presentFound = ({ id, username, bio, isPrivate }: Person): Schemas['FoundProfile'] => ({
  bio,
  is_private: isPrivate,
  user_id: id,
  username: username ?? '',
});

export const presentChat = ({ id, name, participantIds, createdAt }: ChatView): Schemas['Chat'] => ({
  created_at: presentInstant(createdAt),
  id,
  name,
  participants: [...participantIds],
});

/** A message that was not deleted, and so has content. */
export const presentMessage = (message: Message): Schemas['Message'] => ({
  chat_id: message.chatId,
  content: message.content ?? '',
  id: message.id,
  timestamp: presentInstant(message.createdAt),
  user_id: message.authorId,
});
