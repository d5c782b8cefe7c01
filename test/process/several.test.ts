import { expect } from 'chai';
import { migrationSource } from '../../src/db/migrate.ts';
import { type ServerProcess, useInstallation } from '../support/process.ts';
import { until } from '../support/until.ts';
import { clientOf, emailOf, passwordOf, register, signIn } from './person.ts';

describe('two servers on one database', function () {
  this.timeout(60_000);
  const installation = useInstallation();
  let one: ServerProcess;
  let other: ServerProcess;

  before(async () => {
    [one, other] = await Promise.all([installation.serve(), installation.serve()]);
  });

  it('run each migration once when they start together, and both serve', async () => {
    const ran = [one, other].flatMap(({ output }) => output.match(/^migrated .*$/gm) ?? []);
    expect(ran).to.have.lengthOf((await migrationSource.getMigrations([])).length);
    for (const server of [one, other]) expect((await clientOf(server).get('/readyz')).status).to.equal(200);
  });

  it('know the same people and take the same tokens', async () => {
    expect((await register(one, 'ann')).status).to.equal(201);
    const { accessToken } = await signIn(other, 'ann');
    for (const server of [one, other]) {
      const reply = await clientOf(server, accessToken).get('/v1/me');
      expect([reply.status, reply.body.username]).to.deep.equal([200, 'ann']);
    }
  });

  it('both refuse a session within a second of its end at one of them', async () => {
    await register(one, 'bob');
    const { accessToken } = await signIn(one, 'bob');
    const [here, there] = [clientOf(one, accessToken), clientOf(other, accessToken)];
    expect((await there.get('/v1/me')).status).to.equal(200);

    expect((await here.delete('/v1/sessions/current')).status).to.equal(204);
    expect((await here.get('/v1/me')).status).to.equal(401);
    const last = await until(
      1,
      () => there.get('/v1/me'),
      ({ status }) => status === 401,
    );
    expect([last.status, last.body.type]).to.deep.equal([401, '/problems/unauthenticated']);
  });

  it('take a reset code once, however many ask them at the same moment', async () => {
    await register(one, 'eve');
    const email = emailOf('eve');
    expect((await clientOf(one).post('/v1/password-resets', { email })).status).to.equal(202);
    const mail = await until(
      10,
      () => resetMail(one),
      (text) => text !== undefined,
    );
    const [otp] = /\d{6}/.exec(mail ?? '') ?? [];

    const passwords = ['first', 'second', 'third', 'fourth'].map(passwordOf);
    const replies = await Promise.all(
      passwords.map((newPassword, index) =>
        clientOf(index % 2 === 0 ? one : other).post('/v1/password-resets/confirm', {
          email,
          otp,
          newPassword,
        }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([204, 422, 422, 422]);

    const signIns = await Promise.all(
      passwords.map((password) => clientOf(other).post('/v1/sessions', { identifier: 'eve', password })),
    );
    const good = signIns.map(({ status }) => status === 201);
    expect(good).to.deep.equal(replies.map(({ status }) => status === 204));
  });

  it('let a name be taken once, however many ask them at the same moment', async () => {
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, n) => register(n % 2 === 0 ? one : other, 'zoe')),
    );
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([201, ...Array(7).fill(409)]);
  });

  it('run a request under one Idempotency-Key once, wherever it is sent', async () => {
    const send = (server: ServerProcess) =>
      clientOf(server).post(
        '/v1/accounts',
        { username: 'ida', password: passwordOf('ida') },
        { headers: { 'idempotency-key': 'k1' } },
      );
    const [first, second] = [await send(one), await send(other)];
    expect([first.status, second.status]).to.deep.equal([201, 201]);
    expect(second.body).to.deep.equal(first.body);
    expect(second.headers.get('idempotency-replayed')).to.equal('true');
  });

  it('do not miss each other when one of them stops', async () => {
    await register(one, 'pat');
    expect((await one.end('SIGTERM')).code).to.equal(0);
    const { accessToken } = await signIn(other, 'pat');
    expect((await clientOf(other, accessToken).get('/v1/me')).status).to.equal(200);
  });
});

/** The text of the newest mail that resets a password; undefined while there is none. */
async function resetMail(server: ServerProcess): Promise<string | undefined> {
  const list = await clientOf(server).get('/dev/mail');
  const [, path] = /<a href="(\/dev\/mail\/[^"]+)"[^>]*>Reset your password/.exec(list.text) ?? [];
  return path === undefined
    ? undefined
    : (await clientOf(server).get(path)).text.match(/Your code: \d{6}/)?.[0];
}
