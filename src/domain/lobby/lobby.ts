import type { Caller } from '../caller.ts';
import type { Chats } from '../chats/chats.ts';
import type { Message } from '../chats/message.ts';
import type { Messages } from '../chats/messages.ts';
import type { HistoryRange } from '../chats/reading.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import type { FileContent } from '../files/content.ts';
import type { StoredFile } from '../files/file.ts';
import { fileNotFound } from '../files/file-errors.ts';
import { safeFileName } from '../files/file-name.ts';
import type { NamedFiles } from '../files/named-files.ts';
import type { StagedFile } from '../files/staging.ts';
import {
  assertShared,
  kindByName,
  kindKept,
  kindOfNamespace,
  type LobbyFileKind,
  namespaceOf,
} from './lobby-file.ts';

/** What somebody says in the lobby: a text, a file, or both. */
export interface LobbyDraft {
  /** Its length is the API's to check: 10,000 characters at most. */
  readonly text?: string;
  readonly fileKind?: string;
  readonly fileName?: string;
}

/** Not one object: to copy each message takes memory that is kept until the next full garbage collection. */
export interface LobbyMessage {
  readonly message: Message;
  /** The first of its attachments that is a file of the lobby. */
  readonly file: LobbyFile | null;
}

export interface LobbyFile {
  readonly name: string;
  readonly kind: LobbyFileKind;
}

/**
 * The room that is open to all, a system chat, with files that everybody there knows by their names. Who does anything
 * in it takes part from then on.
 */
export interface Lobby {
  /** Who takes part already stays. @returns the chat's id. @throws DomainError `account-not-found` */
  join(accountId: number): Promise<number>;
  /**
   * Says something.
   * @throws DomainError `message-empty`; `file-kind-unknown`; `file-not-found`, also for a kind without a name and a name
   * without a kind
   */
  post(caller: Caller, draft: LobbyDraft): Promise<Message>;
  /** What was said, without deleted messages, oldest first, read page by page while it is walked. */
  history(caller: Caller, range: HistoryRange): Promise<AsyncIterable<LobbyMessage>>;
  /**
   * Makes a staged file one of the lobby's, under its name made safe. The caller's own file of that name is replaced.
   * @param wanted what it is taken for; what does not fit is a file like any other
   * @throws DomainError as `NamedFiles.put`
   */
  putFile(caller: Caller, wanted: string, staged: StagedFile): Promise<StoredFile>;
  /**
   * A file by its name: among the profiles, or among those of the kind that the name tells of, and then the rest.
   * @throws DomainError `file-not-found`
   */
  fileContent(name: string, among: 'profiles' | 'others'): Promise<FileContent>;
}

export interface LobbyDeps {
  readonly database: Database;
  readonly chats: Pick<Chats, 'joinSystemChat'>;
  readonly messages: Pick<Messages, 'send' | 'historyPages'>;
  readonly namedFiles: NamedFiles;
}

export function createLobby({ database, chats, messages, namedFiles }: LobbyDeps): Lobby {
  const join = (accountId: number) => chats.joinSystemChat('lobby', accountId);

  async function post(caller: Caller, { text = '', fileKind, fileName }: LobbyDraft): Promise<Message> {
    if (fileKind === undefined && fileName === undefined) {
      if (text === '') throw new DomainError('message-empty', 'Give a text, a file, or both.');
      return messages.send(caller, await join(caller.accountId), { content: text });
    }
    if (fileKind === undefined || fileName === undefined) throw fileNotFound();
    assertShared(fileKind);
    const namedFile = { namespace: namespaceOf(fileKind), name: safeFileName(fileName) };
    return messages.send(caller, await join(caller.accountId), { content: text, namedFile });
  }

  async function history(caller: Caller, range: HistoryRange): Promise<AsyncIterable<LobbyMessage>> {
    const chatId = await join(caller.accountId);
    return withFiles(await messages.historyPages(caller, chatId, range));
  }

  async function* withFiles(pages: AsyncIterable<readonly Message[]>): AsyncGenerator<LobbyMessage> {
    for await (const page of pages) {
      const files = new Map<number, LobbyFile>();
      for (const file of await database.files.byIds(page.flatMap(({ attachmentIds }) => attachmentIds))) {
        const kind = kindOfNamespace(file.namespace);
        if (kind !== undefined) files.set(file.id, { name: file.name, kind });
      }
      for (const message of page) {
        const fileId = message.attachmentIds.find((id) => files.has(id));
        yield { message, file: (fileId !== undefined && files.get(fileId)) || null };
      }
    }
  }

  async function fileContent(name: string, among: 'profiles' | 'others'): Promise<FileContent> {
    const safeName = safeFileName(name);
    if (among === 'profiles') return namedFiles.content(namespaceOf('profile'), safeName);
    const kind = kindByName(safeName);
    const isThere = (await database.files.byName(namespaceOf(kind), safeName)) !== undefined;
    return namedFiles.content(namespaceOf(isThere ? kind : 'file'), safeName);
  }

  return {
    join,
    post,
    history,
    putFile: (caller, wanted, staged) =>
      namedFiles.put(caller, namespaceOf(kindKept(wanted, safeFileName(staged.name))), staged),
    fileContent,
  };
}
