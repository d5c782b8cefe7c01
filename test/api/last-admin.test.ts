import { expect } from 'chai';
import { passwordOf, useApp } from '../support/app.ts';
import type { Client, Reply } from '../support/client.ts';
import { expectRefusal } from '../support/refusal.ts';

const lastAdmin = [409, 'last-admin'] as const;

describe('the last administrator', () => {
  const app = useApp();
  const signedIn = async (person: string) => app.withToken((await app.signIn(person)).accessToken);
  const change = async (client: Client, person: string, patch: object) =>
    client.patch(`/v1/admin/accounts/${await app.idOf(person)}`, patch);
  const remove = (client: Client, person: string) =>
    client.delete('/v1/me', { password: passwordOf(person) });

  const stops: [what: string, stop: (client: Client) => Promise<Reply>][] = [
    ['become a member', (client) => change(client, 'admin', { role: 'member' })],
    ['be disabled', (client) => change(client, 'admin', { disabled: true })],
    ['delete the account', (client) => remove(client, 'admin')],
  ];

  for (const [what, stop] of stops) {
    it(`cannot ${what}`, async () => {
      const admin = await signedIn('admin');
      await expectRefusal(app, lastAdmin, () => stop(admin));
      expect((await admin.get('/v1/admin/accounts')).status).to.equal(200);
    });

    it(`cannot ${what} while the only other one is disabled`, async () => {
      const admin = await signedIn('admin');
      await change(admin, 'closed', { role: 'admin', disabled: true });
      await expectRefusal(app, lastAdmin, () => stop(admin));
    });
  }

  it('keeps the role, may be given more than that, and is changed in nothing by what is refused', async () => {
    const admin = await signedIn('admin');
    expect((await change(admin, 'admin', { role: 'admin', disabled: false })).status).to.equal(200);
    await expectRefusal(app, lastAdmin, () => change(admin, 'admin', { role: 'admin', disabled: true }));
  });

  const races: [what: string, stop: (own: Client, person: string, other: string) => Promise<Reply>][] = [
    ['make each other members', (own, _person, other) => change(own, other, { role: 'member' })],
    ['disable each other', (own, _person, other) => change(own, other, { disabled: true })],
    ['step back', (own, person) => change(own, person, { role: 'operator' })],
    ['delete their accounts', (own, person) => remove(own, person)],
  ];

  for (const [at, [what, stop]] of races.entries()) {
    it(`stays when two admins ${what} at the same moment`, async () => {
      const [one, other] = [`one-${at}`, `other-${at}`];
      await Promise.all([one, other].map(app.idOf));
      const admin = await signedIn('admin');
      for (const person of [one, other]) await change(admin, person, { role: 'admin' });
      // With others there, one may go.
      expect((await change(admin, 'admin', { role: 'member' })).status).to.equal(200);

      const clients = [await signedIn(one), await signedIn(other)] as const;
      const replies = await Promise.all([stop(clients[0], one, other), stop(clients[1], other, one)]);
      const [done, refused] = replies.map(({ status }) => status).sort();
      expect(done).to.be.oneOf([200, 204]);
      // The other was too late: signed out already, or the last one.
      expect(refused).to.be.oneOf([401, 409]);

      const views = await Promise.all(clients.map((client) => client.get('/v1/admin/accounts')));
      const left = views.findIndex(({ status }) => status === 200);
      expect(views.filter(({ status }) => status === 200)).to.have.lengthOf(1);
      await change(clients[left]!, 'admin', { role: 'admin' });
      await change(await signedIn('admin'), left === 0 ? one : other, { role: 'member' });
    });
  }
});
