import { expect } from 'chai';
import { createConnection } from 'mysql2/promise';
import type { Reply } from '../support/client.ts';
import { describeOn } from '../support/describe-on.ts';
import { type PrivateMysql, startPrivateMysql } from '../support/mysql.ts';
import { type ServerProcess, useInstallation } from '../support/process.ts';
import { until } from '../support/until.ts';
import { clientOf, passwordOf, register, signIn } from './person.ts';

/**
 * What a call may take that needs the database while that is away: two seconds, where the machine is free, and more
 * where others use it too.
 */
const LIMIT_MS = 10_000;

describeOn(
  'mysql',
  'a database in a file does not go away',
  'a server whose database goes away',
  function () {
    this.timeout(60_000);
    const installation = useInstallation();
    let database: PrivateMysql | undefined;
    let server: ServerProcess;
    let token: string;

    before(async function () {
      database = await startPrivateMysql();
      if (database === undefined) return this.skip();
      const connection = await createConnection(database.url);
      await connection.query('CREATE DATABASE parley');
      await connection.end();
      server = await installation.serve({ DATABASE_URL: `${database.url}/parley` });
      await register(server, 'ann');
      token = (await signIn(server, 'ann')).accessToken;
      expect((await clientOf(server, token).get('/v1/me')).status).to.equal(200);
    });
    after(() => database?.stop());

    /** Rejects when the reply does not come in time. */
    const inTime = (reply: Promise<Reply>): Promise<Reply> =>
      Promise.race([
        reply,
        new Promise<never>((_, reject) => {
          setTimeout(reject, LIMIT_MS, new Error(`no reply within ${LIMIT_MS} ms`)).unref();
        }),
      ]);

    const waysToGo: [how: string, leave: () => unknown, comeBack: () => unknown][] = [
      ['dies', () => database?.kill(), () => database?.restart()],
      ['falls silent', () => database?.pause(), () => database?.resume()],
    ];
    for (const [how, leave, comeBack] of waysToGo) {
      it(`says so in time when it ${how}, lives, and is healthy soon after its return`, async () => {
        const nobody = clientOf(server);
        const ann = clientOf(server, token);
        await leave();

        const credentials = { identifier: 'ann', password: passwordOf('ann') };
        const calls = [
          () => nobody.post('/v1/sessions', credentials),
          () => ann.get('/v1/users'),
          () => nobody.post('/v1/password-resets', { email: 'ann@example.org' }),
        ];
        for (const call of [...calls, ...calls]) {
          const reply = await inTime(call());
          expect([reply.status, reply.body.type]).to.deep.equal([503, '/problems/unavailable']);
          expect(Number(reply.headers.get('retry-after'))).to.be.within(1, 60);
          expect(reply.text).to.not.match(/ECONN|mysql|127\.0\.0\.1/i);
        }
        expect((await inTime(nobody.get('/healthz'))).status).to.equal(200);
        const readiness = await inTime(nobody.get('/readyz'));
        expect([readiness.status, readiness.body]).to.deep.equal([
          503,
          { status: 'not-ready', checks: { database: 'failed', storage: 'ok' } },
        ]);
        expect(server.isRunning).to.equal(true);

        await comeBack();
        const isHealthy = async () => [
          await nobody.get('/readyz'),
          await nobody.post('/v1/sessions', credentials),
        ];
        const replies = await until(
          15,
          isHealthy,
          ([ready, signedIn]) => ready?.status === 200 && signedIn?.status === 201,
        );
        expect(replies.map(({ status }) => status)).to.deep.equal([200, 201]);
      });
    }

    it('stops in time and in order while the database is away', async () => {
      database?.pause();
      expect((await inTime(clientOf(server, token).get('/v1/users'))).status).to.equal(503);
      const { code } = await server.end('SIGTERM');
      database?.resume();
      expect(code).to.equal(0);
    });
  },
);
