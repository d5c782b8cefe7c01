import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { generateSync } from 'otplib';
import type { Reply } from '../support/client.ts';
import { type ServerProcess, useInstallation } from '../support/process.ts';
import { tablesOf } from '../support/schema.ts';
import { until } from '../support/until.ts';
import { clientOf, emailOf, passwordOf, register } from './person.ts';

const files = { LOG_HTTP_FILE: 'http.log', LOG_SQL_FILE: 'sql.log', LOG_ERROR_FILE: 'error.log' };

describe('secrets', function () {
  this.timeout(60_000);
  const installation = useInstallation({ LOG_LEVEL: 'trace', ...files });
  const secrets = new Map<string, string>();
  let written: Record<string, string>;

  before(async () => {
    const server = await installation.serve();
    for (const [what, secret] of Object.entries(await everyFlow(server))) secrets.set(what, secret);
    secrets.set('the key of the server', installation.env.SECRET_KEYS!);
    const { output } = await server.end('SIGTERM');
    written = { 'standard output': output };
    for (const name of Object.values(files))
      written[name] = await readFile(join(installation.folder, name), 'utf8');
  });

  it('are not looked for in vain: the logs tell of every request and statement', () => {
    expect(written['http.log'])
      .to.include('"operationId":"createSession"')
      .and.include('"operationId":"confirmTotp"');
    expect(written['sql.log']).to.include('insert into `sessions`');
    expect(written['standard output']).to.include('mail delivered');
    for (const [what, secret] of secrets) expect(secret, what).to.match(/^.{6,}$/);
  });

  it('are in no log', () => {
    for (const [where, text] of Object.entries(written))
      for (const [what, secret] of secrets)
        expect(holds(text, secret), `${what} in ${where}`).to.equal(false);
  });

  it('rest nowhere in the database', async () => {
    await installation.database(async (db) => {
      for (const table of await tablesOf(db)) {
        const text = JSON.stringify(await db(table));
        for (const [what, secret] of secrets)
          expect(holds(text, secret), `${what} in ${table}`).to.equal(false);
      }
    });
  });
});

/** Whether the secret stands there by itself: six digits are found in any number that is long enough. */
function holds(text: string, secret: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9])${secret.replace(/\W/g, '\\$&')}(?![A-Za-z0-9])`).test(text);
}

/** Walks ann through all that takes or gives a secret, rightly and wrongly. @returns the secrets by what they are */
async function everyFlow(server: ServerProcess): Promise<Record<string, string>> {
  const nobody = clientOf(server);
  const wrongPassword = passwordOf('somebody else');
  const newPassword = passwordOf('ann, later');
  const email = emailOf('ann');
  const signIn = (password: string, otp?: string) =>
    nobody.post(
      '/v1/sessions',
      { identifier: 'ann', password, ...(otp && { otp }) },
      { headers: { 'idempotency-key': randomUUID() } },
    );

  expectStatus(await register(server, 'ann'), 201);
  expectStatus(await register(server, 'ann'), 409);
  const verification = await mailedToken(server, 'Confirm your email address');
  expectStatus(await nobody.post('/v1/email-verifications', { token: verification }), 204);

  expectStatus(await signIn(wrongPassword), 401);
  const session = expectStatus(
    await nobody.post('/v1/sessions', { identifier: 'ann', password: passwordOf('ann') }),
    201,
  );
  const ann = clientOf(server, session.accessToken);
  const refreshed = expectStatus(
    await nobody.post('/v1/sessions/refresh', { refreshToken: session.refreshToken }),
    200,
  );

  const json = { headers: { 'content-type': 'application/json' } };
  expectStatus(await nobody.post('/v1/sessions', `{"password":"${passwordOf('ann')}"`, json), 400);
  expectStatus(
    await nobody.post('/v1/sessions', { password: passwordOf('ann'), [passwordOf('ann')]: 1 }),
    400,
  );
  expectStatus(await ann.get(`/v1/me?token=${session.accessToken}`), 400);
  expectStatus(await ann.get(`/v1/${session.refreshToken}`), 404);
  expectStatus(
    await ann.get('/v1/me', { headers: { 'x-request-id': `Bearer ${session.accessToken}` } }),
    200,
  );
  expectStatus(await clientOf(server, `${session.accessToken}x`).get('/v1/me'), 401);

  const totp = expectStatus(await ann.post('/v1/me/totp'), 200);
  const otp = generateSync({ secret: totp.secret });
  expectStatus(await ann.post('/v1/me/totp/confirm', { otp: '000000' }), 422);
  const { recoveryCodes } = expectStatus(await ann.post('/v1/me/totp/confirm', { otp }), 200);
  expectStatus(await signIn(passwordOf('ann')), 401);
  expectStatus(await signIn(passwordOf('ann'), recoveryCodes[0]), 201);

  expectStatus(await nobody.post('/v1/password-resets', { email }), 202);
  const resetToken = await mailedToken(server, 'Reset your password');
  const resetCode = /Your code: (\d{6})/.exec(await mail(server, 'Reset your password'))?.[1] ?? '';
  expectStatus(
    await nobody.post('/v1/password-resets/confirm', { token: `${resetToken}x`, newPassword }),
    422,
  );
  expectStatus(await nobody.post('/v1/password-resets/confirm', { email, otp: resetCode, newPassword }), 204);

  const later = expectStatus(await signIn(newPassword, recoveryCodes[1]), 201);
  const laterAnn = clientOf(server, later.accessToken);
  const change = { currentPassword: newPassword, newPassword: passwordOf('ann, last') };
  expectStatus(await laterAnn.put('/v1/me/password', { ...change, currentPassword: wrongPassword }), 422);
  expectStatus(await laterAnn.put('/v1/me/password', change), 204);
  expectStatus(await laterAnn.delete('/v1/me/totp', { password: change.newPassword }), 204);

  return {
    'a password': passwordOf('ann'),
    'a wrong password': wrongPassword,
    'a new password': newPassword,
    'the last password': change.newPassword,
    'the token of a verification': verification,
    'an access token': session.accessToken,
    'a later access token': later.accessToken,
    'a refresh token': session.refreshToken,
    'its successor': refreshed.refreshToken,
    'a seed': totp.secret,
    'a one-time code': otp,
    'a recovery code': recoveryCodes[0],
    'a recovery code that was not used': recoveryCodes[9],
    'a reset code': resetCode,
    'a reset token': resetToken,
  };
}

function expectStatus({ status, text, body }: Reply, wanted: number): Reply['body'] {
  expect(status, text).to.equal(wanted);
  return body;
}

/** The page of the newest mail with this subject. */
async function mail(server: ServerProcess, subject: string): Promise<string> {
  const client = clientOf(server);
  const link = new RegExp(`<a href="(/dev/mail/[^"]+)"[^>]*>${subject}<`);
  const list = await until(
    10,
    () => client.get('/dev/mail'),
    ({ text }) => link.test(text),
  );
  return (await client.get(link.exec(list.text)?.[1] ?? '/')).text;
}

async function mailedToken(server: ServerProcess, subject: string): Promise<string> {
  return /#token=([\w-]+)/.exec(await mail(server, subject))?.[1] ?? '';
}
