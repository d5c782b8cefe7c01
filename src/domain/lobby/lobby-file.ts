import { DomainError } from '../errors.ts';
import type { FileNamespace } from '../files/file.ts';
import { extensionOf } from '../files/file-name.ts';

/** What a file of the lobby is kept as. Each kind has names of its own; a profile is a picture of somebody. */
export type LobbyFileKind = 'profile' | SharedFileKind;

/** The kinds that messages have. */
export type SharedFileKind = EndingKind | 'file';

/** The kinds that names tell of by what they end in. */
type EndingKind = keyof typeof endings;

const endings = {
  image: 'apng avif bmp gif heic heif ico jfif jpe jpeg jpg png svg tif tiff webp',
  video: '3gp avi flv m4v mkv mov mp4 mpeg mpg ogv webm wmv',
  audio: 'aac aif aiff amr flac m4a mid midi mp3 oga ogg opus wav weba wma',
} as const;

const kindOfEnding = new Map(
  Object.entries(endings).flatMap(([kind, list]) =>
    list.split(' ').map((ending) => [ending, kind as EndingKind] as const),
  ),
);

/** The kind that a name's ending tells of; `file` when it tells of none. */
export const kindByName = (name: string): SharedFileKind => kindOfEnding.get(extensionOf(name)) ?? 'file';

/** What a file is kept as: what its owner takes it for, if its name ends so; else it is a file like any other. */
export function kindKept(wanted: string, name: string): LobbyFileKind {
  const kind = kindByName(name);
  if (wanted === 'profile' && kind === 'image') return 'profile';
  return wanted === kind ? kind : 'file';
}

/** @throws DomainError `file-kind-unknown` */
export function assertShared(kind: string): asserts kind is SharedFileKind {
  if (kind === 'file' || Object.hasOwn(endings, kind)) return;
  throw new DomainError('file-kind-unknown', 'The type of a file is audio, video, image or file.', {
    pointer: '/file_type',
  });
}

const PREFIX = 'groupchat/';

/** Where files of a kind have their names. */
export const namespaceOf = (kind: LobbyFileKind): FileNamespace => `${PREFIX}${kind}`;

/** What a file of the namespace is; undefined when it is none of the lobby's. */
export function kindOfNamespace(namespace: FileNamespace | null): LobbyFileKind | undefined {
  return namespace?.startsWith(PREFIX) ? (namespace.slice(PREFIX.length) as LobbyFileKind) : undefined;
}
