import { expect } from 'chai';
import { emailOf, type TestApp } from './app.ts';
import type { Reply } from './client.ts';
import { libraryClient } from './library-client.ts';
import { newestMail, otpOf } from './mail-contents.ts';

/** What somebody has who has asked for a reset. */
export interface AskedReset {
  readonly person: string;
  /** Names the reset. */
  readonly token: string;
  /** As the mail has it. */
  readonly otp: string;
}

export interface LibraryReset {
  request(email: string): Promise<Reply>;
  /** Asks for a reset as the person, and reads the mail. */
  ask(person: string): Promise<AskedReset>;
  reset(token: string | undefined, otp: unknown, password?: string, confirmation?: string): Promise<Reply>;
}

/** The password reset of the dialect library, as its clients go about it. */
export function libraryReset(app: TestApp): LibraryReset {
  const library = libraryClient(app);
  const request = (email: string) => library.post('/users/requestResetPassword', { your_email: email });
  return {
    request,
    async ask(person) {
      await app.idOf(person);
      const reply = await request(emailOf(person));
      expect(reply.status, reply.text).to.equal(200);
      const otp = otpOf(await newestMail(app, emailOf(person), 'Reset'));
      return { person, token: reply.body.access_token, otp };
    },
    reset: (token, otp, password = 'johndoe2', confirmation = password) =>
      library.put(
        '/users/reset_password',
        { OTP: otp, new_password: password, confirm_new_password: confirmation },
        token,
      ),
  };
}

/** Six digits that are not these. */
export const wrongOtp = (otp: string, by = 1): string => `${(Number(otp) + by) % 1_000_000}`.padStart(6, '0');
