import { expect } from 'chai';
import type { Recovery } from '../../src/domain/recovery/recovery.ts';
import { atOnce, givenAccount, useDatabase } from './fixture.ts';

describe('the recovery store', () => {
  const fixture = useDatabase();
  const recoveries = () => fixture.stores.recoveries;
  const now = 5000;
  let count = 0;

  async function given(fields: Partial<Recovery> = {}): Promise<Recovery> {
    count += 1;
    const recovery = {
      purpose: 'password-reset' as const,
      accountId: null,
      email: `person-${count}@example.org`,
      tokenHash: `token-${count}`,
      otpHash: null,
      triesLeft: 5,
      createdAt: 1000,
      expiresAt: 9000,
      ...fields,
    };
    return { usedAt: null, ...recovery, id: await recoveries().insert(recovery) };
  }

  it('reads a recovery back as it was given', async () => {
    const { id: accountId } = await givenAccount(fixture);
    const recovery = await given({ accountId, otpHash: 'b'.repeat(64), email: 'Zoë@Example.org' });
    expect(await recoveries().byId(recovery.id)).to.deep.equal(recovery);
    expect(await recoveries().byId(recovery.id + 1000)).to.equal(undefined);
  });

  it('finds it by its token, for its purpose only', async () => {
    const { id, tokenHash } = await given();
    expect((await recoveries().byTokenHash('password-reset', tokenHash))?.id).to.equal(id);
    expect(await recoveries().byTokenHash('email-verification', tokenHash)).to.equal(undefined);
    expect(await recoveries().byTokenHash('password-reset', 'unknown')).to.equal(undefined);
  });

  it('finds the newest unused one of an address in any case', async () => {
    const email = 'newest@example.org';
    await given({ email });
    const newest = await given({ email: 'Newest@EXAMPLE.org' });
    await given({ email, purpose: 'email-verification' });
    expect((await recoveries().newest('password-reset', email))?.id).to.equal(newest.id);
  });

  it('supersedes those of the same address and purpose', async () => {
    const email = 'again@example.org';
    const old = await given({ email: 'AGAIN@example.org' });
    const verification = await given({ email, purpose: 'email-verification' });
    const other = await given();
    await recoveries().supersede('password-reset', email, now);
    expect((await recoveries().byId(old.id))?.usedAt).to.equal(now);
    expect(await recoveries().newest('password-reset', email)).to.equal(undefined);
    for (const { id } of [verification, other]) expect((await recoveries().byId(id))?.usedAt).to.equal(null);
  });

  it('gives exactly the tries there are, however many ask at once', async () => {
    const { id } = await given();
    const taken = await atOnce(20, () => recoveries().takeTry(id, now));
    expect(taken.filter(Boolean)).to.have.length(5);
    expect((await recoveries().byId(id))?.triesLeft).to.equal(0);
  });

  it('takes a try back', async () => {
    const { id } = await given({ triesLeft: 1 });
    expect(await recoveries().takeTry(id, now)).to.equal(true);
    await recoveries().giveTryBack(id);
    expect((await recoveries().byId(id))?.triesLeft).to.equal(1);
    expect(await recoveries().takeTry(id, now)).to.equal(true);
    expect(await recoveries().takeTry(id, now)).to.equal(false);
  });

  it('is used once, however many ask at once', async () => {
    const { id } = await given();
    const used = await atOnce(20, () => recoveries().use(id, now));
    expect(used.filter(Boolean)).to.have.length(1);
    expect((await recoveries().byId(id))?.usedAt).to.equal(now);
    expect(await recoveries().takeTry(id, now)).to.equal(false);
  });

  it('is of no use from the moment it expires', async () => {
    const { id } = await given({ expiresAt: now });
    expect(await recoveries().takeTry(id, now)).to.equal(false);
    expect(await recoveries().use(id, now)).to.equal(false);
    expect(await recoveries().byId(id)).to.include({ usedAt: null, triesLeft: 5 });
  });

  it("ends all of an account's", async () => {
    const { id: accountId } = await givenAccount(fixture);
    const own = await given({ accountId });
    const other = await given();
    await recoveries().endAll(accountId, now);
    expect((await recoveries().byId(own.id))?.usedAt).to.equal(now);
    expect((await recoveries().byId(other.id))?.usedAt).to.equal(null);
  });
});
