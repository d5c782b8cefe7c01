import contentDisposition from 'content-disposition';
import type { FileContent } from '../domain/files/content.ts';

/**
 * Should a browser open it nevertheless: it runs nothing, reaches nobody, and belongs to no origin. A player, which
 * the browser itself puts around sound and video, may show what it is for.
 */
const contentPolicy =
  "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** A file's bytes with the headers that keep them what they are: data. */
export const presentContent = ({ file, inline, open }: FileContent) => ({
  status: 200 as const,
  bytes: { size: file.size, open },
  mediaType: file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
  etag: file.sha256,
  headers: {
    // RFC 6266, with Unicode names as RFC 8187 has them.
    'content-disposition': contentDisposition(file.name, { type: inline ? 'inline' : 'attachment' }),
    'content-security-policy': contentPolicy,
  },
});
