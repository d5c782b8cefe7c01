import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import {
  badRequest,
  dateOf,
  formats,
  libraryClient,
  notFound,
  notice,
  tokenOver,
  unauthorized,
} from '../support/library-client.ts';
import { enableTotp } from '../support/second-factor.ts';
import { expectUntouched } from '../support/tables.ts';

interface User {
  readonly id: number;
  readonly username: string | null;
}

describe('the users of the dialect library', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });
  const library = libraryClient(app);

  const register = (username: string, email = emailOf(username), password = 'johndoe1') =>
    library.post('/users/register', { email, password, username });
  const login = (email: string, password = 'johndoe1') => library.post('/users/login', { email, password });

  /** Registers somebody and logs in. @returns the token, and the user as registered */
  async function arrive(username: string): Promise<{ token: string; user: User }> {
    const { result } = (await register(username)).body;
    return { token: (await login(emailOf(username))).body.access_token, user: result };
  }

  describe('POST /users/register', () => {
    for (const [at, [format, encode]] of formats.entries())
      it(`registers a new user from ${format}`, async () => {
        const username = `tesu-${at}`;
        const fields = { email: emailOf(username), password: 'x', username, surplus: 'any' };
        const reply = await library.post('/users/register', encode(fields));
        const now = dateOf(app.clock());
        const { id } = reply.body.result;
        expectAnswer(reply, 201, {
          message: 'REGISTER SUCCESS',
          result: {
            created_at: now,
            email: fields.email,
            id,
            image_file: 'default.jpg',
            modified_at: now,
            username,
          },
          status: 201,
        });
        expect(id).to.be.a('number');
        expect((await login(fields.email, 'x')).status).to.equal(200);
      });

    it('takes usernames of any characters and emails of hosts without dots', async () => {
      const reply = await register('Ann Bell (ÅÄÖ) 🦊', 'odd@localhost', '12');
      expect(reply.status, reply.text).to.equal(201);
    });

    for (const field of ['email', 'password', 'username'])
      it(`refuses a request without ${field}, and one with a bad one`, async () => {
        const fields: Record<string, string> = { email: 'bad@example.org', password: 'x', username: 'bad' };
        const { [field]: _, ...rest } = fields;
        const bad = [rest, { ...fields, [field]: '' }, { ...fields, [field]: 'x'.repeat(300) }];
        await expectUntouched(app, async () => {
          for (const [, encode] of formats)
            for (const one of bad)
              expectAnswer(await library.post('/users/register', encode(one)), 400, badRequest);
          expectAnswer(await library.post('/users/register', { ...fields, [field]: 1 }), 400, badRequest);
        });
      });

    it('refuses a username of blanks', async () => {
      for (const blank of [' ', '\u3000', '\u00a0 \u2003'])
        await expectUntouched(app, async () => expectAnswer(await register(blank, 'b@c'), 400, badRequest));
    });

    it('takes 64 characters of a username, 254 of an email and 256 of a password, and not one more', async () => {
      const domain = '@example.org';
      const email = (length: number) => 'e'.repeat(length - domain.length) + domain;
      await expectUntouched(app, async () => {
        expectAnswer(await register('u'.repeat(65), email(253)), 400, badRequest);
        expectAnswer(await register('limits', email(255)), 400, badRequest);
        expectAnswer(await register('limits', email(253), 'p'.repeat(257)), 400, badRequest);
      });
      const reply = await register('u'.repeat(64), email(254), 'p'.repeat(256));
      expect(reply.status, reply.text).to.equal(201);
      expect((await login(email(254), 'p'.repeat(256))).status).to.equal(200);
    });

    it('refuses an email or a username in use, in whatever case', async () => {
      await register('taken');
      const used: [username: string, email: string][] = [
        ['TAKEN', 'another@example.org'],
        ['another', 'TAKEN@example.org'],
        ['taken', 'taken@example.org'],
      ];
      for (const names of used)
        await expectUntouched(app, async () => expectAnswer(await register(...names), 400, badRequest));
    });

    it('makes one account of twenty identical requests at once', async () => {
      const before = await app.count('accounts');
      const replies = await Promise.all(Array.from({ length: 20 }, () => register('crowd')));
      const refused = replies.filter(({ status }) => status !== 201);
      expect(refused).to.have.lengthOf(19);
      for (const reply of refused) expectAnswer(reply, 400, badRequest);
      expect(await app.count('accounts')).to.equal(before + 1);
    });

    it('makes accounts that sign in through /v1, and its tokens are as good', async () => {
      await register('shared');
      const v1 = { identifier: 'shared', password: 'johndoe1' };
      const { accessToken } = (await app.anyone.post('/v1/sessions', v1)).body;
      expect((await library.delete('/users/deleteUser', accessToken)).status).to.equal(200);
    });
  });

  describe('POST /users/login', () => {
    before(() => register('john'));

    for (const [format, encode] of formats)
      it(`gives a token for ${format}`, async () => {
        const credentials = { email: emailOf('john').toUpperCase(), password: 'johndoe1' };
        const reply = await library.post('/users/login', encode(credentials));
        const { access_token: token } = reply.body;
        expectAnswer(reply, 200, { access_token: token });
        expect((await app.withToken(token).get('/v1/me')).body.username).to.equal('john');
      });

    it('lets those in who registered elsewhere', async () => {
      await app.idOf('elsewhere');
      const { access_token: token } = (await login(emailOf('elsewhere'), passwordOf('elsewhere'))).body;
      expect((await app.withToken(token).get('/v1/me')).body.username).to.equal('elsewhere');
    });

    it('refuses an unknown email and a wrong password alike', async () => {
      const wrong: [email: string, password: string][] = [
        ['nobody@example.org', 'johndoe1'],
        ['john', 'johndoe1'],
        [emailOf('john'), 'johndoe2'],
        [emailOf('john'), 'JOHNDOE1'],
      ];
      for (const credentials of wrong) expectAnswer(await login(...credentials), 401, unauthorized);
    });

    it('refuses a request without email or password', async () => {
      const email = emailOf('john');
      for (const fields of [{}, { email }, { password: 'x' }, { email: '', password: 'x' }])
        for (const [, encode] of formats)
          expectAnswer(await library.post('/users/login', encode(fields)), 400, badRequest);
      expectAnswer(await login(email, ''), 400, badRequest);
      expectAnswer(await library.post('/users/login'), 400, badRequest);
    });

    it('refuses accounts with a second factor, and disabled ones', async () => {
      await enableTotp(app, 'factor');
      expectAnswer(await login(emailOf('factor'), passwordOf('factor')), 401, unauthorized);
      await app.as('admin').patch(`/v1/admin/accounts/${await app.idOf('closed')}`, { disabled: true });
      expectAnswer(await login(emailOf('closed'), passwordOf('closed')), 401, unauthorized);
    });

    it('shares the lockout of /v1', async () => {
      await register('locked');
      for (let time = 1; time <= 10; time++)
        expect((await login(emailOf('locked'), 'wrong')).status, `${time}`).to.equal(401);
      const reply = await login(emailOf('locked'));
      expectAnswer(reply, 429, notice(429, reply.body.message));
      expect(reply.headers.get('retry-after')).to.match(/^\d+$/);
      const v1 = { identifier: emailOf('locked'), password: 'johndoe1' };
      expect((await app.anyone.post('/v1/sessions', v1)).status).to.equal(429);
    });
  });

  describe('PUT /users/changeUsername', () => {
    const change = (current: string, wanted: string, token: string) =>
      library.put('/users/changeUsername', { current_username: current, new_username: wanted }, token);

    for (const [at, [format, encode]] of formats.entries())
      it(`changes the caller’s own from ${format}`, async () => {
        const { token, user } = await arrive(`user${at}`);
        app.clock.advance(MINUTE);
        const names = { current_username: `USER${at}`, new_username: `user_new_${at}` };
        const reply = await library.put('/users/changeUsername', encode(names), `Bearer ${token}`);
        const result = { ...user, username: `user_new_${at}`, modified_at: dateOf(app.clock()) };
        expectAnswer(reply, 200, { message: 'SUCCESS: UPDATE USERNAME', result, status: 200 });
        const found = await library.get(`/users/getById/user_new_${at}`);
        expectAnswer(found, 200, { message: 'SUCCESS: GET BY ID', result, status: 200 });
        expectAnswer(await library.get(`/users/getById/user${at}`), 404, notFound);
      });

    it('refuses another’s username, one in use, and one that is none, and changes nothing', async () => {
      const { token, user } = await arrive('keeper');
      await arrive('other');
      const bad: [current: string, wanted: string][] = [
        ['other', 'new-name'],
        ['keeper-', 'new-name'],
        ['', 'new-name'],
        ['keeper', 'OTHER'],
        ['keeper', ''],
        ['keeper', ' '],
        ['keeper', 'x'.repeat(65)],
        ['keeper', 'a\u0000b'],
        // Each letter stands for eighteen.
        ['keeper', 'ﷺ'.repeat(64)],
      ];
      await expectUntouched(app, async () => {
        for (const names of bad) expectAnswer(await change(...names, token), 400, badRequest);
        for (const body of [{}, { current_username: 'keeper' }, { new_username: 'new-name' }])
          expectAnswer(await library.put('/users/changeUsername', body, token), 400, badRequest);
      });
      expect((await library.get('/users/getById/keeper')).body.result).to.deep.equal(user);
    });

    it('lets one of ten who ask at once have the name', async () => {
      const { token } = await arrive('racer');
      const names = Array.from({ length: 10 }, (_, at) => `winner-${at}`);
      const replies = await Promise.all(names.map((name) => change('racer', name, token)));
      const refused = replies.filter(({ status }) => status !== 200);
      expect(refused).to.have.lengthOf(9);
      for (const reply of refused) expectAnswer(reply, 400, badRequest);
    });
  });

  describe('DELETE /users/deleteUser', () => {
    it('deletes the caller’s account, and its token is over', async () => {
      const { token, user } = await arrive('leaving');
      const reply = await library.delete('/users/deleteUser', token);
      expectAnswer(reply, 200, notice(200, 'SUCCESS: DELETE USER'));
      expectAnswer(await library.get(`/users/getById/${user.id}`), 404, notFound);
      expectAnswer(await library.delete('/users/deleteUser', token), 401, tokenOver);
      expectAnswer(await login(emailOf('leaving')), 401, unauthorized);
    });

    it('happens once, however many ask at once', async () => {
      const { token } = await arrive('hasty');
      const requests = Array.from({ length: 5 }, () => library.delete('/users/deleteUser', token));
      const refused = (await Promise.all(requests)).filter(({ status }) => status !== 200);
      expect(refused).to.have.lengthOf(4);
      for (const reply of refused) expectAnswer(reply, 401, tokenOver);
    });

    it('leaves the last administrator', async () => {
      await app.idOf('admin');
      const { accessToken } = await app.signIn('admin');
      const reply = await expectUntouched(app, () => library.delete('/users/deleteUser', accessToken));
      expectAnswer(reply, 403, notice(403, reply.body.message));
      expect(reply.body.message).to.include('last enabled administrator');
    });
  });

  it('are nowhere else, and take no other methods', async () => {
    expectAnswer(await library.get('/users/nothing'), 404, notFound);
    expectAnswer(await library.post('/users/getall'), 405, notice(405, 'This path takes GET, HEAD.'));
  });
});
