// Generated from src/client/events.ts by `make generate`. Do not edit: change the source and generate again.

import type { Client } from 'openapi-fetch';
import type { components, paths } from './types.js';
import { type Retry } from './retry.js';
import type { Send } from './send.js';
/** Something that happened, told apart by `event`. */
export type StreamEvent = components['schemas']['StreamEvent'];
export interface EventsOptions {
    /** Ends it, without an error. */
    readonly signal?: AbortSignal;
    /** The `id` of the last event you have, or the `cursor` of `/v1/sync`; without it, from now on. */
    readonly lastEventId?: string | undefined;
    /** Told whenever the stream is connected, and when it waits to be again. */
    readonly onState?: (state: 'open' | 'waiting') => void;
    /** Without a sign of life for so many milliseconds the connection is given up; 45,000, three heartbeats. */
    readonly silence?: number;
}
export interface EventsDeps {
    readonly client: Client<paths>;
    /** Tries once; when to try again is decided here. */
    readonly send: Send;
    readonly retry: Retry;
}
/**
 * What happens, as it happens, over every break: each event once, in order. After a break of more than a day comes a
 * `reset`: load anew what you keep. `session.ended` is the last event; when it was only the token that expired, the
 * stream goes on instead.
 * @throws ParleyError when the server refuses, as after the end of the session
 */
export declare function events(deps: EventsDeps, options: EventsOptions): AsyncGenerator<StreamEvent, void, undefined>;
