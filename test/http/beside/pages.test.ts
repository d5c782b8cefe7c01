import { expect } from 'chai';
import { problems } from '../../../generated/parley/problems.ts';
import { startBeside, type TestServer } from './server.ts';

const hostile = {
  status: 418,
  title: '</title><script>alert(1)</script>',
  explanation: 'Say `<img src=x onerror=alert(2)>` & "more".',
};
const devMail = {
  list: async () => '<!doctype html><title>All</title>',
  read: async (id: string) => (id === 'one' ? '<!doctype html><title>One</title>' : undefined),
};

describe('the pages', () => {
  let server: TestServer;
  const get = (path: string, init?: RequestInit) => fetch(server.url + path, init);
  before(async () => {
    server = await startBeside({ devMail, problems: { ...problems, hostile } });
  });
  after(() => server.close());

  it('begin with the docs', async () => {
    const reply = await get('/', { redirect: 'manual' });
    expect(reply.status).to.equal(302);
    expect(reply.headers.get('location')).to.equal('/docs');
  });

  it('list every problem with a link', async () => {
    const html = await (await get('/problems')).text();
    for (const slug of Object.keys(problems)) expect(html).to.contain(`href="/problems/${slug}"`);
  });

  for (const [slug, { status, title, explanation }] of Object.entries(problems))
    it(`explain the problem ${slug}`, async () => {
      const reply = await get(`/problems/${slug}`);
      expect(reply.status).to.equal(200);
      expect(reply.headers.get('content-type')).to.equal('text/html; charset=utf-8');
      const text = textOf(await reply.text());
      expect(text).to.contain(title);
      expect(text).to.contain(`${status} `);
      expect(text).to.contain(explanation.replaceAll('`', ''));
    });

  it('leave an unknown problem to the API', async () => {
    const reply = await get('/problems/no-such-thing');
    expect(await reply.text()).to.equal('elsewhere');
    expect(reply.headers.get('content-security-policy')).to.equal(null);
  });

  it('let nothing of a text become markup', async () => {
    for (const path of ['/problems', '/problems/hostile']) {
      const html = await (await get(path)).text();
      expect(html).to.not.match(/<(script|img)\b/i);
      expect(html.match(/<\/title>/g)).to.have.length(1);
    }
  });

  it('show the mails of development, and keep no copy', async () => {
    for (const [path, title] of [
      ['/dev/mail', 'All'],
      ['/dev/mail/one', 'One'],
    ] as const) {
      const reply = await get(path);
      expect(await reply.text()).to.contain(`<title>${title}</title>`);
      expect(reply.headers.get('content-type')).to.equal('text/html; charset=utf-8');
      expect(reply.headers.get('cache-control')).to.equal('no-store');
    }
    expect((await get('/dev/mail/two')).status).to.equal(404);
  });

  it('show no mails where there is no outbox', async () => {
    const production = await startBeside();
    for (const path of ['/dev/mail', '/dev/mail/one'])
      expect(await (await fetch(production.url + path)).text()).to.equal('elsewhere');
    await production.close();
  });

  for (const path of ['/problems', '/problems/forbidden', '/dev/mail', '/dev/mail/two'])
    it(`run nothing, load nothing from elsewhere, and are framed by nobody: ${path}`, async () => {
      const policy = policyOf(await get(path));
      expect(policy).to.include({ 'default-src': "'none'", 'script-src': "'none'" });
      expect(policy).to.include({ 'connect-src': "'none'", 'form-action': "'none'" });
      expect(policy).to.include({ 'frame-ancestors': "'none'", 'base-uri': "'none'" });
      expect(Object.keys(policy)).to.not.include('upgrade-insecure-requests');
    });

  it('pin HTTPS only where it is served', async () => {
    expect((await get('/docs')).headers.get('strict-transport-security')).to.equal(null);
    const secure = await startBeside({ publicUrl: 'https://api.example.org' });
    const reply = await fetch(`${secure.url}/docs`);
    expect(reply.headers.get('strict-transport-security')).to.contain('max-age=');
    await secure.close();
  });

  it('answer HEAD like GET, without a body', async () => {
    for (const path of ['/docs', '/problems', '/healthz', '/readyz', '/openapi.json', '/dev/mail']) {
      const [head, full] = await Promise.all([get(path, { method: 'HEAD' }), get(path)]);
      expect(head.status).to.equal(200);
      expect(await head.text()).to.equal('');
      expect(head.headers.get('content-length')).to.equal(`${(await full.arrayBuffer()).byteLength}`);
    }
  });

  it('refuse other methods with a problem that names those there are', async () => {
    for (const path of ['/', '/docs', '/problems/forbidden', '/healthz', '/openapi.yaml', '/dev/mail/one']) {
      const headers = { 'x-request-id': 'abc' };
      const reply = await get(path, { method: 'DELETE', headers });
      expect(reply.status).to.equal(405);
      expect(reply.headers.get('allow')).to.equal('GET, HEAD');
      expect(reply.headers.get('content-type')).to.equal('application/problem+json');
      expect(await reply.json()).to.include({ type: '/problems/method-not-allowed', instance: 'abc' });
    }
  });

  it('leave other paths alone, whatever the method', async () => {
    for (const method of ['GET', 'POST']) {
      const reply = await get('/v1/me', { method });
      expect(await reply.text()).to.equal('elsewhere');
      expect(reply.headers.get('content-security-policy')).to.equal(null);
    }
  });
});

function textOf(html: string): string {
  const unescaped = html
    .replace(/<\/?code>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
  return unescaped
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

function policyOf(reply: Response): Record<string, string> {
  const directives = (reply.headers.get('content-security-policy') ?? '').split(';');
  return Object.fromEntries(directives.map((one) => one.trim().split(/ (.*)/, 2)));
}
