import type { components } from '../../generated/parley/types.ts';
import type { FileLink } from '../domain/files/file-link.ts';
import type { FileLinks } from '../domain/files/file-links.ts';
import { presentContent } from '../http/file-content.ts';
import type { ApiHandlers } from './accounts.ts';
import { pageRequest, presentPage } from './cursor.ts';
import { presentInstant } from './instant.ts';

type FileLinkIds = 'createFileLink' | 'listFileLinks' | 'revokeFileLink' | 'downloadByLink';

/** @param publicUrl where people reach this server, without a slash at the end */
export const fileLinkHandlers = (links: FileLinks, publicUrl: string): ApiHandlers<FileLinkIds> => ({
  async createFileLink({ caller, path, body }) {
    const { link, token } = await links.create(caller, path.fileId, body);
    const location = `/v1/links/${token}`;
    return {
      status: 201,
      body: { ...presentLink(link), token, url: publicUrl + location },
      headers: { location },
    };
  },
  async listFileLinks({ caller, path, query }) {
    const body = presentPage(await links.list(caller, path.fileId, pageRequest(query, [0])), presentLink);
    return { status: 200, body, nextCursor: body.nextCursor };
  },
  async revokeFileLink({ caller, path }) {
    await links.revoke(caller, path.fileId, path.linkId);
    return { status: 204 };
  },
  async downloadByLink({ path }) {
    return presentContent(await links.content(path.token));
  },
});

/** A link as its file's owner sees it afterwards. */
const presentLink = (link: FileLink): components['schemas']['FileLink'] => ({
  id: link.id,
  downloads: link.downloads,
  maxDownloads: link.maxDownloads,
  lastUsedAt: link.lastUsedAt === null ? null : presentInstant(link.lastUsedAt),
  createdAt: presentInstant(link.createdAt),
  expiresAt: presentInstant(link.expiresAt),
  revokedAt: link.revokedAt === null ? null : presentInstant(link.revokedAt),
});
