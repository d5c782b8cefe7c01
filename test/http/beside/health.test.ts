import { expect } from 'chai';
import type { BesideOptions } from '../../../src/http/beside/routes.ts';
import { startBeside, type TestServer } from './server.ts';

describe('health', () => {
  let server: TestServer;
  const serve = async (options: Partial<BesideOptions>): Promise<void> => {
    server = await startBeside(options);
  };
  afterEach(() => server.close());

  it('GET /healthz says the process is alive, whatever else is not', async () => {
    await serve({ checks: { database: () => Promise.reject(new Error('away')) } });
    const reply = await fetch(`${server.url}/healthz`);
    expect(reply.status).to.equal(200);
    expect(await reply.json()).to.deep.equal({ status: 'ok' });
    expect(reply.headers.get('cache-control')).to.equal('no-store');
  });

  it('GET /readyz says what is ready', async () => {
    await serve({ checks: { database: async () => undefined } });
    const reply = await fetch(`${server.url}/readyz`);
    expect(reply.status).to.equal(200);
    expect(await reply.json()).to.deep.equal({ status: 'ready', checks: { database: 'ok' } });
    expect(reply.headers.get('retry-after')).to.equal(null);
  });

  it('GET /readyz is a 503 with Retry-After when something is not, and keeps the reason to itself', async () => {
    await serve({ checks: { database: () => Promise.reject(new Error('ECONNREFUSED 10.0.0.7')) } });
    const reply = await fetch(`${server.url}/readyz`);
    expect(reply.status).to.equal(503);
    expect(await reply.json()).to.deep.equal({ status: 'not-ready', checks: { database: 'failed' } });
    expect(Number(reply.headers.get('retry-after'))).to.be.greaterThan(0);
    expect(reply.headers.get('cache-control')).to.equal('no-store');
  });

  it('GET /readyz is a 503 while the server stops', async () => {
    await serve({ isStopping: () => true });
    const reply = await fetch(`${server.url}/readyz`);
    expect(reply.status).to.equal(503);
    expect(await reply.json()).to.deep.equal({ status: 'stopping', checks: {} });
  });
});
