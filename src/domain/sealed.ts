import type { Secrets } from './security.ts';

/** What was sealed, or undefined when the key that sealed it is no longer in use. */
export function openSealed(secrets: Pick<Secrets, 'unseal'>, sealed: string): string | undefined {
  try {
    return secrets.unseal(sealed);
  } catch {
    return undefined;
  }
}
