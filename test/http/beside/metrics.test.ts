import { expect } from 'chai';
import { createMetricsApp } from '../../../src/http/beside/metrics-app.ts';
import { start, startBeside, type TestServer } from './server.ts';

const mediaType = 'text/plain; version=0.0.4; charset=utf-8';
const metrics = async () => ({ text: 'up 1\n', mediaType });

describe('metrics', () => {
  let server: TestServer;
  afterEach(() => server.close());

  for (const [where, serve] of [
    ['beside the contract', () => startBeside({ metrics })],
    ['on a port of their own', () => start(createMetricsApp(metrics))],
  ] as const) {
    it(`are served ${where}, in the media type that Prometheus asks for`, async () => {
      server = await serve();
      const reply = await fetch(`${server.url}/metrics`);
      expect(reply.status).to.equal(200);
      expect(reply.headers.get('content-type')).to.equal(mediaType);
      expect(reply.headers.get('cache-control')).to.equal('no-store');
      expect(await reply.text()).to.equal('up 1\n');
    });
  }

  it('are not served beside the contract when they have a port of their own', async () => {
    server = await startBeside({ metrics: undefined });
    expect(await (await fetch(`${server.url}/metrics`)).text()).to.equal('elsewhere');
  });

  it('are all that is served on their own port, and only read', async () => {
    server = await start(createMetricsApp(metrics));
    expect((await fetch(`${server.url}/healthz`)).status).to.equal(404);
    const reply = await fetch(`${server.url}/metrics`, { method: 'POST' });
    expect(reply.status).to.equal(405);
    expect(reply.headers.get('allow')).to.contain('GET');
  });
});
