import { expect } from 'chai';
import { MINUTE, SECOND } from '../../src/domain/clock.ts';
import type { Mail, MailTransport } from '../../src/domain/mail.ts';
import { type Courier, type CourierDeps, createCourier } from '../../src/mail/courier.ts';
import { createMemoryQueue } from './memory-queue.ts';

const mail: Mail = { to: 'ann.secret@example.org', subject: 'Your code', text: 'Your code is 123456.' };
const numbered = (count: number): Mail[] =>
  Array.from({ length: count }, (_, index) => ({ ...mail, subject: `${index}` }));

describe('the courier', () => {
  let now: number;
  let queue: ReturnType<typeof createMemoryQueue>;
  let sent: Mail[];
  let logged: { level: string; fields: object; message: string }[];
  let courier: Courier;

  const working: MailTransport = {
    async send(given) {
      sent.push(given);
    },
    async close() {},
  };
  const failing: MailTransport = {
    async send() {
      throw new Error('SMTP EENVELOPE RCPT TO 450');
    },
    async close() {},
  };

  function start(changes: Partial<CourierDeps> = {}): void {
    const log = (level: string) => (fields: object, message: string) => {
      logged.push({ level, fields, message });
    };
    courier = createCourier({
      queue,
      transport: working,
      clock: () => now,
      log: { info: log('info'), warn: log('warn'), error: log('error') },
      ...changes,
    });
  }

  beforeEach(() => {
    now = Date.UTC(2026, 4, 12, 12);
    queue = createMemoryQueue();
    sent = [];
    logged = [];
  });

  afterEach(() => courier.stop());

  it('delivers what is queued, once', async () => {
    start();
    for (const each of numbered(25)) await queue.put(each, now);
    for (let calls = 0; calls < 100; calls += 1) courier.wake();
    await courier.idle();
    expect(sent).to.have.deep.members(numbered(25));
    expect(queue.entries).to.deep.equal([]);
  });

  it('claims ten at a time, for a minute', async () => {
    const claims: number[][] = [];
    start({
      queue: {
        ...queue,
        claim: (limit, from, until) => {
          claims.push([limit, until - from]);
          return queue.claim(limit, from, until);
        },
      },
    });
    await courier.idle();
    expect(claims).to.deep.equal([[10, MINUTE]]);
  });

  it('delivers a mail that is queued just after it found none', async () => {
    let looks = 0;
    const claim: CourierDeps['queue']['claim'] = async (...claimed) => {
      const due = await queue.claim(...claimed);
      looks += 1;
      if (looks === 1) {
        await queue.put(mail, now);
        courier.wake();
      }
      return due;
    };
    start({ queue: { ...queue, claim } });
    await courier.idle();
    expect(sent).to.deep.equal([mail]);
  });

  it('finds by itself what another process queued', async () => {
    const delivery = new Promise<Mail>((resolve) => {
      start({ pollMs: 1, transport: { ...working, send: async (given) => resolve(given) } });
    });
    await queue.put(mail, now);
    expect(await delivery).to.deep.equal(mail);
  });

  it('drops decoys without sending anything', async () => {
    start();
    await queue.put(null, now);
    await courier.idle();
    expect(sent).to.deep.equal([]);
    expect(queue.entries).to.deep.equal([]);
  });

  describe('when the transport fails', () => {
    it('tries again later and later, gives up after ten attempts, and says so', async () => {
      start({ transport: failing });
      await queue.put(mail, now);
      const first = now;
      const minutesBetween: number[] = [];
      for (;;) {
        await courier.idle();
        const dueAt = queue.entries[0]?.dueAt;
        if (dueAt === undefined) break;
        minutesBetween.push((dueAt - now) / MINUTE);
        now = dueAt;
      }
      expect(minutesBetween).to.deep.equal([0.5, 2, 8, 32, 128, 300, 300, 300, 300]);
      expect(now - first).to.be.below(24 * 60 * MINUTE);
      expect(logged.map(({ level }) => level)).to.deep.equal([...Array(9).fill('warn'), 'error']);
      expect(logged.at(-1)).to.deep.equal({
        level: 'error',
        fields: { mailId: 1, domain: 'example.org', attempts: 10, reason: 'SMTP EENVELOPE RCPT TO 450' },
        message: 'mail given up',
      });
    });

    it('does not try again before it is time', async () => {
      start({ transport: failing });
      await queue.put(mail, now);
      await courier.idle();
      now += 30 * SECOND - 1;
      await courier.idle();
      expect(queue.entries[0]?.attempts).to.equal(1);
    });

    it('delivers the other mails all the same', async () => {
      start({ transport: { ...working, send: (given) => (given === mail ? failing : working).send(given) } });
      await queue.put(mail, now);
      for (const each of numbered(3)) await queue.put(each, now);
      await courier.idle();
      expect(sent).to.have.deep.members(numbered(3));
      expect(queue.entries.map((entry) => entry.mail)).to.deep.equal([mail]);
    });
  });

  it('logs neither address nor subject nor text', async () => {
    start({ transport: { ...working, send: (given) => (given === mail ? failing : working).send(given) } });
    for (const each of [mail, { ...mail }, { ...mail, to: 'ann.secret' }]) await queue.put(each, now);
    await courier.idle();
    expect(logged).to.have.length(3);
    expect(JSON.stringify(logged)).to.not.match(/ann\.secret|Your code|123456/);
  });

  describe('when the database fails', () => {
    it('says so, loses nothing, and goes on when it is back', async () => {
      let away = true;
      const claim: CourierDeps['queue']['claim'] = async (...claimed) => {
        if (away) throw new Error('no database');
        return queue.claim(...claimed);
      };
      start({ queue: { ...queue, claim } });
      await queue.put(mail, now);
      await courier.idle();
      expect(logged.map(({ level, message }) => `${level}: ${message}`)).to.deep.equal([
        'error: the mail queue does not answer, will be tried again',
      ]);
      away = false;
      await courier.idle();
      expect(sent).to.deep.equal([mail]);
    });

    it('sends a mail again, once its lease is over, rather than never, when it could not note the delivery', async () => {
      let away = true;
      const delivered: CourierDeps['queue']['delivered'] = async (id) => {
        if (away) throw new Error('no database');
        return queue.delivered(id);
      };
      start({ queue: { ...queue, delivered } });
      await queue.put(mail, now);
      await courier.idle();
      away = false;
      await courier.idle();
      expect(sent).to.have.length(1);
      now += MINUTE;
      await courier.idle();
      expect(sent).to.have.length(2);
      expect(queue.entries).to.deep.equal([]);
    });
  });

  describe('when it is stopped', () => {
    it('finishes the mail at hand and takes no more', async () => {
      let finish = () => {};
      const begun = new Promise<void>((resolve) => {
        const finished = new Promise<void>((release) => {
          finish = release;
        });
        const send: MailTransport['send'] = async (given) => {
          resolve();
          await finished;
          await working.send(given);
        };
        start({ transport: { ...working, send } });
      });
      await queue.put(mail, now);
      courier.wake();
      await begun;
      const stopped = courier.stop();
      await queue.put({ ...mail, subject: 'too late' }, now);
      finish();
      await stopped;
      await courier.idle();
      expect(sent).to.deep.equal([mail]);
      expect(queue.entries.map((entry) => entry.mail?.subject)).to.deep.equal(['too late']);
    });

    it('does not wait for ever', async () => {
      let hangUp = () => {};
      const begun = new Promise<void>((resolve) => {
        const send = () =>
          new Promise<void>((release) => {
            hangUp = release;
            resolve();
          });
        start({ transport: { ...working, send } });
      });
      await queue.put(mail, now);
      courier.wake();
      await begun;
      await courier.stop(1);
      expect(queue.entries.map((entry) => entry.mail)).to.deep.equal([mail]);
      hangUp();
    });
  });
});
