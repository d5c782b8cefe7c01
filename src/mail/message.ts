import type { SendMailOptions } from 'nodemailer';
import type { Mail } from '../domain/mail.ts';

/**
 * The mail as nodemailer takes it. The recipient is handed over as one address, not as text to be parsed: a comma
 * or a line break in it can neither add a recipient nor a header.
 * @param from the sender, `address` or `Name <address>`
 */
export function toMessage(mail: Mail, from: string): SendMailOptions {
  return {
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    // RFC 3834: asks vacation responders not to answer.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
