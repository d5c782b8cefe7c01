import type { Reading } from './read-variables.ts';
import type { Values, VariableName } from './variables.ts';

const parts: readonly VariableName[] = [
  'MAIL_SERVER',
  'MAIL_PORT',
  'MAIL_USE_TLS',
  'MAIL_USERNAME',
  'MAIL_PASSWORD',
];

/** @returns a sentence for each contradiction between SMTP_URL and the MAIL_ variables, and among these */
export function mailServerFaults(readings: readonly Reading[]): string[] {
  const isSet = (name: VariableName) =>
    readings.some((reading) => reading.name === name && reading.setAs !== undefined);
  const part = parts.find(isSet);
  if (part === undefined) return [];
  if (isSet('SMTP_URL')) return [`SMTP_URL and ${part} are both set: set SMTP_URL or the MAIL_ variables`];
  if (!isSet('MAIL_SERVER')) return [`MAIL_SERVER is unset, but ${part} is set: set both or neither`];
  if (isSet('MAIL_USERNAME') === isSet('MAIL_PASSWORD')) return [];
  return ['MAIL_USERNAME and MAIL_PASSWORD go together: set both or neither'];
}

/** @returns the mail server as a URL, from SMTP_URL or put together from the MAIL_ variables */
export function mailServerUrl(values: Values): string | undefined {
  const { MAIL_SERVER: server, MAIL_USE_TLS: useTls, MAIL_USERNAME: user, MAIL_PASSWORD: password } = values;
  if (server === undefined) return values.SMTP_URL;
  const port = values.MAIL_PORT ?? (useTls ? 587 : 25);
  const scheme = port === 465 ? 'smtps' : 'smtp';
  const credentials = user && password ? `${encodeURIComponent(user)}:${encodeURIComponent(password)}@` : '';
  return `${scheme}://${credentials}${server}:${port}${useTls && scheme === 'smtp' ? '?requireTLS=true' : ''}`;
}
