export type { Middleware } from 'openapi-fetch';
export type { components, operations, paths } from '../../generated/client/types.js';
export type { EventsOptions, StreamEvent } from './events.ts';
export type { Listed, PagedPath, PagesInit } from './pages.ts';
export { createParley, type Parley, type ParleyOptions, type SignedIn } from './parley.ts';
export { isProblem, ParleyError, type Problem, type ProblemCode } from './problem.ts';
export type { RetryOptions } from './retry.ts';
export { memoryStorage, type TokenStorage, type Tokens, type WebStorage, webStorage } from './storage.ts';
export type { Uploadable, UploadedFile, UploadOptions, UploadProgress } from './upload.ts';
