import { expect } from 'chai';
import { useDatabase } from './fixture.ts';

const renditions = {
  64: Buffer.from([0, 255]),
  256: Buffer.alloc(100_000, 7),
  512: Buffer.alloc(1_000_000, 9),
};

describe('the picture store', () => {
  const fixture = useDatabase();

  it('gives back each size, byte by byte, in every process', async () => {
    await fixture.stores.pictures.insert('one', renditions);
    for (const size of [64, 256, 512] as const) {
      const picture = await fixture.otherProcess.pictures.find('one', size);
      expect(picture?.name).to.equal('one');
      expect(Buffer.compare(renditions[size], picture?.bytes ?? Buffer.alloc(0))).to.equal(0);
    }
  });

  it('removes all sizes of one, and no other', async () => {
    await fixture.stores.pictures.insert('two', renditions);
    await fixture.stores.pictures.insert('three', renditions);
    await fixture.stores.pictures.remove('two');
    for (const size of [64, 256, 512] as const) {
      expect(await fixture.stores.pictures.find('two', size)).to.equal(undefined);
      expect(await fixture.stores.pictures.find('three', size)).not.to.equal(undefined);
    }
  });
});
