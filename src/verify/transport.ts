import { setTimeout as delay } from 'node:timers/promises';
import { NoReply, Stopped } from './errors.ts';
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
   * @throws NoReply when nothing came in time; Stopped
   */
  send(request: Outgoing): Promise<Reply>;
  /** From now on requests end when the signal says so, and no others begin. */
  until(signal: AbortSignal): void;
  /** How many requests were sent so far. */
  readonly sent: () => number;
}

/** What a verification puts up with. */
export interface Limits {
  /** How long a reply may take. */
  readonly replyMs: number;
  /** How long to wait in all, where the rate is limited. */
  readonly patienceS: number;
}

const usual: Limits = { replyMs: 15_000, patienceS: 60 };
/** No limit that asks for more at a time is waited for. */
const PATIENCE_AT_A_TIME_S = 5;
/** More of a reply than this is not looked at. */
const MAX_CHARACTERS = 16 * 1024 * 1024;

/**
 * @param base the address that the contract's paths are below, without a slash at the end
 * @param limits in place of the usual ones
 */
export function createTransport(base: string, limits: Partial<Limits> = {}): Transport {
  const { replyMs, patienceS } = { ...usual, ...limits };
  let sent = 0;
  let waitedS = 0;
  let stop = new AbortController().signal;

  async function once({ target, ...request }: Outgoing): Promise<Reply> {
    if (stop.aborted) throw new Stopped();
    sent++;
    const limit = AbortSignal.timeout(replyMs);
    const signal = AbortSignal.any([limit, stop]);
    try {
      const response = await fetch(base + target, { ...request, redirect: 'manual', signal });
      return await read(response);
    } catch (error) {
      if (stop.aborted) throw new Stopped();
      if (limit.aborted) throw new NoReply(`no answer within ${replyMs / 1000} s`);
      throw new NoReply(`no answer: ${reasonOf(error as Error)}`);
    }
  }

  /** Whether there was patience enough. */
  async function wait(seconds: number): Promise<boolean> {
    if (!(seconds <= Math.min(PATIENCE_AT_A_TIME_S, patienceS - waitedS))) return false;
    waitedS += seconds;
    await delay(seconds * 1000, undefined, { signal: stop }).catch(() => undefined);
    return true;
  }

  return {
    sent: () => sent,
    until: (signal) => {
      stop = signal;
    },
    async send(request) {
      const reply = await once(request);
      if (reply.status !== 429) return reply;
      const isWorthwhile = await wait(Number(reply.headers.get('retry-after') ?? Number.NaN));
      return isWorthwhile ? once(request) : reply;
    },
  };
}

/** What an error of `fetch` means, in words that are not only those of the library underneath. */
function reasonOf(error: Error): string {
  const { code = '', message } = (error.cause ?? error) as Error & { code?: string };
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) return 'it does not speak TLS';
  if (code.startsWith('HPE_')) return 'it does not speak HTTP';
  return message || error.message;
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
