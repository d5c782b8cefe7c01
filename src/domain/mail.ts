/** A mail to be sent: plain text, short lines. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A queued mail, claimed for delivery by one process. */
export interface QueuedMail {
  readonly id: number;
  /** Null: addressed to nobody, dropped by the courier (see `Recovery.accountId`). */
  readonly mail: Mail | null;
  /** How often it was claimed, this time included: 1 at first. */
  readonly attempts: number;
}

/**
 * Mails wait in the database, written in the transaction of the change they tell of, until they are delivered;
 * so one that was promised survives a crash, and nobody waits for a mail server.
 */
export interface MailQueue {
  /** @param mail null for a decoy that costs the same and goes nowhere */
  put(mail: Mail | null, now: number): Promise<void>;
  /** Claims mails that are due, until `leaseUntil`; another process does not get them meanwhile. */
  claim(limit: number, now: number, leaseUntil: number): Promise<readonly QueuedMail[]>;
  delivered(id: number): Promise<void>;
  /** Puts it back for a later attempt; after too many it is given up by the courier. */
  retry(id: number, at: number): Promise<void>;
}

/** Hands a mail to the outside: an SMTP server, or the outbox folder. Rejects when it could not. */
export interface MailTransport {
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}
