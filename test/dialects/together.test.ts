import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, type TestApp, useApp } from '../support/app.ts';
import type { Reply } from '../support/client.ts';
import { expectDeprecated, expectEnvelope } from '../support/dialects.ts';
import { uploadTo } from '../support/fileshare.ts';
import { enableTotp } from '../support/second-factor.ts';
import { type ApiOfSix, fiveDialects, sixApis } from '../support/six-apis.ts';
import { expectUntouched } from '../support/tables.ts';

describe('the six APIs over one domain', () => {
  const app = useApp();

  // The tests wait for nobody's lockout.
  beforeEach(() => app.clock.advance(15 * MINUTE));

  for (const [name, api] of sixApis)
    describe(`an account made through ${name}`, () => {
      const person = `from-${name}`;
      before(async () => {
        const reply = await api.register(app, person);
        expect(reply.status, reply.text).to.equal(201);
      });

      for (const [other, through] of sixApis) {
        if (through.by === 'email' && !api.givesEmail) continue;

        it(`signs in through ${other}`, async () => {
          await signIn(app, through, person);
        });
      }

      it('has a token that all accept, and that ends everywhere when pyapi logs out', async () => {
        const token = await signIn(app, api, person);
        for (const [other, { probe, ended }] of sixApis)
          expect((await probe(app, token)).status, other).to.not.equal(ended[0]);
        const out = await app.withToken(token).get('/compat/pyapi/sessions/logout');
        expect(out.status, out.text).to.equal(200);
        for (const [other, { probe, ended }] of sixApis) expectThat(await probe(app, token), ended, other);
      });
    });

  for (const [name, api] of sixApis)
    describe(`a token at ${name}`, () => {
      it('is none when it is one with something behind it', async () => {
        const { accessToken } = await app.signIn(`two-words-${name}`);
        for (const token of [`${accessToken} more`, 'x y'])
          expectThat(await api.probe(app, token), api.malformed, token);
      });

      it('is over with its account disabled or deleted', async () => {
        const [off, gone] = [`off-at-${name}`, `gone-at-${name}`];
        const [disabled, deleted] = [await app.signIn(off), await app.signIn(gone)];
        const path = `/v1/admin/accounts/${await app.idOf(off)}`;
        const admin = app.withToken((await app.signIn('admin')).accessToken);
        expect((await admin.patch(path, { disabled: true })).status).to.equal(200);
        const password = passwordOf(gone);
        const left = await app.withToken(deleted.accessToken).delete('/v1/me', { password });
        expect(left.status).to.equal(204);
        for (const { accessToken } of [disabled, deleted])
          expectThat(await api.probe(app, accessToken), api.ended, name);
      });
    });

  for (const [name, api] of fiveDialects)
    describe(`the door of ${name}`, () => {
      it('does not let in whoever has a second factor, and does not say that the password is right', async () => {
        const person = `totp-${name}`;
        await enableTotp(app, person);
        app.clock.advance(15 * MINUTE);
        const sessions = await app.count('sessions');
        expectThat(await api.signIn(app, person), api.wrong, name);
        expectThat(await api.signIn(app, person, 'a wrong password'), api.wrong, name);
        expect(await app.count('sessions')).to.equal(sessions);
      });

      it('does not let in whoever is disabled', async () => {
        const person = `disabled-${name}`;
        const id = await app.idOf(person);
        const { accessToken } = await app.signIn('admin');
        const reply = await app.withToken(accessToken).patch(`/v1/admin/accounts/${id}`, { disabled: true });
        expect(reply.status).to.equal(200);
        expectThat(await api.signIn(app, person), api.wrong, name);
      });

      it('shuts after ten wrong passwords, as that of /v1 does, in its own words', async () => {
        const person = `locked-${name}`;
        await app.idOf(person);
        for (let time = 1; time <= 10; time++)
          expectThat(await api.signIn(app, person, 'a wrong password'), api.wrong, `${time}`);
        const refused = await expectUntouched(app, () => api.signIn(app, person));
        expect(refused.status, refused.text).to.equal(429);
        expect(refused.headers.get('retry-after')).to.match(/^[1-9]\d*$/);
        expectDeprecated(refused);
        const identifier = api.by === 'email' ? emailOf(person) : person;
        const main = await app.anyone.post('/v1/sessions', { identifier, password: passwordOf(person) });
        expect(main.status).to.equal(429);
      });

      it('gives no role to who asks for one', async () => {
        const person = `asking-${name}`;
        const wishes = { is_operation_user: true, role: 'admin', is_admin: true, file_type: 'admin' };
        const asking: TestApp = {
          ...app,
          anyone: {
            ...app.anyone,
            post: (path, body) => app.anyone.post(path, { ...(body as object), ...wishes }),
          },
        };
        expect((await api.register(asking, person)).status).to.equal(201);
        const token = await signIn(app, api, person);
        expect((await app.withToken(token).get('/v1/me')).body.role).to.equal('member');
        expect((await app.withToken(token).get('/v1/admin/accounts')).status).to.equal(403);
        // The one flag that means something, to the one dialect that has it.
        const upload = await uploadTo(app.withToken(token), { name: `${name}.docx` });
        expect(upload.status).to.equal(name === 'fileshare' ? 200 : 403);
      });

      it('takes credentials beyond their bounds for a bad request', async () => {
        const person = `beyond-${name}`;
        await app.idOf(person);
        for (const [who, password] of [
          [person, 'x'.repeat(257)],
          ['x'.repeat(255), undefined],
          [person, 'x\u0000'],
        ] as const)
          expectEnvelope(name, await api.signIn(app, who, password), 400);
      });

      it('never gives a password or a hash away', async () => {
        const person = `secret-${name}`;
        const replies = [await api.register(app, person), await api.signIn(app, person)];
        replies.push(await api.probe(app, api.tokenOf(replies[1]!.body)));
        for (const { text } of replies) {
          expect(text).to.not.include(passwordOf(person));
          expect(text).to.not.match(/\$2[aby]\$/);
        }
      });
    });

  it('have one name once, in whatever case, whichever of them takes it', async () => {
    for (const [first, api] of sixApis.filter(([, { by }]) => by !== 'email')) {
      const person = `Once-${first}`;
      expect((await api.register(app, person)).status).to.equal(201);
      for (const [other, through] of sixApis.filter(([, { by }]) => by !== 'email')) {
        const reply = await expectUntouched(app, () => through.register(app, person.toLowerCase()));
        expect(reply.status, `${first}, then ${other}`).to.be.oneOf([400, 409]);
      }
    }
  });
});

async function signIn(app: TestApp, api: ApiOfSix, person: string): Promise<string> {
  const reply = await api.signIn(app, person);
  expect(reply.status, reply.text).to.be.within(200, 202);
  const token = api.tokenOf(reply.body);
  expect(token).to.match(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  return token;
}

/** The answer whole, but for the details of a problem of `/v1`. */
function expectThat(reply: Reply, [status, body]: readonly [number, object], what: string): void {
  const told = 'type' in body ? { type: reply.body.type } : reply.body;
  expect([reply.status, told], what).to.deep.equal([status, body]);
}
