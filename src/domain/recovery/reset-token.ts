import type { Secrets } from '../security.ts';
import { resetTokenInvalid } from './recovery-errors.ts';

const PURPOSE = 'password-reset';

/** A token that names a reset to whoever asked for it. It tells nothing, and opens nothing without what was mailed. */
export const resetTokenFor = (secrets: Pick<Secrets, 'seal'>, recoveryId: number): string =>
  secrets.seal(`${PURPOSE} ${recoveryId}`);

/** The id of the reset that the token names. @throws DomainError `reset-token-invalid` when it is no such token */
export function resetNamedBy(secrets: Pick<Secrets, 'unseal'>, resetToken: string): number {
  const [purpose, id] = opened(secrets, resetToken).split(' ');
  // Other things are sealed with the same keys.
  if (purpose !== PURPOSE) throw resetTokenInvalid();
  return Number(id);
}

function opened(secrets: Pick<Secrets, 'unseal'>, resetToken: string): string {
  try {
    return secrets.unseal(resetToken);
  } catch {
    throw resetTokenInvalid();
  }
}
