import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { useAnotherProcess } from '../support/another-process.ts';
import { emailOf, useApp } from '../support/app.ts';
import type { Client, Reply } from '../support/client.ts';
import { newestMail, otpOf, tokenOf } from '../support/mail-contents.ts';
import { totp } from '../support/second-factor.ts';

const passwords = [
  'first correct horse',
  'second staple',
  'third battery',
  'fourth candle',
  'a wrong guess',
  'short77',
];
const [first, second, third, fourth, wrong, tooShort] = passwords;
const email = emailOf('ann');

describe('secrets', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });

  describe('after all that can be done with an account', () => {
    const server = useAnotherProcess(app);
    const replies: Reply[] = [];
    /** What a reply gave to its owner, once. */
    const given: string[] = [];
    /** What went by mail, or was read off a phone. */
    const carried: string[] = [];
    /** What rests in the database in their stead. */
    const stored: string[] = [];
    let recoveryCodes: string[] = [];
    let database = '';

    async function send(client: Client, method: string, path: string, body?: unknown): Promise<Reply> {
      const headers = { 'content-type': 'application/json', 'idempotency-key': `key-${replies.length}` };
      const reply = await client.send(method, path, body, body === undefined ? {} : { headers });
      replies.push(reply);
      return reply;
    }
    const anyone = (method: string, path: string, body?: unknown) => send(server.anyone, method, path, body);

    /** @returns what the reply was, and somebody who sends with its token */
    async function signIn(password: unknown, otp?: string) {
      const reply = await anyone('POST', '/v1/sessions', {
        identifier: 'ann',
        password,
        ...(otp && { otp }),
      });
      const { accessToken = 'none', refreshToken } = reply.body;
      if (reply.status === 201) given.push(accessToken, refreshToken);
      const client = server.withToken(accessToken);
      return {
        refreshToken,
        own: (method: string, path: string, body?: unknown) => send(client, method, path, body),
      };
    }

    async function mailed(subject: string, to = email): Promise<{ otp: string; token: string }> {
      const mail = await newestMail(app, to, subject);
      const [otp, token] = [otpOf(mail), tokenOf(mail)];
      carried.push(token, ...(otp ? [otp] : []));
      return { otp, token };
    }

    async function signUpAndIn(): Promise<void> {
      for (const password of [tooShort, first, first]) {
        await anyone('POST', '/v1/accounts', { username: 'ann', email, password });
      }
      await anyone('POST', '/v1/email-verifications', { token: (await mailed('Confirm')).token });
      await signIn(wrong);
      await signIn([wrong]);
      await anyone('POST', '/v1/sessions', `{"identifier":"ann","password":"${wrong}"`);
      const { refreshToken } = await signIn(first);
      const next = await anyone('POST', '/v1/sessions/refresh', { refreshToken });
      given.push(next.body.accessToken, next.body.refreshToken);
      app.clock.advance(MINUTE);
      await anyone('POST', '/v1/sessions/refresh', { refreshToken });
    }

    async function changePasswordAndAddress(): Promise<void> {
      const { own } = await signIn(first);
      for (const currentPassword of [wrong, first]) {
        await own('PUT', '/v1/me/password', { currentPassword, newPassword: second });
      }
      const { secret } = (await own('POST', '/v1/me/totp')).body;
      const firstCode = totp(app, secret);
      recoveryCodes = (await own('POST', '/v1/me/totp/confirm', { otp: firstCode })).body.recoveryCodes;
      app.clock.advance(MINUTE);
      const secondCode = totp(app, secret);
      for (const otp of [undefined, '000000', secondCode, recoveryCodes[0]]) await signIn(second, otp);
      given.push(secret, ...recoveryCodes);
      carried.push(firstCode, secondCode);
      await own('POST', '/v1/me/email-verification', { email: 'ann@example.com' });
      await anyone('POST', '/v1/email-verifications', {
        token: (await mailed('Confirm', 'ann@example.com')).token,
      });
    }

    async function forgetPasswordTwice(): Promise<void> {
      const address = 'ann@example.com';
      await anyone('POST', '/v1/password-resets', { email: address });
      const byCode = await mailed('Reset', address);
      for (const otp of ['000000', byCode.otp]) {
        await anyone('POST', '/v1/password-resets/confirm', { email: address, otp, newPassword: third });
      }
      app.clock.advance(MINUTE);
      await anyone('POST', '/v1/password-resets', { email: address });
      const byLink = await mailed('Reset', address);
      await anyone('POST', '/v1/password-resets/confirm', { token: byLink.token, newPassword: fourth });
      await anyone('POST', '/v1/password-resets/confirm', { token: byLink.token, newPassword: fourth });
    }

    async function lookIntoDatabase(): Promise<void> {
      const tables = [
        'accounts',
        'recovery_codes',
        'sessions',
        'refresh_tokens',
        'recoveries',
        'audit_events',
      ];
      const rows = await Promise.all(
        [...tables, 'mails', 'idempotency_keys', 'throttles'].map((one) => app.db(one)),
      );
      database = JSON.stringify(rows);
      const secretColumn = /hash|sealed|totp_secret/;
      for (const row of rows.flat()) {
        for (const [name, value] of Object.entries(row))
          if (secretColumn.test(name) && value) stored.push(`${value}`);
      }
    }

    async function deleteAccount(): Promise<void> {
      const { own } = await signIn(fourth, recoveryCodes[1]);
      for (const password of [wrong, fourth]) await own('DELETE', '/v1/me', { password });
      expect(replies.at(-1)?.status, replies.at(-1)?.text).to.equal(204);
    }

    before(async () => {
      await signUpAndIn();
      await changePasswordAndAddress();
      await forgetPasswordTwice();
      await lookIntoDatabase();
      await deleteAccount();
    });

    /** Six digits may stand in a longer number by chance. */
    const holds = (text: string, secret: string) =>
      /^\d{6}$/.test(secret) ? new RegExp(`\\b${secret}\\b`).test(text) : text.includes(secret);

    function expectNone(text: string, secrets: readonly string[]): void {
      expect(secrets).not.to.have.lengthOf(0);
      expect(secrets.filter((secret) => holds(text, secret))).to.deep.equal([]);
    }

    it('stand in no log', () => {
      const lines = [...app.logged, ...server.logged, ...server.statements];
      expect(lines.length).to.be.greaterThan(50);
      expectNone(lines.join('\n'), [...passwords, ...given, ...carried, ...stored]);
    });

    it('stand in no reply, but for those that give them, once', () => {
      const text = replies.map((reply) => reply.text + JSON.stringify([...reply.headers])).join('\n');
      expectNone(text, [...passwords, ...carried, ...stored]);
      for (const secret of given)
        expect(replies.filter((reply) => reply.text.includes(secret))).to.have.lengthOf(1);
    });

    it('rest in the database only hashed or sealed', () => {
      expectNone(database, [...passwords, ...given, ...carried]);
    });
  });
});
