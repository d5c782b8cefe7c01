/** How many items may wait for a reader. */
const CAPACITY = 256;

/** What waits for one reader, and no more than that: one who does not read must not fill the memory. */
export interface Inbox<Item> {
  /** False when it was full: the item is lost. */
  put(item: Item): boolean;
  /** The next item, as soon as there is one; undefined when the inbox is cleared meanwhile. One reader at a time. */
  take(): Promise<Item | undefined>;
  /** Throws away what waits and matches. */
  discard(matches: (item: Item) => boolean): void;
  /** Throws away all that waits, and lets go of who waits for it. */
  clear(): void;
}

export function createInbox<Item>(): Inbox<Item> {
  let items: Item[] = [];
  let waiting: (() => void) | undefined;

  function wake(): void {
    waiting?.();
    waiting = undefined;
  }

  return {
    put(item) {
      if (items.length >= CAPACITY) return false;
      items.push(item);
      wake();
      return true;
    },

    async take() {
      if (items.length === 0)
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      return items.shift();
    },

    discard(matches) {
      items = items.filter((item) => !matches(item));
    },

    clear() {
      items = [];
      wake();
    },
  };
}
