import { expect } from 'chai';
import { toDataURL } from 'qrcode';
import { MINUTE } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { expectRefusal } from '../support/refusal.ts';
import { enableTotp, totp } from '../support/second-factor.ts';

const invalid = [422, 'code-invalid'] as const;

describe('the second factor', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });
  const signIn = (identifier: string, otp?: string) =>
    app.anyone.post('/v1/sessions', { identifier, password: passwordOf(identifier), ...(otp && { otp }) });
  const confirm = (person: string, otp: string) => app.as(person).post('/v1/me/totp/confirm', { otp });
  const disable = (person: string, password = passwordOf(person)) =>
    app.as(person).delete('/v1/me/totp', { password });
  const isOn = async (person: string) => (await app.as(person).get('/v1/me')).body.totpEnabled;

  async function start(person: string): Promise<string> {
    await app.idOf(person);
    const reply = await app.as(person).post('/v1/me/totp');
    expect(reply.status, reply.text).to.equal(200);
    return reply.body.secret;
  }

  describe('is started (startTotp)', () => {
    it('with a secret, the URI that apps read, and that as a QR code in a PNG', async () => {
      const { secret, uri, qrCode } = (await app.as('ann').post('/v1/me/totp')).body;
      expect(secret).to.match(/^[A-Z2-7]{32}$/);
      const { protocol, host, pathname, searchParams } = new URL(uri);
      expect([protocol, host, decodeURIComponent(pathname)]).to.deep.equal([
        'otpauth:',
        'totp',
        '/Parley:ann',
      ]);
      expect(searchParams.get('secret')).to.equal(secret);
      expect(searchParams.get('issuer')).to.equal('Parley');
      expect(qrCode)
        .to.match(/^data:image\/png;base64,iVBORw0KGgo/)
        .and.to.equal(await toDataURL(uri));
    });

    it('under the address of somebody without a username', async () => {
      const email = 'nameless@example.org';
      await app.anyone.post('/v1/accounts', { email, password: passwordOf(email) });
      const me = app.withToken((await signIn(email)).body.accessToken);
      const { uri } = (await me.post('/v1/me/totp')).body;
      expect(decodeURIComponent(new URL(uri).pathname)).to.equal(`/Parley:${email}`);
    });

    it('and counts for nothing before it is confirmed', async () => {
      await start('ben');
      expect(await isOn('ben')).to.equal(false);
      expect((await signIn('ben')).status).to.equal(201);
    });

    it('anew, with another secret in place of the first', async () => {
      const first = await start('bea');
      const second = await start('bea');
      expect(second).not.to.equal(first);
      await expectRefusal(app, invalid, () => confirm('bea', totp(app, first)));
      expect((await confirm('bea', totp(app, second))).status).to.equal(200);
    });

    it('not while it is on', async () => {
      await enableTotp(app, 'carl');
      await expectRefusal(app, [409, 'totp-already-on'], () => app.as('carl').post('/v1/me/totp'));
    });
  });

  describe('is turned on (confirmTotp)', () => {
    it('with ten recovery codes, all different', async () => {
      const secret = await start('cleo');
      const reply = await confirm('cleo', totp(app, secret));
      expect(reply.status).to.equal(200);
      const { recoveryCodes } = reply.body;
      expect(recoveryCodes).to.have.lengthOf(10);
      expect(new Set(recoveryCodes).size).to.equal(10);
      for (const code of recoveryCodes) expect(code).to.match(/^[2-9a-z]{5}-[2-9a-z]{5}$/);
      expect(await isOn('cleo')).to.equal(true);
    });

    for (const [steps, taken] of [
      [-2, false],
      [-1, true],
      [0, true],
      [1, true],
      [2, false],
    ] as const) {
      it(`${taken ? '' : 'not '}by the code of ${steps} steps from now`, async () => {
        const person = `drift-${steps}`;
        const otp = totp(app, await start(person), steps);
        if (taken) expect((await confirm(person, otp)).status).to.equal(200);
        else await expectRefusal(app, invalid, () => confirm(person, otp));
        expect(await isOn(person)).to.equal(taken);
      });
    }

    it('not before it was started', async () => {
      await app.idOf('dora');
      await expectRefusal(app, [409, 'totp-not-started'], () => confirm('dora', '123456'));
    });

    it('not while it is on', async () => {
      const { code } = await enableTotp(app, 'emil');
      await expectRefusal(app, [409, 'totp-already-on'], () => confirm('emil', code()));
    });

    it('once, when ten ask at the same moment', async () => {
      const otp = totp(app, await start('fred'));
      const replies = await Promise.all(Array.from({ length: 10 }, () => confirm('fred', otp)));
      const [on, ...others] = replies.sort((one, other) => one.status - other.status);
      for (const { status } of others) expect(status).to.be.oneOf([409, 422]);
      // The codes that were shown are those that count.
      expect((await signIn('fred', on?.body.recoveryCodes[0])).status).to.equal(201);
    });

    it('and leaves the sessions there are alone', async () => {
      const { accessToken } = await app.signIn('gwen');
      await enableTotp(app, 'gwen');
      expect((await app.withToken(accessToken).get('/v1/me')).status).to.equal(200);
    });
  });

  describe('is turned off (disableTotp)', () => {
    it('with the password: neither codes nor the old recovery codes count any more', async () => {
      const { code, recoveryCodes } = await enableTotp(app, 'hans');
      expect((await disable('hans')).status).to.equal(204);
      expect(await isOn('hans')).to.equal(false);
      expect(await app.db('recovery_codes').where({ account_id: await app.idOf('hans') })).to.deep.equal([]);
      expect((await signIn('hans')).status).to.equal(201);

      const again = await enableTotp(app, 'hans');
      for (const otp of [code(), recoveryCodes[0]]) {
        await expectRefusal(app, [401, 'invalid-credentials'], () => signIn('hans', otp), 'audit_events');
      }
      expect((await signIn('hans', again.code())).status).to.equal(201);
    });

    it('not with a wrong password', async () => {
      await enableTotp(app, 'ida');
      await expectRefusal(app, [422, 'wrong-password'], () => disable('ida', 'a wrong one'), 'audit_events');
      expect(await isOn('ida')).to.equal(true);
    });

    it('when it is only started, too', async () => {
      const secret = await start('jan');
      expect((await disable('jan')).status).to.equal(204);
      await expectRefusal(app, [409, 'totp-not-started'], () => confirm('jan', totp(app, secret)));
    });

    it('when it is off already, and nothing happens', async () => {
      await app.idOf('kim');
      const before = (await app.as('kim').get('/v1/me')).body;
      app.clock.advance(MINUTE);
      expect((await disable('kim')).status).to.equal(204);
      expect((await app.as('kim').get('/v1/me')).body).to.deep.equal(before);
      expect(before.email).to.equal(emailOf('kim'));
    });
  });
});
