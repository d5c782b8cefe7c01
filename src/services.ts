import type { Services } from './api/index.ts';
import { createAccounts } from './domain/accounts/accounts.ts';
import { createAdministration } from './domain/accounts/administration.ts';
import { createPasswordAttempts } from './domain/accounts/password-attempts.ts';
import { createSecondFactor } from './domain/accounts/second-factor.ts';
import type { Attachments } from './domain/chats/attachments.ts';
import { createChats } from './domain/chats/chats.ts';
import { createMessages } from './domain/chats/messages.ts';
import { type Clock, MINUTE } from './domain/clock.ts';
import type { Database } from './domain/database.ts';
import type { Bus } from './domain/events/bus.ts';
import { createFeed } from './domain/events/feed.ts';
import { createStreams, type Every } from './domain/events/streams.ts';
import { createSync } from './domain/events/sync.ts';
import { createTail } from './domain/events/tail.ts';
import { createEmailVerification } from './domain/recovery/email-verification.ts';
import { createPasswordReset } from './domain/recovery/password-reset.ts';
import type { AccessTokens, OneTimeCodes, Passwords, Secrets } from './domain/security.ts';
import type { LiveSessions } from './domain/sessions/session.ts';
import { createSessions } from './domain/sessions/sessions.ts';

export interface ServiceParts {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly tokens: AccessTokens;
  readonly codes: OneTimeCodes;
  readonly liveSessions: LiveSessions;
  readonly attachments: Attachments;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly every: Every;
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string;
  readonly refreshTokenLifetimeMs: number;
  /** Bytes of files an account may keep. */
  readonly storageQuota: number;
}

/** The domain, put together from its ports. */
export function createServices(parts: ServiceParts): Services {
  const attempts = createPasswordAttempts(parts);
  const secondFactor = createSecondFactor({ ...parts, attempts });
  const feed = createFeed(parts);
  const tail = createTail({ ...parts, feed });
  return {
    accounts: createAccounts({ ...parts, attempts }),
    administration: createAdministration(parts),
    sessions: createSessions({ ...parts, attempts, secondFactor }),
    secondFactor,
    emailVerification: createEmailVerification(parts),
    passwordReset: createPasswordReset({ ...parts, lifetimeMs: 15 * MINUTE }),
    chats: createChats(parts),
    messages: createMessages(parts),
    streams: createStreams({ ...parts, tail, feed }),
    sync: createSync({ tail, feed }),
  };
}
