import type {
  FileKind,
  FileNamespace,
  FileSource,
  NewFile,
  StoredFile,
  Visibility,
} from '../domain/files/file.ts';

/** What is read of the table `files`. */
export interface FileRow {
  id: number;
  owner_id: number;
  name: string;
  size: number;
  media_type: string;
  kind: FileKind;
  sha256: string;
  visibility: Visibility;
  source: FileSource;
  namespace: FileNamespace | null;
  blob_key: string;
  version: number;
  created_at: number;
  updated_at: number;
}

export const fileColumns: readonly (keyof FileRow)[] = [
  'id',
  'owner_id',
  'name',
  'size',
  'media_type',
  'kind',
  'sha256',
  'visibility',
  'source',
  'namespace',
  'blob_key',
  'version',
  'created_at',
  'updated_at',
];

/** A new file as a row. */
export function newFileRow(file: NewFile): Omit<FileRow, 'id'> {
  return {
    owner_id: file.ownerId,
    name: file.name,
    size: file.size,
    media_type: file.mediaType,
    kind: file.kind,
    sha256: file.sha256,
    visibility: file.visibility,
    source: file.source,
    namespace: file.namespace,
    blob_key: file.blobKey,
    version: 1,
    created_at: file.createdAt,
    updated_at: file.createdAt,
  };
}

export function toFile(row: FileRow): StoredFile {
  return {
    id: row.id,
    ownerId: row.owner_id,
    name: row.name,
    size: row.size,
    mediaType: row.media_type,
    kind: row.kind,
    sha256: row.sha256,
    visibility: row.visibility,
    source: row.source,
    namespace: row.namespace,
    blobKey: row.blob_key,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
