import type { components } from '../../../generated/dialects/groupchat/types.ts';
import type { LobbyMessage } from '../../domain/lobby/lobby.ts';
import type { Person } from '../../domain/profiles/person.ts';

type Schemas = components['schemas'];

/** The password is the document's own mask; no hash is ever near it. */
export const presentUser = (person: Person): Schemas['User'] => ({
  ID: person.id,
  first_name: person.firstName,
  last_name: person.lastName,
  password: '!@#$',
  profile: person.avatar,
  username: person.username,
});

export const presentMessage = ({ message, file }: LobbyMessage): Schemas['Message'] => ({
  ID: message.id,
  user_id: message.authorId,
  text: message.content ?? '',
  file_name: file?.name ?? null,
  file_type: file?.kind ?? null,
  time: presentTime(message.createdAt),
});

/** The time of the day in UTC, as HH:MM. */
const presentTime = (instant: number): string => new Date(instant).toISOString().slice(11, 16);
