import { expect } from 'chai';
import { startBeside, type TestServer } from './server.ts';

describe('GET /docs', () => {
  let server: TestServer;
  let html: string;
  before(async () => {
    server = await startBeside();
    html = await (await fetch(`${server.url}/docs`)).text();
  });
  after(() => server.close());

  const assets = (): string[] =>
    [...html.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map(([, path]) => path!);

  it('holds no script itself, so that its policy needs no exception', async () => {
    const policy = (await fetch(`${server.url}/docs`)).headers.get('content-security-policy');
    expect(policy).to.contain("default-src 'none';script-src 'self';connect-src 'self';");
    expect(html).to.not.match(/<script(?![^>]* src=)[^>]*>|\son\w+=/);
  });

  it('names no other host', () => {
    expect(html).to.not.match(/(src|href)="(https?:)?\/\//);
  });

  it('offers every contract, the main one first', async () => {
    const script = await (await fetch(server.url + assets().find((path) => path.includes('docs.js')))).text();
    const [, urls] = /urls: (.*),\n/.exec(script) ?? [];
    expect(JSON.parse(urls ?? '')).to.deep.equal([
      { name: 'Parley', url: '/openapi.json' },
      { name: 'An older API', url: '/old/openapi.json' },
    ]);
  });

  it('loads files that can be kept for ever, because their addresses change with them', async () => {
    expect(assets()).to.have.length(5);
    for (const path of assets()) {
      const reply = await fetch(server.url + path);
      expect(reply.status).to.equal(200);
      expect(reply.headers.get('content-type')).to.match(/^text\/(css|javascript)/);
      expect(reply.headers.get('cache-control')).to.contain('immutable');
      expect(reply.headers.get('etag')).to.equal(`"${new URL(path, server.url).searchParams.get('v')}"`);
    }
  });

  it('does not let an address without its version be kept', async () => {
    for (const query of ['', '?v=another']) {
      const reply = await fetch(`${server.url}/docs/docs.css${query}`);
      expect(reply.headers.get('cache-control')).to.equal('no-cache');
    }
  });

  for (const path of [
    '/docs/index.html',
    '/docs/package.json',
    '/docs/swagger-ui.js',
    '/docs/..%2fpackage.json',
  ])
    it(`serves nothing else of the package: ${path}`, async () => {
      expect(await (await fetch(server.url + path)).text()).to.equal('elsewhere');
    });
});
