import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import type { Reply } from '../support/client.ts';
import { countHashes } from '../support/hashing.ts';
import { expectUnchanged } from '../support/refusal.ts';
import { enableTotp } from '../support/second-factor.ts';

const wrong = 'a wrong password';

describe('a name that is the username of one and the email of another', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '30d' });
  let names = 0;

  // Each test has a name of its own, and an address with all its points.
  beforeEach(() => app.clock.advance(15 * MINUTE));
  const newName = () => `v${++names}@x.org`;

  const post = (path: string, body: object) => app.anyone.post(path, body);
  const pyapi = (email: string, password: string) =>
    post('/compat/pyapi/sessions/login', { email, password });
  const fileshare = (username: string, password: string) =>
    post('/compat/fileshare/login', { username, password });
  const groupchat = (username: string, password: string) =>
    post('/compat/groupchat/api/login', { username, password });
  const v1 = (identifier: string, password: string, otp?: string) =>
    post('/v1/sessions', { identifier, password, ...(otp !== undefined && { otp }) });

  /** Makes an account with this username, at an API that lets usernames look like emails. */
  async function withUsername(username: string, password: string): Promise<void> {
    const email = `other.${username}`;
    const user = { username, email, password, is_operation_user: false };
    expectStatus(await post('/compat/fileshare/register', user), 201);
  }

  async function withEmail(email: string, password: string, username?: string): Promise<void> {
    const user = username === undefined ? { email, password } : { email, password, username };
    expectStatus(await post('/v1/accounts', user), 201);
  }

  async function usernameOf({ body, text }: Reply): Promise<string> {
    const me = await app.withToken(body.accessToken ?? body.access_token).get('/v1/me');
    expect(me.status, text).to.equal(200);
    return me.body.username;
  }

  /** A wrong password is noted for whom it was tried at, and nothing else happens. */
  async function expectUnchangedButAudit(send: () => Promise<Reply>): Promise<Reply> {
    let reply: Reply | undefined;
    const work = async () => {
      reply = await send();
    };
    await expectUnchanged(app, work, 'audit_events');
    return reply as Reply;
  }

  /** Wrong passwords, each followed by what ought not to forgive them, until it says to wait. */
  async function expectTenGuesses(
    guess: () => Promise<Reply>,
    between: () => Promise<unknown>,
  ): Promise<void> {
    for (let time = 1; time <= 10; time++) {
      expect((await guess()).status, `guess ${time}`).to.be.oneOf([401, 403]);
      await between();
    }
    expectStatus(await expectUnchangedButAudit(guess), 429);
  }

  const doors: [name: string, signIn: (email: string, password: string) => Promise<Reply>, status: number][] =
    [
      ['pyapi', pyapi, 200],
      ['/v1', v1, 201],
    ];
  for (const [api, signIn, status] of doors)
    it(`locks the email after ten wrong passwords at ${api}, whoever signs in by the same username`, async () => {
      const name = newName();
      await withEmail(name, passwordOf('victim'));
      await withUsername(name, passwordOf('thief'));
      await expectTenGuesses(
        () => signIn(name, wrong),
        async () => {
          expectStatus(await fileshare(name, passwordOf('thief')), 200);
          expectStatus(await v1(name, passwordOf('thief')), 201);
        },
      );
      expectStatus(await pyapi(name, passwordOf('victim')), 429);
      expectStatus(await v1(name, passwordOf('victim')), 429);
      // The thief's own door is as open as before.
      expectStatus(await fileshare(name, passwordOf('thief')), 200);
      app.clock.advance(15 * MINUTE);
      expectStatus(await signIn(name, passwordOf('victim')), status);
    });

  it('locks the email, whoever with the same username gives their password once more', async () => {
    const name = newName();
    await withEmail(name, passwordOf('victim'));
    await withUsername(name, passwordOf('thief'));
    const { access_token } = (await fileshare(name, passwordOf('thief'))).body;
    const change = { currentPassword: passwordOf('thief'), newPassword: passwordOf('thief') };
    await expectTenGuesses(
      () => pyapi(name, wrong),
      async () => expectStatus(await app.withToken(access_token).put('/v1/me/password', change), 204),
    );
    expectStatus(await pyapi(name, passwordOf('victim')), 429);
    app.clock.advance(15 * MINUTE);
    expectStatus(await pyapi(name, passwordOf('victim')), 200);
  });

  it('locks the username, whoever signs in by the same email', async () => {
    const name = newName();
    await withUsername(name, passwordOf('victim'));
    await withEmail(name, passwordOf('thief'));
    await expectTenGuesses(
      () => fileshare(name, wrong),
      async () => expectStatus(await pyapi(name, passwordOf('thief')), 200),
    );
    expectStatus(await fileshare(name, passwordOf('victim')), 429);
    expectStatus(await pyapi(name, passwordOf('thief')), 200);
    app.clock.advance(15 * MINUTE);
    expectStatus(await fileshare(name, passwordOf('victim')), 200);
  });

  it('gives no free guesses to who sets their own password to the guess', async () => {
    const name = newName();
    await withUsername(name, passwordOf('victim'));
    await withEmail(name, passwordOf('thief'));
    const { hashes } = await countHashes(async () => {
      for (let time = 1; time <= 15; time++) expectStatus(await v1(name, passwordOf('thief')), 201);
    });
    // Fifteen looks at the thief's, ten at the victim's.
    expect(hashes).to.equal(25);
    expectStatus(await fileshare(name, passwordOf('victim')), 429);
    app.clock.advance(15 * MINUTE);
    expectStatus(await fileshare(name, passwordOf('victim')), 200);
  });

  it('costs the email nothing when the username’s password is right, which is tried first', async () => {
    const name = newName();
    await withUsername(name, passwordOf('thief'));
    await withEmail(name, passwordOf('victim'));
    const { hashes } = await countHashes(async () => {
      for (let time = 1; time <= 15; time++) expectStatus(await v1(name, passwordOf('thief')), 201);
    });
    expect(hashes).to.equal(15);
    expectStatus(await pyapi(name, passwordOf('victim')), 200);
  });

  it('shuts neither out at /v1 and groupchat, where both may sign in by it', async () => {
    const name = newName();
    await withUsername(name, passwordOf('dora'));
    await withEmail(name.toUpperCase(), passwordOf('thief'), `thief${names}`);
    for (const at of [v1, groupchat]) {
      const [dora, thief] = [await at(name, passwordOf('dora')), await at(name, passwordOf('thief'))];
      expect([await usernameOf(dora), await usernameOf(thief)]).to.deep.equal([name, `thief${names}`]);
    }
  });

  for (const [first, second] of [
    ['username', 'email'],
    ['email', 'username'],
  ] as const)
    it(`lets who has the ${first} in, though the ${second} is locked`, async () => {
      const name = newName();
      await withUsername(name, passwordOf('username'));
      await withEmail(name, passwordOf('email'));
      const guess = second === 'email' ? pyapi : fileshare;
      for (let time = 1; time <= 10; time++) expectStatus(await guess(name, wrong), 401);
      for (let time = 1; time <= 12; time++) expectStatus(await v1(name, passwordOf(first)), 201);
      expectStatus(await v1(name, wrong), 429);
      expectStatus(await v1(name, passwordOf(second)), 429);
      app.clock.advance(15 * MINUTE);
      expectStatus(await v1(name, passwordOf(second)), 201);
    });

  it('lets in nobody with a password of neither, and the audit trail has that for both', async () => {
    const name = newName();
    await withUsername(name, passwordOf('one'));
    await withEmail(name, passwordOf('other'));
    const { result, hashes } = await countHashes(() => v1(name, wrong));
    expect([result.status, result.body.type, hashes]).to.deep.equal([
      401,
      '/problems/invalid-credentials',
      2,
    ]);
    const ids = await app.db('accounts').where({ username: name }).orWhere({ email: name }).pluck('id');
    const refused = await app
      .db('audit_events')
      .where({ action: 'session.refused' })
      .whereIn('account_id', ids);
    expect(refused).to.have.lengthOf(2);
  });

  for (const kind of ['username', 'email'] as const)
    describe(`when who has it as ${kind} has a second factor`, () => {
      const tess = `tess-${kind}`;
      const name = kind === 'email' ? emailOf(tess) : `${tess}@x.org`;
      const code = { now: () => '' };

      before(async () => {
        code.now = (await enableTotp(app, tess)).code;
        if (kind === 'username')
          expectStatus(await app.as(tess).put('/compat/groupchat/api/user', { username: name }), 201);
        await (kind === 'username' ? withEmail : withUsername)(name, passwordOf('other'));
      });

      it('asks them for the code, and the other for none', async () => {
        expect((await expectUnchangedButAudit(() => v1(name, passwordOf(tess)))).body.type).to.include(
          'otp-required',
        );
        const wrongCode = await expectUnchangedButAudit(() => v1(name, passwordOf(tess), 'no-such-code'));
        expect(wrongCode.body.type).to.include('invalid-credentials');
        const reply = await v1(name, passwordOf(tess), code.now());
        expect([reply.status, reply.body.account.id]).to.deep.equal([201, await app.idOf(tess)]);
        const other = await v1(name, passwordOf('other'));
        expect([other.status, other.body.account.totpEnabled]).to.deep.equal([201, false]);
      });

      it('refuses them at groupchat, after as much work as for a wrong password, and not the other', async () => {
        for (const password of [passwordOf(tess), wrong]) {
          const { result, hashes } = await countHashes(() => groupchat(name, password));
          expect([result.status, hashes]).to.deep.equal([403, 2]);
        }
        expectStatus(await groupchat(name, passwordOf('other')), 202);
      });

      it('refuses them when they are disabled, and not the other', async () => {
        await app.as('admin').patch(`/v1/admin/accounts/${await app.idOf(tess)}`, { disabled: true });
        const reply = await expectUnchangedButAudit(() => v1(name, passwordOf(tess), code.now()));
        expect(reply.body.type).to.include('invalid-credentials');
        expectStatus(await v1(name, passwordOf('other')), 201);
      });
    });
});

function expectStatus(reply: Reply, status: number): void {
  expect(reply.status, reply.text).to.equal(status);
}
