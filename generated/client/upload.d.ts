// Generated from src/client/upload.ts by `make generate`. Do not edit: change the source and generate again.

import type { Client } from 'openapi-fetch';
import type { components, paths } from './types.js';
import { type Retry } from './retry.js';
/** A file that the server has. */
export type UploadedFile = components['schemas']['File'];
export interface UploadProgress {
    /** Bytes that are safe. */
    readonly sent: number;
    /** Bytes in all. */
    readonly total: number;
    /** Keep it to go on after a reload, as the option `resume`. */
    readonly resume: string;
}
export interface UploadOptions {
    /** The file's name; needed unless it is a `File`, which has one. */
    readonly name?: string;
    /** Its media type, where you know it; it must agree with the content. */
    readonly type?: string;
    /** Who may read it; nobody else, if it is not said. */
    readonly visibility?: components['schemas']['Visibility'];
    readonly onProgress?: (progress: UploadProgress) => void;
    /** Breaks off; what is safe stays so for a day. */
    readonly signal?: AbortSignal;
    /**
     * Where an earlier upload of this very file stood. When it is not of this file (by name, size, date and samples of
     * the bytes), or is gone, it begins anew.
     */
    readonly resume?: string | null | undefined;
    /** Bytes in a request; a hundredth of the file, but 1 to 8 MiB. */
    readonly chunkSize?: number;
}
/** Bytes to upload. */
export type Uploadable = Blob | ArrayBuffer | Uint8Array<ArrayBuffer>;
/**
 * Uploads a file in pieces (tus 1.0). After a cut it goes on where the server stands.
 * @returns the file as the server has it; `sha256` is of the bytes that arrived
 * @throws ParleyError when the server refuses, or asks for more than the patience; TypeError, or DOMException
 *   `TimeoutError` from a refresh of the tokens, when it cannot be reached after several tries; the signal's reason
 */
export declare function upload(client: Client<paths>, retry: Retry, source: Uploadable, options: UploadOptions): Promise<UploadedFile>;
