import { expect } from 'chai';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { newestMail, tokenOf } from '../support/mail-contents.ts';
import { expectRefusal } from '../support/refusal.ts';
import { enableTotp } from '../support/second-factor.ts';

describe('deleteMe', () => {
  const app = useApp();
  const remove = (person: string, password = passwordOf(person)) =>
    app.as(person).delete('/v1/me', { password });
  const signIn = (identifier: string, password: string) =>
    app.anyone.post('/v1/sessions', { identifier, password });

  it('refuses a wrong password, and leaves everything', async () => {
    await app.idOf('ann');
    await expectRefusal(app, [422, 'wrong-password'], () => remove('ann', 'a wrong one'), 'audit_events');
    expect((await app.as('ann').get('/v1/me')).status).to.equal(200);
  });

  it('leaves a tombstone with nothing personal', async () => {
    const id = await app.idOf('ben');
    await app.as('ben').patch('/v1/me', { firstName: 'Benedikt', lastName: 'Lee' });
    await app.db('accounts').where({ id }).update({ shares_files: 1 });
    await enableTotp(app, 'ben');
    expect((await remove('ben')).status).to.equal(204);
    const row = await app.db('accounts').where({ id }).first();
    const kept = Object.entries(row).filter(([, value]) => value !== null && value !== '');
    expect(Object.fromEntries(kept)).to.have.all.keys(
      'id',
      'role',
      'shares_files',
      'version',
      'created_at',
      'updated_at',
      'deleted_at',
    );
    expect([row.role, row.shares_files]).to.deep.equal(['member', 0]);
    expect(await app.db('recovery_codes').where({ account_id: id })).to.deep.equal([]);
  });

  it('leaves no trace of the address anywhere', async () => {
    const id = await app.idOf('bea');
    await app.as('bea').post('/v1/me/email-verification', { email: 'beatrice@example.org' });
    await app.anyone.post('/v1/password-resets', { email: emailOf('bea') });
    await app.mails();
    expect((await remove('bea')).status).to.equal(204);
    for (const table of ['accounts', 'recoveries', 'sessions', 'audit_events', 'mails', 'throttles']) {
      const text = JSON.stringify(await app.db(table).select());
      expect(text, table).not.to.include('bea@').and.not.to.include('beatrice');
    }
    expect(await app.count('audit_events')).to.be.greaterThan(0);
    expect(
      (await app.db('audit_events').where({ account_id: id, action: 'account.deleted' })).length,
    ).to.equal(1);
  });

  it('makes all tokens fail at once', async () => {
    const other = await app.signIn('carl');
    const { accessToken } = await app.signIn('carl');
    expect((await remove('carl')).status).to.equal(204);
    for (const token of [accessToken, other.accessToken]) {
      const me = app.withToken(token);
      const reply = await expectRefusal(app, [401, 'unauthenticated'], () => me.get('/v1/me'));
      expect(reply.body.detail).to.equal('The account has been deleted.');
    }
    const refresh = () => app.anyone.post('/v1/sessions/refresh', { refreshToken: other.refreshToken });
    await expectRefusal(app, [401, 'refresh-token-invalid'], refresh);
  });

  it('makes the password worthless', async () => {
    await app.idOf('dora');
    expect((await remove('dora')).status).to.equal(204);
    for (const name of ['dora', emailOf('dora')]) {
      const send = () => signIn(name, passwordOf('dora'));
      await expectRefusal(app, [401, 'invalid-credentials'], send, 'audit_events');
    }
  });

  it('makes what was mailed before worthless', async () => {
    await app.idOf('emil');
    await app.anyone.post('/v1/password-resets', { email: emailOf('emil') });
    const reset = {
      token: tokenOf(await newestMail(app, emailOf('emil'), 'Reset')),
      newPassword: 'staple and candle',
    };
    const verification = { token: tokenOf(await newestMail(app, emailOf('emil'), 'Confirm')) };
    expect((await remove('emil')).status).to.equal(204);
    const invalid = [422, 'code-invalid'] as const;
    await expectRefusal(app, invalid, () => app.anyone.post('/v1/password-resets/confirm', reset));
    await expectRefusal(app, invalid, () => app.anyone.post('/v1/email-verifications', verification));
  });

  it('hides the person from others', async () => {
    const id = await app.idOf('fred');
    expect((await remove('fred')).status).to.equal(204);
    const paths = [`/v1/users/${id}`, '/v1/users/by-username/fred'];
    for (const path of paths) {
      await expectRefusal(app, [404, 'account-not-found'], () => app.as('ann').get(path));
    }
    expect((await app.as('ann').get('/v1/users?q=fred')).body.items).to.deep.equal([]);
    const change = () => app.as('admin').patch(`/v1/admin/accounts/${id}`, { role: 'operator' });
    await app.idOf('admin');
    await expectRefusal(app, [404, 'account-not-found'], change);
  });

  it('frees the names, for an account that has nothing of the old one', async () => {
    const id = await app.idOf('gwen');
    await app.as('gwen').patch('/v1/me', { firstName: 'Gwendolyn' });
    expect((await remove('gwen')).status).to.equal(204);
    const names = { username: 'gwen', email: emailOf('gwen') };
    const reply = await app.anyone.post('/v1/accounts', { ...names, password: 'staple and candle' });
    expect(reply.status).to.equal(201);
    expect(reply.body).to.deep.include({ ...names, firstName: null, role: 'member' });
    expect(reply.body.id).not.to.equal(id);
  });

  it('happens once when ten ask at the same moment', async () => {
    const id = await app.idOf('hans');
    const replies = await Promise.all(Array.from({ length: 10 }, () => remove('hans')));
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).to.have.lengthOf(1);
    for (const status of statuses) expect(status).to.be.oneOf([204, 401, 422]);
    expect(
      await app.db('audit_events').where({ account_id: id, action: 'account.deleted' }),
    ).to.have.lengthOf(1);
  });
});
