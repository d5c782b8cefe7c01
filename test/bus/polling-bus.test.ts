import { expect } from 'chai';
import { createDatabaseBus } from '../../src/bus/database-bus.ts';
import { createMemoryBus } from '../../src/bus/memory-bus.ts';

const silent = { warn: () => undefined };

/** Something to look for: counts the looks, and lets a test wait for the next one. */
function lookout() {
  let looks = 0;
  let waiting: (() => void)[] = [];
  return {
    get looks() {
      return looks;
    },
    look: async () => {
      looks++;
      for (const wake of waiting) wake();
      waiting = [];
      return false;
    },
    next: () => new Promise<void>((resolve) => waiting.push(resolve)),
  };
}

for (const [name, createBus] of [
  ['the memory bus', createMemoryBus],
  ['the database bus', createDatabaseBus],
] as const)
  describe(name, () => {
    it('looks as soon as something is announced, and not while it looks', async () => {
      const bus = createBus(silent);
      let looking = 0;
      let looks = 0;
      let finish = () => {};
      bus.listen(async () => {
        looks++;
        looking++;
        expect(looking).to.equal(1);
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        looking--;
        return true;
      });
      // It looks once as it begins; what is announced meanwhile makes one more look, however often.
      for (let n = 0; n < 100; n++) bus.announce();
      expect(looks).to.equal(1);
      finish();
      while (looks < 2) await Promise.resolve();
      expect(looks).to.equal(2);
      await bus.close();
      finish();
    });

    it('looks again after a failure, and tells the log once', async () => {
      const warnings: string[] = [];
      const bus = createBus({ warn: (_, message) => warnings.push(message) });
      let failures = 0;
      await new Promise<void>((resolve) => {
        bus.listen(async () => {
          if (failures === 2) resolve();
          else {
            failures++;
            throw new Error('away');
          }
          return false;
        });
      });
      expect(warnings).to.have.lengthOf(1);
      await bus.close();
    });

    it('looks no more once it is told to stop', async () => {
      const bus = createBus(silent);
      const { look, next } = lookout();
      const first = next();
      const stop = bus.listen(look);
      await first;
      stop();
      const other = lookout();
      const heard = other.next();
      bus.listen(other.look);
      bus.announce();
      await heard;
      await bus.close();
    });
  });

describe('the database bus', () => {
  it('looks by itself for what other processes did', async () => {
    const bus = createDatabaseBus(silent);
    const other = lookout();
    bus.listen(other.look);
    for (let n = 0; n < 3; n++) await other.next();
    await bus.close();
  });
});
