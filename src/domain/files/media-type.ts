import { DomainError } from '../errors.ts';
import type { FileKind } from './file.ts';
import type { StagedFile } from './staging.ts';

/** Recognises media types by the first bytes of a content. */
export interface MediaTypes {
  /** Undefined when the bytes do not tell, as those of text. */
  recognise(head: Uint8Array): Promise<string | undefined>;
  /** Whether contents of this type are recognised at all. */
  canRecognise(mediaType: string): boolean;
}

/** Declares nothing, and is what nothing is known of. */
const UNKNOWN = 'application/octet-stream';

/**
 * The media type of a file. Its content decides where it can; what is declared must agree with it:
 *
 * - `application/octet-stream`, or nothing at all, declares nothing.
 * - Text may be declared to be any text: no content tells Markdown from a mail. So it is stored, and never run.
 * - Containers share their signature: a ZIP may be declared as a word processor's document, an MP4 as sound alone.
 * - What has no signature is what it is declared to be, unless that is a type that would have been recognised.
 * - An empty file agrees with everything.
 *
 * @throws DomainError `content-mismatch`
 */
export async function settleMediaType(
  types: MediaTypes,
  { declaredType, head, size }: Pick<StagedFile, 'declaredType' | 'head' | 'size'>,
): Promise<string> {
  const declared = declaredType === undefined ? UNKNOWN : normalized(declaredType);
  if (size === 0 || (isTextual(declared) && isText(head, size))) return declared;
  const recognised = await types.recognise(head);
  if (declared === UNKNOWN) return recognised ?? UNKNOWN;
  if (recognised === undefined) {
    if (isTextual(declared) || !types.canRecognise(declared)) return declared;
    throw mismatch(declared, 'something else');
  }
  if (comparable(recognised) === comparable(declared)) return declared;
  if (shareContainer(recognised, declared)) return declared;
  throw mismatch(declared, recognised);
}

/** What is declared, unless the content is something else: then undefined, so that the content alone decides. */
export async function credibleType(
  types: MediaTypes,
  staged: Pick<StagedFile, 'declaredType' | 'head' | 'size'>,
): Promise<string | undefined> {
  try {
    return await settleMediaType(types, staged);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'content-mismatch') return undefined;
    throw error;
  }
}

function mismatch(declared: string, recognised: string): DomainError {
  return new DomainError(
    'content-mismatch',
    `The file is declared as ${declared}, but its content is ${recognised}. Declare what it is, or ${UNKNOWN}.`,
    { pointer: '/file' },
  );
}

/** What is written differently and means the same. */
const aliases: Readonly<Record<string, string>> = {
  'audio/mp3': 'audio/mpeg',
  'audio/wave': 'audio/wav',
  'audio/m4a': 'audio/x-m4a',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/vnd.microsoft.icon': 'image/x-icon',
  'application/x-zip-compressed': 'application/zip',
  'application/vnd.rar': 'application/x-rar-compressed',
  'application/vnd.microsoft.portable-executable': 'application/x-msdownload',
  'application/x-dosexec': 'application/x-msdownload',
  'text/xml': 'application/xml',
  'text/rtf': 'application/rtf',
  'video/avi': 'video/vnd.avi',
  'video/x-msvideo': 'video/vnd.avi',
  'video/x-matroska': 'video/matroska',
};

/** A media type in lower case without parameters; what is none declares nothing. */
function normalized(mediaType: string): string {
  const bare = mediaType.toLowerCase().split(';', 1)[0]?.trim() ?? '';
  return /^[a-z0-9][a-z0-9!#$&^_.+-]{0,99}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,99}$/.test(bare) ? bare : UNKNOWN;
}

const comparable = (mediaType: string): string => {
  const bare = mediaType.split(';', 1)[0]!;
  return (aliases[bare] ?? bare).replace('/x-', '/');
};

/** Types whose contents begin alike: what is recognised as the first may be declared to be what the second matches. */
const containers: readonly (readonly [recognised: RegExp, declared: RegExp])[] = [
  [/^application\/zip$/, /\+zip$|^application\/(vnd\.|java-archive|x-xpinstall|epub)|^model\/3mf$/],
  [/^application\/(vnd\.openxmlformats|vnd\.oasis|java-archive|epub|vnd\.ms-)/, /^application\/zip$/],
  [/^application\/x-cfb$/, /^application\/(msword|vnd\.ms-|x-msi|x-ole|vnd\.visio)/],
  [
    /^(video|audio)\/(mp4|quicktime|x-m4[av]|3gpp2?)$/,
    /^(video|audio)\/(mp4|quicktime|x-m4[av]|m4a|3gpp2?)$/,
  ],
  [/^video\/(webm|matroska)$/, /^(video|audio)\/(webm|matroska|x-matroska)$/],
  [/^(video|audio|application)\/ogg/, /^(video|audio|application)\/(ogg|opus|vorbis|x-ogg)$/],
  [/^(video|audio|application)\/(x-ms-asf|vnd\.ms-asf)$/, /^(video|audio)\/x-ms-/],
  [/^application\/gzip$/, /^application\/(x-gtar|x-compressed-tar|x-tgz)$/],
  [/^image\/hei[cf]/, /^image\/hei[cf]/],
  [/^image\/a?png$/, /^image\/a?png$/],
  [/^application\/xml$/, /[+/]xml$/],
  [/^application\/pdf$/, /^application\/(illustrator|postscript)$/],
];

function shareContainer(recognised: string, declared: string): boolean {
  return containers.some(([content, meant]) => content.test(recognised) && meant.test(declared));
}

const textual =
  /^text\/|[+/](json|xml|yaml|toml)$|^application\/(javascript|ecmascript|sql|x-sh|x-httpd-php|x-ndjson|x-yaml|rtf)$|^image\/svg/;

const isTextual = (mediaType: string): boolean => textual.test(mediaType);

/** Whether bytes are Unicode without control characters; the last character of a beginning may be cut. */
function isText(head: Uint8Array, size: number): boolean {
  try {
    const text = new TextDecoder(encodingOf(head), { fatal: true }).decode(head, {
      stream: head.length < size,
    });
    return !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
  } catch {
    return false;
  }
}

/** By the byte order mark; without one it can only be UTF-8. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The kind of a media type. */
export function kindOf(mediaType: string): FileKind {
  const [group] = mediaType.split('/', 1);
  if (group === 'image' || group === 'video' || group === 'audio') return group;
  return isTextual(mediaType) || documents.test(mediaType) ? 'document' : 'file';
}

const documents =
  /^application\/(pdf|msword|rtf|postscript|epub|x-cfb|vnd\.(ms-(excel|powerpoint|word)|openxmlformats-officedocument|oasis\.opendocument))/;

const shown = /^(image\/(jpeg|png|apng|gif|webp|avif|bmp|x-icon)|video\/|audio\/|text\/plain$)/;

/** Whether a browser may show it in place: nothing that could run, whatever is in it. */
export const isHarmless = (mediaType: string): boolean => shown.test(mediaType);
