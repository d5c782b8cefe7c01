import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import type { Reply } from '../support/client.ts';
import { openConnection } from '../support/connection.ts';

describe('security headers', () => {
  const app = useApp();

  const data: [what: string, status: number, ask: () => Promise<Reply>][] = [
    ['a success', 200, () => app.as('ann').get('/v1/users')],
    ['a success that may be kept', 200, () => app.as('ann').get('/v1/me')],
    ['a stream', 200, () => app.as('ann').get('/v1/me/export')],
    ['a success without a body', 204, () => app.as('bob').delete('/v1/sessions')],
    ['an unknown path', 404, () => app.anyone.get('/v1/nothing')],
    ['an unknown path outside the contract', 404, () => app.anyone.get('/nothing')],
    ['a wrong method', 405, () => app.anyone.put('/v1/me', {})],
    ['a wrong method beside the contract', 405, () => app.anyone.put('/docs', {})],
    ['a missing token', 401, () => app.anyone.get('/v1/me')],
    ['an invalid request', 400, () => app.anyone.post('/v1/accounts', {})],
    [
      'a body that is no JSON',
      400,
      () => app.anyone.post('/v1/accounts', '{', { headers: { 'content-type': 'application/json' } }),
    ],
  ];
  for (const [what, status, ask] of data) {
    it(`say of ${what} that it is data, to be neither shown, sniffed, run nor framed`, async () => {
      const { headers, ...reply } = await ask();
      expect(reply.status).to.equal(status);
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('content-security-policy')).to.equal("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
      expect(headers.get('cache-control')).to.be.oneOf(['no-store', 'private, no-cache']);
    });
  }

  it('let nobody keep a reply for good', async () => {
    const etag = (await app.as('ann').get('/v1/me')).headers.get('etag')!;
    const reply = await app.as('ann').get('/v1/me', { headers: { 'if-none-match': etag } });
    expect([reply.status, reply.headers.get('cache-control')]).to.deep.equal([304, 'private, no-cache']);
    expect((await app.signIn('ann')).accessToken).to.be.a('string');
    const signIn = await app.anyone.post('/v1/sessions', {
      identifier: 'ann',
      password: 'wrong, but long enough',
    });
    expect(signIn.headers.get('cache-control')).to.equal('no-store');
  });

  for (const path of [
    '/docs',
    '/docs/swagger-ui.css',
    '/problems',
    '/healthz',
    '/openapi.json',
    '/dev/mail',
    '/',
    '/metrics',
  ]) {
    it(`let nothing of another host into ${path}, nor frame it`, async () => {
      const { headers } = await app.anyone.get(path);
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('x-frame-options')).to.equal('DENY');
      const policy = headers.get('content-security-policy');
      expect(policy)
        .to.include("default-src 'none'")
        .and.include("frame-ancestors 'none'")
        .and.include("base-uri 'none'");
      expect(policy).to.not.match(/\*|https?:|unsafe-eval|script-src[^;]*unsafe/);
    });
  }

  it('do not say what the server is made of', async () => {
    for (const path of ['/v1/nothing', '/docs']) {
      const { headers } = await app.anyone.get(path);
      expect([headers.get('server'), headers.get('x-powered-by')]).to.deep.equal([null, null]);
    }
  });

  it('say of what cannot be read as HTTP that it is not to be sniffed', async () => {
    const connection = await openConnection(app.url);
    connection.send('<script>\r\n\r\n');
    expect(await connection.ended())
      .to.include('X-Content-Type-Options: nosniff')
      .and.not.include('<script>');
  });
});

describe('security headers behind HTTPS', () => {
  const app = useApp({ PUBLIC_URL: 'https://parley.example' });

  it('pin HTTPS', async () => {
    const { headers } = await app.anyone.get('/docs');
    expect(headers.get('strict-transport-security')).to.match(/^max-age=\d{8,}/);
  });
});
