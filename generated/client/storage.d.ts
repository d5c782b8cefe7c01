// Generated from src/client/storage.ts by `make generate`. Do not edit: change the source and generate again.

/** The tokens of a session. */
export interface Tokens {
    readonly accessToken: string;
    readonly refreshToken: string;
}
/** Where the tokens are kept. It is read before every request, so that all who share it share the session. */
export interface TokenStorage {
    get(): Tokens | undefined | Promise<Tokens | undefined>;
    /** @param tokens undefined: signed out */
    set(tokens: Tokens | undefined): void | Promise<void>;
}
/** Keeps the tokens until the page is left or the process ends. */
export declare function memoryStorage(): TokenStorage;
/** The part of `localStorage` and `sessionStorage` that is used. */
export interface WebStorage {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
}
/**
 * Keeps the tokens in `localStorage`, for all tabs and the next visit, or in `sessionStorage`, for this tab. Any script
 * of the page can read them there.
 */
export declare function webStorage(storage: WebStorage, key?: string): TokenStorage;
