import { expect } from 'chai';
import type { AuditFilter } from '../../src/domain/audit/audit.ts';
import { givenAccount, useDatabase, walk } from './fixture.ts';

describe('the audit store', () => {
  const fixture = useDatabase();
  const audit = () => fixture.stores.audit;
  const origin = { address: '::1', userAgent: 'curl/8', requestId: 'req-1' };

  it('reads an event back as it was given', async () => {
    const { id } = await givenAccount(fixture);
    const event = {
      action: 'account.role-changed',
      actorId: id,
      accountId: id,
      detail: { to: 'admin' },
    } as const;
    await audit().insert(event, origin, 1000);
    const { items } = await audit().list({ accountId: id }, { limit: 1 });
    expect(items).to.deep.equal([{ ...event, ...origin, id: items[0]?.id, at: 1000 }]);
  });

  it('needs neither an account nor a user agent nor details', async () => {
    await audit().insert(
      { action: 'session.refused', actorId: null, accountId: null },
      { ...origin, userAgent: undefined },
      2000,
    );
    const { items } = await audit().list({ action: 'session.refused' }, { limit: 1 });
    expect(items[0]).to.include({ actorId: null, accountId: null, userAgent: null, detail: null });
  });

  it('keeps as much of what the client says as there is room for', async () => {
    await audit().insert(
      { action: 'account.deleted', actorId: null, accountId: null },
      { address: 'a'.repeat(99), userAgent: 'u'.repeat(9999), requestId: 'r'.repeat(999) },
      3000,
    );
    const { items } = await audit().list({ action: 'account.deleted' }, { limit: 1 });
    expect(items[0]).to.include({
      address: 'a'.repeat(45),
      userAgent: 'u'.repeat(400),
      requestId: 'r'.repeat(64),
    });
  });

  it('lists newest first, page by page, by account, by action and by both', async () => {
    const { id: ann } = await givenAccount(fixture);
    const { id: bob } = await givenAccount(fixture);
    for (let at = 1; at <= 12; at++)
      await audit().insert(
        { action: at % 2 ? 'totp.enabled' : 'totp.disabled', actorId: null, accountId: at % 3 ? ann : bob },
        origin,
        at,
      );
    const times = async (filter: AuditFilter) =>
      (await walk(2, (page) => audit().list(filter, page))).flat().map(({ at }) => at);

    expect((await times({})).slice(0, 12)).to.deep.equal([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(await times({ accountId: bob })).to.deep.equal([12, 9, 6, 3]);
    expect(await times({ action: 'totp.enabled' })).to.deep.equal([11, 9, 7, 5, 3, 1]);
    expect(await times({ accountId: ann, action: 'totp.disabled' })).to.deep.equal([10, 8, 4, 2]);
  });
});
