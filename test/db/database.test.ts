import { expect } from 'chai';
import type { NewAccount } from '../../src/domain/accounts/account.ts';
import { codeOf, givenAccount, useDatabase } from './fixture.ts';

describe('the database', () => {
  const fixture = useDatabase();
  const mail = { to: 'ann@example.org', subject: 'Hello', text: 'Hello.\n' };
  const ann: NewAccount = {
    username: 'ann',
    email: null,
    firstName: null,
    lastName: null,
    avatar: null,
    role: 'member',
    sharesFiles: false,
    passwordHash: '',
    createdAt: 0,
  };

  it('keeps all that a transaction changed', async () => {
    const id = await fixture.stores.transaction(async ({ accounts, mails }) => {
      await mails.put(mail, 0);
      return (await accounts.insert(ann)).id;
    });
    expect((await fixture.stores.accounts.byId(id))?.username).to.equal('ann');
    const [queued] = await fixture.stores.mails.claim(10, 0, 1);
    expect(queued?.mail).to.deep.equal(mail);
    await fixture.stores.mails.delivered(Number(queued?.id));
  });

  it('keeps nothing of a transaction that threw', async () => {
    const { id } = await givenAccount(fixture);
    const broken = fixture.stores.transaction(async ({ accounts, mails, sessions, audit }) => {
      await accounts.update(id, { firstName: 'Never' }, 1);
      await accounts.setRecoveryCodes(id, ['never']);
      await mails.put(mail, 5);
      await audit.insert(
        { action: 'account.updated', actorId: id, accountId: id },
        { address: '::1', userAgent: undefined, requestId: 'r' },
        1,
      );
      await sessions.insert({ accountId: id, userAgent: null, address: '::1', createdAt: 0, expiresAt: 9 });
      await sessions.endAll(id, 'signed-out', 1);
      await accounts.insert({ ...ann, username: `person-of-${id}` });
      await accounts.insert({ ...ann, username: `Person-of-${id}` });
    });
    expect(await codeOf(broken)).to.equal('username-taken');

    expect((await fixture.stores.accounts.byId(id))?.firstName).to.equal(null);
    expect(await fixture.stores.accounts.useRecoveryCode(id, 'never', 1)).to.equal(false);
    expect(await fixture.stores.mails.claim(10, 5, 9)).to.deep.equal([]);
    expect((await fixture.stores.audit.list({ accountId: id }, { limit: 9 })).items).to.deep.equal([]);
    expect((await fixture.stores.sessions.list(id, 1, { limit: 9 })).items).to.deep.equal([]);
    expect(await fixture.stores.accounts.byUsernameKey(`person-of-${id}`)).to.equal(undefined);
  });
});
