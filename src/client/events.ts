import type { Client } from 'openapi-fetch';
import type { components, paths } from '../../generated/client/types.js';
import { unlessAborted } from './abort.ts';
import { ParleyError } from './problem.ts';
import { isPassing, type Retry } from './retry.ts';
import type { Send } from './send.ts';
import { type Frame, frames } from './server-sent-events.ts';

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

/** How long to wait before the stream is opened anew, in milliseconds, until the server has said. */
const PAUSE = 2_000;

/**
 * What happens, as it happens, over every break: each event once, in order. After a break of more than a day comes a
 * `reset`: load anew what you keep. `session.ended` is the last event; when it was only the token that expired, the
 * stream goes on instead.
 * @throws ParleyError when the server refuses, as after the end of the session
 */
export async function* events(
  deps: EventsDeps,
  options: EventsOptions,
): AsyncGenerator<StreamEvent, void, undefined> {
  const { signal, onState, silence = 45_000 } = options;
  let cursor = options.lastEventId;
  let pause = PAUSE;
  let failures = 0;
  while (!signal?.aborted) {
    const connection = new AbortController();
    const stop = () => connection.abort();
    signal?.addEventListener('abort', stop);
    let isExpired = false;
    let failure: unknown;
    try {
      for await (const frame of connect(deps, cursor, connection, silence)) {
        if (frame === 'open') {
          onState?.(frame);
          failures = 0;
          continue;
        }
        pause = frame.retry ?? pause;
        const event = eventOf(frame);
        const isNew = event?.event === 'reset' || isAfter(frame.id, cursor);
        if (isNew) cursor = frame.id ?? cursor;
        isExpired = event?.event === 'session.ended' && event.data.reason === 'token-expired';
        if (event === undefined || !isNew || isExpired) continue;
        yield event;
        if (event.event === 'session.ended') return;
      }
    } catch (error) {
      if (!isPassing(error)) throw error;
      failure = error;
    } finally {
      signal?.removeEventListener('abort', stop);
      connection.abort();
    }
    if (signal?.aborted || isExpired) continue;
    onState?.('waiting');
    failures++;
    await deps.retry.pause(failures, { longest: pause, error: failure, signal }).catch(() => undefined);
  }
}

/** Opens the stream, says so, and gives its frames. It breaks off when the other side has fallen silent. */
async function* connect(
  { client, send }: EventsDeps,
  cursor: string | undefined,
  connection: AbortController,
  silence: number,
): AsyncGenerator<Frame | 'open', void, undefined> {
  function inTime<Sign>(sign: Promise<Sign>): Promise<Sign> {
    const watch = setTimeout(() => connection.abort(), silence);
    return unlessAborted(sign, connection.signal).finally(() => clearTimeout(watch));
  }
  const opening = client.GET('/v1/events', {
    params: { header: cursor === undefined ? {} : { 'Last-Event-ID': cursor } },
    parseAs: 'stream',
    signal: connection.signal,
    fetch: send,
  });
  const { data, error, response } = await inTime(opening);
  if (error) throw new ParleyError(error, response);
  yield 'open';
  if (data) yield* frames(texts(data.getReader(), inTime));
}

async function* texts(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  inTime: <Sign>(sign: Promise<Sign>) => Promise<Sign>,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read());
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** The contract says what events there are, and the server keeps it. */
const eventOf = ({ id, event, data }: Frame): StreamEvent | undefined =>
  data === undefined ? undefined : ({ ...(id && { id }), event, data: JSON.parse(data) } as StreamEvent);

/** Whether an id comes after another one; both are decimal numbers, perhaps too large for a `number`. */
function isAfter(id: string | undefined, other: string | undefined): boolean {
  if (id === undefined || other === undefined) return true;
  return id.length === other.length ? id > other : id.length > other.length;
}
