import { expect } from 'chai';
import { type MailServer, plain, startMailServer } from '../mail/mail-server.ts';
import { type ServerProcess, useInstallation } from '../support/process.ts';
import { until } from '../support/until.ts';
import { clientOf, emailOf, register, signIn } from './person.ts';

describe('a server that is killed', function () {
  this.timeout(60_000);
  const installation = useInstallation();

  it('has all that it acknowledged when it is back', async () => {
    const server = await installation.serve();
    const acknowledged: string[] = [];
    const registerUntilItDies = async (client: number) => {
      for (let n = 0; ; n++) {
        const username = `ann.${client}.${n}`;
        const reply = await register(server, username).catch(() => undefined);
        if (reply === undefined) return;
        if (reply.status === 201) acknowledged.push(username);
      }
    };
    const clients = Array.from({ length: 8 }, (_, client) => registerUntilItDies(client));
    await until(
      20,
      async () => acknowledged.length,
      (count) => count >= 20,
    );
    expect((await server.end('SIGKILL')).signal).to.equal('SIGKILL');
    await Promise.all(clients);

    const back = await installation.serve();
    const { accessToken } = await signIn(back, acknowledged.at(-1)!);
    const ann = clientOf(back, accessToken);
    const lost: string[] = [];
    for (const username of acknowledged)
      if ((await ann.get(`/v1/users/by-username/${username}`)).status !== 200) lost.push(username);
    expect(acknowledged).to.have.length.above(19);
    expect(lost).to.deep.equal([]);
    expect((await back.end('SIGTERM')).code).to.equal(0);
  });
});

describe('a mail that was promised', function () {
  this.timeout(60_000);
  const installation = useInstallation();
  let mailServer: MailServer;

  before(async () => {
    mailServer = await startMailServer(plain);
  });
  after(() => mailServer.close());

  const settings = () => ({ SMTP_URL: `smtp://127.0.0.1:${mailServer.port}` });
  const resetMails = () =>
    mailServer.received
      .filter(({ email }) => email.subject === 'Reset your password')
      .map(({ recipients }) => recipients);
  async function askForReset(server: ServerProcess, username: string): Promise<void> {
    expect((await register(server, username)).status).to.equal(201);
    const reply = await clientOf(server).post('/v1/password-resets', { email: emailOf(username) });
    expect(reply.status).to.equal(202);
  }

  /** As if the time had passed after which a mail is tried again, or taken over from a process that died. */
  const letTimePass = () => installation.database((db) => db('mails').update({ due_at: 0 }));

  it('arrives at a real mail server', async () => {
    const server = await installation.serve(settings());
    await askForReset(server, 'ann');
    expect(
      await until(
        10,
        async () => resetMails(),
        ({ length }) => length === 1,
      ),
    ).to.deep.equal([[emailOf('ann')]]);
    expect((await server.end('SIGTERM')).code).to.equal(0);
  });

  it('arrives after the server was killed', async () => {
    const { port } = mailServer;
    await mailServer.close();
    const server = await installation.serve(settings());
    await askForReset(server, 'bob');
    await server.end('SIGKILL');

    mailServer = await startMailServer(plain, port);
    await letTimePass();
    const back = await installation.serve(settings());
    expect(
      await until(
        15,
        async () => resetMails(),
        ({ length }) => length > 0,
      ),
    ).to.deep.equal([[emailOf('bob')]]);
    expect((await back.end('SIGTERM')).code).to.equal(0);
  });

  it('arrives once the mail server is back', async () => {
    const { port } = mailServer;
    await mailServer.close();
    const server = await installation.serve(settings());
    await askForReset(server, 'eve');
    await until(
      10,
      async () => server.output,
      (output) => output.includes('mail not delivered'),
    );
    expect(server.output)
      .to.include('mail not delivered, will be tried again')
      .and.not.include(emailOf('eve'));

    mailServer = await startMailServer(plain, port);
    await letTimePass();
    // Whatever is queued next takes along what is due, without waiting for the next look into the queue.
    await register(server, 'zoe');
    expect(
      await until(
        15,
        async () => resetMails(),
        ({ length }) => length > 0,
      ),
    ).to.deep.equal([[emailOf('eve')]]);
    expect((await server.end('SIGTERM')).code).to.equal(0);
  });
});
