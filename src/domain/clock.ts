/** The only source of time: milliseconds since 1970 in UTC. An argument everywhere, so that tests and the mock can travel. */
export type Clock = () => number;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
