import { HOUR, MINUTE } from './clock.ts';
import type { Mail } from './mail.ts';

/** The texts of all mails: plain, short lines, each with what to do when one did not ask for it. */

interface PasswordResetParts {
  readonly to: string;
  /** Six digits; null for a link alone. */
  readonly otp: string | null;
  readonly link: string;
  /** How long they are good for, in milliseconds. */
  readonly lifetimeMs: number;
}

export function passwordResetMail({ to, otp, link, lifetimeMs }: PasswordResetParts): Mail {
  return {
    to,
    subject: 'Reset your password',
    text: lines(
      'Somebody, probably you, asked for a new password for your account.',
      '',
      ...(otp === null ? ['Open this link:'] : [`Your code: ${otp}`, '', 'Or open this link:']),
      link,
      '',
      `${otp === null ? 'It works' : 'Both work'} once, within ${Math.round(lifetimeMs / MINUTE)} minutes.`,
      'If it was not you, ignore this mail: your password stays as it is.',
    ),
  };
}

interface EmailVerificationParts {
  readonly to: string;
  readonly link: string;
  /** How long the link is good for, in milliseconds. */
  readonly lifetimeMs: number;
}

export function emailVerificationMail({ to, link, lifetimeMs }: EmailVerificationParts): Mail {
  return {
    to,
    subject: 'Confirm your email address',
    text: lines(
      'Open this link to confirm that this address is yours:',
      link,
      '',
      `It works once, within ${Math.round(lifetimeMs / HOUR)} hours.`,
      'If you have no account here, ignore this mail.',
    ),
  };
}

/** To the address that was replaced. */
export function emailChangedMail({ to }: { readonly to: string }): Mail {
  return {
    to,
    subject: 'Your email address was changed',
    text: lines(
      'Your account has a new email address; this one is no longer in use.',
      '',
      'If it was not you, somebody else has access to your account:',
      'change its password at once, or ask the people who run this service.',
    ),
  };
}

export function passwordChangedMail({ to }: { readonly to: string }): Mail {
  return {
    to,
    subject: 'Your password was changed',
    text: lines(
      'The password of your account was changed, and other devices were signed out.',
      '',
      'If it was not you, reset your password at once.',
    ),
  };
}

/**
 * The link of a mail. The secret stands in the fragment, where it reaches no server's log.
 * @param page the page of the user interface that takes the secret from there
 */
export function secretLink(
  publicUrl: string,
  page: 'reset-password' | 'verify-email',
  token: string,
): string {
  return `${publicUrl}/${page}#token=${token}`;
}

/** @returns lines that each end, as the last line of a mail must too */
function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
