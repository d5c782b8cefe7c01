import { expect } from 'chai';
import { SECOND } from '../../src/domain/clock.ts';
import type { Mail, MailTransport } from '../../src/domain/mail.ts';
import { type Courier, createCourier } from '../../src/mail/courier.ts';
import { createSmtpTransport } from '../../src/mail/smtp.ts';
import { type MailServer, plain, refusal, startMailServer } from './mail-server.ts';
import { createMemoryQueue } from './memory-queue.ts';

const mail: Mail = { to: 'ann@example.org', subject: 'Your code', text: 'Your code is 123456.\n' };

/** Queue, courier, transport and a real mail server together. */
describe('mail delivery', () => {
  let now: number;
  let queue: ReturnType<typeof createMemoryQueue>;
  let server: MailServer;
  let transport: MailTransport;
  let courier: Courier;
  let reasons: unknown[];

  async function start(running: Promise<MailServer>): Promise<void> {
    server = await running;
    now = Date.UTC(2026, 4, 12, 12);
    queue = createMemoryQueue();
    reasons = [];
    transport = createSmtpTransport({
      url: `smtp://127.0.0.1:${server.port}`,
      from: 'no-reply@parley.example',
    });
    const warn = (fields: { reason?: unknown }) => reasons.push(fields.reason);
    const log = { info() {}, warn, error: warn };
    courier = createCourier({ queue, transport, clock: () => now, log });
  }

  afterEach(async () => {
    await courier.stop();
    await transport.close();
    await server.close();
  });

  it('brings a mail that was refused for a while, when it is accepted', async () => {
    let refusals = 2;
    await start(
      startMailServer({
        ...plain,
        onRcptTo: ({ address }, _session, callback) => {
          refusals -= 1;
          callback(refusals >= 0 ? refusal(450, `<${address}> try later`) : null);
        },
      }),
    );
    await queue.put(mail, now);
    await courier.idle();
    now += 30 * SECOND;
    await courier.idle();
    expect(server.received).to.deep.equal([]);
    now += 120 * SECOND;
    await courier.idle();
    expect(server.received.map(({ recipients }) => recipients)).to.deep.equal([['ann@example.org']]);
    expect(queue.entries).to.deep.equal([]);
    expect(reasons).to.have.length(2);
    for (const reason of reasons) expect(reason).to.match(/^SMTP EENVELOPE RCPT TO 450/);
  });

  it('keeps mails while the server is away, and brings them when it is back', async () => {
    await start(startMailServer(plain));
    await server.close();
    await queue.put(mail, now);
    await queue.put({ ...mail, to: 'bob@example.org' }, now);
    await courier.idle();
    expect(queue.entries).to.have.length(2);
    for (const reason of reasons) expect(reason).to.match(/ECONNREFUSED/);

    server = await startMailServer(plain, server.port);
    now += 30 * SECOND;
    await courier.idle();
    expect(queue.entries).to.deep.equal([]);
    expect(server.received.flatMap(({ recipients }) => recipients)).to.have.members([
      'ann@example.org',
      'bob@example.org',
    ]);
  });
});
