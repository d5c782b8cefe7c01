import nodemailer, { type NodemailerError } from 'nodemailer';
import { SECOND } from '../domain/clock.ts';
import type { MailTransport } from '../domain/mail.ts';
import { toMessage } from './message.ts';

const CONNECT_TIMEOUT = 10 * SECOND;
const SILENCE_TIMEOUT = 20 * SECOND;
/** For one mail from first to last, however slowly the server drips: shorter than the courier's lease. */
const SEND_TIMEOUT = 45 * SECOND;

/** What goes wrong before a recipient was named. */
const connectionFaults = ['ECONNECTION', 'EDNS', 'ESOCKET', 'ETIMEDOUT', 'ETLS'];

/**
 * Sends mails through an SMTP server (RFC 5321) over a few connections that are kept open.
 * `smtps:` is TLS from the first byte; with `smtp:` the connection is upgraded when the server offers STARTTLS,
 * and a certificate that does not hold is a failure, never a reason to go on in the clear.
 * `send` rejects with a text that names neither the recipient nor any of the mail.
 * @param url `smtp://user:password@host:587`; nodemailer's options may follow as a query, e.g. `?requireTLS=true`
 * @param from the sender, `address` or `Name <address>`
 */
export function createSmtpTransport({ url, from }: { url: string; from: string }): MailTransport {
  const transporter = nodemailer.createTransport({
    url,
    pool: true,
    dnsTimeout: CONNECT_TIMEOUT,
    connectionTimeout: CONNECT_TIMEOUT,
    greetingTimeout: CONNECT_TIMEOUT,
    socketTimeout: SILENCE_TIMEOUT,
  });

  return {
    async send(mail) {
      try {
        await transporter.sendMail({ ...toMessage(mail, from), signal: AbortSignal.timeout(SEND_TIMEOUT) });
      } catch (error) {
        throw new Error(reasonOf(error as NodemailerError));
      }
    },

    async close() {
      transporter.close({ force: true });
    },
  };
}

/** Says what happened. Servers like to quote the recipient, so of a reply only its codes are told. */
function reasonOf(error: NodemailerError): string {
  const { code, command, response, responseCode } = error;
  if (response === undefined && code !== undefined && connectionFaults.includes(code)) return error.message;
  // RFC 3463, e.g. 5.1.1: no such mailbox.
  const enhancedCode = response?.match(/^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/)?.[1];
  return ['SMTP', code, command, responseCode, enhancedCode].filter((part) => part !== undefined).join(' ');
}
