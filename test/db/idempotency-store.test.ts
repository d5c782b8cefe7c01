import { expect } from 'chai';
import { HOUR, MINUTE } from '../../src/domain/clock.ts';
import { atOnce, useDatabase } from './fixture.ts';

describe('the idempotency store', () => {
  const fixture = useDatabase();
  const store = () => fixture.stores.idempotency;
  const reply = { status: 201, headers: { location: '/v1/accounts/1' }, body: '{"name":"Zoë 🦊"}' };
  const outcome = async (key: string, now: number, fingerprint = 'print', scope = 'register') =>
    (await store().claim(scope, key, fingerprint, now)).outcome;

  it('replays the answer to the same request', async () => {
    expect(await outcome('replay', 0)).to.equal('started');
    await store().finish('register', 'replay', reply);
    const claim = await fixture.otherProcess.idempotency.claim('register', 'replay', 'print', 23 * HOUR);
    expect(claim).to.deep.equal({ outcome: 'finished', reply });
  });

  it('keeps the answer sealed', async () => {
    await outcome('sealed', 0);
    await store().finish('register', 'sealed', reply);
    const rows = await fixture.db('idempotency_keys').select('*');
    expect(JSON.stringify(rows)).to.not.contain('Zoë');
  });

  it('keeps the first answer', async () => {
    await outcome('first', 0);
    await store().finish('register', 'first', reply);
    await store().finish('register', 'first', { ...reply, status: 500 });
    await store().release('register', 'first');
    expect(await store().claim('register', 'first', 'print', 1)).to.deep.equal({
      outcome: 'finished',
      reply,
    });
  });

  it('keeps scopes apart, and keys of any length', async () => {
    const long = 'k'.repeat(5000);
    expect(await outcome(`${long}1`, 0)).to.equal('started');
    expect(await outcome(`${long}2`, 0)).to.equal('started');
    expect(await outcome(`${long}1`, 0, 'print', 'another scope')).to.equal('started');
    expect(await outcome(`${long}1`, 0)).to.equal('running');
  });

  it('refuses another request under the key, running, dead or finished', async () => {
    await outcome('other', 0);
    expect(await outcome('other', 1, 'another')).to.equal('other-request');
    expect(await outcome('other', 2 * MINUTE, 'another')).to.equal('other-request');
    await store().finish('register', 'other', reply);
    expect(await outcome('other', 2 * MINUTE, 'another')).to.equal('other-request');
  });

  it('starts afresh when the key was given back', async () => {
    await outcome('released', 0);
    await store().release('register', 'released');
    expect(await outcome('released', 1, 'another')).to.equal('started');
  });

  it('hands a request whose process died to one other', async () => {
    await outcome('died', 0);
    expect(await outcome('died', MINUTE - 1)).to.equal('running');
    const outcomes = await atOnce(20, () => outcome('died', MINUTE));
    expect(outcomes.filter((each) => each === 'started')).to.have.length(1);
    expect(outcomes.filter((each) => each === 'running')).to.have.length(19);
    expect(await outcome('died', 2 * MINUTE - 1)).to.equal('running');
  });

  for (const { what, now } of [
    { what: 'of a new key', now: 0 },
    { what: 'of a key of the day before', now: 24 * HOUR },
  ])
    it(`starts one of 50 requests ${what} at once`, async () => {
      const key = 'race';
      if (now > 0) await store().finish('register', key, reply);
      const outcomes = await atOnce(50, async (n) => {
        const { idempotency } = n % 2 ? fixture.stores : fixture.otherProcess;
        return (await idempotency.claim('register', key, 'print', now)).outcome;
      });
      expect(outcomes.filter((each) => each === 'started')).to.have.length(1);
      expect(outcomes.filter((each) => each === 'running')).to.have.length(49);
    });
});
