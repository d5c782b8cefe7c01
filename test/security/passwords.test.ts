import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { DomainError } from '../../src/domain/errors.ts';
import { createPasswords } from '../../src/security/passwords.ts';

/** The fewest rounds that bcrypt knows. */
const CHEAP = 4;

describe('passwords', () => {
  const passwords = createPasswords({ cost: CHEAP, threads: 1 });
  after(() => passwords.close());

  async function same(a: string, b: string): Promise<boolean> {
    return passwords.verify(a, await passwords.hash(b));
  }

  it('are kept as salted bcrypt hashes of the configured cost', async () => {
    const hash = await passwords.hash('a right password');
    expect(hash).to.match(/^\$2b\$04\$[./A-Za-z0-9]{53}$/);
    expect(await passwords.hash('a right password')).not.to.equal(hash);
    expect(await passwords.verify('a right password', hash)).to.equal(true);
    expect(await passwords.verify('a wrong password', hash)).to.equal(false);
  });

  it('count in full: beyond 72 bytes, beyond a NUL, and in case', async () => {
    const long = 'x'.repeat(72);
    expect(await same(`${long}a`, `${long}a`)).to.equal(true);
    expect(await same(`${long}a`, `${long}b`)).to.equal(false);
    expect(await same(long, `${long}b`)).to.equal(false);
    expect(await same(`${'🦔'.repeat(64)}a`, `${'🦔'.repeat(64)}b`)).to.equal(false);
    expect(await same('before\0after', 'before\0other')).to.equal(false);
    expect(await same('Password of mine', 'password of mine')).to.equal(false);
  });

  it('are the same from every keyboard (RFC 8265)', async () => {
    expect(await same('ёлка é', 'ёлка é'.normalize('NFD'))).to.equal(true);
    expect(await same('two words', 'two\u00a0words')).to.equal(true);
    expect(await same('two words', 'twowords')).to.equal(false);
    expect(await same('ﬁ', 'fi')).to.equal(false);
  });

  it('hashed at another cost still verify', async () => {
    const others = createPasswords({ cost: CHEAP + 1, threads: 1 });
    const hash = await others.hash('a right password');
    await others.close();
    expect(hash).to.match(/^\$2b\$05\$/);
    expect(await passwords.verify('a right password', hash)).to.equal(true);
  });

  it('of nobody are wrong, and said so no sooner than those of somebody', async () => {
    const hash = await passwords.hash('a right password');
    const order: string[] = [];
    const verify = async (name: string, hash: string | undefined) => {
      const right = await passwords.verify('a right password', hash);
      order.push(`${name} ${right}`);
    };
    await Promise.all([verify('ann', hash), verify('nobody', undefined), verify('bob', hash)]);
    expect(order).to.deep.equal(['ann true', 'nobody false', 'bob true']);
  });

  it('match nothing that is no hash', async () => {
    expect(await passwords.verify('a right password', '')).to.equal(false);
  });

  it('leave the event loop free while they are hashed', async () => {
    const slow = createPasswords({ cost: 11, threads: 1 });
    await slow.hash('starts the thread');
    let pending = true;
    const hashed = slow.hash('a right password').finally(() => {
      pending = false;
    });
    let turns = 0;
    for (; pending; turns++) await setImmediate();
    await hashed;
    await slow.close();
    // On the main thread it would be none, or the few in which bcryptjs makes a pause.
    expect(turns).to.be.greaterThan(100);
  });

  it('beyond 200 in waiting are refused until there is room', async () => {
    const attempts = Array.from({ length: 300 }, () => passwords.hash('a right password'));
    const results = await Promise.allSettled(attempts);
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refusals).to.have.length(99); // one is being hashed, 200 wait
    for (const refusal of refusals) {
      expect(refusal).to.be.instanceOf(DomainError).and.include({ code: 'unavailable', retryAfter: 1 });
    }
    expect(await same('a right password', 'a right password')).to.equal(true);
  });

  it('among the commonest are known, in any case', () => {
    for (const common of ['password', 'PassWord', '12345678', 'qwertyuiop', 'iloveyou']) {
      expect(passwords.isCommon(common), common).to.equal(true);
    }
    for (const rare of ['', 'correct horse battery staple', 'пароль, который никто не знает']) {
      expect(passwords.isCommon(rare), rare).to.equal(false);
    }
  });

  it('that still wait when the threads end are rejected', async () => {
    const closing = createPasswords({ cost: CHEAP, threads: 1 });
    const results = Promise.allSettled([closing.hash('one'), closing.hash('two')]);
    await closing.close();
    expect((await results).map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
  });
});
