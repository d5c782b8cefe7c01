import type { OutboxMail } from '../../src/mail/outbox.ts';
import type { TestApp } from './app.ts';

/** The mails to an address that have this in their subject, newest first. */
export async function mailsTo(app: TestApp, to: string, subject: string): Promise<OutboxMail[]> {
  const isTo = (mail: OutboxMail) => mail.to.toLowerCase() === to.toLowerCase();
  return (await app.mails()).filter((mail) => isTo(mail) && mail.subject.includes(subject));
}

/** The newest of them. @throws Error when there is none */
export async function newestMail(app: TestApp, to: string, subject: string): Promise<OutboxMail> {
  const [mail] = await mailsTo(app, to, subject);
  if (mail === undefined) throw new Error(`no mail about “${subject}” to ${to}`);
  return mail;
}

/** The secret of the link in a mail. */
export const tokenOf = ({ text }: OutboxMail): string => /#token=([\w-]+)/.exec(text)?.[1] ?? '';

/** The six digits in a mail. */
export const otpOf = ({ text }: OutboxMail): string => /code: (\d{6})\n/.exec(text)?.[1] ?? '';
