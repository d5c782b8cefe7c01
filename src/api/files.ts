import type { components } from '../../generated/parley/types.ts';
import type { FileFilter, StoredFile } from '../domain/files/file.ts';
import type { Files } from '../domain/files/files.ts';
import { presentContent } from '../http/file-content.ts';
import type { ApiHandlers } from './accounts.ts';
import { pageRequest, presentPage } from './cursor.ts';
import { presentInstant } from './instant.ts';
import { versionTag, wantedVersion } from './versions.ts';

type FileIds = 'uploadFile' | 'listFiles' | 'getFile' | 'updateFile' | 'deleteFile' | 'getFileContent';

export const fileHandlers = (files: Files): ApiHandlers<FileIds> => ({
  async uploadFile({ caller, body }) {
    const { file: staged, visibility = 'private' } = body;
    const file = await files.upload(caller, staged, { visibility, source: 'v1' });
    return { status: 201, body: presentFile(file), headers: { location: `/v1/files/${file.id}` } };
  },
  async listFiles({ caller, query }) {
    const { kind, q } = query;
    const filter: FileFilter = { ...(kind && { kind }), ...(q !== undefined && { search: q }) };
    const body = presentPage(await files.list(caller, filter, pageRequest(query, [0])), presentFile);
    return { status: 200, body, nextCursor: body.nextCursor };
  },
  async getFile({ caller, path }) {
    return { status: 200, ...withTag(await files.get(caller, path.fileId)) };
  },
  async updateFile({ caller, path, body, ifMatch }) {
    const file = await files.update(caller, path.fileId, body, wantedVersion(ifMatch));
    return { status: 200, ...withTag(file) };
  },
  async deleteFile({ caller, path, ifMatch, origin }) {
    await files.remove(caller, path.fileId, wantedVersion(ifMatch), origin);
    return { status: 204 };
  },
  async getFileContent({ caller, path }) {
    return presentContent(await files.content(caller, path.fileId));
  },
});

const withTag = (file: StoredFile) => ({ body: presentFile(file), etag: versionTag(file.version) });

/** A file, as whoever may read it sees it. */
export const presentFile = (file: StoredFile): components['schemas']['File'] => ({
  id: file.id,
  name: file.name,
  size: file.size,
  mediaType: file.mediaType,
  kind: file.kind,
  sha256: file.sha256,
  visibility: file.visibility,
  ownerId: file.ownerId,
  createdAt: presentInstant(file.createdAt),
  updatedAt: presentInstant(file.updatedAt),
});
