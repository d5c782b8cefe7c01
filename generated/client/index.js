// Generated from src/client/index.ts by `make generate`. Do not edit: change the source and generate again.

export { createParley } from './parley.js';
export { isProblem, ParleyError } from './problem.js';
export { memoryStorage, webStorage } from './storage.js';
