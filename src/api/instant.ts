/** Milliseconds since 1970 as RFC 3339 in UTC with milliseconds. */
export const presentInstant = (milliseconds: number): string => new Date(milliseconds).toISOString();
