import type { MessengerHandlers, MessengerServices } from './index.ts';

type RecoveryIds = 'requestPasswordReset' | 'openPasswordReset' | 'confirmPasswordReset';

export const recoveryHandlers = (
  { passwordReset }: MessengerServices,
  mount: string,
): MessengerHandlers<RecoveryIds> => ({
  async requestPasswordReset({ body, origin }) {
    await passwordReset.requestLink(body.email, `${mount}/reset_password`, origin);
    return {
      status: 200,
      body: { message: 'An email has been sent with instructions to reset your password.' },
    };
  },
  // The link of the mail is a POST to programs; people open it in browsers, which have a page for it.
  async openPasswordReset({ path, baseUrl }) {
    const server = baseUrl().slice(0, -mount.length || undefined);
    return { status: 303, headers: { location: `${server}/reset-password#token=${path.token}` } };
  },
  async confirmPasswordReset({ path: { token }, body: { password }, origin }) {
    await passwordReset.confirm({ token, newPassword: password }, origin, 'any');
    return { status: 200, body: { message: 'Your password has been updated!' } };
  },
});
