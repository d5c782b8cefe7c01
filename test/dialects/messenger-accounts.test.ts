import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { expectAnswer, expectDeprecated } from '../support/dialects.ts';
import { arrive, messenger, userNamed } from '../support/messenger.ts';
import { enableTotp } from '../support/second-factor.ts';
import { expectUntouched } from '../support/tables.ts';

describe('accounts of the messenger', () => {
  const app = useApp();
  const anyone = messenger(() => app.anyone);
  const registered = { message: 'User created successfully' };
  const wrong = { error: 'Invalid username or password' };
  const login = (username: string, password = 'пароль') => anyone.post('/login', { username, password });

  describe('POST /register', () => {
    for (const [what, body] of [
      ['nothing', undefined],
      ['an empty object', {}],
      ['no username', { email: 'a@localhost', password: 'x' }],
      ['no email', { username: 'a', password: 'x' }],
      ['no password', { username: 'a', email: 'a@localhost' }],
      ['an empty password', { ...userNamed('a'), password: '' }],
      ['a username that is null', { ...userNamed('a'), username: null }],
    ] as const) {
      it(`refuses ${what}`, () =>
        expectUntouched(app, async () =>
          expectAnswer(await anyone.post('/register', body), 400, {
            error: 'Username, email and password are required',
          }),
        ));
    }

    for (const [what, change, error] of [
      ['an email without @', { email: 'nobody' }, 'email must be of the form local@domain'],
      ['a username of 65', { username: 'x'.repeat(65) }, /^username must NOT have more than 64/],
      ['a password of 257', { password: 'x'.repeat(257) }, /^password must NOT have more than 256/],
      ['a null byte in the username', { username: 'a\u0000b' }, 'username must not have control characters'],
      ['a null byte in the password', { password: 'a\u0000b' }, 'password must not have control characters'],
      ['a line break in the email', { email: 'a\n@localhost' }, 'email must be of the form local@domain'],
    ] as const) {
      it(`refuses ${what}`, () =>
        expectUntouched(app, async () => {
          const reply = await anyone.post('/register', { ...userNamed('somebody'), ...change });
          if (typeof error !== 'string') expect(reply.body.error).to.match(error);
          expectAnswer(reply, 400, { error: typeof error === 'string' ? error : reply.body.error });
        }));
    }

    it('takes usernames of 1 to 64 of any characters, and whatever else is there', async () => {
      for (const [at, username] of ['я', 'x'.repeat(64), 'two words', '@%_#', '🦊'].entries()) {
        const body = { ...userNamed(username), email: `any${at}@a`, is_admin: true, role: 'admin' };
        expectAnswer(await anyone.post('/register', body), 201, registered);
        expect((await login(username)).status).to.equal(200);
      }
      expect(await app.db('accounts').where({ role: 'admin' })).to.deep.equal([]);
    });

    it('takes any password up to 256 characters', async () => {
      for (const [at, password] of ['1', 'password', ' ', '長'.repeat(256)].entries()) {
        await anyone.post('/register', { ...userNamed(`guessed${at}`), password });
        expect((await login(`guessed${at}`, password)).status).to.equal(200);
      }
    });

    it('tells of the username before the email', async () => {
      await anyone.post('/register', userNamed('both'));
      const reply = await expectUntouched(app, () => anyone.post('/register', userNamed('BOTH')));
      expectAnswer(reply, 400, { error: 'Username already exists' });
    });

    it('keeps names apart without regard to case and Unicode form', async () => {
      await anyone.post('/register', { ...userNamed('Éva'), email: 'Eva@Localhost' });
      const taken = { ...userNamed('E\u0301VA'), email: 'other@localhost' };
      expectAnswer(await anyone.post('/register', taken), 400, { error: 'Username already exists' });
      const known = { ...userNamed('other-eva'), email: 'eva@localhost' };
      expectAnswer(await anyone.post('/register', known), 400, { error: 'Email already registered' });
    });

    it('lets one of twenty at once have the names', async () => {
      const replies = await Promise.all(
        Array.from({ length: 20 }, () => anyone.post('/register', userNamed('wanted'))),
      );
      const statuses = replies.map(({ status }) => status).sort();
      expect(statuses).to.deep.equal([201, ...Array(19).fill(400)]);
      for (const reply of replies.filter(({ status }) => status === 400))
        expectAnswer(reply, 400, { error: 'Username already exists' });
    });
  });

  describe('POST /login', () => {
    for (const [what, body] of [
      ['nothing', undefined],
      ['no username', { password: 'x' }],
      ['no password', { username: 'a' }],
      ['an empty one', { username: 'a', password: '' }],
    ] as const) {
      it(`refuses ${what}`, async () =>
        expectAnswer(await anyone.post('/login', body), 400, {
          error: 'Username and password are required',
        }));
    }

    it('takes who came through /v1, and /v1 takes who came here', async () => {
      await app.idOf('ann');
      const { body } = await login('ANN', passwordOf('ann'));
      expect((await app.withToken(body.access_token).get('/v1/me')).body.username).to.equal('ann');
      await arrive(app, 'анна');
      for (const identifier of ['анна', 'анна@localhost']) {
        const reply = await app.anyone.post('/v1/sessions', { identifier, password: 'пароль' });
        expect(reply.status, reply.text).to.equal(201);
      }
    });

    it('knows usernames, not emails', async () => {
      await app.idOf('ann');
      expectAnswer(await login(emailOf('ann'), passwordOf('ann')), 401, wrong);
    });

    it('takes the password of an account with a second factor, or of a disabled one, for wrong', async () => {
      await enableTotp(app, 'totp');
      expectAnswer(await login('totp', passwordOf('totp')), 401, wrong);
      const { id } = await arrive(app, 'disabled');
      await app.as('admin').patch(`/v1/admin/accounts/${id}`, { disabled: true });
      expectAnswer(await login('disabled'), 401, wrong);
    });

    it('is locked after ten failures, and says for how long', async () => {
      await arrive(app, 'guessed');
      for (let n = 0; n < 10; n++) expectAnswer(await login('guessed', 'wrong'), 401, wrong);
      const reply = await login('guessed');
      expect([reply.status, Object.keys(reply.body)]).to.deep.equal([429, ['error']]);
      expect(Number(reply.headers.get('retry-after'))).to.be.within(1, 900);
      expectDeprecated(reply);
    });
  });
});

