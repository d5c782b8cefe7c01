import { expect } from 'chai';
import { MAX_TEXT_BODY_BYTES } from '../../src/http/body.ts';
import { useApp } from '../support/app.ts';
import { type Connection, openConnection, statusesOf } from '../support/connection.ts';

const registration = (username: string) => JSON.stringify({ username, password: 'nobody guesses this one' });

/** The head of a registration that brings a body of this many bytes. */
const head = (bytes: number, ...fields: string[]) =>
  [
    'POST /v1/accounts HTTP/1.1',
    'Host: h',
    'Content-Type: application/json',
    `Content-Length: ${bytes}`,
    ...fields,
    '',
    '',
  ].join('\r\n');

const bodyOf = (reply: string) => JSON.parse(reply.slice(reply.indexOf('\r\n\r\n')));

describe('on the wire', () => {
  const app = useApp();
  let connection: Connection;
  beforeEach(async () => {
    connection = await openConnection(app.url);
  });
  afterEach(() => connection.reset());

  const healthy = async () => expect((await app.anyone.get('/healthz')).status).to.equal(200);

  const garbage: [what: string, sent: string, status: number][] = [
    ['a line that is no request', 'what is this\r\n\r\n', 400],
    ['the beginning of a TLS handshake', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['a method that is none', 'FETCH / HTTP/1.1\r\nHost: h\r\n\r\n', 400],
    ['another version of HTTP', 'GET / HTTP/3.0\r\nHost: h\r\n\r\n', 400],
    ['no Host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['a header that continues on the next line', 'GET / HTTP/1.1\r\nHost: h\r\nA : b\r\n c\r\n\r\n', 400],
    ['a header that is too long', `GET / HTTP/1.1\r\nHost: h\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['a target that is too long', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: h\r\n\r\n`, 431],
  ];
  for (const [what, sent, status] of garbage) {
    it(`answers ${status} to ${what}, hangs up, and goes on`, async () => {
      connection.send(sent);
      const reply = await connection.ended();
      expect(statusesOf(reply)).to.deep.equal([status]);
      await healthy();
    });
  }

  it('says what it could not read in a problem', async () => {
    connection.send('what is this\r\n\r\n');
    const reply = await connection.ended();
    expect(reply).to.include('Content-Type: application/problem+json').and.include('Connection: close');
    expect(bodyOf(reply)).to.deep.equal({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: 'The request could not be read as HTTP.',
    });
  });

  it('takes a body that comes drop by drop', async () => {
    const body = registration('drop.by.drop');
    connection.send(head(body.length));
    for (const character of body) {
      connection.send(character);
      await new Promise(setImmediate);
    }
    expect(statusesOf(await connection.replies(1))).to.deep.equal([201]);
  });

  it('answers others while a body does not come', async () => {
    connection.send(head(100));
    await healthy();
  });

  it('writes nothing for a client that breaks off in its body, and goes on', async () => {
    const accounts = await app.count('accounts');
    const body = registration('broken.off');
    connection.send(head(body.length) + body.slice(0, -1));
    await healthy();
    connection.reset();
    await healthy();
    expect(await app.count('accounts')).to.equal(accounts);
    expect(app.logged.join('')).to.not.include('unexpected error');
  });

  it('answers requests that come in one piece, in their order', async () => {
    const [one, other] = [registration('first.of.two'), registration('second.of.two')];
    connection.send(
      `${head(one.length)}${one}GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n${head(other.length)}${other}`,
    );
    const replies = await connection.replies(3);
    expect(statusesOf(replies)).to.deep.equal([201, 200, 201]);
    expect(replies.indexOf('first.of.two')).to.be.lessThan(replies.indexOf('second.of.two'));
  });

  it('takes the body in chunks', async () => {
    const body = registration('in.chunks');
    const chunks = [body.slice(0, 9), body.slice(9)].map(
      (chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`,
    );
    connection.send(
      `${head(0).replace('Content-Length: 0', 'Transfer-Encoding: chunked')}${chunks.join('')}0\r\n\r\n`,
    );
    expect(statusesOf(await connection.replies(1))).to.deep.equal([201]);
  });

  it('lets a client that asks first send its body', async () => {
    const body = registration('asks.first');
    connection.send(head(body.length, 'Expect: 100-continue'));
    expect(statusesOf(await connection.replies(1))).to.deep.equal([100]);
    connection.send(body);
    expect(statusesOf(await connection.replies(2))).to.deep.equal([100, 201]);
  });

  it('refuses a body that says it is too large, unread, and hangs up', async () => {
    connection.send(head(MAX_TEXT_BODY_BYTES + 1));
    const reply = await connection.ended();
    expect(statusesOf(reply)).to.deep.equal([413]);
    expect(bodyOf(reply)).to.include({ type: '/problems/payload-too-large' });
  });

  it('refuses a body that turns out to be too large, and hangs up', async () => {
    connection.send(head(0).replace('Content-Length: 0', 'Transfer-Encoding: chunked'));
    connection.send(
      `${(MAX_TEXT_BODY_BYTES + 1).toString(16)}\r\n${' '.repeat(MAX_TEXT_BODY_BYTES + 1)}\r\n`,
    );
    expect(statusesOf(await connection.ended())).to.deep.equal([413]);
  });

  it('hangs up after a refusal that leaves the body unread, so that it is not taken for a request', async () => {
    const smuggled = 'GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n';
    connection.send(head(smuggled.length + 10).replace('/v1/accounts', '/v1/nothing') + smuggled);
    expect(statusesOf(await connection.ended())).to.deep.equal([404]);
  });
});
