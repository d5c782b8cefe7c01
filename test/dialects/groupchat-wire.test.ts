import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { useAnotherProcess } from '../support/another-process.ts';
import { useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { GROUPCHAT, groupchat } from '../support/groupchat.ts';

/** Nobody listens on the first port of a machine. */
const NOBODY = 'mysql://parley:parley@127.0.0.1:1/parley';

const secured = [
  ['GET', '/user'],
  ['PUT', '/user'],
  ['DELETE', '/user'],
  ['POST', '/upload'],
  ['GET', '/download'],
  ['POST', '/message'],
  ['GET', '/message'],
] as const;

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('groupchat: tokens', () => {
  const app = useApp();
  const { user, logIn } = groupchat(app);

  const cases: [what: string, token: () => Promise<string | undefined>, status: number, msg: string][] = [
    ['no token', async () => undefined, 401, 'Missing Authorization Header'],
    ['what is no JWT', async () => 'nonsense', 422, 'Invalid header padding'],
    ['three parts of nonsense', async () => 'a.b.c', 422, 'Invalid header padding'],
    [
      'a token signed by somebody else',
      async () => `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded({ sub: '1' })}.c2lnbmF0dXJl`,
      422,
      'Signature verification failed',
    ],
    [
      'a token without a signature',
      async () => `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded({ sub: '1' })}.`,
      422,
      'Signature verification failed',
    ],
    [
      'a token that was changed',
      async () => {
        const [head, , signature] = (await logIn('ann')).split('.');
        return `${head}.${encoded({ sub: '1', sid: '1' })}.${signature}`;
      },
      422,
      'Signature verification failed',
    ],
    [
      'the token of a session that was ended',
      async () => {
        const token = await logIn('ann');
        await app.withToken(token).delete('/v1/sessions/current');
        return token;
      },
      401,
      'Token has been revoked',
    ],
    [
      'a token that has expired',
      async () => {
        const token = await logIn('ann');
        app.clock.advance(16 * MINUTE);
        return token;
      },
      401,
      'Token has expired',
    ],
  ];

  for (const [what, token, status, msg] of cases)
    it(`answers ${what} with ${status} ${msg}, everywhere`, async () => {
      await user('ann');
      const given = await token();
      const client = given === undefined ? app.anyone : app.withToken(given);
      for (const [method, path] of secured)
        expectAnswer(await client.send(method, GROUPCHAT + path), status, { msg });
    });

  it('takes another scheme for no token', async () => {
    const headers = { authorization: 'Basic YW5uOnNlY3JldA==' };
    expectAnswer(await app.anyone.get(`${GROUPCHAT}/user`, { headers }), 401, {
      msg: 'Missing Authorization Header',
    });
  });
});

describe('groupchat: the envelope', () => {
  const app = useApp();
  const { user, getWith } = groupchat(app);

  it('tells of unknown routes and wrong methods', async () => {
    expectAnswer(await app.anyone.get(`${GROUPCHAT}/nothing`), 404, {
      message: 'There is no such path. See /docs for those there are.',
    });
    const wrong = await app.anyone.get(`${GROUPCHAT}/login`);
    expectAnswer(wrong, 405, { message: 'This path takes POST.' });
    expect(wrong.headers.get('allow')).to.equal('POST');
  });

  for (const path of ['/register', '/login', '/message'])
    it(`tells of bodies that cannot be read, at ${path}: 400, 413, 415`, async () => {
      const client = path === '/message' ? await user('ann') : app.anyone;
      const send = (body: string, type: string) =>
        client.post(GROUPCHAT + path, body, { headers: { 'content-type': type } });
      const malformed = await send('{"username":', 'application/json');
      expectAnswer(malformed, 400, { message: malformed.body.message });
      expectAnswer(await send('text', 'text/plain'), 415, {
        message:
          'Send the body as application/json or application/x-www-form-urlencoded or multipart/form-data.',
      });
      const long = 'x'.repeat(1024 * 1024 + 1);
      for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
        const reply = await send(long, type);
        expectAnswer(reply, 413, { message: 'The body may have 1048576 bytes at most.' });
      }
    });

  for (const path of ['/user', '/download?name=x', '/message'])
    it(`tells of bodies of a GET that cannot be read, at ${path}: 400, 413, 415`, async () => {
      const malformed = await getWith('ann', path, 'application/json', '{"id":');
      expectAnswer(malformed, 400, { message: malformed.body.message });
      expectAnswer(await getWith('ann', path, 'text/plain', 'text'), 415, {
        message:
          'Send the body as application/json or application/x-www-form-urlencoded or multipart/form-data.',
      });
      expectAnswer(await getWith('ann', path, 'application/json', 'x'.repeat(1024 * 1024 + 1)), 413, {
        message: 'The body may have 1048576 bytes at most.',
      });
    });

  it('names what replaces each operation', async () => {
    const ann = await user('ann');
    for (const [method, path, successor] of [
      ['POST', '/register', '/v1/accounts'],
      ['POST', '/login', '/v1/sessions'],
      ['GET', '/user', '/v1/users/%7BuserId%7D'],
      ['PUT', '/user', '/v1/me'],
      ['POST', '/upload', '/v1/files'],
      ['GET', '/download', '/v1/files/%7BfileId%7D/content'],
      ['POST', '/message', '/v1/chats/%7BchatId%7D/messages'],
      ['GET', '/message', '/v1/chats/%7BchatId%7D/messages'],
      ['DELETE', '/user', '/v1/me'],
    ] as const) {
      const { headers } = await ann.send(method, GROUPCHAT + path);
      expect([headers.get('deprecation'), headers.get('link')]).to.deep.equal([
        '@1795132800',
        `<${successor}>; rel="successor-version"`,
      ]);
    }
  });
});

describe('groupchat: with the database away', () => {
  const app = useApp();
  const cutOff = useAnotherProcess(app, { DATABASE_URL: NOBODY });
  const { fields } = groupchat(app);

  it('answers a registration with the document’s 500', async () => {
    expectAnswer(await cutOff.anyone.post(`${GROUPCHAT}/register`, fields('ann')), 500, {
      message: 'Internal server error mybe database problem',
    });
  });
});

describe('groupchat: at the root', () => {
  const app = useApp({ DIALECTS: 'groupchat=/' });

  it('is served where the original was', async () => {
    expectAnswer(await app.anyone.get('/api/user'), 401, { msg: 'Missing Authorization Header' });
    expect((await app.anyone.get(`${GROUPCHAT}/user`)).status).to.equal(404);
  });
});
