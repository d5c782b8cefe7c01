import type { EmailVerification } from '../domain/recovery/email-verification.ts';
import type { PasswordReset } from '../domain/recovery/password-reset.ts';
import type { ApiHandlers } from './accounts.ts';

type RecoveryIds =
  | 'requestEmailVerification'
  | 'confirmEmailVerification'
  | 'requestPasswordReset'
  | 'confirmPasswordReset';

export const recoveryHandlers = (
  verification: EmailVerification,
  reset: PasswordReset,
): ApiHandlers<RecoveryIds> => ({
  async requestEmailVerification({ caller, body, origin }) {
    await verification.request(caller, body.email, origin);
    return { status: 202 };
  },
  async confirmEmailVerification({ body, origin }) {
    await verification.confirm(body.token, origin);
    return { status: 204 };
  },
  async requestPasswordReset({ body, origin }) {
    await reset.request(body.email, origin);
    return { status: 202 };
  },
  async confirmPasswordReset({ body, origin }) {
    await reset.confirm(body, origin, 'strong');
    return { status: 204 };
  },
});
