import { expect } from 'chai';
import { type Check, createReadiness } from '../../../src/http/beside/readiness.ts';

const serving = { timeLimit: 1_000, isStopping: () => false };
const well: Check = async () => undefined;
const away: Check = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:3306'));
const hanging: Check = () => new Promise(() => undefined);

describe('readiness', () => {
  it('is ready when every check passes', async () => {
    const readiness = createReadiness({ ...serving, checks: { database: well, storage: well } });
    expect(await readiness()).to.deep.equal({ status: 'ready', checks: { database: 'ok', storage: 'ok' } });
  });

  it('is not ready when one fails, and tells which', async () => {
    const readiness = createReadiness({ ...serving, checks: { database: away, storage: well } });
    expect(await readiness()).to.deep.equal({
      status: 'not-ready',
      checks: { database: 'failed', storage: 'ok' },
    });
  });

  it('is not ready when one hangs', async () => {
    const readiness = createReadiness({ ...serving, timeLimit: 1, checks: { database: hanging } });
    expect(await readiness()).to.deep.equal({ status: 'not-ready', checks: { database: 'failed' } });
  });

  it('runs a check once for all who ask at the same time, and anew for those who ask later', async () => {
    let runs = 0;
    const counted: Check = async () => {
      runs++;
    };
    const readiness = createReadiness({ ...serving, checks: { database: counted } });
    await Promise.all([readiness(), readiness(), readiness()]);
    expect(runs).to.equal(1);
    await readiness();
    expect(runs).to.equal(2);
  });

  it('does not start a check that still hangs', async () => {
    let runs = 0;
    const counted: Check = () => {
      runs++;
      return hanging();
    };
    const readiness = createReadiness({ ...serving, timeLimit: 1, checks: { database: counted } });
    await readiness();
    expect((await readiness()).status).to.equal('not-ready');
    expect(runs).to.equal(1);
  });

  it('recovers', async () => {
    let check = away;
    const readiness = createReadiness({ ...serving, checks: { database: () => check() } });
    expect((await readiness()).status).to.equal('not-ready');
    check = well;
    expect((await readiness()).status).to.equal('ready');
  });

  it('is over while the server stops, and asks nothing any more', async () => {
    let runs = 0;
    const counted: Check = async () => {
      runs++;
    };
    const readiness = createReadiness({
      timeLimit: 1_000,
      isStopping: () => true,
      checks: { database: counted },
    });
    expect(await readiness()).to.deep.equal({ status: 'stopping', checks: {} });
    expect(runs).to.equal(0);
  });
});
