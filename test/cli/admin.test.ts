import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { type Run, run } from './run.ts';

const password = 'nobody guesses this one';

describe('parley admin create', function () {
  this.timeout(60_000);
  const app = useApp();
  const create = (username: string, input: string, more = '') =>
    run(`admin create --username ${username} ${more}`, { ...app.env, LOG_LEVEL: 'silent' }, input);

  let first: Run;
  before(async () => {
    first = await create('root1', `${password}\n`, '--email root1@example.org');
  });

  it('makes an administrator, who can sign in and administrate', async () => {
    expect([first.code, first.err]).to.deep.equal([0, '']);
    const { body } = await app.anyone.post('/v1/sessions', { identifier: 'root1@example.org', password });
    expect(first.out).to.deep.equal([`Administrator root1 has the id ${body.account.id}.`]);
    expect((await app.withToken(body.accessToken).get('/v1/admin/accounts')).status).to.equal(200);
  });

  const inputs: [what: string, input: string][] = [
    ['without a line break', password],
    ['with a line break of Windows', `${password}\r\n`],
    ['with more lines behind it', `${password}\nand more\n`],
  ];
  for (const [what, input] of inputs) {
    it(`takes the password ${what}`, async () => {
      const username = `root.${inputs.findIndex(([other]) => other === what)}`;
      expect((await create(username, input)).code).to.equal(0);
      expect((await app.anyone.post('/v1/sessions', { identifier: username, password })).status).to.equal(
        201,
      );
    });
  }

  it('works on an empty database', async () => {
    const { code, out } = await run(
      'admin create --username first',
      { ...app.env, DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'silent' },
      password,
    );
    expect([code, out]).to.deep.equal([0, ['Administrator first has the id 1.']]);
  });

  const refusals: [
    what: string,
    username: string,
    input: string,
    more: string,
    code: number,
    error: RegExp,
  ][] = [
    ['a name that is taken, in any case', 'ROOT1', password, '', 1, /^This username is in use/],
    [
      'an address that is taken',
      'root2',
      password,
      '--email Root1@example.org',
      1,
      /^This email address is in use/,
    ],
    [
      'a password that is too common',
      'root2',
      'password123',
      '',
      1,
      /^This password is among the first to be guessed/,
    ],
    [
      'a password that is the name',
      'root.number.2',
      'Root.Number.2',
      '',
      1,
      /^This password is among the first/,
    ],
    ['a password that is too short', 'root2', 'short', '', 1, /^Passwords have at least 8 characters here\./],
    ['no password', 'root2', '', '', 2, /^error: there is no password on standard input/],
    ['an empty line for a password', 'root2', '\n', '', 2, /^error: there is no password on standard input/],
  ];
  for (const [what, username, input, more, code, error] of refusals) {
    it(`refuses ${what}, and writes nothing`, async () => {
      const before = [await app.count('accounts'), await app.count('audit_events')];
      const refused = await create(username, input, more);
      expect([refused.code, refused.out]).to.deep.equal([code, []]);
      expect(refused.err)
        .to.match(error)
        .and.not.match(/^ +at /m);
      expect([await app.count('accounts'), await app.count('audit_events')]).to.deep.equal(before);
    });
  }
});
