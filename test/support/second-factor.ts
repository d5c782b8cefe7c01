import { expect } from 'chai';
import { generateSync } from 'otplib';
import { MINUTE, SECOND } from '../../src/domain/clock.ts';
import type { TestApp } from './app.ts';

/** Somebody's authenticator app, and the list of recovery codes in the drawer. */
export interface Authenticator {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  /** The code that the app shows so many steps (of 30 s) from now. */
  code(steps?: number): string;
}

/** The code of a secret, so many steps of 30 s from the clock's now. */
export function totp(app: TestApp, secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(app.clock() / SECOND) + 30 * steps });
}

/** Turns the person's second factor on, and waits until the code of that is past. */
export async function enableTotp(app: TestApp, person: string): Promise<Authenticator> {
  const me = app.as(person);
  const { secret } = (await me.post('/v1/me/totp')).body;
  const reply = await me.post('/v1/me/totp/confirm', { otp: totp(app, secret) });
  expect(reply.status, reply.text).to.equal(200);
  app.clock.advance(2 * MINUTE);
  return {
    secret,
    recoveryCodes: reply.body.recoveryCodes,
    code: (steps = 0) => totp(app, secret, steps),
  };
}
