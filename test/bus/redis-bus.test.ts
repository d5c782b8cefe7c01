import { expect } from 'chai';
import { createRedisBus } from '../../src/bus/redis-bus.ts';
import { type PrivateRedis, startRedis } from '../support/redis.ts';

describe('the Redis bus with a wrong password', function () {
  this.timeout(60_000);
  let redis: PrivateRedis;
  before(async function () {
    const started = await startRedis();
    if (started === undefined) this.skip();
    redis = started;
  });
  after(() => redis?.kill());

  it('looks by itself, and says why without the password', async () => {
    const lines: string[] = [];
    const note = (fields: object, message: string) => void lines.push(JSON.stringify({ fields, message }));
    const url = new URL(redis.url);
    url.password = 'hush';
    const bus = createRedisBus(url.href, { warn: note, info: note });
    let looks = 0;
    await new Promise<void>((resolve) => {
      // With hints this would be half a minute's worth, and more than one attempt to sign in passes meanwhile.
      bus.listen(async () => {
        if (++looks === 8) resolve();
        return false;
      });
    });
    await bus.close();
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.include('Redis is away').and.include('WRONGPASS').and.not.include('hush');
  });
});
