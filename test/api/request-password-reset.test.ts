import { expect } from 'chai';
import { HOUR, MINUTE } from '../../src/domain/clock.ts';
import { useAnotherProcess } from '../support/another-process.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import { mailsTo, newestMail, otpOf, tokenOf } from '../support/mail-contents.ts';
import { observe } from '../support/observation.ts';

describe('requestPasswordReset', () => {
  const app = useApp();
  const request = (email: string, client: Client = app.anyone) =>
    client.post('/v1/password-resets', { email });

  it('mails six digits and a link, and says for how long they are good', async () => {
    await app.idOf('ann');
    const reply = await request(emailOf('ann').toUpperCase());
    expect([reply.status, reply.text]).to.deep.equal([202, '']);
    const mail = await newestMail(app, emailOf('ann'), 'Reset');
    expect(mail.to).to.equal(emailOf('ann'));
    expect(otpOf(mail)).to.match(/^\d{6}$/);
    expect(tokenOf(mail)).to.match(/^[\w-]{43}$/);
    expect(mail.text).to.include('http://parley.test/reset-password#token=').and.include('within 15 minutes');
  });

  it('changes nothing by itself', async () => {
    const { accessToken } = await app.signIn('ben');
    await request(emailOf('ben'));
    expect((await app.withToken(accessToken).get('/v1/me')).status).to.equal(200);
    const credentials = { identifier: 'ben', password: passwordOf('ben') };
    expect((await app.anyone.post('/v1/sessions', credentials)).status).to.equal(201);
  });

  for (const [what, email] of [
    ['nobody', 'nobody@example.org'],
    ['a disabled account', emailOf('closed')],
    ['a deleted account', emailOf('gone')],
    ['somebody who has not confirmed it yet', 'cleo@example.com'],
  ] as const) {
    it(`mails nothing to an address of ${what}`, async () => {
      const closed = `/v1/admin/accounts/${await app.idOf('closed')}`;
      await app.as('admin').patch(closed, { disabled: true });
      await app.as('gone').delete('/v1/me', { password: passwordOf('gone') });
      await app.as('cleo').post('/v1/me/email-verification', { email: 'cleo@example.com' });
      expect((await request(email)).status).to.equal(202);
      expect(await mailsTo(app, email, 'Reset')).to.deep.equal([]);
    });
  }

  it('mails an address once a minute and five times an hour, and says the same', async () => {
    await app.idOf('dora');
    const sent = async () => (await mailsTo(app, emailOf('dora'), 'Reset')).length;
    for (const expected of [1, 2, 3, 4, 5, 5]) {
      const replies = await Promise.all(Array.from({ length: 5 }, () => request(emailOf('dora'))));
      for (const { status, text } of replies) expect([status, text]).to.deep.equal([202, '']);
      expect(await sent()).to.equal(expected);
      app.clock.advance(MINUTE);
    }
    app.clock.advance(HOUR);
    await request(emailOf('dora'));
    expect(await sent()).to.equal(6);
  });

  describe('for known and unknown addresses', () => {
    const other = useAnotherProcess(app);

    it('says the same and asks the database the same, for the first mail and when there are too many', async () => {
      await app.idOf('emil');
      for (const round of ['first', 'too many']) {
        const known = await observe(other, () => request(emailOf('emil'), other.anyone));
        expect(known).to.deep.include({ status: 202, hashes: 0 });
        for (const email of ['somebody@example.org', 'else@localhost']) {
          const unknown = await observe(other, () => request(email, other.anyone));
          expect(unknown, `${email}, ${round}`).to.deep.equal(known);
        }
      }
      expect(other.statements).not.to.have.lengthOf(0);
    });
  });
});
