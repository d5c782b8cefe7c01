import { expect } from 'chai';
import type { SMTPServerOptions } from 'smtp-server';
import type { Mail, MailTransport } from '../../src/domain/mail.ts';
import { createSmtpTransport } from '../../src/mail/smtp.ts';
import { hostileAddresses } from './hostile-addresses.ts';
import { type MailServer, plain, refusal, startMailServer } from './mail-server.ts';

const from = 'Parley <no-reply@parley.example>';
const mail: Mail = { to: 'ann@example.org', subject: 'Your code', text: 'Your code is 123456.\n' };

describe('the SMTP transport', () => {
  let server: MailServer;
  let transport: MailTransport;

  async function connect(options: SMTPServerOptions, toUrl: (host: string) => string): Promise<void> {
    server = await startMailServer(options);
    transport = createSmtpTransport({ url: toUrl(`127.0.0.1:${server.port}`), from });
  }

  async function failure(sent: Mail): Promise<string> {
    return transport.send(sent).then(
      () => 'sent',
      (error: Error) => error.message,
    );
  }

  afterEach(async () => {
    await transport.close();
    await server.close();
  });

  it('delivers a mail to a server without AUTH', async () => {
    await connect(plain, (host) => `smtp://${host}`);
    await transport.send(mail);
    const [received] = server.received;
    expect(received?.recipients).to.deep.equal(['ann@example.org']);
    expect(received?.email).to.deep.include({
      from: { name: 'Parley', address: 'no-reply@parley.example' },
      to: [{ name: '', address: 'ann@example.org' }],
      subject: 'Your code',
      text: 'Your code is 123456.\n',
    });
  });

  it('marks a mail as sent by a machine, with a date and an id', async () => {
    await connect(plain, (host) => `smtp://${host}`);
    await transport.send(mail);
    const keys = server.received[0]?.email.headers.map(({ key }) => key);
    expect(keys).to.include.members(['date', 'message-id', 'auto-submitted']);
  });

  it('carries any script in subject and text', async () => {
    await connect(plain, (host) => `smtp://${host}`);
    const text = `Grüße aus Zürich, 你好, שלום, 👋\n${'very '.repeat(300)}long\n.\nafter a lone dot\n`;
    const subject = `Ваш код, ${'ö'.repeat(100)} 🔑`;
    await transport.send({ ...mail, subject, text });
    expect(server.received[0]?.email).to.include({ subject, text });
  });

  it('signs in when the URL holds a password', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = (auth, _session, callback) =>
      auth.username === 'parley' && auth.password === 'p@ss/word'
        ? callback(null, { user: auth.username })
        : callback(refusal(535, 'Wrong'));
    await connect(
      { ...plain, authOptional: false, onAuth },
      (host) => `smtp://parley:${encodeURIComponent('p@ss/word')}@${host}`,
    );
    await transport.send(mail);
    expect(server.received[0]?.user).to.equal('parley');
  });

  it('fails when the password is wrong', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = (_auth, _session, callback) =>
      callback(refusal(535, '5.7.8 parley:wrong is unknown'));
    await connect({ ...plain, authOptional: false, onAuth }, (host) => `smtp://parley:wrong@${host}`);
    expect(await failure(mail)).to.match(/^SMTP EAUTH AUTH PLAIN 535/);
    expect(server.received).to.deep.equal([]);
  });

  describe('with TLS', () => {
    it('upgrades the connection when STARTTLS is offered', async () => {
      await connect({}, (host) => `smtp://${host}?tls.rejectUnauthorized=false`);
      await transport.send(mail);
      expect(server.received[0]?.secure).to.equal(true);
    });

    it('speaks TLS from the start when the URL is smtps', async () => {
      await connect({ secure: true }, (host) => `smtps://${host}?tls.rejectUnauthorized=false`);
      await transport.send(mail);
      expect(server.received[0]?.secure).to.equal(true);
    });

    for (const { scheme, options } of [
      { scheme: 'smtp', options: {} },
      { scheme: 'smtps', options: { secure: true } },
    ]) {
      it(`refuses a certificate that does not hold, says so, and sends nothing: ${scheme}`, async () => {
        await connect(options, (host) => `${scheme}://${host}`);
        expect(await failure(mail)).to.match(/certificate/);
        expect(server.received).to.deep.equal([]);
      });
    }

    it('refuses a server that speaks none when the URL is smtps', async () => {
      await connect(plain, (host) => `smtps://${host}`);
      expect(await failure(mail)).to.not.equal('sent');
      expect(server.received).to.deep.equal([]);
    });
  });

  describe('given hostile input', () => {
    for (const to of hostileAddresses) {
      it(`mails nobody else for ${JSON.stringify(to)}`, async () => {
        await connect(plain, (host) => `smtp://${host}`);
        // The server may refuse what has become an odd but single address; both is well.
        await failure({ ...mail, to });
        expect(server.received.flatMap(({ recipients }) => recipients)).to.not.include('eve@evil.example');
      });
    }

    it('keeps line breaks in a subject from becoming headers or text', async () => {
      await connect(plain, (host) => `smtp://${host}`);
      await transport.send({ ...mail, subject: 'Hi\r\nBcc: eve@evil.example\r\n\r\nNew text' });
      const [received] = server.received;
      expect(received?.recipients).to.deep.equal(['ann@example.org']);
      expect(received?.email.bcc).to.equal(undefined);
      expect(received?.email.subject).to.match(/^Hi +Bcc: eve@evil\.example +New text$/);
      expect(received?.email.text).to.equal(mail.text);
    });
  });

  describe('when it fails', () => {
    it('tells the codes of a refusal, and not whom it was for', async () => {
      const onRcptTo: SMTPServerOptions['onRcptTo'] = ({ address }, _session, callback) =>
        callback(refusal(550, `5.1.1 <${address}> is unknown here`));
      await connect({ ...plain, hideENHANCEDSTATUSCODES: true, onRcptTo }, (host) => `smtp://${host}`);
      expect(await failure(mail)).to.equal('SMTP EENVELOPE RCPT TO 550 5.1.1');
    });

    it('tells that nobody answers', async () => {
      await connect(plain, (host) => `smtp://${host}`);
      await server.close();
      expect(await failure(mail)).to.match(/ECONNREFUSED/);
    });
  });

  it('sends many mails at once over few connections', async () => {
    let connections = 0;
    const onConnect: SMTPServerOptions['onConnect'] = (_session, callback) => {
      connections += 1;
      callback();
    };
    await connect({ ...plain, onConnect }, (host) => `smtp://${host}`);
    const recipients = Array.from({ length: 30 }, (_, index) => `person${index}@example.org`);
    await Promise.all(recipients.map((to) => transport.send({ ...mail, to })));
    expect(server.received.flatMap((received) => received.recipients)).to.have.members(recipients);
    expect(connections).to.be.at.most(5);
  });
});
