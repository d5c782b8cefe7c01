import { type Clock, HOUR, SECOND } from '../domain/clock.ts';
import type { MailQueue, MailTransport, QueuedMail } from '../domain/mail.ts';

/** How many mails are on their way at once. */
const BATCH = 10;
/** For so long no other process takes a claimed mail; a courier that died in between is replaced after it. */
const LEASE = 60 * SECOND;
const POLL = 5 * SECOND;
const STOP_PATIENCE = 10 * SECOND;
/** With the delays below the last attempt is made some 23 hours after the first. */
const MAX_ATTEMPTS = 10;

export interface CourierLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface CourierDeps {
  readonly queue: MailQueue;
  /** Its error texts are logged, so they must not name the recipient. */
  readonly transport: MailTransport;
  readonly clock: Clock;
  readonly log: CourierLog;
  /** Milliseconds between two looks for mails that others queued or whose next attempt is due. */
  readonly pollMs?: number;
}

export interface Courier {
  /** Says that a mail was queued, so that it leaves at once. Costs next to nothing, however often it is called. */
  wake(): void;
  /** Delivers what is due and resolves when nothing due is left. Never rejects. */
  idle(): Promise<void>;
  /** Takes no more mails, and waits for those on their way, but no longer than `patienceMs` (10 s). Never rejects. */
  stop(patienceMs?: number): Promise<void>;
}

/**
 * Carries mails from the queue to the transport. A mail leaves the queue only once the transport took it, so that a
 * crash in between may deliver it twice but never not at all. One that cannot be delivered is tried again, later and
 * later, and given up after ten attempts. Decoys just leave the queue.
 */
export function createCourier({ queue, transport, clock, log, pollMs = POLL }: CourierDeps): Courier {
  let round: Promise<void> | undefined;
  let woken = false;
  let stopped = false;
  // Not a reason to keep the process alive.
  const poll = setInterval(wake, pollMs).unref();

  function wake(): void {
    if (stopped) return;
    woken = true;
    round ??= deliverUntilQuiet();
  }

  async function deliverUntilQuiet(): Promise<void> {
    while (woken && !stopped) {
      woken = false;
      await deliverDue().catch(reportQueueFault);
    }
    round = undefined;
  }

  async function deliverDue(): Promise<void> {
    let claimed: readonly QueuedMail[];
    do {
      const now = clock();
      claimed = await queue.claim(BATCH, now, now + LEASE);
      await Promise.all(claimed.map((queued) => deliver(queued).catch(reportQueueFault)));
    } while (claimed.length > 0 && !stopped);
  }

  async function deliver(queued: QueuedMail): Promise<void> {
    if (queued.mail !== null) {
      const fields = { mailId: queued.id, domain: domainOf(queued.mail.to), attempts: queued.attempts };
      try {
        await transport.send(queued.mail);
      } catch (error) {
        await putOff(queued, { ...fields, reason: error instanceof Error ? error.message : 'unknown' });
        return;
      }
      log.info(fields, 'mail delivered');
    }
    await queue.delivered(queued.id);
  }

  async function putOff({ id, attempts }: QueuedMail, fields: object): Promise<void> {
    if (attempts >= MAX_ATTEMPTS) {
      await queue.delivered(id);
      log.error(fields, 'mail given up');
      return;
    }
    const at = clock() + delayAfter(attempts);
    await queue.retry(id, at);
    log.warn({ ...fields, retryAt: new Date(at).toISOString() }, 'mail not delivered, will be tried again');
  }

  /** Nothing is lost: what was claimed is free again when its lease ends, and the poll goes on. */
  function reportQueueFault(error: unknown): void {
    log.error({ err: error }, 'the mail queue does not answer, will be tried again');
  }

  return {
    wake,

    async idle() {
      wake();
      await round;
    },

    async stop(patienceMs = STOP_PATIENCE) {
      stopped = true;
      clearInterval(poll);
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patienceMs);
      });
      await Promise.race([round, timeout]);
      clearTimeout(timer);
    },
  };
}

/** 30 s, 2 min, 8 min, 32 min, 2 h, then every 5 h. */
function delayAfter(attempts: number): number {
  return Math.min(30 * SECOND * 4 ** (attempts - 1), 5 * HOUR);
}

/** All of an address that a log may hold. */
function domainOf(address: string): string | undefined {
  return /@([^@]*)$/.exec(address)?.[1];
}
