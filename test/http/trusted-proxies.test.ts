import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';

/** Asks for something limited by address. @returns the status, and how often the same client may still ask */
async function ask(client: Client, forwarded: string): Promise<[status: number, remaining: number]> {
  const reply = await client.post('/v1/accounts', {}, { headers: { 'x-forwarded-for': forwarded } });
  const [, remaining] = /;r=(\d+);/.exec(reply.headers.get('ratelimit') ?? '') ?? [];
  return [reply.status, Number(remaining)];
}

describe('behind a trusted proxy', () => {
  const app = useApp({ RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.1,10.0.0.0/8' });

  it('each client has limits of its own', async () => {
    expect(await ask(app.anyone, '203.0.113.1')).to.deep.equal([400, 59]);
    expect(await ask(app.anyone, '203.0.113.2')).to.deep.equal([400, 59]);
    expect(await ask(app.anyone, '203.0.113.1')).to.deep.equal([400, 58]);
  });

  it('a client gets no further by claiming other addresses', async () => {
    expect(await ask(app.anyone, '198.51.100.1, 203.0.113.3')).to.deep.equal([400, 59]);
    expect(await ask(app.anyone, '198.51.100.2, 203.0.113.3')).to.deep.equal([400, 58]);
    expect(await ask(app.anyone, '10.1.1.1, 203.0.113.3, 10.0.0.1')).to.deep.equal([400, 57]);
  });

  it('a network of IPv6 is one client', async () => {
    expect(await ask(app.anyone, '2001:db8:0:1::1')).to.deep.equal([400, 59]);
    expect(await ask(app.anyone, '2001:db8:0:1:ffff::2')).to.deep.equal([400, 58]);
    expect(await ask(app.anyone, '2001:db8:0:2::1')).to.deep.equal([400, 59]);
  });

  it('a client that has used up its limit is told so, and others are not', async () => {
    for (let left = 59; left >= 0; left--)
      expect(await ask(app.anyone, '203.0.113.4')).to.deep.equal([400, left]);
    expect((await ask(app.anyone, '203.0.113.4'))[0]).to.equal(429);
    expect((await ask(app.anyone, '203.0.113.5'))[0]).to.equal(400);
  });

  it('the log, the session and the audit trail have the address of the client', async () => {
    await app.as('ann').get('/v1/me');
    const credentials = { identifier: 'ann', password: 'the password of ann' };
    const headers = { 'x-forwarded-for': '203.0.113.6', 'x-request-id': 'from-ann' };
    const { body } = await app.anyone.post('/v1/sessions', credentials, { headers });
    const { body: session } = await app.withToken(body.accessToken).get('/v1/sessions/current');
    expect(session.address).to.equal('203.0.113.6');
    const { body: events } = await app.as('admin').get('/v1/admin/audit-events');
    const event = events.items.find(({ requestId }: { requestId: string }) => requestId === 'from-ann');
    expect(event).to.include({ action: 'session.started', address: '203.0.113.6' });
    expect(app.logged.find((line) => line.includes('from-ann'))).to.include('"address":"203.0.113.6"');
  });
});

describe('without a trusted proxy', () => {
  const app = useApp({ RATE_LIMITS: 'on' });

  it('a client is who connects, whatever it claims', async () => {
    expect(await ask(app.anyone, '203.0.113.1')).to.deep.equal([400, 59]);
    expect(await ask(app.anyone, '203.0.113.2')).to.deep.equal([400, 58]);
    expect(await ask(app.anyone, '127.0.0.1')).to.deep.equal([400, 57]);
  });
});
