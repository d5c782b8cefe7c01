import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy';
import type { StagedFile, Staging } from '../domain/files/staging.ts';
import { MAX_TEXT_BODY_BYTES } from './body.ts';
import type { FormFields } from './contract.ts';
import { Fault } from './fault.ts';
import { escapePointer, invalidRequest } from './validate.ts';

/*
 * The reader is @fastify/busboy, and not koa-body: formidable, which koa-body brings, puts no limit on the headers of a
 * part, and so no limit on memory; nor does it decode names that are split between two chunks.
 */

/** A form as it came in: its texts, and its files, already stored for the time being. */
export interface ReadForm {
  readonly texts: Readonly<Record<string, string | readonly string[]>>;
  readonly files: Readonly<Record<string, StagedFile>>;
}

/** 64 KiB, for each text of a form. */
const MAX_TEXT_BYTES = 64 * 1024;
const MAX_HEADER_BYTES = 16 * 1024;
/** Besides what the contract names, so that what is too much can be pointed at. */
const SPARE_PARTS = 10;
/** For a lenient contract, which ignores what it does not name. */
const MAX_LENIENT_PARTS = 1000;
/** How much of a file may wait for the storage. */
const FILE_BUFFER_BYTES = 256 * 1024;

/**
 * Reads a `multipart/form-data` body (RFC 7578). Files flow into `staging` with bounded memory, and only those that
 * the contract names. When it rejects, nothing of them is left.
 * @param lenient whether what else there is, texts of 1 MiB included, is passed over rather than refused
 * @throws Fault `invalid-request`, `malformed-body`, `payload-too-large`; DomainError as `staging.stage`
 */
export async function readForm(
  request: IncomingMessage,
  fields: FormFields,
  staging: Staging,
  lenient: boolean,
): Promise<ReadForm> {
  const texts: Record<string, string | string[]> = Object.create(null);
  const uploads: Promise<[string, StagedFile]>[] = [];
  try {
    await parse(request, fields, lenient, {
      onText(name, value) {
        const before = texts[name];
        texts[name] = before === undefined ? value : [before, value].flat();
      },
      onFile(name, source, part) {
        const upload = staging.stage(source, part).then((staged): [string, StagedFile] => [name, staged]);
        uploads.push(upload);
        return upload;
      },
    });
    return { texts, files: Object.fromEntries(await Promise.all(uploads)) };
  } catch (error) {
    request.unpipe();
    for (const result of await Promise.allSettled(uploads))
      if (result.status === 'fulfilled') await staging.discard(result.value[1]);
    throw error;
  }
}

/** What says by itself that it is too long need not be read. @throws Fault `payload-too-large` */
export function assertFormFits(
  request: IncomingMessage,
  fields: FormFields,
  maxFileSize: number,
  lenient: boolean,
): void {
  const files = fields.files.length;
  const { parts, textBytes } = limitsOf(fields, lenient);
  const length = Number(request.headers['content-length'] ?? 0);
  if (files === 0 && length > MAX_TEXT_BODY_BYTES) throw formTooLarge();
  if (
    length >
    files * maxFileSize + parts * MAX_HEADER_BYTES + Math.min(parts * textBytes, MAX_TEXT_BODY_BYTES)
  )
    throw new Fault('payload-too-large', `A file may have ${maxFileSize} bytes at most.`);
}

/** How many parts there may be, and how long each text. All texts together are as long as a form without files. */
const limitsOf = ({ files, texts }: FormFields, lenient: boolean) =>
  lenient
    ? { parts: MAX_LENIENT_PARTS, textBytes: MAX_TEXT_BODY_BYTES }
    : { parts: files.length + texts.length + SPARE_PARTS, textBytes: MAX_TEXT_BYTES };

const formTooLarge = (): Fault =>
  new Fault('payload-too-large', `The form may have ${MAX_TEXT_BODY_BYTES} bytes at most.`);

interface Receiver {
  onText(name: string, value: string): void;
  /** Rejects when the form is not to be read any further. */
  onFile(
    name: string,
    source: BusboyFileStream,
    part: { name: string; declaredType: string | undefined },
  ): Promise<unknown>;
}

