import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import type { Client, Reply } from '../support/client.ts';
import { expectDeprecated } from '../support/dialects.ts';

const ours = 'https://app.example';
const foreign = 'https://evil.example';

const exposed = [
  'Accept-Ranges',
  'Content-Disposition',
  'Content-Range',
  'ETag',
  'Idempotency-Replayed',
  'Link',
  'Location',
  'Parley-File-Id',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Tus-Checksum-Algorithm',
  'Tus-Extension',
  'Tus-Max-Size',
  'Tus-Resumable',
  'Tus-Version',
  'Upload-Expires',
  'Upload-Length',
  'Upload-Metadata',
  'Upload-Offset',
  'WWW-Authenticate',
  'X-Request-Id',
];

const get = (client: Client, path: string, origin: string) => client.get(path, { headers: { origin } });

/** What a browser asks before it lets a page send this. */
const preflight = (client: Client, origin: string, method: string, headers: string) =>
  client.send('OPTIONS', '/v1/me', undefined, {
    headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
  });

const corsHeaders = ({ headers }: Reply) =>
  [...headers.keys()].filter((name) => name.startsWith('access-control-'));
const words = (header: string | null) => (header ?? '').split(',').map((word) => word.trim());

describe('CORS for an allowlist', () => {
  const app = useApp({ CORS_ORIGINS: `${ours},https://admin.example` });

  for (const [what, path, status] of [
    ['a success', '/v1/me', 200],
    ['a refusal', '/v1/users/999999', 404],
    ['an unknown path', '/v1/nothing', 404],
    ['what lies beside the contract', '/openapi.json', 200],
  ] as const) {
    it(`lets a page of ours read ${what}, and the headers it needs`, async () => {
      const reply = await get(app.as('ann'), path, ours);
      expect([reply.status, reply.headers.get('access-control-allow-origin')]).to.deep.equal([status, ours]);
      expect(words(reply.headers.get('access-control-expose-headers'))).to.have.members(exposed);
      expect(words(reply.headers.get('vary'))).to.include('Origin');
    });
  }

  it('tells each page its own origin', async () => {
    const reply = await get(app.as('ann'), '/v1/me', 'https://admin.example');
    expect(reply.headers.get('access-control-allow-origin')).to.equal('https://admin.example');
  });

  it('never lets cookies through: a token is not sent by itself', async () => {
    const reply = await get(app.as('ann'), '/v1/me', ours);
    expect(reply.headers.get('access-control-allow-credentials')).to.equal(null);
  });

  for (const origin of [
    foreign,
    'null',
    `${ours}.evil.example`,
    'http://app.example',
    'https://app.example:444',
    'HTTPS://APP.EXAMPLE',
  ]) {
    it(`lets no page of ${origin} read anything`, async () => {
      const reply = await get(app.as('ann'), '/v1/me', origin);
      expect(corsHeaders(reply)).to.deep.equal([]);
      expect(words(reply.headers.get('vary'))).to.include('Origin');
    });
  }

  it('lets a page of ours send what the contract takes', async () => {
    const reply = await preflight(app.anyone, ours, 'PATCH', 'authorization,content-type,if-match');
    expect([reply.status, reply.text, reply.headers.get('access-control-allow-origin')]).to.deep.equal([
      204,
      '',
      ours,
    ]);
    expect(words(reply.headers.get('access-control-allow-methods'))).to.include.members([
      'GET',
      'PUT',
      'POST',
      'PATCH',
      'DELETE',
    ]);
    const allowed = words(reply.headers.get('access-control-allow-headers')).map((name) =>
      name.toLowerCase(),
    );
    expect(allowed).to.include.members([
      'access_token',
      'authorization',
      'content-type',
      'idempotency-key',
      'if-match',
      'if-none-match',
    ]);
    expect(reply.headers.get('access-control-max-age')).to.equal('600');
  });

  it('lets a foreign page send nothing that needs to be asked for', async () => {
    const reply = await preflight(app.anyone, foreign, 'PATCH', 'authorization');
    expect([reply.status, corsHeaders(reply)]).to.deep.equal([405, []]);
  });

  it('takes an OPTIONS that asks for nothing as any other method', async () => {
    const reply = await app.anyone.send('OPTIONS', '/v1/me', undefined, { headers: { origin: ours } });
    expect([reply.status, reply.headers.get('allow')]).to.deep.equal([405, 'GET, DELETE, PATCH, HEAD']);
  });

  it('has nothing to say to a client that is no page', async () => {
    const reply = await app.as('ann').get('/v1/me');
    expect([reply.status, corsHeaders(reply)]).to.deep.equal([200, []]);
  });
});

describe('CORS for everybody', () => {
  const app = useApp({ CORS_ORIGINS: '*' });

  it('lets any page read replies', async () => {
    const reply = await get(app.as('ann'), '/v1/me', foreign);
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).to.deep.equal([200, '*']);
    expect(words(reply.headers.get('access-control-expose-headers'))).to.have.members(exposed);
    expect(reply.headers.get('access-control-allow-credentials')).to.equal(null);
  });

  it('lets any page send what the contract takes', async () => {
    const reply = await preflight(app.anyone, foreign, 'POST', 'authorization');
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).to.deep.equal([204, '*']);
  });
});

describe('CORS by default', () => {
  const app = useApp();

  it('lets no page read anything', async () => {
    const reply = await get(app.as('ann'), '/v1/me', ours);
    expect([reply.status, corsHeaders(reply)]).to.deep.equal([200, []]);
  });

  it('lets no page send what needs to be asked for', async () => {
    const reply = await preflight(app.anyone, ours, 'PATCH', 'authorization');
    expect([reply.status, corsHeaders(reply)]).to.deep.equal([405, []]);
  });
});

describe('CORS beside a dialect that lets in any page', () => {
  for (const dialects of ['pyapi=/', 'pyapi=/ fileshare=/'])
    describe(`with DIALECTS="${dialects}"`, () => {
      const app = useApp({ CORS_ORIGINS: ours, DIALECTS: dialects });
      const ask = (path: string) =>
        app.anyone.send('OPTIONS', path, undefined, {
          headers: { origin: ours, 'access-control-request-method': 'POST' },
        });

      for (const path of [
        '/v1/sessions',
        '/docs',
        '/openapi.json',
        '/compat/pyapi/openapi.json',
        '/healthz',
      ]) {
        it(`lets a page of ours read ${path}, and no other`, async () => {
          expect((await ask(path)).status).to.equal(204);
          const allowed = (reply: Reply) => reply.headers.get('access-control-allow-origin');
          expect(allowed(await get(app.anyone, path, ours))).to.equal(ours);
          expect(allowed(await get(app.anyone, path, foreign))).to.equal(null);
        });
      }

      it('leaves the dialect its own word, whole', async () => {
        const asked = await ask('/sessions/login');
        expect([asked.status, asked.headers.get('access-control-allow-origin')]).to.deep.equal([204, '*']);
        expect(asked.headers.get('access-control-allow-methods')).to.equal('GET, POST, OPTIONS');
        expectDeprecated(asked);
        for (const reply of [asked, await get(app.anyone, '/sessions/me', ours)]) {
          expect(reply.headers.get('access-control-allow-origin')).to.equal('*');
          expect(reply.headers.get('access-control-expose-headers')).to.equal(null);
          expect(reply.headers.get('vary')).to.equal(null);
        }
      });
    });
});
