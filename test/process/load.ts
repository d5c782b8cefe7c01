import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a client met that sent one request after another over a connection that it kept open. */
export interface Load {
  /** How many whole replies came. */
  readonly replies: number;
  /** What else happened: resets, broken replies, statuses that were not expected. Empty is good. */
  readonly faults: readonly string[];
}

export interface LoadOptions {
  readonly url: string;
  readonly method: string;
  readonly token?: string;
  /** The body of the nth request, where it takes one. */
  readonly body?: (n: number) => object;
  readonly status: number;
  /** So many requests at most. */
  readonly most: number;
  readonly onReply?: (n: number) => void;
}

/** Asks until no connection is accepted any more, which is how a server that stops says so. */
export async function load({ url, method, token, body, status, most, onReply }: LoadOptions): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const faults: string[] = [];
  let replies = 0;
  while (replies + faults.length < most) {
    try {
      const reply = await send(url, { agent, method, headers }, body && JSON.stringify(body(replies)));
      if (reply.status !== status) faults.push(`${reply.status} ${reply.text}`);
      else if (reply.text === '') faults.push('an empty reply');
      else JSON.parse(reply.text);
      onReply?.(replies++);
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ECONNREFUSED') break;
      faults.push(String(error));
    }
  }
  agent.destroy();
  return { replies, faults };
}

function send(
  url: string,
  options: object,
  body: string | undefined,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, options, (reply: IncomingMessage) => {
      text(reply).then((text) => resolve({ status: reply.statusCode ?? 0, text }), reject);
    });
    outgoing.on('error', reject).end(body);
  });
}
