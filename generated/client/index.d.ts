// Generated from src/client/index.ts by `make generate`. Do not edit: change the source and generate again.

export type { Middleware } from 'openapi-fetch';
export type { components, operations, paths } from './types.js';
export type { EventsOptions, StreamEvent } from './events.js';
export type { Listed, PagedPath, PagesInit } from './pages.js';
export { createParley, type Parley, type ParleyOptions, type SignedIn } from './parley.js';
export { isProblem, ParleyError, type Problem, type ProblemCode } from './problem.js';
export type { RetryOptions } from './retry.js';
export { memoryStorage, type TokenStorage, type Tokens, type WebStorage, webStorage } from './storage.js';
export type { Uploadable, UploadedFile, UploadOptions, UploadProgress } from './upload.js';
