/** The part of autocannon that is used here; the package brings no types. */
declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Milliseconds between two looks at whether the time is up. */
    readonly sampleInt: number;
    readonly method?: 'POST';
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
    /** Requests that each connection has under way; more than one only without `setupClient`. */
    readonly pipelining?: number;
    readonly setupClient?: (client: Client) => void;
  }

  interface Client {
    setHeaders(headers: Readonly<Record<string, string>>): void;
  }

  interface Result {
    readonly requests: { readonly total: number };
    /** Seconds. */
    readonly duration: number;
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
  }

  export default function autocannon(options: Options): Promise<Result>;
}
