import { expect } from 'chai';
import { DomainError } from '../../src/domain/errors.ts';
import { createTurns } from '../../src/images/turns.ts';

describe('turns', () => {
  const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

  it('lets so many work at once, and all of them in the end', async () => {
    const inTurn = createTurns({ atOnce: 2, waiting: 20 });
    let working = 0;
    let most = 0;
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        inTurn(async () => {
          working += 1;
          most = Math.max(most, working);
          await pause();
          working -= 1;
          return at;
        }),
      ),
    );
    expect(most).to.equal(2);
    expect(results).to.deep.equal(Array.from({ length: 20 }, (_, at) => at));
  });

  it('goes on after work that fails', async () => {
    const inTurn = createTurns({ atOnce: 1, waiting: 5 });
    const failing = inTurn(() => Promise.reject(new Error('no')));
    const next = inTurn(async () => 'yes');
    expect(await failing.catch((error: Error) => error.message)).to.equal('no');
    expect(await next).to.equal('yes');
  });

  it('sends away who would wait too long, and lets in who comes later', async () => {
    const inTurn = createTurns({ atOnce: 1, waiting: 1 });
    const taken = [inTurn(pause), inTurn(pause)];
    const refused = await inTurn(pause).catch((error: unknown) => error);
    expect(refused).to.be.an.instanceOf(DomainError).that.includes({ code: 'unavailable', retryAfter: 2 });
    await Promise.all(taken);
    expect(await inTurn(async () => 'yes')).to.equal('yes');
  });
});
