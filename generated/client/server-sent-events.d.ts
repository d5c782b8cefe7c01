// Generated from src/client/server-sent-events.ts by `make generate`. Do not edit: change the source and generate again.

/** What is between two empty lines of a stream of events. */
export interface Frame {
    readonly id?: string;
    readonly event?: string;
    readonly data?: string;
    /** Milliseconds. */
    readonly retry?: number;
}
/** The frames of a `text/event-stream`, as they come (WHATWG HTML, 9.2.6); half a frame at the end is none. */
export declare function frames(chunks: AsyncIterable<string>): AsyncGenerator<Frame, void, undefined>;
