import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { openConnection, statusesOf } from '../support/connection.ts';

describe('finding the operation', () => {
  const app = useApp();

  describe('HEAD', () => {
    for (const path of [
      '/v1/me',
      '/v1/users',
      '/v1/me/export',
      '/v1/users/999999',
      '/v1/nothing',
      '/healthz',
      '/docs',
    ]) {
      it(`answers ${path} as GET does, without the body`, async () => {
        const ann = app.as('ann');
        const [get, head] = [await ann.get(path), await ann.send('HEAD', path)];
        expect(head.status).to.equal(get.status);
        expect(head.text).to.equal('');
        const compared = ['content-type', 'content-length', 'etag', 'cache-control', 'link'];
        for (const name of compared) expect(head.headers.get(name), name).to.equal(get.headers.get(name));
      });
    }

    it('needs the token that GET needs', async () => {
      const reply = await app.anyone.send('HEAD', '/v1/me');
      expect([reply.status, reply.headers.get('www-authenticate')]).to.deep.equal([
        401,
        'Bearer realm="parley"',
      ]);
    });

    it('answers 304 to a version that is known', async () => {
      const etag = (await app.as('ann').get('/v1/me')).headers.get('etag')!;
      const reply = await app
        .as('ann')
        .send('HEAD', '/v1/me', undefined, { headers: { 'if-none-match': etag } });
      expect(reply.status).to.equal(304);
    });
  });

  const unknown = [
    '/nothing',
    '/v1',
    '/v1/',
    '/v1/nothing',
    '/v1/me/',
    '/v1//me',
    '//v1/me',
    '/V1/me',
    '/v1/ME',
    '/v1/me/nothing',
    '/v1/me;a=b',
    '/v1/%6De%00',
    '/v1/users/%',
    '/v1/users/by-username/%E0%A4%A',
    '/constructor',
    '/__proto__',
  ];
  for (const path of unknown) {
    it(`refuses GET ${path.slice(0, 40)} with a 404 that says so`, async () => {
      const reply = await app.as('ann').get(path);
      expect([reply.status, reply.headers.get('content-type')]).to.deep.equal([
        404,
        'application/problem+json',
      ]);
      expect(reply.body).to.include({ type: '/problems/unknown-path', status: 404 });
    });
  }

  it('refuses what is too long for a name, and says where it is', async () => {
    const { status, body } = await app.as('ann').get(`/v1/users/by-username/${'x'.repeat(5000)}`);
    expect([status, body.type]).to.deep.equal([400, '/problems/invalid-request']);
    expect(body.errors[0]).to.include({ in: 'path', pointer: '/username' });
  });

  it('tells an unknown path before it asks for a token', async () => {
    expect((await app.anyone.post('/v1/nothing', {})).status).to.equal(404);
  });

  const wrongMethods: [method: string, path: string, allow: string][] = [
    ['PUT', '/v1/me', 'GET, DELETE, PATCH, HEAD'],
    ['POST', '/v1/me', 'GET, DELETE, PATCH, HEAD'],
    ['OPTIONS', '/v1/me', 'GET, DELETE, PATCH, HEAD'],
    ['PROPFIND', '/v1/me', 'GET, DELETE, PATCH, HEAD'],
    ['GET', '/v1/accounts', 'POST'],
    ['HEAD', '/v1/accounts', 'POST'],
    ['DELETE', '/v1/users/1', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['DELETE', '/docs', 'GET, HEAD'],
  ];
  for (const [method, path, allow] of wrongMethods) {
    it(`refuses ${method} ${path} with a 405 that allows ${allow}`, async () => {
      const reply = await app.anyone.send(method, path);
      expect([reply.status, reply.headers.get('allow')]).to.deep.equal([405, allow]);
      if (method !== 'HEAD')
        expect(reply.body).to.include({ type: '/problems/method-not-allowed', status: 405 });
    });
  }

  const targets: [what: string, head: string, status: number][] = [
    ['an absolute one', 'GET http://elsewhere.example/healthz HTTP/1.1', 200],
    ['an asterisk', 'OPTIONS * HTTP/1.1', 404],
    ['an empty query', 'GET /healthz? HTTP/1.1', 200],
    ['nothing but a query', 'GET ?a=b HTTP/1.1', 400],
  ];
  for (const [what, head, status] of targets) {
    it(`takes ${what} for a request target: ${status}`, async () => {
      const connection = await openConnection(app.url);
      connection.send(`${head}\r\nHost: h\r\nConnection: close\r\n\r\n`);
      expect(statusesOf(await connection.ended())).to.deep.equal([status]);
    });
  }
});
