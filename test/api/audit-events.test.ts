import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import type { Reply } from '../support/client.ts';
import { newestMail, tokenOf } from '../support/mail-contents.ts';
import { totp } from '../support/second-factor.ts';

const newPassword = 'staple and candle';
const traced = {
  headers: {
    'x-request-id': 'a-request-to-find',
    'x-forwarded-for': '203.0.113.7',
    'user-agent': 'a browser',
  },
};

interface Deed {
  readonly action: string;
  readonly by: 'nobody' | 'person' | 'admin';
  readonly detail?: object;
  /** What goes before. */
  readonly first?: (person: string) => Promise<unknown>;
  /** What leaves the trace. */
  readonly act: (person: string) => Promise<Reply>;
}

describe('listAuditEvents', () => {
  const app = useApp({ TRUSTED_PROXIES: '127.0.0.1', ACCESS_TOKEN_TTL: '1d' });
  const list = async (query: string) =>
    (await app.as('admin').get(`/v1/admin/audit-events?${query}`)).body.items;
  const accountOf = async (person: string) => `/v1/admin/accounts/${await app.idOf(person)}`;
  const mailed = async (person: string, subject: string) =>
    tokenOf(await newestMail(app, emailOf(person), subject));
  const signIn = (identifier: string, password: string) =>
    app.anyone.post('/v1/sessions', { identifier, password }, traced);

  const deeds: Deed[] = [
    { action: 'session.started', by: 'person', act: (person) => signIn(person, passwordOf(person)) },
    { action: 'session.refused', by: 'nobody', act: (person) => signIn(person, 'a wrong password') },
    {
      action: 'session.refused',
      by: 'person',
      detail: { check: 'password asked once more' },
      act: (person) => app.as(person).delete('/v1/me', { password: 'a wrong password' }, traced),
    },
    {
      action: 'session.ended',
      by: 'person',
      act: (person) => app.as(person).delete('/v1/sessions/current', undefined, traced),
    },
    {
      action: 'session.ended',
      by: 'person',
      detail: { sessions: '1' },
      act: (person) => app.as(person).delete('/v1/sessions', undefined, traced),
    },
    {
      action: 'account.updated',
      by: 'person',
      detail: { fields: 'firstName lastName' },
      act: (person) => app.as(person).patch('/v1/me', { firstName: 'Ann', lastName: null }, traced),
    },
    {
      action: 'account.deleted',
      by: 'person',
      act: (person) => app.as(person).delete('/v1/me', { password: passwordOf(person) }, traced),
    },
    {
      action: 'account.role-changed',
      by: 'admin',
      detail: { from: 'member', to: 'operator' },
      act: async (person) => app.as('admin').patch(await accountOf(person), { role: 'operator' }, traced),
    },
    {
      action: 'account.disabled',
      by: 'admin',
      act: async (person) => app.as('admin').patch(await accountOf(person), { disabled: true }, traced),
    },
    {
      action: 'account.enabled',
      by: 'admin',
      first: async (person) => app.as('admin').patch(await accountOf(person), { disabled: true }),
      act: async (person) => app.as('admin').patch(await accountOf(person), { disabled: false }, traced),
    },
    {
      action: 'password.changed',
      by: 'person',
      act: (person) =>
        app.as(person).put('/v1/me/password', { currentPassword: passwordOf(person), newPassword }, traced),
    },
    {
      action: 'password.reset-requested',
      by: 'nobody',
      act: (person) => app.anyone.post('/v1/password-resets', { email: emailOf(person) }, traced),
    },
    {
      action: 'password.reset',
      by: 'nobody',
      first: (person) => app.anyone.post('/v1/password-resets', { email: emailOf(person) }),
      act: async (person) => {
        const token = await mailed(person, 'Reset');
        return app.anyone.post('/v1/password-resets/confirm', { token, newPassword }, traced);
      },
    },
    {
      action: 'email.verification-requested',
      by: 'person',
      act: (person) => app.as(person).post('/v1/me/email-verification', {}, traced),
    },
    {
      action: 'email.verified',
      by: 'nobody',
      act: async (person) =>
        app.anyone.post('/v1/email-verifications', { token: await mailed(person, 'Confirm') }, traced),
    },
  ];

  for (const [at, { action, by, detail, first, act }] of deeds.entries()) {
    it(`has ${action}${detail ? ` ${JSON.stringify(detail)}` : ''}: who, to whom, from where, when`, async () => {
      const person = `person-${at}`;
      const accountId = await app.idOf(person);
      await first?.(person);
      app.clock.advance(MINUTE);
      await act(person);
      const [event] = await list(`accountId=${accountId}&action=${action}`);
      expect(event).to.deep.include({
        at: new Date(app.clock()).toISOString(),
        action,
        actorId: by === 'nobody' ? null : await app.idOf(by === 'admin' ? 'admin' : person),
        accountId,
        address: '203.0.113.7',
        userAgent: 'a browser',
        requestId: 'a-request-to-find',
      });
      if (detail) expect(event.detail).to.deep.equal(detail);
      expect(JSON.stringify(event)).not.to.match(/password of|wrong password|staple/);
    });
  }

  it('has account.registered and its role', async () => {
    const account = { username: 'ann', password: passwordOf('ann') };
    const { id } = (await app.anyone.post('/v1/accounts', account, traced)).body;
    const [event] = await list(`accountId=${id}`);
    expect(event).to.deep.include({
      action: 'account.registered',
      actorId: id,
      accountId: id,
      address: '203.0.113.7',
    });
    expect(event.detail).to.deep.equal({ role: 'member' });
  });

  it('has session.refused for names of nobody', async () => {
    await signIn('nobody', 'a wrong password');
    const [event] = await list('action=session.refused');
    expect(event).to.deep.include({ actorId: null, accountId: null, detail: null, address: '203.0.113.7' });
  });

  it('has session.token-reused, and which session it was', async () => {
    const { accessToken, refreshToken, account } = await app.signIn('bob');
    const session = (await app.withToken(accessToken).get('/v1/sessions/current')).body;
    const refresh = () => app.anyone.post('/v1/sessions/refresh', { refreshToken }, traced);
    await refresh();
    app.clock.advance(MINUTE);
    await refresh();
    const [event] = await list(`accountId=${account.id}&action=session.token-reused`);
    expect(event).to.deep.include({ actorId: null, requestId: 'a-request-to-find' });
    expect(event.detail).to.deep.equal({ sessionId: `${session.id}` });
  });

  it('has totp.enabled and totp.disabled', async () => {
    const { secret } = (await app.as('cleo').post('/v1/me/totp')).body;
    await app.as('cleo').post('/v1/me/totp/confirm', { otp: totp(app, secret) }, traced);
    await app.as('cleo').delete('/v1/me/totp', { password: passwordOf('cleo') }, traced);
    const id = await app.idOf('cleo');
    for (const action of ['totp.enabled', 'totp.disabled']) {
      const [event] = await list(`accountId=${id}&action=${action}`);
      expect(event).to.deep.include({
        actorId: id,
        accountId: id,
        requestId: 'a-request-to-find',
        detail: null,
      });
    }
  });

  it('gives the newest first, of one account or one action only, or of all', async () => {
    const [dora, all] = [await app.idOf('dora'), await list('limit=200')];
    const ids = all.map(({ id }: { id: number }) => id);
    expect(ids).to.deep.equal(ids.toSorted((one: number, other: number) => other - one));
    const of = (predicate: (event: { accountId: number; action: string }) => boolean) =>
      all.filter(predicate);
    expect(await list(`accountId=${dora}`)).to.deep.equal(of(({ accountId }) => accountId === dora));
    const registered = 'account.registered';
    expect(await list(`action=${registered}`)).to.deep.equal(of(({ action }) => action === registered));
    expect(await list(`accountId=${dora}&action=${registered}`)).to.have.lengthOf(1);
    expect(await list('accountId=123456789')).to.deep.equal([]);
  });
});
