/** Passwords: of any length and script, never truncated, never on the thread that serves requests. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Without a hash (no such account) it takes the same time and says no. */
  verify(password: string, hash: string | undefined): Promise<boolean>;
  /** The fewest characters (code points) a new one may have. */
  readonly minLength: number;
  /** Whether it is one of the commonest. */
  isCommon(password: string): boolean;
}

/** Random secrets, and what may rest of them. */
export interface Secrets {
  /** 256 random bits, base64url: refresh tokens, mailed links. */
  token(): string;
  /** So many random decimal digits. */
  digits(count: number): string;
  /** A code that people copy by hand, e.g. `k3v7q-9xm2t`, of about 50 bits. */
  recoveryCode(): string;
  /** Hash of a secret with enough entropy of its own; hex. */
  hash(secret: string): string;
  /** Keyed hash of a secret with little entropy (six digits) or of text that must not be guessed from it; hex. */
  keyedHash(secret: string): string;
  /** Whether it is the secret behind a keyed hash, under any of the keys in use; in constant time. */
  matches(secret: string, keyedHash: string): boolean;
  /** Encrypts and authenticates text for rest, with the first key. */
  seal(text: string): string;
  /** Opens it with whichever key sealed it. @throws Error when none did */
  unseal(sealed: string): string;
  /** Whether the first key sealed it; else it would be lost with an older one. */
  isSealedByFirst(sealed: string): boolean;
}

export interface AccessTokens {
  /** @returns a JWT that lives `lifetimeMs` from `now` */
  sign(claims: AccessClaims, now: number): string;
  verify(token: string, now: number): AccessClaims | TokenFault;
  /** How long an access token lives, in milliseconds. */
  readonly lifetimeMs: number;
}

export interface AccessClaims {
  readonly accountId: number;
  readonly sessionId: number;
  /** Milliseconds since 1970; absent when asking for a signature. */
  readonly expiresAt?: number;
}

/** Why a token is none: not a JWT of ours at all, wrongly signed, or too old. */
export type TokenFault = 'malformed' | 'bad-signature' | 'expired';

/** Tokens that let whoever holds them download one file. */
export interface DownloadTokens {
  sign(fileId: number, now: number): string;
  /** The file's id; undefined for what is no such token, or too old. */
  verify(token: string, now: number): number | undefined;
}

/** Time-based one-time passwords, RFC 6238. */
export interface OneTimeCodes {
  /** A new seed, base32. */
  newSecret(): string;
  /** The `otpauth://` URI that authenticator apps read. */
  uri(secret: string, label: string): string;
  /** The time step the code is of (one step of drift either way), or undefined when it is wrong. */
  step(secret: string, code: string, now: number): number | undefined;
}
