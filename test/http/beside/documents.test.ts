import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { main, startBeside, type TestServer } from './server.ts';

type Read = (text: string) => { servers: { url: string }[] };
const json: Read = (text) => JSON.parse(text);
const yaml: Read = (text) => parse(text);

const source = JSON.parse(readFileSync(main.documentPath, 'utf8'));

describe('the documents of the contracts', () => {
  let server: TestServer;
  before(async () => {
    server = await startBeside();
  });
  after(() => server.close());

  for (const [path, mediaType, read, servedUnder] of [
    ['/openapi.json', 'application/json', json, '/'],
    ['/openapi.yaml', 'application/yaml', yaml, '/'],
    ['/old/openapi.json', 'application/json', json, '/old'],
    ['/old/openapi.yaml', 'application/yaml', yaml, '/old'],
  ] as const) {
    it(`GET ${path} gives the contract, and where it is served`, async () => {
      const reply = await fetch(server.url + path);
      expect(reply.status).to.equal(200);
      expect(reply.headers.get('content-type')).to.match(new RegExp(`^${mediaType}(;|$)`));
      const document = read(await reply.text());
      expect(document.servers.map(({ url }) => url)).to.deep.equal([servedUnder]);
      expect({ ...document, servers: source.servers }).to.deep.equal(source);
    });

    it(`GET ${path} is a 304 for who has it already`, async () => {
      const etag = (await fetch(server.url + path)).headers.get('etag') ?? '';
      expect(etag).to.match(/^"[\w-]+"$/);
      const headers = { 'if-none-match': etag };
      const reply = await fetch(server.url + path, { headers });
      expect(reply.status).to.equal(304);
      expect(await reply.text()).to.equal('');
    });
  }

  it('names the public address too, where there is one', async () => {
    const other = await startBeside({ publicUrl: 'https://api.example.org' });
    const { servers } = json(await (await fetch(`${other.url}/old/openapi.json`)).text());
    expect(servers.map(({ url }) => url)).to.deep.equal(['/old', 'https://api.example.org/old']);
    await other.close();
  });

  it('cannot be missing: nothing starts without them', () => {
    const contracts = [{ ...main, documentPath: '/nowhere/openapi.json' }];
    expect(() => startBeside({ contracts })).to.throw('/nowhere/openapi.json');
  });
});
