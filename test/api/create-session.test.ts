import { expect } from 'chai';
import { DAY } from '../../src/domain/clock.ts';
import { useAnotherProcess } from '../support/another-process.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import { observe } from '../support/observation.ts';
import { expectRefusal } from '../support/refusal.ts';

describe('createSession', () => {
  const app = useApp();
  const signIn = (identifier: string, password: string, client: Client = app.anyone) =>
    client.post('/v1/sessions', { identifier, password });

  before(async () => {
    await Promise.all(['ann', 'straße', 'closed', 'gone'].map(app.idOf));
    const closed = await app.idOf('closed');
    expect((await app.as('admin').patch(`/v1/admin/accounts/${closed}`, { disabled: true })).status).to.equal(
      200,
    );
    expect((await app.as('gone').delete('/v1/me', { password: passwordOf('gone') })).status).to.equal(204);
  });

  it('gives a pair of tokens and the account, and tells where the session is', async () => {
    const reply = await signIn('ann', passwordOf('ann'));
    expect(reply.status).to.equal(201);
    expect(reply.headers.get('location')).to.equal('/v1/sessions/current');
    const { accessToken, refreshToken, ...rest } = reply.body;
    const me = app.withToken(accessToken);
    expect(rest).to.deep.equal({
      tokenType: 'Bearer',
      expiresIn: 15 * 60,
      account: (await me.get('/v1/me')).body,
    });
    expect(refreshToken).to.match(/^[\w-]{43}$/);
    const now = app.clock();
    expect((await me.get('/v1/sessions/current')).body).to.deep.include({
      current: true,
      userAgent: 'node',
      address: '127.0.0.1',
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(now + 30 * DAY).toISOString(),
    });
  });

  for (const [what, identifier, person] of [
    ['the username', 'ann', 'ann'],
    ['the username in capitals', 'ANN', 'ann'],
    ['the username in full-width letters', 'ａｎｎ', 'ann'],
    ['the username with ss for ß', 'STRASSE', 'straße'],
    ['the email address', emailOf('ann'), 'ann'],
    ['the email address in capitals', emailOf('ann').toUpperCase(), 'ann'],
  ] as const) {
    it(`takes ${what}: ${identifier}`, async () => {
      const reply = await signIn(identifier, passwordOf(person));
      expect(reply.status, reply.text).to.equal(201);
      expect(reply.body.account.username).to.equal(person);
    });
  }

  const refused: [what: string, identifier: string, password: string][] = [
    ['a wrong password', 'ann', 'the password of bob'],
    ['a wrong password for an email', emailOf('ann'), 'the password of bob'],
    ['a password in another case', 'ann', passwordOf('ANN')],
    ['a password with a space too many', 'ann', `${passwordOf('ann')} `],
    ['a username of nobody', 'nobody', passwordOf('ann')],
    ['an email of nobody', emailOf('nobody'), passwordOf('ann')],
    ['what is no name at all', "' or 1=1 --", passwordOf('ann')],
    ['a disabled account, with its password', 'closed', passwordOf('closed')],
    ['a deleted account, with its password', 'gone', passwordOf('gone')],
  ];

  for (const [what, identifier, password] of refused) {
    it(`refuses ${what}: invalid-credentials`, async () => {
      const send = () => signIn(identifier, password);
      const reply = await expectRefusal(app, [401, 'invalid-credentials'], send, 'audit_events');
      expect(reply.headers.get('www-authenticate')).to.equal('Bearer realm="parley"');
    });
  }

  describe('for known and unknown accounts', () => {
    const other = useAnotherProcess(app);

    it('says the same, asks the database the same, and hashes as often', async () => {
      const observed = (identifier: string, password: string) =>
        observe(other, () => signIn(identifier, password, other.anyone));
      // What has an @ may be of either kind; who sends it knows that.
      const username = await observed('ann', 'a wrong password');
      const email = await observed(emailOf('ann'), 'a wrong password');
      for (const known of [username, email]) expect(known).to.deep.include({ status: 401, hashes: 1 });
      for (const [, identifier, password] of refused)
        expect(await observed(identifier, password), identifier).to.deep.equal(
          identifier.includes('@') ? email : username,
        );
      expect(other.statements).not.to.have.lengthOf(0);
    });
  });
});
