import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { noneMatch } from '../entity-tags.ts';

/** Bytes that stay the same as long as the process lives, and the tag they are known by. */
export interface Resource {
  readonly body: Buffer;
  readonly mediaType: string;
  /** A strong entity tag, without its quotes: a hash of the body. */
  readonly tag: string;
}

export function createResource(mediaType: string, content: string | Buffer): Resource {
  const body = Buffer.from(content);
  return { body, mediaType, tag: createHash('sha256').update(body).digest('base64url').slice(0, 22) };
}

/**
 * Answers with the resource, or with 304 when the client has it already (RFC 9110, 13.1.2).
 * @param cacheControl by default it may be kept, but is asked for again each time
 */
export function sendResource(context: Context, resource: Resource, cacheControl = 'no-cache'): void {
  context.set('Cache-Control', cacheControl);
  context.etag = resource.tag;
  if (noneMatch(context.req.headers['if-none-match'], resource.tag)) {
    context.type = resource.mediaType;
    context.body = resource.body;
  } else {
    context.status = 304;
  }
}
