import { expect } from 'chai';
import { MINUTE, SECOND } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import type { Reply } from '../support/client.ts';
import { countHashes } from '../support/hashing.ts';
import { expectRefusal, expectRefusals } from '../support/refusal.ts';

const tooMany = [429, 'too-many-attempts'] as const;
const wrong = 'a wrong password';

describe('the lockout', () => {
  const app = useApp({ TRUSTED_PROXIES: '127.0.0.1', ACCESS_TOKEN_TTL: '1d' });
  let hosts = 0;

  /** Signs in from an address of its own, unless one is given. */
  const signIn = (identifier: string, password: string, address = `2001:db8::${(++hosts).toString(16)}`) =>
    app.anyone.post('/v1/sessions', { identifier, password }, { headers: { 'x-forwarded-for': address } });

  async function fail(times: number, attempt: () => Promise<Reply>, status = 401): Promise<void> {
    for (let time = 1; time <= times; time += 1)
      expect((await attempt()).status, `attempt ${time}`).to.equal(status);
  }

  // Each test begins with all points.
  beforeEach(() => app.clock.advance(15 * MINUTE));

  for (const [what, identifier] of [
    ['a username', 'ann'],
    ['an email', emailOf('ann')],
    ['a name of nobody', 'nobody'],
  ] as const) {
    it(`shuts ${what} after ten wrong passwords, from wherever they came, for the right one too`, async () => {
      await app.idOf('ann');
      await fail(10, () => signIn(identifier, wrong));
      app.clock.advance(5 * MINUTE);
      const reply = await expectRefusal(app, tooMany, () =>
        signIn(identifier.toUpperCase(), passwordOf('ann')),
      );
      expect(reply.headers.get('retry-after')).to.equal('600');
      expect(reply.body.detail).to.include('600 seconds');
    });
  }

  it('counts a name with blanks at its end as that name, as it is found', async () => {
    await app.idOf('ann');
    const blanks = ['', ' ', '  ', '\t', '\uFEFF', '\u1680', '\u2028\u2029', '\u00A0', '\u3000', '\n'];
    for (const blank of blanks) expect((await signIn(`ann${blank}`, wrong)).status).to.equal(401);
    for (const blank of ['', '   '])
      await expectRefusal(app, tooMany, () => signIn(`ann${blank}`, passwordOf('ann')));
    app.clock.advance(15 * MINUTE);
    expect((await signIn('ann  ', passwordOf('ann'))).status).to.equal(201);
  });

  it('gives the points back after 15 minutes, and not before', async () => {
    await app.idOf('ann');
    await fail(10, () => signIn('ann', wrong));
    app.clock.advance(15 * MINUTE - 1);
    const reply = await expectRefusal(app, tooMany, () => signIn('ann', passwordOf('ann')));
    expect(reply.headers.get('retry-after')).to.equal('1');
    app.clock.advance(1);
    await fail(9, () => signIn('ann', wrong));
    expect((await signIn('ann', passwordOf('ann'))).status).to.equal(201);
  });

  for (const identifier of ['ann', emailOf('ann')]) {
    it(`forgets the failures for ${identifier} after the right password`, async () => {
      await app.idOf('ann');
      for (let round = 1; round <= 3; round += 1) {
        await fail(9, () => signIn(identifier, wrong));
        expect((await signIn(identifier, passwordOf('ann'))).status).to.equal(201);
      }
    });
  }

  it('leaves other names alone', async () => {
    await app.idOf('bob');
    await fail(10, () => signIn('nobody', wrong));
    expect((await signIn('bob', passwordOf('bob'))).status).to.equal(201);
  });

  for (const person of ['cleo', 'nobody']) {
    it(`looks at no more than ten of thirty passwords at once for ${person}`, async () => {
      if (person !== 'nobody') await app.idOf(person);
      const { result, hashes } = await countHashes(() =>
        Promise.all(Array.from({ length: 30 }, () => signIn(person, wrong))),
      );
      const statuses = result.map(({ status }) => status).sort();
      expect(statuses).to.deep.equal([...Array(10).fill(401), ...Array(20).fill(429)]);
      expect(hashes).to.equal(10);
    });
  }

  it('shuts an address after a hundred failures at any names, and others stay out of it', async () => {
    await app.idOf('dora');
    const address = '203.0.113.7';
    const attempts = Array.from({ length: 101 }, (_, at) => `nobody-${at}`);
    const replies = await Promise.all(attempts.map((name) => signIn(name, wrong, address)));
    expect(replies.filter(({ status }) => status === 429)).to.have.lengthOf(1);
    // It cannot shut out dora with more of them.
    await expectRefusals(app, tooMany, () =>
      Promise.all(Array.from({ length: 10 }, () => signIn('dora', passwordOf('dora'), address))),
    );
    expect((await signIn('dora', passwordOf('dora'), '203.0.113.8')).status).to.equal(201);
    app.clock.advance(15 * MINUTE);
    expect((await signIn('dora', passwordOf('dora'), address)).status).to.equal(201);
  });

  it('does not count right passwords against an address', async () => {
    await app.idOf('ann');
    for (let time = 1; time <= 110; time += 1) {
      expect((await signIn('ann', passwordOf('ann'), '203.0.113.9')).status, `sign-in ${time}`).to.equal(201);
    }
  });

  const asking: [operation: string, ask: (person: string, password: string) => Promise<Reply>][] = [
    [
      'changePassword',
      (person, currentPassword) =>
        app.as(person).put('/v1/me/password', { currentPassword, newPassword: passwordOf(person) }),
    ],
    ['disableTotp', (person, password) => app.as(person).delete('/v1/me/totp', { password })],
    ['deleteMe', (person, password) => app.as(person).delete('/v1/me', { password })],
  ];

  for (const [operation, ask] of asking) {
    it(`counts wrong passwords of ${operation} and at the door together`, async () => {
      const person = `asked-by-${operation}`;
      await app.idOf(person);
      for (let time = 1; time <= 5; time += 1) {
        await expectRefusal(app, [422, 'wrong-password'], () => ask(person, wrong), 'audit_events');
      }
      await fail(5, () => signIn(person, wrong));
      const reply = await expectRefusal(app, tooMany, () => ask(person, passwordOf(person)));
      expect(reply.headers.get('retry-after')).to.equal(`${(15 * MINUTE) / SECOND}`);
      await expectRefusal(app, tooMany, () => signIn(person, passwordOf(person)));
      app.clock.advance(15 * MINUTE);
      expect((await ask(person, passwordOf(person))).status).to.equal(204);
    });
  }
});
