import { expect } from 'chai';
import { validators } from '../../generated/parley/validators.js';
import { passwordOf, useApp } from '../support/app.ts';
import { enableTotp } from '../support/second-factor.ts';
import { walk } from '../support/walk.ts';

const validate = validators.exportMe?.replies?.['200']?.['application/json'];

describe('exportMe', () => {
  const app = useApp();
  const exportOf = (person: string) => app.as(person).get('/v1/me/export');

  it('gives all of the caller’s data as one file', async () => {
    await app.signIn('ann');
    await app.as('ann').patch('/v1/me', { firstName: 'Ann "🦊"', lastName: null });
    const reply = await exportOf('ann');
    expect(reply.status).to.equal(200);
    expect(reply.headers.get('content-type')).to.equal('application/json');
    expect(reply.headers.get('content-disposition')).to.equal('attachment; filename="parley-export.json"');
    expect(reply.body.account).to.deep.equal((await app.as('ann').get('/v1/me')).body);
    expect(reply.body.sessions).to.deep.equal((await app.as('ann').get('/v1/sessions')).body.items);
    const id = await app.idOf('ann');
    const trail = await app.as('admin').get(`/v1/admin/audit-events?accountId=${id}`);
    expect(reply.body.auditEvents).to.deep.equal(trail.body.items);
    expect(trail.body.items).to.have.lengthOf(4);
  });

  it('gives what only older APIs have a place for', async () => {
    await app.idOf('dora');
    const registration = {
      username: 'gus',
      password: 'x',
      first_name: 'Gus',
      last_name: 'Lee',
      profile: 'gus.png',
    };
    expect((await app.anyone.post('/compat/groupchat/api/register', registration)).status).to.equal(201);
    const operator = { username: 'olga', email: 'olga@example.org', password: 'x', is_operation_user: true };
    expect((await app.anyone.post('/compat/fileshare/register', operator)).status).to.equal(201);
    const given = [];
    for (const identifier of ['gus', 'olga']) {
      const { accessToken } = (await app.anyone.post('/v1/sessions', { identifier, password: 'x' })).body;
      given.push((await app.withToken(accessToken).get('/v1/me/export')).body);
    }
    const told = [...given, (await exportOf('dora')).body].map(({ avatar, sharesFiles }) => ({
      avatar,
      sharesFiles,
    }));
    expect(told).to.deep.equal([
      { avatar: 'gus.png', sharesFiles: false },
      { avatar: null, sharesFiles: true },
      { avatar: null, sharesFiles: false },
    ]);
  });

  it('gives nobody else’s, and no secret', async () => {
    await app.signIn('bob');
    await app.signIn('anyone-else');
    await app
      .as('bob')
      .put('/v1/me/password', { currentPassword: passwordOf('bob'), newPassword: 'staple and candle' });
    const { secret, recoveryCodes } = await enableTotp(app, 'bob');
    const { text, body } = await exportOf('bob');
    const id = await app.idOf('bob');
    for (const { accountId } of body.auditEvents) expect(accountId).to.equal(id);
    const row = await app.db('accounts').where({ id }).first();
    for (const hidden of ['anyone-else', passwordOf('bob'), 'staple', secret, ...recoveryCodes]) {
      expect(text).not.to.include(hidden);
    }
    for (const hidden of [row.password_hash, row.totp_secret]) expect(text).not.to.include(hidden);
  });

  it('streams a document of any length, valid to the last item', async () => {
    const account_id = await app.idOf('cleo');
    const [now, address] = [app.clock(), '203.0.113.7'];
    const session = { account_id, address, created_at: now, last_used_at: now, expires_at: now + 1 };
    const event = { at: now, action: 'session.refused', account_id, address, request_id: 'one of many' };
    await app.db.batchInsert('sessions', Array(450).fill(session), 100);
    await app.db.batchInsert('audit_events', Array(2000).fill(event), 100);

    const reply = await exportOf('cleo');
    expect(reply.headers.get('transfer-encoding')).to.equal('chunked');
    expect(validate?.(reply.body), JSON.stringify(validate?.errors)).to.equal(true);
    expect(reply.body.sessions).to.have.lengthOf(451);
    expect(reply.body.auditEvents).to.have.lengthOf(2002);
    expect(reply.body.sessions).to.deep.equal((await walk(app.as('cleo'), '/v1/sessions?limit=200')).flat());
  });
});
