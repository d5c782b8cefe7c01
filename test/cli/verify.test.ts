import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Listening, listen } from '../../src/http/listen.ts';
import { useApp } from '../support/app.ts';
import { limited, onBody, onReply, useFaultyProxy } from '../support/faulty-proxy.ts';
import { run } from './run.ts';

describe('parley verify', () => {
  const app = useApp();
  const proxy = useFaultyProxy(() => app.url);
  const state = {} as { folder: string; other: Listening; noHttp: Server };

  before(async () => {
    state.folder = await mkdtemp(join(tmpdir(), 'parley-verify-'));
    state.other = await listen(
      (_request, response) => response.writeHead(404).end('nothing'),
      0,
      '127.0.0.1',
    );
    state.noHttp = createServer((socket) => socket.end('SSH-2.0-OpenSSH_9\r\n')).listen(0, '127.0.0.1');
    await once(state.noHttp, 'listening');
  });
  after(async () => {
    state.noHttp.close();
    await state.other.stop();
    await rm(state.folder, { recursive: true, force: true });
  });

  it('says what it did, operation by operation', async () => {
    const { code, out, err } = await run(`verify ${app.url} --only getMe listAccounts`);
    expect([code, err]).to.deep.equal([0, '']);
    expect(out[0]).to.match(/^getMe GET \/v1\/me: \d checks$/);
    expect(out[1]).to.match(/^listAccounts GET \/v1\/admin\/accounts: \d\d checks, 1 skipped$/);
    expect(out[2]).to.equal(
      'Skipped 1 of listAccounts: it is for an administrator; give the access token of one with --token',
    );
    expect(out[3]).to.match(
      /^2 operations of Parley \S+, \d\d checks, 1 skipped; \d\d requests in \d+\.\d s\. Not reached: listAccounts\. The deployment keeps the rest of the contract\.$/,
    );
    expect(out).to.have.lengthOf(4);
  });

  it('says of every failure which operation, where, what was expected and what came, and ends with 1', async () => {
    proxy.plant(onBody(200, 'GET', /^\/v1\/me$/, (body) => ({ ...body, id: '<script>' })));
    const file = join(state.folder, 'out.xml');
    const { code, out, err } = await run(`verify ${proxy.url} --only getMe --junit ${file}`);
    expect(code).to.equal(1);
    expect(out[0]).to.match(/^getMe GET \/v1\/me: \d checks, 1 failed$/);
    expect(out.slice(1)).to.deep.equal([
      '  FAILED getMe (GET /v1/me) · reachable: a valid request · body /id · expected type: must be integer · got <script>',
    ]);
    expect(err).to.match(/^1 operations of .* The deployment and the contract disagree\.$/);
    expect(await readFile(file, 'utf8')).to.include('got &lt;script&gt;</failure>');
  });

  it('shows what came without what a terminal would obey', async () => {
    const hostile = '\u001b[2J\u009b1m\u202e\u0007\nFAKE getMe GET /v1/me: 6 checks\u2028';
    const me = /^\/v1\/me$/;
    proxy.plant(onBody(200, 'GET', me, (body) => ({ ...body, id: hostile, [hostile]: 1 })));
    const { out, err } = await run(`verify ${proxy.url} --only getMe`);
    const failures = out.filter((line) => line.startsWith('  FAILED getMe '));
    expect([failures.length, out.length]).to.deep.equal([2, 3]);
    for (const line of [...out, err]) expect(line).to.not.match(/[\p{Cc}\p{Cf}\u2028]/u);

    const headers = { 'content-type': '\u009b1m', etag: '\u009b2m', location: '/\u009b3m' };
    proxy.plant(
      onReply(201, 'POST', /^\/v1\/books$/, (reply) => ({ headers: { ...reply.headers, ...headers } })),
    );
    const made = await run(`verify ${proxy.url} --only createBook`);
    expect(made.out.join('\n')).to.include('header /location').and.include('header /content-type');
    for (const line of [...made.out, made.err]) expect(line).to.not.match(/\p{Cc}/u);
  });

  it('ends with 2 and a remedy when nobody may register for now', async () => {
    proxy.plant(onReply(201, 'POST', /^\/v1\/accounts$/, () => limited(60)));
    const file = join(state.folder, 'limited.xml');
    const { code, out, err } = await run(`verify ${proxy.url} --junit ${file}`);
    expect([code, out]).to.deep.equal([2, []]);
    expect(err).to.equal(
      `No account could be made at ${proxy.url}: the rate is limited, for another 60 s; run the server with RATE_LIMITS=off.`,
    );
    const xml = await readFile(file, 'utf8');
    expect(xml).to.include('tests="1" failures="0" errors="1"');
    expect(xml).to.include(`<error message="${err}"/>`);
  });

  it('says which accounts it left behind when nobody may sign in for now', async () => {
    proxy.plant(onReply(201, 'POST', /^\/v1\/sessions$/, () => limited(60)));
    const { code, out, err } = await run(`verify ${proxy.url}`);
    expect(code).to.equal(2);
    expect(out).to.deep.equal(['Accounts that nobody can sign in to are left behind: 1, named verify-…']);
    expect(err).to.match(/^No account could be made at \S+: the rate is limited, for another 60 s;/);
  });

  it('ends with 1 where not all could be called, and says what', async () => {
    proxy.plant(onReply(200, 'GET', /^\/v1\/me\/export$/, () => limited(60)));
    const file = join(state.folder, 'not-reached.xml');
    const { code, err } = await run(`verify ${proxy.url} --only exportMe getMe --junit ${file}`);
    expect(code).to.equal(1);
    expect(err).to.match(/Not reached: exportMe\. Whether the deployment keeps the contract is not known\.$/);
    expect(await readFile(file, 'utf8'))
      .to.match(/<testsuites [^>]* failures="0" errors="1"/)
      .and.include(`<error message="${err}"/>`);
  });

  it('finds before the work that the results cannot be written', async () => {
    const seen: string[] = [];
    proxy.plant({ request: ({ url }) => void seen.push(url) });
    const { code, err } = await run(`verify ${proxy.url} --junit ${state.folder}`);
    expect([code, seen]).to.deep.equal([2, []]);
    expect(err).to.match(/^\S+ cannot be written: EISDIR/);
  });

  it('deletes what it made and says how far it came when it is interrupted', async () => {
    const names = async () => (await app.db('accounts').whereNull('deleted_at')).length;
    const before = await names();
    const stopped = new Promise<string>((resolve) => {
      proxy.plant({ request: ({ url }) => void (url === '/v1/me/usage' && resolve('SIGINT')) });
    });
    const file = join(state.folder, 'interrupted.xml');
    const args = `verify ${proxy.url} --only getMe getUsage listChats --junit ${file}`;
    const { code, out, err } = await run(args, {}, '', () => stopped);
    expect(code).to.equal(130);
    expect(out).to.include('SIGINT: deleting what was made');
    expect(out.join('\n'))
      .to.match(/^getMe /)
      .and.not.match(/^listChats /m);
    expect(err).to.match(
      /Not reached: (getUsage, )?listChats\. Whether .* is not known\. SIGINT ended it\.$/,
    );
    expect(await readFile(file, 'utf8')).to.include('<error message="SIGINT ended it."/>');
    expect(await names()).to.equal(before);
  });

  it('ends when its time is over', async () => {
    proxy.plant(onReply(200, 'GET', /^\/v1\/me$/, () => 'never'));
    const { code, err } = await run(`verify ${proxy.url} --only getMe --timeout 1`);
    expect(code).to.equal(1);
    expect(err).to.match(/ Not reached: getMe\. .* Its 1 s were over; --timeout gives it more\.$/);
  });

  for (const [what, args, message] of [
    [
      'nothing answers',
      () => 'http://127.0.0.1:1',
      /^Nothing can be verified at http:\/\/127\.0\.0\.1:1: no answer: .*\nIs it running/,
    ],
    [
      'what answers speaks no HTTP',
      () => `http://127.0.0.1:${(state.noHttp.address() as AddressInfo).port}`,
      /^Nothing can be verified at \S+: no answer: it does not speak HTTP\.\n/,
    ],
    [
      'what answers speaks no TLS',
      () => app.url.replace('http:', 'https:'),
      /^Nothing can be verified at \S+: no answer: it does not speak TLS\.\n/,
    ],
    ['the time is none', () => `${app.url} --timeout 0`, /whole number from 1 to 86400/],
    [
      'something else answers',
      () => `http://127.0.0.1:${state.other.port}`,
      /^No account could be made at \S+: registerAccount answered 404 nothing\.\nIs that the address of Parley/,
    ],
    [
      'a dialect is looked for where it is not',
      () => `${app.url} --contract pyapi`,
      /^No account could be made .*\n.* It is to include where pyapi is mounted, as in \S+\/compat\/pyapi\.$/,
    ],
    [
      'a dialect does not answer where it is looked for',
      () => `http://127.0.0.1:${state.other.port}/compat/pyapi --contract pyapi`,
      /^No account could be made .*\nIs that the address of PY-API [^?]*\?$/,
    ],
    ['the address is none', () => 'localhost', /^localhost is no address\. Give one like http/],
    [
      'the operation is unknown',
      () => `${app.url} --only getYou`,
      /has no operation getYou\. It has registerAccount, /,
    ],
    ['the address is missing', () => '', /missing required argument 'base-url'/],
  ] as const)
    it(`ends with 2 and a remedy when ${what}`, async () => {
      const { code, out, err } = await run(`verify ${args()}`);
      expect([code, out]).to.deep.equal([2, []]);
      expect(err).to.match(message);
    });
});
