import { headerToken } from '../../http/authenticate.ts';
import type { LibraryHandlers, LibraryServices } from './index.ts';

type PasswordResetIds = 'requestResetPassword' | 'resetPassword';

const OTP_DIGITS = 6;

export const passwordResetHandlers = ({
  passwordReset,
}: LibraryServices): LibraryHandlers<PasswordResetIds> => ({
  async requestResetPassword({ body, origin }) {
    const resetToken = await passwordReset.requestNamed(body.your_email, origin);
    return { status: 200, body: { access_token: resetToken, message: 'Reset Instructions Sent.' } };
  },
  async resetPassword({ headers, body, origin }) {
    const proof = {
      resetToken: headerToken(headers, 'access_token'),
      // A number has lost the zeros in front.
      otp: `${body.OTP}`.padStart(OTP_DIGITS, '0'),
      newPassword: body.new_password,
      confirmation: body.confirm_new_password,
    };
    await passwordReset.confirmNamed(proof, origin, 'any');
    return { status: 200, body: { message: 'Password reset success.', status: 200 } };
  },
});
