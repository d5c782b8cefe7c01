import { expect } from 'chai';
import type { NewSession } from '../../src/domain/sessions/session.ts';
import { atOnce, givenAccount, useDatabase, walk } from './fixture.ts';

describe('the session store', () => {
  const fixture = useDatabase();
  const sessions = () => fixture.stores.sessions;
  const now = 5000;

  async function givenSession(accountId: number, fields: Partial<NewSession> = {}): Promise<number> {
    const session = {
      accountId,
      userAgent: 'Firefox',
      address: '::1',
      createdAt: 1000,
      expiresAt: 9000,
      ...fields,
    };
    return (await sessions().insert(session)).id;
  }

  it('reads a session back as it was given', async () => {
    const { id: accountId } = await givenAccount(fixture);
    const device = { userAgent: 'curl/8', address: '2001:db8::1' };
    const session = await sessions().insert({ accountId, ...device, createdAt: 1000, expiresAt: 9000 });
    expect(session).to.deep.equal({
      id: session.id,
      accountId,
      ...device,
      createdAt: 1000,
      lastUsedAt: 1000,
      expiresAt: 9000,
      endedAt: null,
    });
    expect(await sessions().byId(session.id)).to.deep.equal(session);
    expect(await sessions().byId(session.id + 1000)).to.equal(undefined);
  });

  it('keeps as much of a long user agent and address as there is room for', async () => {
    const { id: accountId } = await givenAccount(fixture);
    const id = await givenSession(accountId, { userAgent: '🦊'.repeat(500), address: 'x'.repeat(100) });
    const session = await sessions().byId(id);
    expect(session?.userAgent).to.equal('🦊'.repeat(400));
    expect(session?.address).to.equal('x'.repeat(45));
  });

  it("gives a session's state with its account's", async () => {
    const { id: accountId } = await givenAccount(fixture, { role: 'operator' });
    const sessionId = await givenSession(accountId);
    const state = { sessionId, accountId, role: 'operator', lastUsedAt: 1000, expiresAt: 9000 };
    const alive = { endedAt: null, disabledAt: null, deletedAt: null };
    expect(await sessions().state(sessionId)).to.deep.equal({ ...state, ...alive });

    await fixture.stores.accounts.update(accountId, { disabledAt: 6000, deletedAt: 7000 }, 7000);
    await sessions().end(sessionId, accountId, 'signed-out', 8000);
    const dead = { endedAt: 8000, disabledAt: 6000, deletedAt: 7000 };
    expect(await sessions().state(sessionId)).to.deep.equal({ ...state, ...dead });
    expect(await sessions().state(sessionId + 1000)).to.equal(undefined);
  });

  it("lists the account's live sessions, newest first, page by page", async () => {
    const { id: accountId } = await givenAccount(fixture);
    const { id: stranger } = await givenAccount(fixture);
    const [first, ended, second] = [
      await givenSession(accountId),
      await givenSession(accountId),
      await givenSession(accountId),
    ];
    await givenSession(stranger);
    await givenSession(accountId, { expiresAt: now });
    const third = await givenSession(accountId);
    await sessions().end(ended, accountId, 'signed-out', now - 1);

    const pages = await walk(2, (page) => sessions().list(accountId, now, page));
    expect(pages.map((items) => items.map(({ id }) => id))).to.deep.equal([[third, second], [first]]);
  });

  it('ends a session once, for its owner only', async () => {
    const { id: accountId } = await givenAccount(fixture);
    const id = await givenSession(accountId);
    expect(await sessions().end(id, accountId + 1, 'signed-out', now)).to.equal(false);
    expect(await sessions().end(id, accountId, 'signed-out', 9000)).to.equal(false);
    expect((await sessions().byId(id))?.endedAt).to.equal(null);

    const ended = await atOnce(20, () => sessions().end(id, accountId, 'signed-out', now));
    expect(ended.filter(Boolean)).to.have.length(1);
    expect((await sessions().byId(id))?.endedAt).to.equal(now);
  });

  it("ends all of the account's sessions but one, and names them", async () => {
    const { id: accountId } = await givenAccount(fixture);
    const { id: stranger } = await givenAccount(fixture);
    const [one, kept, two] = await atOnce(3, () => givenSession(accountId));
    const theirs = await givenSession(stranger);

    expect(await sessions().endAll(accountId, 'password-changed', now, kept)).to.have.members([one, two]);
    expect((await sessions().list(accountId, now, { limit: 9 })).items.map(({ id }) => id)).to.deep.equal([
      kept,
    ]);
    expect((await sessions().byId(theirs))?.endedAt).to.equal(null);
    expect(await sessions().endAll(accountId, 'signed-out', now)).to.deep.equal([kept]);
    expect(await sessions().endAll(accountId, 'signed-out', now)).to.deep.equal([]);
  });

  it('names each session that it ends, also those that begin meanwhile', async () => {
    const { id: accountId } = await givenAccount(fixture);
    const started: number[] = [];
    const named: number[] = [];
    await atOnce(60, async (n) => {
      if (n % 2 === 0) started.push(await givenSession(accountId));
      else named.push(...(await sessions().endAll(accountId, 'signed-out', now)));
    });

    const live = (await sessions().list(accountId, now, { limit: 60 })).items.map(({ id }) => id);
    expect([...named, ...live]).to.have.members(started);
  });

  it('notes when it was used, and never goes back', async () => {
    const id = await givenSession((await givenAccount(fixture)).id);
    await sessions().touch(id, 3000);
    await sessions().touch(id, 2000);
    expect((await sessions().byId(id))?.lastUsedAt).to.equal(3000);
    await sessions().extend(id, 20_000, 4000);
    expect(await sessions().byId(id)).to.include({ lastUsedAt: 4000, expiresAt: 20_000 });
  });

  it('uses a refresh token up once, and keeps the successor of that use', async () => {
    const sessionId = await givenSession((await givenAccount(fixture)).id);
    const token = { hash: 'a'.repeat(64), sessionId, expiresAt: 9000 };
    await sessions().insertRefreshToken(token);
    expect(await sessions().refreshToken(token.hash)).to.deep.equal({
      ...token,
      usedAt: null,
      sealedSuccessor: null,
    });

    const uses = await atOnce(20, async (n) => ({
      n,
      used: await sessions().useRefreshToken(token.hash, `sealed ${n}`, 2000),
    }));
    const winners = uses.filter(({ used }) => used);
    expect(winners).to.have.length(1);
    expect(await sessions().refreshToken(token.hash)).to.deep.equal({
      ...token,
      usedAt: 2000,
      sealedSuccessor: `sealed ${winners[0]?.n}`,
    });
    expect(await sessions().refreshToken('unknown')).to.equal(undefined);
    expect(await sessions().useRefreshToken('unknown', 'sealed', 2000)).to.equal(false);
  });
});
