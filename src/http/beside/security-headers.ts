import type { Middleware } from 'koa';
import helmet from 'koa-helmet';

/**
 * The headers of pages for people: nothing comes from another host, nothing is framed, no script runs that is not a
 * file of ours (OWASP HTTP Headers Cheat Sheet).
 * @param page a `live` one runs our scripts and calls our API; a `text` does neither
 * @param publicUrl where others reach the server; HTTPS is pinned only where it is served
 */
export function securityHeaders(page: 'text' | 'live', publicUrl: string | undefined): Middleware {
  const live = page === 'live' ? ["'self'"] : ["'none'"];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: live,
        connectSrc: live,
        // Swagger UI puts styles on its elements, and the pages bring theirs along.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    hsts: publicUrl?.startsWith('https:') ?? false,
  });
}
