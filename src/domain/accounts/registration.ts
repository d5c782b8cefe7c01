import type { Origin, Role } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accountNameKey } from '../names.ts';
import { mayMail } from '../recovery/mail-limits.ts';
import { putEmailVerification } from '../recovery/verification-mail.ts';
import type { Passwords, Secrets } from '../security.ts';
import type { Account } from './account.ts';
import { assertFree, assertUsername } from './account-names.ts';
import type { Accounts } from './accounts.ts';
import { assertStrong, type PasswordRule } from './password-rule.ts';
import { usernamesFromEmail } from './username-from-email.ts';

/** A new account: at least one of username and email. */
export interface Registration {
  readonly username?: string;
  readonly email?: string;
  readonly password: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly avatar?: string;
  /** Makes a username of the email where none is given, for APIs that take none. */
  readonly usernameFromEmail?: true;
  /** Asks for the grant to share files, where an API gives it to everybody who asks. */
  readonly sharesFiles?: boolean;
}

interface RegistrationDeps {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly publicUrl: string;
}

/** The part of `Accounts` that makes accounts. */
export function createRegistration(deps: RegistrationDeps): Pick<Accounts, 'register' | 'createAdmin'> {
  const { database, passwords, secrets, clock, publicUrl } = deps;

  async function create(
    registration: Registration,
    role: Role,
    origin: Origin,
    rule: PasswordRule,
  ): Promise<Account> {
    const { username, email, password } = registration;
    assertNamed(registration);
    if (rule === 'strong') assertStrong(passwords, password, [username, email], '/password');
    await assertFree(database.accounts, registration);
    const passwordHash = await passwords.hash(password);
    if (username !== undefined || email === undefined || !registration.usernameFromEmail)
      return insert(registration, passwordHash, role, origin);
    for (const made of usernamesFromEmail(email, secrets.digits)) {
      try {
        return await insert({ ...registration, username: made }, passwordHash, role, origin);
      } catch (error) {
        if (!(error instanceof DomainError && error.code === 'username-taken')) throw error;
      }
    }
    throw new Error('No username could be made of the email.');
  }

  async function insert(
    registration: Registration,
    passwordHash: string,
    role: Role,
    origin: Origin,
  ): Promise<Account> {
    const { username, email, firstName, lastName, avatar, sharesFiles = false } = registration;
    const now = clock();
    const mayVerify =
      email !== undefined &&
      (await mayMail(
        { throttles: database.throttles, secrets },
        'email-verification',
        accountNameKey(email),
        now,
      ));
    const insertion = database.transaction(async (stores) => {
      const account = await stores.accounts.insert({
        username: username ?? null,
        email: email ?? null,
        firstName: firstName ?? null,
        lastName: lastName ?? null,
        avatar: avatar ?? null,
        role,
        sharesFiles,
        passwordHash,
        createdAt: now,
      });
      await stores.audit.insert(
        {
          action: 'account.registered',
          actorId: account.id,
          accountId: account.id,
          detail: { role },
        },
        origin,
        now,
      );
      if (email !== undefined && mayVerify) {
        await putEmailVerification(stores, { accountId: account.id, email }, { secrets, publicUrl }, now);
      }
      return account;
    });
    return insertion.catch(async (error: unknown) => {
      // Lost to another at the same moment. Which index speaks first is chance; the username is reported first.
      if (error instanceof DomainError && error.code === 'email-taken')
        await assertFree(database.accounts, registration);
      throw error;
    });
  }

  return {
    register: (registration, origin, rule) => create(registration, 'member', origin, rule),
    createAdmin: (registration, origin) => create(registration, 'admin', origin, 'strong'),
  };
}

function assertNamed({ username, email }: Registration): void {
  if (username === undefined && email === undefined) {
    throw new DomainError('username-invalid', 'Give a username, an email address, or both.', {
      pointer: '/username',
    });
  }
  if (username !== undefined) assertUsername(username);
}
