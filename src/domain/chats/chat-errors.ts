import { DomainError } from '../errors.ts';

/** The same for a chat that never was and for one that the caller does not take part in. */
export function chatNotFound(): DomainError {
  return new DomainError('chat-not-found', 'You take part in no such chat.');
}

export function messageNotFound(pointer?: string): DomainError {
  return new DomainError(
    'message-not-found',
    'There is no such message for you.',
    pointer ? { pointer } : {},
  );
}

export function notChatOwner(): DomainError {
  return new DomainError('not-chat-owner', 'Only the owner of the chat may do this.');
}

/** @param ids what was given that nobody has */
export function unknownParticipants(ids: readonly number[]): DomainError {
  const shown = ids.slice(0, 20).join(', ');
  const more = ids.length > 20 ? ` and ${ids.length - 20} more` : '';
  return new DomainError('unknown-participants', `There is nobody with the id ${shown}${more}.`, {
    pointer: '/participantIds',
  });
}

export function chatFull(): DomainError {
  return new DomainError('chat-full', 'The chat has as many participants as a chat may have.');
}
