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
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Replies that were not 2xx, broken connections and timeouts. */
  readonly failures: number;
}

process.on('message', async ({ url, tokens, seconds }: LoadOrder) => {
  const people = tokens.values();
  const { requests, duration, non2xx, errors, timeouts } = await autocannon({
    url,
    connections: tokens.length,
    duration: seconds,
    sampleInt: 50,
    setupClient: (client) => client.setHeaders({ authorization: `Bearer ${people.next().value}` }),
  });
  process.send!({ requests: requests.total, seconds: duration, failures: non2xx + errors + timeouts });
});

process.on('disconnect', () => process.exit());
