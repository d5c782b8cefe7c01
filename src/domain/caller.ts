/** What an account may do: `operator` may also upload through the fileshare dialect, `admin` administers. */
export type Role = 'member' | 'operator' | 'admin';

export const roles: readonly Role[] = ['member', 'operator', 'admin'];

/** Who asks: the account behind a verified access token whose session is alive. */
export interface Caller {
  readonly accountId: number;
  readonly sessionId: number;
  readonly role: Role;
  /** When the access token expires, in milliseconds since 1970; what lasts longer than a request ends with it. */
  readonly tokenExpiresAt?: number;
}

/** Where a request came from; kept with sessions and in the audit trail. */
export interface Origin {
  /** The client's address as seen through the trusted proxies. */
  readonly address: string;
  readonly userAgent: string | undefined;
  readonly requestId: string;
}
