// Generated from src/client/storage.ts by `make generate`. Do not edit: change the source and generate again.

/** Keeps the tokens until the page is left or the process ends. */
export function memoryStorage() {
    let kept;
    return {
        get: () => kept,
        set: (tokens) => {
            kept = tokens;
        },
    };
}
/**
 * Keeps the tokens in `localStorage`, for all tabs and the next visit, or in `sessionStorage`, for this tab. Any script
 * of the page can read them there.
 */
export function webStorage(storage, key = 'parley') {
    return {
        get: () => JSON.parse(storage.getItem(key) ?? 'null') ?? undefined,
        set: (tokens) => (tokens ? storage.setItem(key, JSON.stringify(tokens)) : storage.removeItem(key)),
    };
}
