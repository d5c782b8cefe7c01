import { isUtf8 } from 'node:buffer';
import type { components } from '../../generated/parley/types.ts';
import { DomainError } from '../domain/errors.ts';
import type { ResumableUpload } from '../domain/files/resumable-upload.ts';
import type { Checksum, ResumableUploads } from '../domain/files/resumable-uploads.ts';
import type { ApiHandlers } from './accounts.ts';
import { presentInstant } from './instant.ts';

/*
 * tus 1.0 (https://tus.io/protocols/resumable-upload): the core, creation, expiration, checksum and termination.
 *
 * Not by @tus/server 2.x: it knows no checksums; it answers by itself, errors as plain text, where here a handler
 * returns and each refusal is a problem of the contract; and its stores acknowledge what they have not synced, and its
 * locks hold within one process only. What is left of the protocol besides those is the few header fields below.
 */

type UploadIds = 'describeUploads' | 'createUpload' | 'getUpload' | 'appendUpload' | 'cancelUpload';

const VERSION = '1.0.0';

export const uploadHandlers = (uploads: ResumableUploads): ApiHandlers<UploadIds> => ({
  async describeUploads() {
    const headers = {
      'tus-extension': 'creation,expiration,checksum,termination',
      'tus-max-size': `${uploads.maxFileSize}`,
      'tus-checksum-algorithm': 'sha1,sha256',
    };
    return { status: 204, headers };
  },
  async createUpload({ caller, query, headers }) {
    assertVersion(headers['tus-resumable']);
    const metadata = headers['upload-metadata'];
    const values = parseMetadata(metadata);
    const upload = await uploads.create(caller, {
      name: values.get('filename') ?? '',
      declaredType: values.get('filetype') ?? null,
      metadata,
      visibility: query?.visibility ?? 'private',
      length: headers['upload-length'],
    });
    const location = `/v1/uploads/${upload.id}`;
    return { status: 201, body: presentUpload(upload), headers: { location, ...progress(upload) } };
  },
  async getUpload({ caller, path, headers }) {
    assertVersion(headers?.['tus-resumable']);
    const upload = await uploads.get(caller, path.uploadId);
    const { length, metadata } = upload;
    return {
      status: 200,
      body: presentUpload(upload),
      headers: { ...progress(upload), 'upload-length': `${length}`, 'upload-metadata': metadata },
    };
  },
  async appendUpload({ caller, path, headers, body }) {
    assertVersion(headers['tus-resumable']);
    const checksum = parseChecksum(headers['upload-checksum']);
    const upload = await uploads.append(caller, path.uploadId, headers['upload-offset'], body, checksum);
    return { status: 204, headers: progress(upload) };
  },
  async cancelUpload({ caller, path, headers }) {
    assertVersion(headers['tus-resumable']);
    await uploads.cancel(caller, path.uploadId);
    return { status: 204 };
  },
});

/** @throws DomainError `tus-version-unsupported` */
function assertVersion(version: string = VERSION): void {
  if (version !== VERSION)
    throw new DomainError('tus-version-unsupported', `This server speaks tus ${VERSION}, not ${version}.`);
}

/**
 * Comma-separated names, each with its value in base64, if it has one; the contract has seen to the form. A value that
 * is not UTF-8 says nothing.
 */
function parseMetadata(metadata: string): Map<string, string> {
  return new Map(
    metadata.split(',').map((pair) => {
      const [name = '', value = ''] = pair.trim().split(' ');
      const bytes = Buffer.from(value, 'base64');
      return [name, isUtf8(bytes) ? bytes.toString() : ''];
    }),
  );
}

/** The algorithm and the digest; the contract has seen to both. */
function parseChecksum(text: string | undefined): Checksum | undefined {
  if (text === undefined) return undefined;
  const [algorithm, digest = ''] = text.split(' ');
  return { algorithm: algorithm === 'sha1' ? 'sha1' : 'sha256', digest };
}

const progress = ({ offset, expiresAt, fileId }: ResumableUpload): Record<string, string> => ({
  'upload-offset': `${offset}`,
  'upload-expires': new Date(expiresAt).toUTCString(),
  ...(fileId !== null && { 'parley-file-id': `${fileId}` }),
});

/** An upload as its owner sees it. */
const presentUpload = (upload: ResumableUpload): components['schemas']['Upload'] => ({
  id: upload.id,
  name: upload.name,
  length: upload.length,
  offset: upload.offset,
  visibility: upload.visibility,
  fileId: upload.fileId,
  createdAt: presentInstant(upload.createdAt),
  expiresAt: presentInstant(upload.expiresAt),
});
