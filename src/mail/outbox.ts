import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import PostalMime from 'postal-mime';
import type { Clock } from '../domain/clock.ts';
import type { Mail, MailTransport } from '../domain/mail.ts';
import { toMessage } from './message.ts';

/** So many mails are kept; the older ones are removed. */
const KEPT = 500;

/** File names without their ending: the instant, so that they sort by age, and what tells processes apart. */
const idPattern = /^\d{8}T\d{9}Z-[0-9a-f]{8}$/;

/** A mail that was put into the outbox. */
export interface OutboxMail extends Mail {
  readonly id: string;
  /** Milliseconds since 1970, to the second. */
  readonly sentAt: number;
}

/** A folder in place of a mail server, for development: each mail is an `.eml` file that any mail program opens. */
export interface Outbox extends MailTransport {
  /** Newest first. */
  list(): Promise<OutboxMail[]>;
  /** One of them, or undefined when there is none of that id. */
  read(id: string): Promise<OutboxMail | undefined>;
}

/**
 * @param folder made when missing, for its owner's eyes only: mails hold codes and links that open accounts
 * @param from the sender, `address` or `Name <address>`
 */
export function createOutbox({
  folder,
  from,
  clock,
}: {
  folder: string;
  from: string;
  clock: Clock;
}): Outbox {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  let lastStamp = 0;

  function newId(): string {
    // Never the same twice: mails of one millisecond keep their order.
    lastStamp = Math.max(clock(), lastStamp + 1);
    const instant = new Date(lastStamp).toISOString().replace(/[-:.]/g, '');
    return `${instant}-${randomBytes(4).toString('hex')}`;
  }

  async function removeOld(): Promise<void> {
    const names = (await readdir(folder)).filter((name) => idPattern.test(name.split('.')[0] ?? ''));
    for (const name of names.sort().slice(0, -KEPT)) await rm(join(folder, name), { force: true });
  }

  async function read(id: string): Promise<OutboxMail | undefined> {
    if (!idPattern.test(id)) return undefined;
    const source = await readFile(join(folder, `${id}.eml`)).catch(undefinedIfMissing);
    if (source === undefined) return undefined;
    const { to, subject, text, date } = await PostalMime.parse(source);
    return {
      id,
      to: to?.[0]?.address ?? '',
      subject: subject ?? '',
      text: text ?? '',
      sentAt: Date.parse(date ?? ''),
    };
  }

  return {
    async send(mail) {
      const { message } = await composer.sendMail({ ...toMessage(mail, from), date: new Date(clock()) });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, newId());
      // Renamed only when it is whole and on disk, so that nobody reads half a mail.
      await writeFile(`${path}.tmp`, message, { mode: 0o600, flush: true });
      await rename(`${path}.tmp`, `${path}.eml`);
      await removeOld();
    },

    async list() {
      const names = (await readdir(folder).catch(undefinedIfMissing)) ?? [];
      const mails: OutboxMail[] = [];
      for (const name of names.sort().reverse()) {
        const mail = name.endsWith('.eml') ? await read(name.slice(0, -'.eml'.length)) : undefined;
        if (mail !== undefined) mails.push(mail);
      }
      return mails;
    },

    read,

    async close() {},
  };
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
