import { expect } from 'chai';
import type { Caller } from '../../src/domain/caller.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { newestMail } from '../support/mail-contents.ts';

const origin = { address: '127.0.0.1', userAgent: undefined, requestId: 'test' };

describe('an account, by its token alone', () => {
  const app = useApp();
  const audited = (id: number, action: string) => app.db('audit_events').where({ account_id: id, action });
  const signIn = async (identifier: string, password: string) =>
    (await app.anyone.post('/v1/sessions', { identifier, password })).status;

  async function callerOf(person: string): Promise<Caller> {
    const accountId = await app.idOf(person);
    const { id } = await app.db('sessions').where({ account_id: accountId }).orderBy('id').first('id');
    return { accountId, sessionId: id, role: 'member' };
  }

  async function refusalOf(work: Promise<unknown>): Promise<string> {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof DomainError)) throw new Error('It was not refused.', { cause: error });
    return error.code;
  }

  describe('is removed', () => {
    const remove = (caller: Caller) => app.app.services.accounts.removeWithoutPassword(caller, origin);

    it('to a tombstone, with all its sessions, and is audited', async () => {
      const caller = await callerOf('ann');
      const other = await app.signIn('ann');
      await remove(caller);
      const row = await app.db('accounts').where({ id: caller.accountId }).first();
      expect(row).to.include({ username: null, email: null, password_hash: '', role: 'member' });
      expect(row.deleted_at).to.equal(app.clock());
      expect((await app.as('ann').get('/v1/me')).status).to.equal(401);
      expect((await app.withToken(other.accessToken).get('/v1/me')).status).to.equal(401);
      expect(await audited(caller.accountId, 'account.deleted')).to.have.lengthOf(1);
    });

    it('once when ten ask at the same moment', async () => {
      const caller = await callerOf('ben');
      const results = await Promise.allSettled(Array.from({ length: 10 }, () => remove(caller)));
      expect(results.filter(({ status }) => status === 'fulfilled')).to.have.lengthOf(1);
      expect(await refusalOf(remove(caller))).to.equal('account-not-found');
      expect(await audited(caller.accountId, 'account.deleted')).to.have.lengthOf(1);
    });

    it('never when it is the last administrator', async () => {
      const caller = await callerOf('admin');
      expect(await refusalOf(remove(caller))).to.equal('last-admin');
      expect((await app.as('admin').get('/v1/admin/accounts')).status).to.equal(200);
      expect(await audited(caller.accountId, 'account.deleted')).to.deep.equal([]);
    });
  });

  describe('is given a password', () => {
    const set = (caller: Caller, password: string, rule: 'any' | 'strong' = 'any') =>
      app.app.services.accounts.setPassword(caller, password, rule, origin);

    it('that counts from then on, ends the other sessions and is told by mail', async () => {
      const caller = await callerOf('cleo');
      const other = await app.signIn('cleo');
      await set(caller, '1');
      expect(await signIn('cleo', passwordOf('cleo'))).to.equal(401);
      expect(await signIn('cleo', '1')).to.equal(201);
      expect((await app.as('cleo').get('/v1/me')).status).to.equal(200);
      expect((await app.withToken(other.accessToken).get('/v1/me')).status).to.equal(401);
      expect(await audited(caller.accountId, 'password.changed')).to.have.lengthOf(1);
      await newestMail(app, emailOf('cleo'), 'password was changed');
    });

    it('that is strong where the API asks for that', async () => {
      const caller = await callerOf('dora');
      expect(await refusalOf(set(caller, '1', 'strong'))).to.equal('password-too-short');
      expect(await refusalOf(set(caller, 'password123', 'strong'))).to.equal('password-too-common');
      expect(await signIn('dora', passwordOf('dora'))).to.equal(201);
    });

    it('never when it has been deleted', async () => {
      const caller = await callerOf('emil');
      await app.app.services.accounts.removeWithoutPassword(caller, origin);
      expect(await refusalOf(set(caller, 'another one'))).to.equal('account-not-found');
      const row = await app.db('accounts').where({ id: caller.accountId }).first();
      expect(row.password_hash).to.equal('');
    });
  });
});
