import type { Mail, MailQueue } from '../../src/domain/mail.ts';

interface Entry {
  readonly id: number;
  readonly mail: Mail | null;
  attempts: number;
  dueAt: number;
}

/** The queue as an array, with the attempts and due times to look at. */
export function createMemoryQueue(): MailQueue & { readonly entries: readonly Entry[] } {
  const entries: Entry[] = [];
  let lastId = 0;

  function entry(id: number): Entry {
    const found = entries.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`no mail ${id} is queued`);
    return found;
  }

  return {
    entries,

    async put(mail, now) {
      lastId += 1;
      entries.push({ id: lastId, mail, attempts: 0, dueAt: now });
    },

    async claim(limit, now, leaseUntil) {
      const due = entries.filter(({ dueAt }) => dueAt <= now).slice(0, limit);
      for (const claimed of due) {
        claimed.attempts += 1;
        claimed.dueAt = leaseUntil;
      }
      return due.map(({ id, mail, attempts }) => ({ id, mail, attempts }));
    },

    async delivered(id) {
      entries.splice(entries.indexOf(entry(id)), 1);
    },

    async retry(id, at) {
      entry(id).dueAt = at;
    },
  };
}
