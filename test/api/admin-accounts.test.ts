import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { mailsTo, newestMail, tokenOf } from '../support/mail-contents.ts';
import { expectRefusal } from '../support/refusal.ts';
import { enableTotp } from '../support/second-factor.ts';

describe('administering accounts', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });
  const pathOf = async (person: string) => `/v1/admin/accounts/${await app.idOf(person)}`;
  const change = async (person: string, patch: object, headers: Record<string, string> = {}) =>
    app.as('admin').patch(await pathOf(person), patch, { headers });
  const signIn = (person: string) =>
    app.anyone.post('/v1/sessions', { identifier: person, password: passwordOf(person) });

  it('shows all but deleted accounts, by id, with what admins may know (listAccounts)', async () => {
    for (const person of ['zoe', 'closed', 'gone', 'ann']) await app.idOf(person);
    await enableTotp(app, 'zoe');
    await app.as('zoe').patch('/v1/me', { firstName: 'Zoë' });
    await change('closed', { disabled: true });
    await app.as('gone').delete('/v1/me', { password: passwordOf('gone') });
    const { items } = (await app.as('admin').get('/v1/admin/accounts')).body;
    const usernames = items.map(({ username }: { username: string }) => username);
    expect(usernames).to.deep.equal(['zoe', 'closed', 'ann', 'admin']);
    const { profile: _, ...me } = (await app.as('zoe').get('/v1/me')).body;
    expect(items[0]).to.deep.equal({ ...me, totpEnabled: true, firstName: 'Zoë', disabled: false });
    expect(items[1]).to.deep.include({ disabled: true, email: emailOf('closed') });
  });

  describe('a change (updateAccount)', () => {
    for (const [what, patch] of [
      ['of the role', { role: 'operator' }],
      ['to a disabled account', { disabled: true }],
      ['of both', { role: 'admin', disabled: true }],
    ] as const) {
      it(`${what} is told, and ends all of the account's sessions at once`, async () => {
        const person = `person-${Object.keys(patch).join('-')}`;
        const devices = [await app.signIn(person), await app.signIn(person)];
        const { profile: _, ...before } = (await app.as(person).get('/v1/me')).body;
        app.clock.advance(MINUTE);
        const reply = await change(person, patch);
        expect(reply.status).to.equal(200);
        const updatedAt = new Date(app.clock()).toISOString();
        expect(reply.body).to.deep.equal({ ...before, disabled: false, ...patch, updatedAt });
        for (const { accessToken, refreshToken } of devices) {
          const me = app.withToken(accessToken);
          await expectRefusal(app, [401, 'unauthenticated'], () => me.get('/v1/me'));
          const refresh = () => app.anyone.post('/v1/sessions/refresh', { refreshToken });
          await expectRefusal(app, [401, 'refresh-token-invalid'], refresh);
        }
      });
    }

    it('to what the account is already changes nothing, and ends nothing', async () => {
      const { accessToken } = await app.signIn('ben');
      const before = (await app.withToken(accessToken).get('/v1/me')).headers.get('etag');
      const reply = await change('ben', { role: 'member', disabled: false });
      expect(reply.status).to.equal(200);
      expect(reply.headers.get('etag')).to.equal(before);
      expect((await app.withToken(accessToken).get('/v1/me')).status).to.equal(200);
    });

    it('counts from the next sign-in on', async () => {
      await app.idOf('bob');
      await change('bob', { role: 'admin' });
      const bob = app.withToken((await signIn('bob')).body.accessToken);
      expect((await bob.get('/v1/admin/accounts')).status).to.equal(200);
      await change('bob', { role: 'member' });
      expect((await bob.get('/v1/admin/accounts')).status).to.equal(401);
      const again = app.withToken((await signIn('bob')).body.accessToken);
      await expectRefusal(app, [403, 'forbidden'], () => again.get('/v1/admin/accounts'));
    });

    it('is done only when the account is still what If-Match says', async () => {
      const etag = (await app.as('carl').get('/v1/me')).headers.get('etag') ?? '';
      const first = await change('carl', { role: 'operator' }, { 'if-match': etag });
      expect(first.status).to.equal(200);
      const stale = () => change('carl', { role: 'member' }, { 'if-match': etag });
      await expectRefusal(app, [412, 'precondition-failed'], stale);
      const fresh = first.headers.get('etag') ?? '';
      expect((await change('carl', { role: 'member' }, { 'if-match': fresh })).status).to.equal(200);
    });

    for (const person of ['gone', 'nobody']) {
      it(`is not done to an account that ${person === 'gone' ? 'is gone' : 'never was'}`, async () => {
        const path = person === 'gone' ? await pathOf('gone') : '/v1/admin/accounts/123456789';
        const send = () => app.as('admin').patch(path, { role: 'operator' });
        await expectRefusal(app, [404, 'account-not-found'], send);
      });
    }
  });

  describe('a disabled account', () => {
    it('cannot sign in until it is enabled again, and is then as it was', async () => {
      const { password, ...account } = {
        password: passwordOf('dora'),
        ...(await app.as('dora').get('/v1/me')).body,
      };
      await change('dora', { disabled: true });
      await expectRefusal(app, [401, 'invalid-credentials'], () => signIn('dora'), 'audit_events');
      expect((await change('dora', { disabled: false })).body.disabled).to.equal(false);
      const reply = await app.anyone.post('/v1/sessions', { identifier: 'dora', password });
      expect(reply.status).to.equal(201);
      expect(reply.body.account).to.deep.equal(account);
    });

    it('keeps its names', async () => {
      await app.idOf('emil');
      await change('emil', { disabled: true });
      const names = { username: 'EMIL', password: passwordOf('emil') };
      await expectRefusal(app, [409, 'username-taken'], () => app.anyone.post('/v1/accounts', names));
    });

    it('can use no mail from before, and gets none', async () => {
      await app.idOf('fred');
      await app.anyone.post('/v1/password-resets', { email: emailOf('fred') });
      const reset = {
        token: tokenOf(await newestMail(app, emailOf('fred'), 'Reset')),
        newPassword: 'staple and candle',
      };
      const verification = { token: tokenOf(await newestMail(app, emailOf('fred'), 'Confirm')) };
      await change('fred', { disabled: true });
      const invalid = [422, 'code-invalid'] as const;
      await expectRefusal(app, invalid, () => app.anyone.post('/v1/password-resets/confirm', reset));
      await expectRefusal(app, invalid, () => app.anyone.post('/v1/email-verifications', verification));
      app.clock.advance(MINUTE);
      await app.anyone.post('/v1/password-resets', { email: emailOf('fred') });
      expect(await mailsTo(app, emailOf('fred'), 'Reset')).to.have.lengthOf(1);
    });
  });
});
