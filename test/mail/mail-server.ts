import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What came in with one SMTP transaction. */
export interface Received {
  readonly recipients: string[];
  readonly secure: boolean;
  readonly user: string | undefined;
  readonly email: Email;
}

export interface MailServer {
  readonly port: number;
  readonly received: Received[];
  close(): Promise<void>;
}

/** Without STARTTLS, and willing to take mail and passwords in the clear. */
export const plain: SMTPServerOptions = { disabledCommands: ['STARTTLS'], allowInsecureAuth: true };

/** A real SMTP server that keeps what it is given; its certificate is self-signed. */
export async function startMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 1,
    logger: false,
    async onData(stream, session, callback) {
      const chunks: Buffer[] = await stream.toArray();
      received.push({
        recipients: session.envelope.rcptTo.map(({ address }) => address),
        secure: session.secure,
        user: session.user,
        email: await PostalMime.parse(Buffer.concat(chunks)),
      });
      callback();
    },
    ...options,
  });
  // A client that distrusts the certificate hangs up; that is its business.
  server.on('error', () => {});
  const listener = server.listen(port, '127.0.0.1');
  await once(listener, 'listening');
  return {
    port: (listener.address() as AddressInfo).port,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A refusal as a server words it: it quotes the recipient. */
export function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