describe('tokens at the messenger', () => {
  const app = useApp();
  const routes = ['/profile', '/profile/1', '/profile/search/a', '/chats', '/chats/1', '/chats/1/messages'];

  async function expectRefused(token: string | undefined, status: number, msg: string): Promise<void> {
    const client = messenger(() => (token === undefined ? app.anyone : app.withToken(token)));
    for (const route of routes) expectAnswer(await client.get(route), status, { msg });
    const others = [
      await client.put('/profile', {}),
      await client.post('/chats', { name: 'x', participant_ids: [] }),
      await client.put('/chats/1', { name: 'x' }),
      await client.post('/chats/1/messages', { content: 'x' }),
      await client.put('/messages/1', { content: 'x' }),
      await client.delete('/messages/1'),
    ];
    for (const reply of others) expectAnswer(reply, status, { msg });
  }

  it('are missed', () => expectRefused(undefined, 401, 'Missing Authorization Header'));

  it('are missed where another scheme is used', async () => {
    const headers = { authorization: 'Basic YTpi' };
    const reply = await messenger(() => app.anyone).get('/chats', { headers });
    expectAnswer(reply, 401, { msg: 'Missing Authorization Header' });
  });

  it('are refused when they cannot be decoded', async () => {
    for (const token of ['garbage', 'x y']) await expectRefused(token, 422, 'Signature verification failed');
  });

  it('are refused when they are signed wrongly', async () => {
    const [head, , signature] = (await app.signIn('ann')).accessToken.split('.');
    const [, claims] = (await app.signIn('bob')).accessToken.split('.');
    await expectRefused(`${head}.${claims}.${signature}`, 422, 'Signature verification failed');
  });

  it('are refused when they have expired', async () => {
    const { accessToken } = await app.signIn('ann');
    app.clock.advance(16 * MINUTE);
    await expectRefused(accessToken, 401, 'Token has expired');
  });

  it('are refused when they have been revoked', async () => {
    const { accessToken } = await app.signIn('ann');
    await app.withToken(accessToken).delete('/v1/sessions/current');
    await expectRefused(accessToken, 401, 'Token has been revoked');
  });

  it('of a deleted account find no user at its own profile, and count as revoked elsewhere', async () => {
    const { accessToken } = await app.signIn('gone');
    await app.withToken(accessToken).delete('/v1/me', { password: passwordOf('gone') });
    const gone = messenger(() => app.withToken(accessToken));
    for (const reply of [await gone.get('/profile'), await gone.put('/profile', { bio: 'x' })])
      expectAnswer(reply, 404, { error: 'User not found' });
    for (const route of ['/profile/1', '/profile/search/a', '/chats', '/chats/1', '/chats/1/messages'])
      expectAnswer(await gone.get(route), 401, { msg: 'Token has been revoked' });
  });
});

