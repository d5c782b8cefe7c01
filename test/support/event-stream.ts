import type { ValidateFunction } from 'ajv';
import { validators } from '../../generated/parley/validators.js';
import type { TestApp } from './app.ts';
import { accidents, seenEvents } from './coverage.ts';

/** One event as a client of a stream gets it. */
export interface StreamedEvent {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: any;
}

/** A stream of events as a client reads it. Every event is checked against its schema in the contract. */
export interface EventStream {
  readonly response: Response;
  /** The cursor to resume with, as a browser's `EventSource` keeps it. */
  readonly lastId: string | undefined;
  /** How many comments have come. */
  readonly comments: number;
  /** The milliseconds to wait before connecting anew, when the server has said. */
  readonly retry: number | undefined;
  /** All events so far. */
  readonly events: readonly StreamedEvent[];
  /** Reads on until there are so many events. @throws Error when the stream ends before */
  take(count: number): Promise<readonly StreamedEvent[]>;
  /** Reads on until this is true. @throws Error when the stream ends before */
  until(isTrue: (stream: EventStream) => boolean): Promise<void>;
  /** Reads to the end. */
  ended(): Promise<readonly StreamedEvent[]>;
  /** Breaks off. */
  cut(): Promise<void>;
}

/** Opens a stream, and reads on until the server has said where it begins. */
export async function openStream(
  url: string,
  token: string,
  lastEventId?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventStream> {
  const response = await fetch(`${url}/v1/events`, {
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      ...headers,
    },
  });
  if (!response.body || response.status !== 200)
    throw new Error(`No stream: ${response.status} ${await response.text()}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const events: StreamedEvent[] = [];
  const state = {
    lastId: undefined as string | undefined,
    comments: 0,
    retry: undefined as number | undefined,
  };
  let text = '';

  /** Reads what comes next; false at the end. */
  async function read(): Promise<boolean> {
    const { done, value } = await reader.read();
    if (done) return false;
    const blocks = (text + value).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) parse(block);
    return true;
  }

  function parse(block: string): void {
    const fields = new Map<string, string>();
    for (const line of block.split('\n')) {
      const [, name = '', value = ''] = /^([^:]*): ?(.*)$/s.exec(line) ?? [];
      fields.set(name, value);
    }
    if (fields.has('')) state.comments++;
    if (fields.has('')) expectNoId(block);
    if (fields.has('retry')) state.retry = Number(fields.get('retry'));
    if (fields.has('id')) state.lastId = fields.get('id');
    const data = fields.get('data');
    if (data === undefined) return;
    const event = { id: fields.get('id'), event: fields.get('event') ?? 'message', data: JSON.parse(data) };
    checkAgainstContract(event);
    events.push(event);
  }

  const stream: EventStream = {
    response,
    get lastId() {
      return state.lastId;
    },
    get comments() {
      return state.comments;
    },
    get retry() {
      return state.retry;
    },
    events,
    async take(count) {
      await stream.until(() => events.length >= count);
      return events;
    },
    async until(isTrue) {
      while (!isTrue(stream))
        if (!(await read())) throw new Error(`The stream has ended. It gave ${JSON.stringify(events)}`);
    },
    async ended() {
      while (await read());
      return events;
    },
    cut: () => reader.cancel(),
  };
  await stream.until(() => state.lastId !== undefined);
  return stream;
}

/** Opens a stream of a person's. */
export async function streamOf(app: TestApp, person: string, lastEventId?: string): Promise<EventStream> {
  const { accessToken } = await app.signIn(person);
  return openStream(app.url, accessToken, lastEventId);
}

const streamedEvent = validators.streamEvents?.replies?.['200']?.['text/event-stream'] as ValidateFunction;

function checkAgainstContract({ id, event, data }: StreamedEvent): void {
  seenEvents.add(event);
  if (!streamedEvent({ ...(id !== undefined && { id }), event, data }))
    accidents.push(`streamEvents: ${event} ${JSON.stringify(data)} is not as the contract has it`);
}

function expectNoId(block: string): void {
  if (/^id:/m.test(block)) accidents.push(`streamEvents: a heartbeat carries an id: ${block}`);
}
