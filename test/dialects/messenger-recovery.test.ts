import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, type TestApp, useApp } from '../support/app.ts';
import { expectAnswer, expectDeprecated } from '../support/dialects.ts';
import { mailsTo, newestMail, tokenOf } from '../support/mail-contents.ts';
import { arrive, messenger } from '../support/messenger.ts';
import { enableTotp } from '../support/second-factor.ts';
import { expectUntouched } from '../support/tables.ts';

const sent = { message: 'An email has been sent with instructions to reset your password.' };
const done = { message: 'Your password has been updated!' };
const invalid = { error: 'That is an invalid or expired token' };

/** The token behind the path in the link of the newest mail. */
async function mailedToken(app: TestApp, email: string, link: string): Promise<string> {
  const { text } = await newestMail(app, email, 'Reset');
  const line = text.split('\n').find((one) => one.startsWith(link));
  expect(line, text).to.match(/\/[\w-]{43}$/);
  return line?.slice(link.length) ?? '';
}

describe('new passwords of the messenger', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '30d' });
  const anyone = messenger(() => app.anyone);
  const link = 'http://parley.test/compat/messenger/reset_password/';
  const login = (username: string, password: string) => anyone.post('/login', { username, password });
  const set = (token: string, password: unknown = 'новый') =>
    anyone.post(`/reset_password/${token}`, { password });

  /** Asks for a mail. @returns the token in it */
  async function request(person: string): Promise<string> {
    await app.idOf(person);
    expectAnswer(await anyone.post('/reset_password', { email: emailOf(person) }), 200, sent);
    return mailedToken(app, emailOf(person), link);
  }

  it('are asked for with the same answer, whoever has the address', async () => {
    for (const email of ['nobody@localhost', 'no address', 'x'])
      expectAnswer(await anyone.post('/reset_password', { email }), 200, sent);
    expect(await mailsTo(app, 'nobody@localhost', 'Reset')).to.deep.equal([]);
  });

  for (const body of [undefined, {}, { email: '' }, { email: null }]) {
    it(`are not asked for with ${JSON.stringify(body)}`, async () =>
      expectAnswer(await anyone.post('/reset_password', body), 400, { error: 'Email is required' }));
  }

  it('are set by the link, which ends all sessions', async () => {
    const { client } = await arrive(app, 'анна');
    await anyone.post('/reset_password', { email: 'АННА@localhost' });
    const token = await mailedToken(app, 'анна@localhost', link);
    expect((await client.get('/chats')).status).to.equal(200);
    expectAnswer(await set(token), 200, done);
    expectAnswer(await client.get('/chats'), 401, { msg: 'Token has been revoked' });
    expectAnswer(await login('анна', 'пароль'), 401, { error: 'Invalid username or password' });
    expect((await login('анна', 'новый')).status).to.equal(200);
  });

  it('leave a second factor as it is', async () => {
    const { code } = await enableTotp(app, 'tess');
    expectAnswer(await set(await request('tess')), 200, done);
    expectAnswer(await login('tess', 'новый'), 401, { error: 'Invalid username or password' });
    const credentials = { identifier: 'tess', password: 'новый' };
    const refused = await expectUntouched(app, () => app.anyone.post('/v1/sessions', credentials));
    expect([refused.status, refused.body.type]).to.deep.equal([401, '/problems/otp-required']);
    expect((await app.anyone.post('/v1/sessions', { ...credentials, otp: code() })).status).to.equal(201);
  });

  it('are set once', async () => {
    const token = await request('ben');
    expectAnswer(await set(token, '1'), 200, done);
    expectAnswer(await expectUntouched(app, () => set(token, '2')), 400, invalid);
    expect((await login('ben', '1')).status).to.equal(200);
  });

  it('are set by one of ten at once', async () => {
    const token = await request('bea');
    const replies = await Promise.all(Array.from({ length: 10 }, (_, at) => set(token, `password ${at}`)));
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([200, ...Array(9).fill(400)]);
  });

  it('are set within 30 minutes', async () => {
    const early = await request('carl');
    app.clock.advance(30 * MINUTE - 1);
    expectAnswer(await set(early), 200, done);
    const late = await request('cleo');
    app.clock.advance(30 * MINUTE);
    expectAnswer(await set(late), 400, invalid);
    expect((await login('cleo', passwordOf('cleo'))).status).to.equal(200);
  });

  it('are told of in a mail that has a link and no digits', async () => {
    await request('dora');
    const { text } = await newestMail(app, emailOf('dora'), 'Reset');
    expect(text)
      .to.include('It works once, within 30 minutes.')
      .and.not.match(/code|\b\d{6}\b/);
    for (let n = 0; n < 3; n++) {
      const proof = { email: emailOf('dora'), otp: `00000${n}`, newPassword: 'not this one' };
      expect((await app.anyone.post('/v1/password-resets/confirm', proof)).status).to.equal(422);
    }
  });

  it('are set by the token of the newest mail alone, of either API', async () => {
    const first = await request('emil');
    app.clock.advance(MINUTE);
    await app.anyone.post('/v1/password-resets', { email: emailOf('emil') });
    const second = tokenOf(await newestMail(app, emailOf('emil'), 'Reset'));
    expectAnswer(await set(first), 400, invalid);
    expectAnswer(await set(second), 200, done);
  });

  for (const token of [
    'x',
    'A'.repeat(43),
    'A'.repeat(300),
    'A'.repeat(2500),
    '',
    '%',
    '%ff',
    '%00',
    'a%2Fb',
    'a.b.c',
  ]) {
    it(`are not set by the token ${token.slice(0, 50)} of ${token.length}`, () =>
      expectUntouched(app, async () => {
        expectAnswer(await set(token), 400, invalid);
      }));
  }

  for (const [password, error] of [
    [undefined, 'Password is required'],
    ['', 'Password is required'],
    [null, 'Password is required'],
    ['x'.repeat(257), 'password must NOT have more than 256 characters'],
    ['a\u0000b', 'password must not have control characters'],
  ]) {
    it(`are not ${JSON.stringify(password)?.slice(0, 20)}, and the link stays good`, async () => {
      const token = await request(`fay${error?.length}${String(password).length}`);
      await expectUntouched(app, async () => {
        expectAnswer(await anyone.post(`/reset_password/${token}`, { password }), 400, { error });
      });
      expectAnswer(await set(token), 200, done);
    });
  }

  it('are set on a page by people who open the link in a browser', async () => {
    const token = await request('gina');
    const reply = await anyone.get(`/reset_password/${token}`);
    const page = `http://parley.test/reset-password#token=${token}`;
    expect([reply.status, reply.text, reply.headers.get('location')]).to.deep.equal([303, '', page]);
    expectDeprecated(reply);
    expect((await app.anyone.get('/reset-password')).status).to.equal(200);
    const proof = { token, newPassword: 'a password for the page' };
    expect((await app.anyone.post('/v1/password-resets/confirm', proof)).status).to.equal(204);
    for (const wrong of ['a.b', '', '%ff', 'A'.repeat(2500)])
      expectAnswer(await anyone.get(`/reset_password/${wrong}`), 400, invalid);
  });
});

describe('the messenger at the root', () => {
  const app = useApp({ DIALECTS: 'messenger=/' });
  const root = messenger(() => app.anyone, '');

  it('mails links to the root', async () => {
    const user = { username: 'ann', email: 'ann@localhost', password: 'x' };
    expectAnswer(await root.post('/register', user), 201, { message: 'User created successfully' });
    await root.post('/reset_password', { email: user.email });
    const token = await mailedToken(app, user.email, 'http://parley.test/reset_password/');
    const opened = await root.get(`/reset_password/${token}`);
    const page = `http://parley.test/reset-password#token=${token}`;
    expect(opened.headers.get('location')).to.equal(page);
    expectAnswer(await root.post(`/reset_password/${token}`, { password: 'y' }), 200, done);
    expect((await root.post('/login', { username: 'ann', password: 'y' })).status).to.equal(200);
  });

  it('leaves /v1 and the pages beside it as they are', async () => {
    expect((await app.as('bob').get('/v1/me')).body.username).to.equal('bob');
    expect((await app.anyone.get('/reset-password')).status).to.equal(200);
    expect((await app.anyone.get('/compat/messenger/chats')).status).to.equal(404);
  });
});
