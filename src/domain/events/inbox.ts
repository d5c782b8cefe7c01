/** How many items may wait for a reader. */
const CAPACITY = 256;

/** What waits for one reader, and no more than that: one who does not read must not fill the memory. */
export interface Inbox<Item> {
  /** False when it was full: the item is lost. */
  put(item: Item): boolean;
  /** The next item, as soon as there is one; undefined when the inbox was closed. One reader at a time. */
  take(): Promise<Item | undefined>;
  /** Throws away what waits and matches. */
  discard(matches: (item: Item) => boolean): void;
  /** Nothing comes any more, and what waits is thrown away. */
  close(): void;
  readonly size: number;
}

export function createInbox<Item>(): Inbox<Item> {
  let items: Item[] = [];
  let closed = false;
  let arrived: (() => void) | undefined;

  function wake(): void {
    arrived?.();
    arrived = undefined;
  }

  return {
    put(item) {
      if (closed) return true;
      if (items.length >= CAPACITY) return false;
      items.push(item);
      wake();
      return true;
    },

    async take() {
      while (items.length === 0 && !closed)
        await new Promise<void>((resolve) => {
          arrived = resolve;
        });
      return items.shift();
    },

    discard(matches) {
      items = items.filter((item) => !matches(item));
    },

    close() {
      closed = true;
      items = [];
      wake();
    },

    get size() {
      return items.length;
    },
  };
}
