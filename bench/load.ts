import autocannon from 'autocannon';

/*
 * The load generator, in a process of its own so that its CPU time is not the server's. It takes one order after
 * another: each connection is one signed-in person who asks as fast as the answers come.
 */

export interface LoadOrder {
  readonly url: string;
  /** An access token for each connection. */
  readonly tokens: readonly string[];
  readonly seconds: number;
  /**
   * How many requests each connection has under way (1). The more, the less the generator's own work counts; but then
   * all connections are the first token's.
   */
  readonly pipelining?: number;
  /** Sent as JSON by POST; absent: GET. */
  readonly body?: string;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Replies that were not 2xx, broken connections and timeouts. */
  readonly failures: number;
}

process.on('message', async ({ url, tokens, seconds, pipelining = 1, body }: LoadOrder) => {
  const people = tokens.values();
  const headersOf = (token: string | undefined) => ({
    authorization: `Bearer ${token}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  });
  const { requests, duration, non2xx, errors, timeouts } = await autocannon({
    url,
    connections: tokens.length,
    duration: seconds,
    sampleInt: 50,
    ...(body !== undefined && { method: 'POST', body }),
    ...(pipelining > 1
      ? { pipelining, headers: headersOf(tokens[0]) }
      : { setupClient: (client) => client.setHeaders(headersOf(people.next().value)) }),
  });
  process.send!({ requests: requests.total, seconds: duration, failures: non2xx + errors + timeouts });
});

process.on('disconnect', () => process.exit());
