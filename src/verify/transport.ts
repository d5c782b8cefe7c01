import { setTimeout as delay } from 'node:timers/promises';
import { NoReply } from './errors.ts';
import type { FetchBody } from './request.ts';

/** A reply as it came. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Without parameters, in lower case; empty where there is none. */
  readonly mediaType: string;
  readonly text: string;
  /** Parsed where it is JSON; undefined where it is not, or cannot be parsed. */
  readonly body: unknown;
}

export interface Outgoing {
  readonly method: string;
  /** Path and query, below the base URL. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: FetchBody;
}

export interface Transport {
  /**
   * Sends a request. What is limited is tried once more, after as long as the server asks for.
   * @returns the reply; a 429 when the server asks for more patience than that
   * @throws NoReply when nothing came in time
   */
  send(request: Outgoing): Promise<Reply>;
  /** How many requests were sent so far. */
  readonly sent: () => number;
}

const TIME_LIMIT_MS = 15_000;
const PATIENCE_S = 5;
/** More of a reply than this is not looked at. */
const MAX_CHARACTERS = 16 * 1024 * 1024;

/** @param base the address that the contract's paths are below, without a slash at the end */
export function createTransport(base: string): Transport {
  let sent = 0;

  async function once({ target, ...request }: Outgoing): Promise<Reply> {
    sent++;
    const signal = AbortSignal.timeout(TIME_LIMIT_MS);
    try {
      const response = await fetch(base + target, { ...request, redirect: 'manual', signal });
      return await read(response);
    } catch (error) {
      if (signal.aborted) throw new NoReply(`no answer within ${TIME_LIMIT_MS / 1000} s`);
      const { message, cause } = error as Error & { cause?: Error };
      throw new NoReply(`no answer: ${cause?.message || message}`);
    }
  }

  return {
    sent: () => sent,
    async send(request) {
      const reply = await once(request);
      if (reply.status !== 429) return reply;
      const seconds = Number(reply.headers.get('retry-after') ?? Number.NaN);
      if (!(seconds <= PATIENCE_S)) return reply;
      await delay(seconds * 1000);
      return once(request);
    },
  };
}

async function read(response: Response): Promise<Reply> {
  const { status, headers } = response;
  const mediaType = (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  // A stream of events does not end.
  if (mediaType === 'text/event-stream') await response.body?.cancel();
  const text = mediaType === 'text/event-stream' ? '' : await readText(response);
  return { status, headers, mediaType, text, body: /\bjson$/.test(mediaType) ? parsed(text) : undefined };
}

async function readText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > MAX_CHARACTERS) break;
  }
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
