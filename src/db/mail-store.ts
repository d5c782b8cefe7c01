import type { Knex } from 'knex';
import type { Mail, MailQueue, QueuedMail } from '../domain/mail.ts';
import type { Secrets } from '../domain/security.ts';
import { readThrough } from './index-hint.ts';

interface MailRow {
  id: number;
  /** The mail as JSON, `null` for a decoy: sealed, since it may hold a link or a code. */
  sealed_mail: string;
  attempts: number;
  due_at: number;
}

/** The mail queue in the table `mails`. */
export function createMailStore(db: Knex, secrets: Pick<Secrets, 'seal' | 'unseal'>): MailQueue {
  /** Settled by one conditional update: who moved the due time it had seen has the mail. */
  async function lease(row: MailRow, until: number): Promise<boolean> {
    const leased = await db('mails')
      .where({ id: row.id, due_at: row.due_at })
      .update({ due_at: until, attempts: row.attempts + 1 });
    return leased === 1;
  }

  /** Undefined when its key is not in use any more. */
  function open(sealedMail: string): Mail | null | undefined {
    try {
      return JSON.parse(secrets.unseal(sealedMail));
    } catch {
      return undefined;
    }
  }

  return {
    async put(mail, now) {
      await db('mails').insert({ sealed_mail: secrets.seal(JSON.stringify(mail)), due_at: now });
    },

    async claim(limit, now, leaseUntil) {
      const due = await db
        .select<MailRow[]>('id', 'sealed_mail', 'attempts', 'due_at')
        .from(readThrough(db, 'mails', 'mails_by_due'))
        .where('due_at', '<=', now)
        .orderBy(['due_at', 'id'])
        .limit(limit);
      const claimed: QueuedMail[] = [];
      for (const row of due) {
        if (!(await lease(row, leaseUntil))) continue;
        const mail = open(row.sealed_mail);
        // One that cannot be opened waits for its key, and not in the way of the others.
        if (mail !== undefined) claimed.push({ id: row.id, mail, attempts: row.attempts + 1 });
      }
      return claimed;
    },

    async delivered(id) {
      await db('mails').where({ id }).delete();
    },

    async retry(id, at) {
      await db('mails').where({ id }).update({ due_at: at });
    },
  };
}
