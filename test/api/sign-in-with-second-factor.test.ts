import { expect } from 'chai';
import { MINUTE, SECOND } from '../../src/domain/clock.ts';
import { passwordOf, useApp } from '../support/app.ts';
import { expectRefusal } from '../support/refusal.ts';
import { type Authenticator, enableTotp } from '../support/second-factor.ts';

const refused = [401, 'invalid-credentials'] as const;

describe('signing in with a second factor', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '30d' });
  const signIn = (identifier: string, otp?: string, password = passwordOf(identifier)) =>
    app.anyone.post('/v1/sessions', { identifier, password, ...(otp !== undefined && { otp }) });
  const expectRefused = (person: string, otp: string) =>
    expectRefusal(app, refused, () => signIn(person, otp), 'audit_events');

  let people = 0;
  /** Somebody new who has it. */
  async function somebody(): Promise<Authenticator & { person: string }> {
    const person = `person-${++people}`;
    return { person, ...(await enableTotp(app, person)) };
  }

  it('asks for a code, after the right password only', async () => {
    const { person } = await somebody();
    const reply = await expectRefusal(app, [401, 'otp-required'], () => signIn(person));
    expect(reply.body).to.have.all.keys('type', 'title', 'status', 'detail', 'instance');
    await expectRefusal(app, refused, () => signIn(person, undefined, 'a wrong one'), 'audit_events');
  });

  it('takes a code of the app, and needs the password all the same', async () => {
    const { person, code } = await somebody();
    const wrong = () => signIn(person, code(), 'a wrong one');
    await expectRefusal(app, refused, wrong, 'audit_events');
    // The wrong password has not used it up.
    const reply = await signIn(person, code());
    expect(reply.status).to.equal(201);
    expect(reply.body.account.totpEnabled).to.equal(true);
  });

  it('takes a code with spaces in it, as apps show it', async () => {
    const { person, code } = await somebody();
    expect((await signIn(person, code().replace(/^.../, '$& '))).status).to.equal(201);
  });

  it('takes a code once', async () => {
    const { person, code } = await somebody();
    const otp = code();
    expect((await signIn(person, otp)).status).to.equal(201);
    await expectRefused(person, otp);
    app.clock.advance(30 * SECOND);
    await expectRefused(person, otp);
    expect((await signIn(person, code())).status).to.equal(201);
  });

  it('takes a code once of ten at the same moment', async () => {
    const { person, code } = await somebody();
    const otp = code();
    const replies = await Promise.all(Array.from({ length: 10 }, () => signIn(person, otp)));
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([201, ...Array(9).fill(401)]);
  });

  it('does not take the code that turned it on', async () => {
    const { person, code } = await somebody();
    app.clock.advance(-2 * MINUTE);
    await expectRefused(person, code());
    app.clock.advance(2 * MINUTE);
  });

  for (const [steps, taken] of [
    [-2, false],
    [-1, true],
    [1, true],
    [2, false],
  ] as const) {
    it(`${taken ? 'takes' : 'refuses'} the code of ${steps} steps from now`, async () => {
      const { person, code } = await somebody();
      if (taken) expect((await signIn(person, code(steps))).status).to.equal(201);
      else await expectRefused(person, code(steps));
    });
  }

  it('refuses an older code than the last one that was taken', async () => {
    const { person, code } = await somebody();
    expect((await signIn(person, code(1))).status).to.equal(201);
    for (const steps of [0, -1]) await expectRefused(person, code(steps));
  });

  it('refuses a wrong code like a wrong password', async () => {
    const { person, code } = await somebody();
    const wrongCode = await expectRefused(person, `${(Number(code()) + 1) % 1_000_000}`.padStart(6, '0'));
    const wrongPassword = await signIn(person, undefined, 'a wrong one');
    const { instance: _one, ...one } = wrongCode.body;
    const { instance: _other, ...other } = wrongPassword.body;
    expect(one).to.deep.equal(other);
  });

  it('counts wrong codes to the lockout', async () => {
    const { person, code } = await somebody();
    for (let time = 1; time <= 10; time += 1)
      expect((await signIn(person, 'wrong-code')).status).to.equal(401);
    await expectRefusal(app, [429, 'too-many-attempts'], () => signIn(person, code()));
  });

  it('forgets no wrong code because the password was right', async () => {
    const { person } = await somebody();
    for (let time = 1; time <= 10; time += 1)
      expect((await signIn(person)).body.type).to.include('otp-required');
    await expectRefusal(app, [429, 'too-many-attempts'], () => signIn(person));
  });

  it('takes each recovery code once, in any case and with or without its hyphen', async () => {
    const { person, recoveryCodes } = await somebody();
    const written = [
      (code: string) => code,
      (code: string) => code.toUpperCase(),
      (code: string) => code.replace('-', ''),
      (code: string) => code.replace('-', ' '),
    ];
    for (const [at, code] of recoveryCodes.entries()) {
      expect((await signIn(person, written[at % written.length]!(code))).status, code).to.equal(201);
    }
    for (const code of recoveryCodes.slice(0, 3)) await expectRefused(person, code);
  });

  it('takes a recovery code once of ten at the same moment', async () => {
    const { person, recoveryCodes } = await somebody();
    const replies = await Promise.all(Array.from({ length: 10 }, () => signIn(person, recoveryCodes[0])));
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([201, ...Array(9).fill(401)]);
  });

  it('takes nobody else’s codes', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await expectRefused(one.person, other.code());
    await expectRefused(one.person, other.recoveryCodes[0]!);
    expect((await signIn(other.person, other.recoveryCodes[0])).status).to.equal(201);
  });

  it('does not mind a code where none is needed', async () => {
    await app.idOf('without');
    expect((await signIn('without', '123456')).status).to.equal(201);
  });
});
