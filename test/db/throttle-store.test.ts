import { expect } from 'chai';
import { atOnce, useDatabase } from './fixture.ts';

describe('the throttle store', () => {
  const fixture = useDatabase();
  const throttles = () => fixture.stores.throttles;
  const limit = { points: 3, windowMs: 1000 };

  it('takes points until there are none, for each key its own', async () => {
    const consume = (key: string, now: number) => throttles().consume(key, limit, now);
    expect(await consume('a', 0)).to.deep.equal({ allowed: true, remaining: 2, resetAt: 1000 });
    expect(await consume('a', 1)).to.deep.equal({ allowed: true, remaining: 1, resetAt: 1000 });
    expect(await consume('a', 2)).to.deep.equal({ allowed: true, remaining: 0, resetAt: 1000 });
    expect(await consume('a', 3)).to.deep.equal({ allowed: false, remaining: 0, resetAt: 1000 });
    expect(await consume('A', 4)).to.deep.equal({ allowed: true, remaining: 2, resetAt: 1004 });
  });

  it('begins a new window after the last, whether or not points were left', async () => {
    for (let n = 0; n < 5; n++) await throttles().consume('window', limit, 0);
    expect((await throttles().consume('window', limit, 999)).allowed).to.equal(false);
    expect(await throttles().consume('window', limit, 1000)).to.deep.equal({
      allowed: true,
      remaining: 2,
      resetAt: 2000,
    });
    expect((await throttles().consume('window', limit, 5000)).remaining).to.equal(2);
  });

  it('gives all points back', async () => {
    for (let n = 0; n < 5; n++) await throttles().consume('reset', limit, 0);
    await throttles().reset('reset');
    expect((await throttles().consume('reset', limit, 1)).remaining).to.equal(2);
  });

  it('tells keys of any length apart', async () => {
    const long = 'é'.repeat(5000);
    await throttles().consume(`${long}1`, limit, 0);
    expect((await throttles().consume(`${long}2`, limit, 0)).remaining).to.equal(2);
    expect((await throttles().consume(`${long}1`, limit, 0)).remaining).to.equal(1);
  });

  for (const { when, first } of [
    { when: 'of a new key', first: undefined },
    { when: 'of a window that is over', first: 0 },
  ])
    it(`gives no point ${when} to two of 50 who ask at once`, async () => {
      const key = `race ${when}`;
      const of50 = { points: 50, windowMs: 1000 };
      if (first !== undefined) await throttles().consume(key, of50, first);
      const results = await atOnce(50, (n) =>
        (n % 2 ? fixture.stores : fixture.otherProcess).throttles.consume(key, of50, 2000),
      );
      const remaining = results.map((result) => result.remaining).sort((a, b) => a - b);
      expect(remaining).to.deep.equal(Array.from({ length: 50 }, (_, n) => n));
      expect(await throttles().consume(key, of50, 2001)).to.include({ allowed: false, resetAt: 3000 });
    });

  it('takes its part in a transaction', async () => {
    const broken = fixture.stores.transaction(async (stores) => {
      await stores.throttles.consume('undone', limit, 0);
      throw new Error('broken');
    });
    await broken.catch(() => undefined);
    expect((await throttles().consume('undone', limit, 0)).remaining).to.equal(2);
  });
});
