import { request } from 'node:http';
import type { Reply } from './client.ts';

/**
 * Sends what `fetch` would not: a body with GET, one in chunks of unknown sum, header fields as they are.
 * @param url whole, with host and port
 * @param chunks the body; without a `content-length` in the headers it goes out as chunked transfer coding
 */
export function sendRaw(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  chunks: readonly (string | Uint8Array)[],
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const framing = 'content-length' in headers ? {} : { 'transfer-encoding': 'chunked' };
    const outgoing = request(
      url,
      { method, headers: { ...headers, ...framing }, agent: false },
      (incoming) => {
        const received: Buffer[] = [];
        incoming.on('data', (data: Buffer) => received.push(data));
        incoming.on('end', () => {
          const text = Buffer.concat(received).toString();
          const fields = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
          const body = text === '' ? text : JSON.parse(text);
          resolve({
            status: incoming.statusCode ?? 0,
            headers: new Headers(fields as [string, string][]),
            body,
            text,
          });
        });
        incoming.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    for (const chunk of chunks) outgoing.write(chunk);
    outgoing.end();
  });
}
