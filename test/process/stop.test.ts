import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { expect } from 'chai';
import { openConnection, statusesOf } from '../support/connection.ts';
import { describeOn } from '../support/describe-on.ts';
import { useInstallation } from '../support/process.ts';
import { until } from '../support/until.ts';
import { type Load, load } from './load.ts';
import { clientOf, passwordOf, register, signIn } from './person.ts';

/** The head of a registration that brings a body of this many bytes. */
const head = (bytes: number) =>
  `POST /v1/accounts HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: ${bytes}\r\n\r\n`;

describe('a server that is told to stop', function () {
  this.timeout(60_000);
  const installation = useInstallation();

  it('breaks no reply under load, and ends with 0 within ten seconds', async () => {
    const server = await installation.serve();
    await register(server, 'ann');
    const { accessToken } = await signIn(server, 'ann');
    const clients: Promise<Load>[] = [];
    const underWay: Promise<void>[] = [];
    const start = (options: {
      path: string;
      method: string;
      status: number;
      body?: (n: number) => object;
    }) => {
      const started = new Promise<void>((resolve) => {
        const onReply = (n: number) => n === 2 && resolve();
        const url = server.url + options.path;
        clients.push(load({ ...options, url, token: accessToken, most: 20_000, onReply }));
      });
      underWay.push(started);
    };
    for (let client = 0; client < 16; client++) start({ path: '/v1/me', method: 'GET', status: 200 });
    for (let client = 0; client < 8; client++) {
      const body = (n: number) => ({ username: `load.${client}.${n}`, password: passwordOf('all') });
      start({ path: '/v1/accounts', method: 'POST', status: 201, body });
    }
    await Promise.all(underWay);

    const { code, signal } = await server.end('SIGTERM');
    expect([code, signal]).to.deep.equal([0, null]);
    const loads = await Promise.all(clients);
    expect(loads.flatMap(({ faults }) => faults)).to.deep.equal([]);
    expect(loads.every(({ replies }) => replies < 20_000)).to.equal(true);
  });

  it('finishes what is under way, says that it hangs up, and is not ready for more', async () => {
    const server = await installation.serve();
    const body = JSON.stringify({ username: 'slow', password: passwordOf('slow') });
    const [slow, idle] = [await openConnection(server.url), await openConnection(server.url)];
    slow.send(head(body.length) + body.slice(0, 9));
    idle.send('GET /readyz HTTP/1.1\r\nHost: h\r\n\r\n');
    expect(statusesOf(await idle.replies(1))).to.deep.equal([200]);

    const end = server.end('SIGTERM');
    await until(
      5,
      async () => server.output,
      (output) => output.includes('SIGTERM'),
    );
    idle.send('GET /readyz HTTP/1.1\r\nHost: h\r\n\r\n');
    const refusal = await idle.ended();
    expect(statusesOf(refusal)).to.deep.equal([200, 503]);
    expect(refusal).to.include('"status":"stopping"');
    slow.send(body.slice(9));
    const reply = await slow.ended();
    expect(statusesOf(reply)).to.deep.equal([201]);
    expect(reply).to.match(/^connection: close\r$/im);
    expect((await end).code).to.equal(0);
  });

  it('stops at Ctrl-C as well', async () => {
    const server = await installation.serve();
    const { code, output } = await server.end('SIGINT');
    expect(code).to.equal(0);
    expect(output).to.include('SIGINT: finishing what is under way');
  });
});

describeOn(
  'sqlite',
  'it is slow, and no engine has a part in it',
  'a server that cannot finish',
  function () {
    this.timeout(30_000);
    const silent: Server = createServer();
    const installation = useInstallation();
    before(async () => {
      silent.listen(0, '127.0.0.1');
      await once(silent, 'listening');
    });
    after(() => silent.close());

    it('ends within ten seconds, whatever client and mail server it waits for', async () => {
      const { port } = silent.address() as AddressInfo;
      const server = await installation.serve({ SMTP_URL: `smtp://127.0.0.1:${port}` });
      expect((await register(server, 'ann')).status).to.equal(201);
      const connection = await openConnection(server.url);
      connection.send(`${head(99)}{`);
      expect((await clientOf(server).get('/healthz')).status).to.equal(200);
      expect((await server.end('SIGTERM')).code).to.equal(0);
      await connection.ended();
    });
  },
);
