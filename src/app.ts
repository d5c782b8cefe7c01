import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { problems } from '../generated/parley/problems.ts';
import type { Services } from './api/index.ts';
import { createApis, publishedContracts } from './apis.ts';
import { announceEvents } from './bus/announcing-database.ts';
import { createDatabaseBus } from './bus/database-bus.ts';
import { createMemoryBus } from './bus/memory-bus.ts';
import { createRedisBus, type RedisLog } from './bus/redis-bus.ts';
import type { Config } from './config.ts';
import { connect } from './db/connect.ts';
import { purgeConversations } from './db/conversation-housekeeping.ts';
import { createDatabase } from './db/database.ts';
import { purge } from './db/housekeeping.ts';
import { migrateUp } from './db/migrate.ts';
import { type Clock, HOUR, MINUTE } from './domain/clock.ts';
import type { Bus } from './domain/events/bus.ts';
import type { Every } from './domain/events/streams.ts';
import { createLooseBlobs } from './domain/files/loose-blobs.ts';
import { createStaging } from './domain/files/staging.ts';
import { createLiveSessions } from './domain/sessions/live-sessions.ts';
import { createAuthenticator } from './http/authenticate.ts';
import { createBaseUrl } from './http/base-url.ts';
import type { DevMail } from './http/beside/dev-mail.ts';
import { createBeside } from './http/beside/routes.ts';
import { createIdempotency } from './http/idempotency.ts';
import { createLogObserver } from './http/log-observer.ts';
import { createMetrics, type Metrics } from './http/metrics.ts';
import { type Observer, observeAll } from './http/observer.ts';
import { createRateLimiter } from './http/rate-limit.ts';
import { createServer } from './http/server.ts';
import { createPictureMaker } from './images/picture-maker.ts';
import { createLog, type Logs } from './log.ts';
import { type Courier, createCourier } from './mail/courier.ts';
import { renderMail, renderMailList } from './mail/dev-page.ts';
import { createOutbox, type Outbox } from './mail/outbox.ts';
import { createSmtpTransport } from './mail/smtp.ts';
import { wakeAfterMail } from './mail/waking-database.ts';
import { readOrCreateSecret } from './secret-file.ts';
import { createAccessTokens } from './security/access-tokens.ts';
import { createDownloadTokens } from './security/download-tokens.ts';
import { createKeys } from './security/keys.ts';
import { createOneTimeCodes } from './security/one-time-codes.ts';
import { createPasswords } from './security/passwords.ts';
import { createSecrets } from './security/secrets.ts';
import { createServices } from './services.ts';
import { mediaTypes } from './storage/media-types.ts';
import { openStorage } from './storage/storage.ts';

/** Parts that tests and the mock put in place of the real ones. */
export interface Overrides {
  readonly clock?: Clock;
  /** What makes time pass for streams: heartbeats, and the end of tokens. */
  readonly every?: Every;
  readonly logs?: Logs;
  /** Told of every reply besides the log and the metrics. */
  readonly observer?: Observer;
}

/** A whole Parley that listens to nothing. */
export interface App {
  readonly handler: RequestListener;
  readonly services: Services;
  readonly metrics: Metrics;
  readonly courier: Courier;
  readonly logs: Logs;
  /** Brings the database up to date; several processes may do so at once. @returns the names of what was run */
  migrate(): Promise<string[]>;
  /** Deletes the bytes of deleted files and expired uploads, and what dead processes left. It never rejects. */
  sweep(): Promise<void>;
  /** Says not ready from now on, so that a balancer turns elsewhere. */
  prepareToStop(): void;
  /** Lets go of everything. Call it when no request is under way any more. */
  close(): Promise<void>;
}

/** How long a session is believed to be alive without asking: below the second in which an ended one must fail. */
const SESSION_TTL_MS = 900;

/** What mails on their way get when the process stops; those that take longer are sent again after the next start. */
const MAIL_PATIENCE_MS = 1_500;

/**
 * Puts every layer together; the only place that knows them all.
 * @throws Error when the contract and the handlers do not fit, or the secret cannot be read or made
 */
