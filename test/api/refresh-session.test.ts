import { expect } from 'chai';
import { DAY, MINUTE, SECOND } from '../../src/domain/clock.ts';
import { useApp } from '../support/app.ts';
import { expectRefusal } from '../support/refusal.ts';

const invalid = [401, 'refresh-token-invalid'] as const;
const reused = [401, 'token-reused'] as const;

describe('refreshSession', () => {
  const app = useApp();
  const refresh = (refreshToken: string) => app.anyone.post('/v1/sessions/refresh', { refreshToken });
  const statusOf = async (accessToken: string) => (await app.withToken(accessToken).get('/v1/me')).status;

  it('gives a new pair of the same session, whose life it prolongs', async () => {
    const first = await app.signIn('ann');
    const session = (await app.withToken(first.accessToken).get('/v1/sessions/current')).body;
    app.clock.advance(DAY);
    const reply = await refresh(first.refreshToken);
    expect(reply.status).to.equal(200);
    expect(reply.body).to.deep.include({ tokenType: 'Bearer', expiresIn: 15 * 60 });
    expect(reply.body.refreshToken)
      .to.match(/^[\w-]{43}$/)
      .and.not.to.equal(first.refreshToken);
    const { body } = await app.withToken(reply.body.accessToken).get('/v1/sessions/current');
    const now = app.clock();
    expect(body).to.deep.equal({
      ...session,
      lastUsedAt: new Date(now).toISOString(),
      expiresAt: new Date(now + 30 * DAY).toISOString(),
    });
  });

  it('goes on from pair to pair', async () => {
    let { refreshToken } = await app.signIn('ann');
    for (let time = 1; time <= 5; time += 1) {
      app.clock.advance(29 * DAY);
      const reply = await refresh(refreshToken);
      expect(reply.status, `refresh ${time}`).to.equal(200);
      expect(await statusOf(reply.body.accessToken)).to.equal(200);
      refreshToken = reply.body.refreshToken;
    }
  });

  it('gives ten parallel uses the same successor, which works', async () => {
    const { refreshToken } = await app.signIn('ann');
    const tokens = await app.count('refresh_tokens');
    const replies = await Promise.all(Array.from({ length: 10 }, () => refresh(refreshToken)));
    expect(replies.map(({ status }) => status)).to.deep.equal(Array(10).fill(200));
    const successors = new Set(replies.map(({ body }) => body.refreshToken));
    expect(successors.size).to.equal(1);
    expect(await app.count('refresh_tokens')).to.equal(tokens + 1);
    for (const { body } of replies) expect(await statusOf(body.accessToken)).to.equal(200);
    const [successor] = successors;
    expect((await refresh(successor)).status).to.equal(200);
  });

  it('gives a second use the same successor for ten seconds', async () => {
    const { refreshToken } = await app.signIn('ann');
    const first = await refresh(refreshToken);
    app.clock.advance(10 * SECOND);
    const second = await refresh(refreshToken);
    expect(second.status).to.equal(200);
    expect(second.body.refreshToken).to.equal(first.body.refreshToken);
  });

  it('ends the session at a later second use: all its tokens fail at once', async () => {
    const other = await app.signIn('ann');
    const stolen = await app.signIn('ann');
    const next = (await refresh(stolen.refreshToken)).body;
    app.clock.advance(10 * SECOND + 1);
    expect(await statusOf(next.accessToken)).to.equal(200);
    await expectRefusal(
      app,
      reused,
      () => refresh(stolen.refreshToken),
      'sessions',
      'audit_events',
      'events',
    );
    expect(await statusOf(stolen.accessToken)).to.equal(401);
    expect(await statusOf(next.accessToken)).to.equal(401);
    await expectRefusal(app, invalid, () => refresh(next.refreshToken));
    await expectRefusal(app, invalid, () => refresh(stolen.refreshToken));
    // Ann's other device stays signed in.
    expect(await statusOf(other.accessToken)).to.equal(200);
  });

  it('refuses a token from the moment it expires', async () => {
    const { refreshToken } = await app.signIn('ann');
    app.clock.advance(30 * DAY);
    await expectRefusal(app, invalid, () => refresh(refreshToken));
  });

  it('refuses the tokens of an ended session', async () => {
    const { accessToken, refreshToken } = await app.signIn('ann');
    expect((await app.withToken(accessToken).delete('/v1/sessions/current')).status).to.equal(204);
    await expectRefusal(app, invalid, () => refresh(refreshToken));
  });

  it('refuses the tokens of a disabled account, also when it is enabled again', async () => {
    const { refreshToken, account } = await app.signIn('bob');
    const path = `/v1/admin/accounts/${account.id}`;
    const { accessToken } = await app.signIn('admin');
    const admin = app.withToken(accessToken);
    expect((await admin.patch(path, { disabled: true })).status).to.equal(200);
    await expectRefusal(app, invalid, () => refresh(refreshToken));
    expect((await admin.patch(path, { disabled: false })).status).to.equal(200);
    await expectRefusal(app, invalid, () => refresh(refreshToken));
  });

  it('refuses a token that nobody was given', async () => {
    await expectRefusal(app, invalid, () => refresh('A'.repeat(43)));
  });

  it('takes no access token for a refresh token', async () => {
    const { accessToken } = await app.signIn('ann');
    // It has dots, and so does not even look like one.
    const reply = await expectRefusal(app, [400, 'invalid-request'], () => refresh(accessToken));
    expect(reply.body.errors.map(({ pointer }: { pointer: string }) => pointer)).to.include('/refreshToken');
    for (const part of accessToken.split('.'))
      await expectRefusal(app, invalid, () => refresh(part.slice(0, 200)));
  });

  it('is no access token', async () => {
    const { refreshToken } = await app.signIn('ann');
    await expectRefusal(app, [401, 'unauthenticated'], () => app.withToken(refreshToken).get('/v1/me'));
  });

  it('outlives its access token', async () => {
    const { accessToken, refreshToken } = await app.signIn('ann');
    app.clock.advance(15 * MINUTE - SECOND - 1);
    expect(await statusOf(accessToken)).to.equal(200);
    app.clock.advance(SECOND + 1);
    expect(await statusOf(accessToken)).to.equal(401);
    const { body } = await refresh(refreshToken);
    expect(await statusOf(body.accessToken)).to.equal(200);
  });
});
