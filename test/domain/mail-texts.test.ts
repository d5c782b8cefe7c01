import { expect } from 'chai';
import { DAY, MINUTE } from '../../src/domain/clock.ts';
import {
  emailChangedMail,
  emailVerificationMail,
  passwordChangedMail,
  passwordResetMail,
  secretLink,
} from '../../src/domain/mail-texts.ts';

const to = 'ann@example.org';
const link = secretLink('https://parley.example.org', 'reset-password', 'T0ken');

describe('mail texts', () => {
  const reset = passwordResetMail({ to, otp: '012345', link, lifetimeMs: 15 * MINUTE });
  const verification = emailVerificationMail({ to, link, lifetimeMs: DAY });

  it('keep the secret of a link in its fragment', () => {
    expect(link).to.equal('https://parley.example.org/reset-password#token=T0ken');
  });

  it('give the code, the link on a line of its own, and the time left to reset a password', () => {
    expect(reset.text)
      .to.match(/^Your code: 012345$/m)
      .and.match(/within 15 minutes/);
    expect(reset.text.split('\n')).to.include(link);
  });

  it('give the link alone where there is no code', () => {
    const { text } = passwordResetMail({ to, otp: null, link, lifetimeMs: 30 * MINUTE });
    expect(text)
      .to.match(/^It works once, within 30 minutes\.$/m)
      .and.not.match(/code/);
    expect(text.split('\n')).to.include(link);
  });

  it('give the link on a line of its own, and the time left to verify an address', () => {
    expect(verification.text.split('\n')).to.include(link);
    expect(verification.text).to.match(/within 24 hours/);
  });

  for (const mail of [reset, verification, emailChangedMail({ to }), passwordChangedMail({ to })]) {
    it(`say what to do if it was somebody else: ${mail.subject}`, () => {
      expect(mail.to).to.equal(to);
      expect(mail.text).to.match(/^If /m);
    });

    it(`are plain text of short lines: ${mail.subject}`, () => {
      expect(mail.text).to.match(/[^\n]\n$/);
      for (const line of mail.text.split('\n')) expect(line.length).to.be.at.most(78);
    });
  }
});
