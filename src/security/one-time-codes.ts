import { generateSecret, generateURI, verifySync } from 'otplib';
import { SECOND } from '../domain/clock.ts';
import type { OneTimeCodes } from '../domain/security.ts';

/** What every authenticator app assumes when it is told nothing else (RFC 6238). */
const parameters = { algorithm: 'sha1', digits: 6, period: 30 } as const;

/** The length of a SHA-1 digest, as RFC 4226 recommends (section 4, R6). */
const SECRET_BYTES = 20;

/**
 * Time-based one-time passwords, RFC 6238: SHA-1, six digits, steps of 30 seconds.
 * @param options.issuer the name of the service, shown by authenticator apps
 */
export function createOneTimeCodes({ issuer }: { readonly issuer: string }): OneTimeCodes {
  return {
    newSecret: () => generateSecret({ length: SECRET_BYTES }),

    uri: (secret, label) => generateURI({ ...parameters, issuer, label, secret }),

    step(secret, code, now) {
      if (!/^[0-9]{6}$/.test(code)) return undefined;
      const epoch = Math.floor(now / SECOND);
      const result = verifySync({
        ...parameters,
        secret,
        token: code,
        epoch,
        epochTolerance: parameters.period,
      });
      return result.valid && 'timeStep' in result ? result.timeStep : undefined;
    },
  };
}
