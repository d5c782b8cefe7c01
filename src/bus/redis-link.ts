import { Redis } from 'ioredis';

export interface RedisLinkEvents {
  /** A process, perhaps this one, says that there is something new. */
  onHint(): void;
  /** From now on hints come and go; what was said before may have been missed. */
  onUp(): void;
  /** Hints are lost until it is up. Told once, also when Redis is away from the beginning. */
  onDown(reason: string): void;
}

/** A link to a Redis that mends itself. */
export interface RedisLink {
  readonly isUp: boolean;
  /** Tells all processes, if it can. */
  hint(): void;
  close(): Promise<void>;
}

const CHANNEL = 'parley:events';
/** How long to wait before connecting anew, in milliseconds. */
const RETRY = 500;
/** How long a server may keep us waiting before it counts as away, in milliseconds. */
const PATIENCE = 2_000;

/** Nothing is kept for later: a hint that cannot be given now is of no use then. */
const options = {
  retryStrategy: () => RETRY,
  connectTimeout: PATIENCE,
  socketTimeout: PATIENCE,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResubscribe: false,
  autoResendUnfulfilledCommands: false,
};

/** @param url `redis://` or `rediss://`, with credentials */
export function createRedisLink(url: string, { onHint, onUp, onDown }: RedisLinkEvents): RedisLink {
  // Who has subscribed may not publish on the same connection.
  const publisher = new Redis(url, options);
  const subscriber = new Redis(url, options);
  let canPublish = false;
  let isSubscribed = false;
  let isClosed = false;
  /** Undefined until it is known for the first time. */
  let state: 'up' | 'down' | undefined;
  let publishing: Promise<void> | undefined;
  let again = false;

  function notice(reason?: string): void {
    const now = canPublish && isSubscribed ? 'up' : 'down';
    if (isClosed || now === state || (now === 'down' && reason === undefined)) return;
    state = now;
    if (now === 'up') onUp();
    else onDown(reason ?? '');
  }

  /** One at a time, and one more for all that were asked for meanwhile. */
  async function publish(): Promise<void> {
    do {
      again = false;
      try {
        await publisher.publish(CHANNEL, '');
        canPublish = true;
        notice();
      } catch (error) {
        canPublish = false;
        refused(publisher, error as Error);
      }
    } while (again && canPublish);
    publishing = undefined;
  }

  /** A Redis that is there may still not let us. Of its error only the text is safe to tell. */
  function refused(connection: Redis, { message }: Error): void {
    if (connection.status === 'ready') connection.disconnect(true);
    notice(message);
  }

  // It tells the others of what was announced while it was away; and whether it can.
  publisher.on('ready', () => link.hint());
  publisher.on('close', () => {
    canPublish = false;
    notice('the connection is closed');
  });
  subscriber.on('ready', () => {
    const succeeded = () => {
      isSubscribed = true;
      notice();
    };
    subscriber.subscribe(CHANNEL).then(succeeded, (error: Error) => refused(subscriber, error));
  });
  subscriber.on('close', () => {
    isSubscribed = false;
    notice('the connection is closed');
  });
  subscriber.on('message', onHint);
  for (const connection of [publisher, subscriber])
    connection.on('error', (error: Error) => notice(error.message));

  const link: RedisLink = {
    get isUp() {
      return state === 'up';
    },
    hint() {
      again = true;
      if (publisher.status === 'ready') publishing ??= publish();
    },
    async close() {
      isClosed = true;
      await publishing;
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
  return link;
}