/** Walks through the parts. Rejects at the first fault, so that not a byte more is read than needed. */
function parse(
  request: IncomingMessage,
  fields: FormFields,
  lenient: boolean,
  receiver: Receiver,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const limits = limitsOf(fields, lenient);
    const form = createParser(request, fields, limits);
    const isKnown = (name: string) => fields.texts.some((one) => one.name === name);
    let textLength = 0;
    const sources = new Map<string, BusboyFileStream>();
    const stop = (error: Error) => {
      reject(error);
      form.destroy();
      for (const source of sources.values()) source.destroy(error);
    };
    form.on('field', (name, value, nameTruncated, valueTruncated) => {
      // Names too: they take as much memory as what they name.
      textLength += Buffer.byteLength(name ?? '') + Buffer.byteLength(value);
      if (name === undefined || nameTruncated) stop(malformed('has a part without a name'));
      else if (valueTruncated)
        stop(new Fault('payload-too-large', `A text of a form may have ${limits.textBytes} bytes at most.`));
      else if (textLength > MAX_TEXT_BODY_BYTES) stop(formTooLarge());
      else if (!lenient || isKnown(name)) receiver.onText(name, value);
    });
    form.on('file', (name, source, fileName, _encoding, mediaType) => {
      // Busboy tells of its errors here too; they arrive below.
      source.on('error', () => undefined);
      if (lenient && !fields.files.includes(name ?? '')) return void source.resume();
      const fault = faultOfFile(name, fileName, fields, sources);
      if (fault) return stop(fault);
      sources.set(name, source);
      receiver.onFile(name, source, { name: decodeName(fileName), declaredType: mediaType }).catch(stop);
    });
    form.on('partsLimit', () => stop(malformed('has too many parts')));
    form.on('error', (cause) => stop(malformed('is cut short or not well-formed', cause)));
    form.on('finish', resolve);
    request.on('aborted', () => stop(malformed('is cut short')));
    request.on('error', (cause) => stop(malformed('is cut short', cause)));
    if (fields.files.length === 0) limit(request, () => stop(formTooLarge()));
    request.pipe(form);
  });
}

/** A body without a length may still be too long. */
function limit(request: IncomingMessage, onExcess: () => void): void {
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > MAX_TEXT_BODY_BYTES) onExcess();
  });
}

function createParser(
  request: IncomingMessage,
  { files }: FormFields,
  { parts, textBytes }: ReturnType<typeof limitsOf>,
) {
  try {
    return new Busboy({
      headers: request.headers as BusboyHeaders,
      preservePath: true,
      fileHwm: FILE_BUFFER_BYTES,
      limits: { parts, fieldSize: textBytes, headerSize: MAX_HEADER_BYTES, headerPairs: 100 },
      isPartAFile: (name, _mediaType, fileName) =>
        fileName !== undefined || (name !== undefined && files.includes(name)),
    });
  } catch (cause) {
    throw malformed('says no boundary', cause);
  }
}

function faultOfFile(
  name: string | undefined,
  fileName: string | undefined,
  { files }: FormFields,
  seen: ReadonlyMap<string, unknown>,
): Fault | undefined {
  if (name === undefined) return malformed('has a part without a name');
  const at = (keyword: string, message: string) =>
    invalidRequest({ in: 'body', pointer: `/${escapePointer(name)}`, keyword, message });
  if (!files.includes(name)) return at('additionalProperties', 'is not a file of this operation');
  if (seen.has(name)) return at('maxItems', 'is there more than once');
  if (!fileName) return at('filename', 'needs a file name');
  if (fileName.includes('\ufffd')) return at('encoding', 'needs a file name in UTF-8');
  return undefined;
}

const malformed = (what: string, cause?: unknown): Fault =>
  new Fault('malformed-body', `The form ${what}.`, { cause });

/** Browsers, and others after them, write these three characters so (WHATWG HTML, multipart form data). */
const decodeName = (fileName: string): string =>
  fileName.replace(/%(22|0D|0A)/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
