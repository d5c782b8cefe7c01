import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { newestMail } from '../support/mail-contents.ts';
import { expectRefusal } from '../support/refusal.ts';

const password = 'correct horse battery';

describe('registerAccount', () => {
  const app = useApp();
  const register = (account: object) => app.anyone.post('/v1/accounts', { password, ...account });

  it('makes an account, tells where it is, and mails a link to confirm the address', async () => {
    const account = { username: 'Ann.Lee', email: 'Ann@Example.org', firstName: 'Ann', lastName: 'Lee' };
    const reply = await register(account);
    expect(reply.status).to.equal(201);
    expect(reply.headers.get('location')).to.equal('/v1/me');
    const now = new Date(app.clock()).toISOString();
    expect(reply.body).to.deep.equal({
      ...account,
      id: reply.body.id,
      emailVerified: false,
      role: 'member',
      totpEnabled: false,
      profile: { bio: null, location: null, birthDate: null, isPrivate: false },
      createdAt: now,
      updatedAt: now,
    });
    const { text } = await newestMail(app, 'Ann@Example.org', 'Confirm');
    expect(text).to.match(/^http:\/\/parley\.test\/verify-email#token=[\w-]{43}$/m);
  });

  for (const [what, name] of [
    ['a username alone', { username: 'only-a-name' }],
    ['an email alone', { email: 'only-an-email@example.org' }],
    ['a host without dots', { email: 'a@localhost' }],
    ['an address in other letters', { email: 'анна@пример.рф' }],
    ['Cyrillic letters', { username: 'Борис' }],
    ['Chinese letters', { username: '李小龙' }],
    ['Arabic letters and digits', { username: 'علي٢٣' }],
    ['Devanagari with its marks', { username: 'हिन्दी' }],
    ['a combining accent', { username: 'Rene\u0301' }],
    ['digits, dot, underscore and hyphen', { username: '1._-' }],
    ['the least length', { username: 'abc' }],
    ['the greatest length', { username: 'x'.repeat(64) }],
    ['64 letters of four bytes each', { username: '𠮷'.repeat(64) }],
  ] as [string, { username?: string; email?: string }][]) {
    it(`takes ${what}, as it was given`, async () => {
      const reply = await register(name);
      expect(reply.status, reply.text).to.equal(201);
      expect(reply.body).to.deep.include({ username: null, email: null, ...name });
    });
  }

  describe('a name in use', () => {
    before(async () => {
      for (const username of ['Zoë', 'Strasse', 'ΟΔΟΣ', 'Иван', 'fine'])
        expect((await register({ username })).status).to.equal(201);
      expect((await register({ email: 'Zoe@Example.org' })).status).to.equal(201);
    });

    for (const [how, name] of [
      ['as it is', { username: 'Zoë' }],
      ['in another case', { username: 'ZOË' }],
      ['in full-width letters', { username: 'Ｚｏë' }],
      ['with its accent apart', { username: 'zoe\u0308' }],
      ['with ß for ss', { username: 'straße' }],
      ['with a final sigma', { username: 'οδος' }],
      ['in Cyrillic capitals', { username: 'ИВАН' }],
      ['with a ligature', { username: 'ﬁne' }],
      ['as it is', { email: 'Zoe@Example.org' }],
      ['in another case', { email: 'zOE@eXAMPLE.ORG' }],
    ] as [string, { username?: string; email?: string }][]) {
      const [field = ''] = Object.keys(name);
      it(`is refused ${how}, naming the ${field}: ${Object.values(name)}`, async () => {
        const reply = await expectRefusal(app, [409, `${field}-taken`], () => register(name));
        expect(reply.body.errors[0].pointer).to.equal(`/${field}`);
      });
    }

    it('is told of the username first when both are in use', async () => {
      const both = { username: 'zoë', email: 'zoe@example.org' };
      await expectRefusal(app, [409, 'username-taken'], () => register(both));
    });

    it('is another name without the accent', async () => {
      expect((await register({ username: 'zoe' })).status).to.equal(201);
    });
  });

  it('refuses an account with neither', async () => {
    await expectRefusal(app, [400, 'invalid-request'], () => register({ firstName: 'Ann' }));
  });

  it('lists every fault, and says how many there are', async () => {
    const reply = await expectRefusal(app, [400, 'invalid-request'], () =>
      register({ username: 'a b', email: 'none' }),
    );
    const { detail, errors } = reply.body;
    expect(detail).to.match(/^body \/(username|email) .+\. And 1 more, see errors\.$/);
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).to.have.members([
      '/username',
      '/email',
    ]);
  });

  it('refuses a username whose letters stand for too many others', async () => {
    const reply = await expectRefusal(app, [422, 'username-invalid'], () =>
      register({ username: 'ﷺ'.repeat(64) }),
    );
    expect(reply.body.errors[0].pointer).to.equal('/username');
  });

  for (const [field, names] of [
    ['username', ['Twenty', 'TWENTY', 'ｔｗｅｎｔｙ']],
    ['email', ['twenty@example.org', 'TWENTY@example.org', 'Twenty@Example.Org']],
  ] as const) {
    it(`gives one of twenty who want the same ${field} at once an account`, async () => {
      const before = await app.count('accounts');
      const replies = await Promise.all(
        Array.from({ length: 20 }, (_, at) => register({ [field]: names[at % names.length] })),
      );
      expect(replies.map(({ status }) => status).sort()).to.deep.equal([201, ...Array(19).fill(409)]);
      for (const { body } of replies.filter(({ status }) => status === 409)) {
        expect([body.type, body.errors[0].pointer]).to.deep.equal([`/problems/${field}-taken`, `/${field}`]);
      }
      expect(await app.count('accounts')).to.equal(before + 1);
    });
  }
});