describe('the manners of the messenger', () => {
  const app = useApp();
  const ann = messenger(() => app.as('ann'));

  it('know what is not there, and what may not be done', async () => {
    for (const path of ['/nothing', '/chats/1/nothing', '/profile/1/2']) {
      const reply = await ann.get(path);
      expect([reply.status, Object.keys(reply.body)]).to.deep.equal([404, ['error']]);
      expectDeprecated(reply);
    }
    const reply = await ann.delete('/chats');
    expect([reply.status, Object.keys(reply.body)]).to.deep.equal([405, ['error']]);
    expect(reply.headers.get('allow')).to.equal('GET, POST, HEAD');
    expectDeprecated(reply);
  });

  for (const id of ['abc', '0', '-1', '1.5', '1e3', '%00', '%ff', '%', '9'.repeat(20), '9'.repeat(2500)]) {
    it(`find nothing under the id ${id.slice(0, 25)}`, async () => {
      const chat = { error: 'Chat not found or access denied' };
      const message = { error: 'Message not found or access denied' };
      expectAnswer(await ann.get(`/profile/${id}`), 404, { error: 'User not found' });
      expectAnswer(await ann.get(`/chats/${id}`), 404, chat);
      expectAnswer(await ann.put(`/chats/${id}`, { name: 'x' }), 404, chat);
      expectAnswer(await ann.get(`/chats/${id}/messages`), 404, chat);
      expectAnswer(await ann.post(`/chats/${id}/messages`, { content: 'x' }), 404, chat);
      expectAnswer(await ann.put(`/messages/${id}`, { content: 'x' }), 404, message);
      expectAnswer(await ann.delete(`/messages/${id}`), 404, message);
    });
  }

  it('refuse what is no JSON, or not said to be, or too much of it', async () => {
    const json = { 'content-type': 'application/json' };
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const [status, body, headers] of [
      [400, '{"username":', json],
      [400, '{"username":"a","username":"b"}', json],
      [415, 'username=a&password=b', form],
      [413, JSON.stringify({ username: 'x'.repeat(1024 * 1024) }), json],
    ] as const) {
      const reply = await messenger(() => app.anyone).post('/login', body, { headers });
      expect([reply.status, Object.keys(reply.body)]).to.deep.equal([status, ['error']]);
      expectDeprecated(reply);
    }
  });

  it('name what replaces them, on success and on refusal', async () => {
    const { id } = (await ann.post('/chats', { name: 'x', participant_ids: [] })).body;
    for (const [path, successor] of [
      [`/chats/${id}/messages`, `/v1/chats/${id}/messages`],
      ['/chats/77/messages', '/v1/chats/77/messages'],
      ['/profile/77', '/v1/users/77'],
      [`/profile/${'7'.repeat(2500)}`, '/v1/users/%7Buser_id%7D'],
      ['/profile/search/a', '/v1/users'],
    ])
      expect((await ann.get(path ?? '')).headers.get('link')).to.equal(
        `<${successor}>; rel="successor-version"`,
      );
  });

  it('overlook parameters and bodies that they know nothing of', async () => {
    expect((await ann.get('/chats?page=2&limit=no')).status).to.equal(200);
    expect((await ann.delete('/messages/7', { why: 'not' })).status).to.equal(404);
    const accept = { headers: { accept: 'text/html' } };
    expect((await ann.get('/chats', accept)).status).to.equal(200);
  });

  it('never show a password or a hash', async () => {
    const { client, id } = await arrive(app, 'secretive');
    await client.put('/profile', {});
    for (const path of ['/profile', `/profile/${id}`, '/profile/search/secretive'])
      expect((await client.get(path)).text).not.to.match(/пароль|password|\$2b\$/);
  });
});
