import type { Knex } from 'knex';
import type { FileLink, FileLinkStore } from '../domain/files/file-link.ts';
import { toPage } from '../domain/page.ts';
import { readThrough } from './index-hint.ts';

interface FileLinkRow {
  id: number;
  file_id: number | null;
  downloads: number;
  max_downloads: number | null;
  last_used_at: number | null;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
}

const columns: readonly (keyof FileLinkRow)[] = [
  'id',
  'file_id',
  'downloads',
  'max_downloads',
  'last_used_at',
  'created_at',
  'expires_at',
  'revoked_at',
];

/** Links to files in the table `file_links`. */
export function createFileLinkStore(db: Knex): FileLinkStore {
  return {
    async insert(link) {
      const row = {
        file_id: link.fileId,
        downloads: 0,
        max_downloads: link.maxDownloads,
        last_used_at: null,
        created_at: link.createdAt,
        expires_at: link.expiresAt,
        revoked_at: null,
      };
      const [id] = await db('file_links').insert({ ...row, token_hash: link.tokenHash });
      return toLink({ ...row, id: id as number });
    },

    async byTokenHash(hash) {
      const row: FileLinkRow | undefined = await db('file_links')
        .where({ token_hash: hash })
        .first(...columns);
      return row && toLink(row);
    },

    async list(fileId, { limit, after: [lastId = Number.MAX_SAFE_INTEGER] = [] }) {
      const rows = await db
        .select<FileLinkRow[]>(columns)
        .from(readThrough(db, 'file_links', 'file_links_by_file'))
        .where({ file_id: fileId })
        .where('id', '<', lastId)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      return toPage(rows, limit, toLink, (row) => [row.id]);
    },

    async use(id, now) {
      const used = await db('file_links')
        .where({ id, revoked_at: null })
        .whereNotNull('file_id')
        .where('expires_at', '>', now)
        .whereRaw('(max_downloads is null or downloads < max_downloads)')
        .update({ downloads: db.raw('downloads + 1'), last_used_at: now });
      return used === 1;
    },

    async revoke(id, fileId, now) {
      const revoked = await db('file_links')
        .where({ id, file_id: fileId })
        .update({ revoked_at: db.raw('coalesce(revoked_at, ?)', [now]) });
      return revoked === 1;
    },
  };
}

function toLink(row: FileLinkRow): FileLink {
  return {
    id: row.id,
    fileId: row.file_id,
    downloads: row.downloads,
    maxDownloads: row.max_downloads,
    lastUsedAt: row.last_used_at,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}