export function createApp(config: Config, overrides: Overrides = {}): App {
  const clock = overrides.clock ?? Date.now;
  const logs = overrides.logs ?? createLog(config.log);
  const production = config.environment === 'production';
  const publicUrl = config.http.publicUrl ?? `http://localhost:${config.http.port}`;

  const keys = createKeys(config.security.secretKeys ?? [readOrCreateSecret(config.dataDir)]);
  const secrets = createSecrets(keys);
  const passwords = createPasswords({
    cost: config.security.bcryptCost,
    minLength: config.security.passwordMinLength,
  });
  const kind = { keys, issuer: 'parley', audience: 'parley' };
  const tokens = createAccessTokens({ ...kind, lifetimeMs: config.security.accessTokenTtl });
  const downloadTokens = createDownloadTokens({ ...kind, lifetimeMs: config.security.downloadUrlTtl });

  const knex = connect(config.databaseUrl, logs.sql ? { onQuery: logs.sql } : {});
  const stored = createDatabase(knex, secrets);
  const outbox = createOutbox({ folder: join(config.dataDir, 'outbox'), from: config.mail.from, clock });
  const transport = config.mail.smtpUrl
    ? createSmtpTransport({ url: config.mail.smtpUrl, from: config.mail.from })
    : outbox;
  const courier = createCourier({ queue: stored.mails, transport, clock, log: logs.app });
  const bus = createBus(config.busUrl, logs.app);
  const database = announceEvents(
    wakeAfterMail(stored, () => courier.wake()),
    bus,
  );

  const liveSessions = createLiveSessions({ store: database.sessions, clock, ttlMs: SESSION_TTL_MS });
  const blobs = openStorage(config.storage.location, config.storage.maxFileSize);
  const looseBlobs = createLooseBlobs({ blobs, database, clock });
  const { maxFileSize } = config.storage;
  const staging = createStaging({ blobs, looseBlobs, database, secrets, clock, maxFileSize });
  const services = createServices({
    database,
    passwords,
    secrets,
    tokens,
    downloadTokens,
    codes: createOneTimeCodes({ issuer: 'Parley' }),
    pictureMaker: createPictureMaker(),
    liveSessions,
    bus,
    clock,
    every: overrides.every ?? everyInterval,
    blobs,
    looseBlobs,
    mediaTypes,
    staging,
    publicUrl,
    refreshTokenLifetimeMs: config.security.refreshTokenTtl,
    storageQuota: config.storage.quota,
    loanPeriodMs: config.library.loanPeriod,
  });

  const metrics = createMetrics();
  const observers = [createLogObserver(logs.http, logs.app), metrics];
  if (overrides.observer) observers.push(overrides.observer);
  let stopping = false;
  const isStopping = () => stopping;
  const apis = createApis({
    services,
    authenticator: createAuthenticator(tokens, liveSessions, clock),
    publicUrl,
    dialects: config.dialects,
  });
  const [mainApi] = apis;
  const koa = createServer({
    apis,
    machine: {
      observer: observeAll(observers),
      idempotency: createIdempotency(database.idempotency, secrets, clock),
      staging,
      baseUrl: createBaseUrl(config.http.publicUrl, config.http.trustedProxies),
      rateLimiter: config.http.rateLimits ? createRateLimiter(database.throttles, clock) : undefined,
      trustedProxies: config.http.trustedProxies,
      replyCheck: production ? 'count' : 'refuse',
      isStopping,
    },
    beside: createBeside({
      contracts: publishedContracts(apis),
      problems,
      checks: {
        database: async () => {
          await knex.raw('select 1');
        },
        storage: () => blobs.check(),
      },
      isStopping,
      metrics: config.http.metricsPort === undefined ? metrics.expose : undefined,
      devMail: production || config.mail.smtpUrl ? undefined : devMail(outbox),
      publicUrl: config.http.publicUrl,
      renderError: mainApi.renderError,
    }),
    corsOrigins: config.http.corsOrigins,
  });

  const chores = [
    setInterval(() => {
      purge(knex, clock())
        .then(() => purgeConversations(knex, clock()))
        .catch((err: unknown) => logs.app.warn({ err }, 'could not delete what has expired'));
    }, HOUR),
    setInterval(() => void sweep(), MINUTE),
  ];
  for (const chore of chores) chore.unref();

  /** What is swept is of no use to anybody, and so can wait. */
  async function sweep(): Promise<void> {
    try {
      await services.uploads.sweep();
      await looseBlobs.sweep();
    } catch (err) {
      logs.app.warn({ err }, 'could not delete the bytes of deleted files and broken-off uploads');
    }
  }

  /** Streams would keep the server from stopping; their readers go on elsewhere. */
  function prepareToStop(): void {
    stopping = true;
    services.streams.close();
    services.sync.close();
  }

  return {
    handler: koa.callback(),
    services,
    metrics,
    courier,
    sweep,
    logs,
    migrate: () => migrateUp(knex),
    prepareToStop,
    async close() {
      prepareToStop();
      for (const chore of chores) clearInterval(chore);
      await bus.close();
      await courier.stop(MAIL_PATIENCE_MS);
      await transport.close();
      await passwords.close();
      blobs.close();
      await knex.destroy();
      if (!overrides.logs) await logs.close();
    },
  };
}

/** The bus behind a `BUS_URL`. */
function createBus(url: Config['busUrl'], log: RedisLog): Bus {
  switch (url) {
    case 'memory:':
      return createMemoryBus(log);
    case 'database:':
      return createDatabaseBus(log);
    default:
      return createRedisBus(url, log);
  }
}

const everyInterval: Every = (milliseconds, run) => {
  const timer = setInterval(run, milliseconds).unref();
  return () => clearInterval(timer);
};

/** The mails of development as pages. */
function devMail(outbox: Outbox): DevMail {
  return {
    list: async () => renderMailList(await outbox.list()),
    async read(id) {
      const mail = await outbox.read(id);
      return mail && renderMail(mail);
    },
  };
}
