// Generated from src/client/upload.ts by `make generate`. Do not edit: change the source and generate again.

import { fingerprintOf } from './fingerprint.js';
import { ParleyError } from './problem.js';
import { isPassing } from './retry.js';
const MIB = 1024 * 1024;
/** The longest pause after the first failure, in milliseconds. */
const PAUSE = 2_000;
const TUS = '1.0.0';
/**
 * Uploads a file in pieces (tus 1.0). After a cut it goes on where the server stands.
 * @returns the file as the server has it; `sha256` is of the bytes that arrived
 * @throws ParleyError when the server refuses, or asks for more than the patience; TypeError, or DOMException
 *   `TimeoutError` from a refresh of the tokens, when it cannot be reached after several tries; the signal's reason
 */
export async function upload(client, retry, source, options) {
    const { signal, onProgress } = options;
    const abortable = signal ? { signal } : {};
    const file = source instanceof Blob ? source : new Blob([source]);
    const total = file.size;
    const fingerprint = await fingerprintOf(file);
    const name = options.name ?? source.name ?? '';
    const { chunkSize = Math.min(8 * MIB, Math.max(MIB, Math.ceil(total / 100))) } = options;
    async function begin() {
        const { data, error, response } = await client.POST('/v1/uploads', {
            params: {
                header: {
                    'Tus-Resumable': TUS,
                    'Upload-Length': total,
                    'Upload-Metadata': metadataOf(name, options.type ?? file.type),
                },
                query: options.visibility ? { visibility: options.visibility } : {},
            },
            ...abortable,
        });
        if (!data)
            throw new ParleyError(error, response);
        return data;
    }
    /** Where it stands, in the server's words. */
    const ask = (uploadId) => client.GET('/v1/uploads/{uploadId}', { params: { path: { uploadId } }, ...abortable });
    async function placeOf(id) {
        const { data, error, response } = await ask(id);
        if (!data)
            throw new ParleyError(error, response);
        return data;
    }
    /** The place of an earlier upload; undefined when there is nothing to go on with. */
    async function earlier() {
        const [, id, print] = /^([1-9]\d{0,14})\.(.+)$/.exec(options.resume ?? '') ?? [];
        if (print !== fingerprint)
            return undefined;
        const { data, error, response } = await ask(Number(id));
        if (error && response.status !== 404 && response.status !== 410)
            throw new ParleyError(error, response);
        if (data?.length !== total || data.name !== name)
            return undefined;
        // The file of a finished one may have been deleted since.
        return data.offset < total || data.fileId !== null ? data : undefined;
    }
    async function append({ id, offset }) {
        const { error, response } = await client.PATCH('/v1/uploads/{uploadId}', {
            params: { path: { uploadId: id }, header: { 'Tus-Resumable': TUS, 'Upload-Offset': offset } },
            headers: { 'Content-Type': 'application/offset+octet-stream' },
            body: file.slice(offset, offset + chunkSize),
            ...abortable,
        });
        if (error)
            throw new ParleyError(error, response);
        const fileId = response.headers.get('parley-file-id');
        return {
            id,
            offset: Number(response.headers.get('upload-offset')),
            fileId: fileId === null ? null : Number(fileId),
        };
    }
    let place = (await earlier()) ?? (await begin());
    const resume = `${place.id}.${fingerprint}`;
    const report = () => onProgress?.({ sent: place.offset, total, resume });
    report();
    for (let failures = 0; place.offset < total;) {
        const before = place.offset;
        try {
            // After a failure only the server knows how much has arrived.
            if (failures > 0)
                place = await placeOf(place.id);
            if (place.offset < total)
                place = await append(place);
            failures = 0;
        }
        catch (error) {
            failures = place.offset > before ? 1 : failures + 1;
            if (signal?.aborted || !mayGoOn(error, retry) || failures >= retry.tries)
                throw error;
            await retry.pause(failures, { longest: PAUSE, error, signal });
        }
        if (place.offset > before)
            report();
    }
    if (place.fileId === null)
        throw new Error('The file was deleted as soon as it was there.');
    return read(client, place.fileId);
}
/** After a conflict too: then it stands elsewhere than it was thought to. What takes long is left to the caller. */
const mayGoOn = (error, { patience }) => !(error instanceof ParleyError) ||
    ((isPassing(error) || error.problem.status === 409) && error.retryAfter <= patience);
async function read(client, fileId) {
    const { data, error, response } = await client.GET('/v1/files/{fileId}', { params: { path: { fileId } } });
    if (!data)
        throw new ParleyError(error, response);
    return data;
}
/** `Upload-Metadata` of tus: names, and values in base64. */
const metadataOf = (name, type) => [['filename', name], ...(type ? [['filetype', type]] : [])]
    .map(([key, value = '']) => `${key} ${base64(value)}`)
    .join(',');
const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
