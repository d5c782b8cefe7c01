import type { Socket } from 'node:net';

/** How long a statement may go unanswered before the server is asked whether it is there, in milliseconds. */
const PATIENCE = 500;
const INTERVAL = 250;

/** Keeps statements from hanging on a server that has gone silent without closing its connections. */
export interface HangGuard {
  /** Notes that a statement waits for an answer on this socket. */
  enter(socket: Socket): Waiting;
  leave(waiting: Waiting): void;
}

export interface Waiting {
  readonly socket: Socket;
  readonly since: number;
}

/**
 * A slow statement may take its time. But when one goes unanswered, and the server does not let anybody new in
 * either, then the connections that wait are cut, and their statements fail.
 * @param isThere whether the server lets somebody new in; must settle soon, and not reject
 */
export function createHangGuard(isThere: () => Promise<boolean>): HangGuard {
  const waiting = new Set<Waiting>();
  let checking = false;

  function checkSoon(): void {
    checking = waiting.size > 0;
    if (checking) setTimeout(check, INTERVAL);
  }

  const overdue = () => [...waiting].filter(({ since }) => performance.now() - since >= PATIENCE);

  async function check(): Promise<void> {
    if (overdue().length > 0 && !(await isThere()))
      for (const { socket } of overdue()) socket.destroy(new Error('The database server does not answer.'));
    checkSoon();
  }

  return {
    enter(socket) {
      const entry = { socket, since: performance.now() };
      waiting.add(entry);
      if (!checking) checkSoon();
      return entry;
    },
    leave(entry) {
      waiting.delete(entry);
    },
  };
}
