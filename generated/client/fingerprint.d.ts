// Generated from src/client/fingerprint.ts by `make generate`. Do not edit: change the source and generate again.

/**
 * What tells a file from another one, without reading all of a large one: its size, when it was changed, where that is
 * known, and a hash of samples of its bytes. Not by `crypto.subtle`, which is missing on pages that came without TLS.
 */
export declare function fingerprintOf(file: Blob): Promise<string>;
