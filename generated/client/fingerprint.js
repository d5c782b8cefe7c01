// Generated from src/client/fingerprint.ts by `make generate`. Do not edit: change the source and generate again.

/** Bytes of a larger file that are looked at: so many samples of so many bytes, the first and the last among them. */
const SAMPLES = 64;
const SAMPLE_BYTES = 16 * 1024;
/**
 * What tells a file from another one, without reading all of a large one: its size, when it was changed, where that is
 * known, and a hash of samples of its bytes. Not by `crypto.subtle`, which is missing on pages that came without TLS.
 */
export async function fingerprintOf(file) {
    const { size, lastModified = 0 } = file;
    const step = Math.max(SAMPLE_BYTES, (size - SAMPLE_BYTES) / (SAMPLES - 1));
    let hash = 0x811c9dc5;
    for (let index = 0; index < SAMPLES && index * step < size; index++) {
        const start = Math.floor(index * step);
        const sample = await file.slice(start, start + SAMPLE_BYTES).arrayBuffer();
        // FNV-1a, 32 bits.
        for (const byte of new Uint8Array(sample))
            hash = Math.imul(hash ^ byte, 0x01000193);
    }
    return `${size}-${lastModified}-${(hash >>> 0).toString(36)}`;
}
