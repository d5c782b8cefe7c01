// Generated from src/client/request.ts by `make generate`. Do not edit: change the source and generate again.

/** `Request`, but it remembers; a middleware may put a plain one in its place, which is an instance of it too. */
export declare const SourcedRequest: typeof Request;
/** The same request, to be sent; the original stays as it is. @param accessToken to send with it */
export declare function copyOf(request: Request, accessToken?: string): Request;
/** JSON; bytes as they are; and what has bytes in it as a form. */
export declare function serializeBody(body: unknown): string | Blob | FormData;
