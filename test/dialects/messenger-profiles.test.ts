import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { mailsTo, newestMail, tokenOf } from '../support/mail-contents.ts';
import { arrive, messenger, userNamed } from '../support/messenger.ts';
import { expectUntouched } from '../support/tables.ts';

const updated = { message: 'Profile updated successfully' };
const notFound = { error: 'User not found' };
const empty = { bio: null, birth_date: null, is_private: false, location: null };

describe('profiles of the messenger', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });
  const as = (person: string) => messenger(() => app.as(person));
  const names = (person: string) => ({ email: emailOf(person), username: person });

  it('come to be by the first PUT, be it of nothing', async () => {
    expectAnswer(await as('ann').get('/profile'), 404, { error: 'Profile not found' });
    expectAnswer(await as('ann').put('/profile', {}), 200, updated);
    expectAnswer(await as('ann').get('/profile'), 200, { ...empty, ...names('ann') });
  });

  it('keep what a PUT leaves out, and lose what it says is null', async () => {
    const ben = as('ben');
    await ben.put('/profile', { bio: 'I read.\nЧитаю 🦊', birth_date: '1990-02-28', location: 'Rīga' });
    await ben.put('/profile', { is_private: true, motto: 'unknown', user_id: 1 });
    const whole = { bio: 'I read.\nЧитаю 🦊', birth_date: '1990-02-28', is_private: true, location: 'Rīga' };
    expectAnswer(await ben.get('/profile'), 200, { ...whole, ...names('ben') });
    await ben.put('/profile', { bio: null, birth_date: null, location: null });
    expectAnswer(await ben.get('/profile'), 200, { ...empty, is_private: true, ...names('ben') });
  });

  for (const [given, kept] of [
    ['2024-12-4', '2024-12-04'],
    ['2024-2-29', '2024-02-29'],
    ['1999-1-01', '1999-01-01'],
    ['0987-06-05', '0987-06-05'],
  ]) {
    it(`keep the birth date ${given} as ${kept}`, async () => {
      expectAnswer(await as('cleo').put('/profile', { birth_date: given }), 200, updated);
      expect((await as('cleo').get('/profile')).body.birth_date).to.equal(kept);
    });
  }

  for (const given of [
    '2023-2-29',
    '2024-13-1',
    '2024-0-1',
    '2024-1-32',
    '2024-4-31',
    '0000-1-1',
    '24-1-1',
  ]) {
    it(`refuse the birth date ${given}`, async () => {
      await as('cleo').put('/profile', { birth_date: '2000-1-1' });
      const reply = await as('cleo').put('/profile', { bio: 'changed', birth_date: given });
      expectAnswer(reply, 400, { error: 'birth_date must be a date like 2024-12-4' });
      expect((await as('cleo').get('/profile')).body).to.include({ bio: null, birth_date: '2000-01-01' });
    });
  }

  for (const [change, error] of [
    [{ birth_date: 20241204 }, 'birth_date must be string,null'],
    [{ is_private: 'yes' }, 'is_private must be boolean'],
    [{ is_private: null }, 'is_private must be boolean'],
    [{ bio: 'a\u0000b' }, 'bio must not have control characters'],
    [{ location: 'a\nb' }, 'location must not have control characters'],
    [{ username: '' }, 'username must NOT have fewer than 1 characters'],
    [{ email: 'nobody' }, 'email must be of the form local@domain'],
    [[], 'The body must be object'],
    [undefined, 'The body is missing'],
  ] as const) {
    it(`are not changed by ${JSON.stringify(change)}`, () =>
      expectUntouched(app, async () =>
        expectAnswer(await as('cleo').put('/profile', change), 400, { error }),
      ));
  }

  describe('with the names of their account', () => {
    it('are told of names in use, the username first, and change in nothing', async () => {
      await as('dan').put('/profile', { bio: 'old' });
      await app.idOf('eve');
      const before = await app.db('accounts').where({ username: 'dan' }).first();
      for (const [taken, error] of [
        [{ username: 'EVE', email: emailOf('eve').toUpperCase() }, 'Username already exists'],
        [{ username: 'daniel', email: emailOf('eve').toUpperCase() }, 'Email already registered'],
      ] as const) {
        const reply = await as('dan').put('/profile', { bio: 'new', is_private: true, ...taken });
        expectAnswer(reply, 400, { error });
      }
      expect(await app.db('accounts').where({ username: 'dan' }).first()).to.deep.equal(before);
    });

    it('change them for signing in as well', async () => {
      const { client } = await arrive(app, 'fay');
      expectAnswer(await client.put('/profile', { username: 'фея' }), 200, updated);
      const login = (username: string) =>
        messenger(() => app.anyone).post('/login', { username, password: userNamed('').password });
      expect((await login('fay')).status).to.equal(401);
      expect((await login('Фея')).status).to.equal(200);
      expect((await client.get('/profile/search/ФЕЯ')).body).to.have.lengthOf(1);
    });

    it('may be sent back as they were given, also without an email or a username', async () => {
      for (const account of [{ username: 'no-email' }, { email: 'no-username@example.org' }]) {
        const password = 'correct horse battery';
        const { status } = await app.anyone.post('/v1/accounts', { ...account, password });
        expect(status).to.equal(201);
        const [identifier] = Object.values(account);
        const session = (await app.anyone.post('/v1/sessions', { identifier, password })).body;
        const client = messenger(() => app.withToken(session.accessToken));
        await client.put('/profile', { bio: 'I read.' });
        const given = await client.get('/profile');
        expectAnswer(given, 200, { ...empty, bio: 'I read.', email: null, username: null, ...account });
        expectAnswer(await client.put('/profile', given.body), 200, updated);
        expectAnswer(await client.get('/profile'), 200, given.body);
      }
    });

    it('may be told their own names again', async () => {
      const { client } = await arrive(app, 'gil');
      const mails = (await app.mails()).length;
      expectAnswer(await client.put('/profile', { username: 'Gil', email: 'gil@localhost' }), 200, updated);
      expect((await client.get('/profile')).body).to.include({ username: 'Gil', email: 'gil@localhost' });
      expect(await app.mails()).to.have.lengthOf(mails);
    });

    it('ask a new address to confirm itself', async () => {
      await app.idOf('hal');
      const first = tokenOf(await newestMail(app, emailOf('hal'), 'Confirm'));
      await app.anyone.post('/v1/email-verifications', { token: first });
      app.clock.advance(MINUTE);
      expectAnswer(await as('hal').put('/profile', { email: 'hal@new.example' }), 200, updated);
      const me = async () => (await app.as('hal').get('/v1/me')).body;
      expect(await me()).to.include({ email: 'hal@new.example', emailVerified: false });
      expect(await mailsTo(app, emailOf('hal'), 'was changed')).to.have.lengthOf(1);
      const token = tokenOf(await newestMail(app, 'hal@new.example', 'Confirm'));
      expect((await app.anyone.post('/v1/email-verifications', { token })).status).to.equal(204);
      expect(await me()).to.include({ email: 'hal@new.example', emailVerified: true });
    });

    it('may be others thirty times a minute, free or not', async () => {
      const { client } = await arrive(app, 'ivo');
      await app.idOf('eve');
      for (let time = 1; time <= 15; time++) {
        expect((await client.put('/profile', { email: emailOf('eve') })).status).to.equal(400);
        expect((await client.put('/profile', { email: `ivo${time}@localhost` })).status).to.equal(200);
      }
      const refused = await expectUntouched(app, () =>
        client.put('/profile', { bio: 'new', email: 'ivo16@localhost' }),
      );
      expectAnswer(refused, 429, {
        error: 'The address was changed too often. Wait 60 seconds, then ask again.',
      });
      expect(refused.headers.get('retry-after')).to.equal('60');
      expectAnswer(await client.put('/profile', { bio: 'new', email: 'ivo15@localhost' }), 200, updated);
      app.clock.advance(MINUTE);
      expectAnswer(await client.put('/profile', { email: 'ivo16@localhost' }), 200, updated);
    });

    it('go to one of ten who want them at once', async () => {
      const people = await Promise.all(Array.from({ length: 10 }, (_, at) => arrive(app, `many${at}`)));
      const wanted = { username: 'wanted', email: 'wanted@localhost', bio: 'I am.' };
      const replies = await Promise.all(people.map(({ client }) => client.put('/profile', wanted)));
      for (const reply of replies.filter(({ status }) => status !== 200))
        expectAnswer(reply, 400, { error: 'Username already exists' });
      expect(replies.filter(({ status }) => status === 200)).to.have.lengthOf(1);
      expect(await app.db('accounts').where({ bio: 'I am.' })).to.have.lengthOf(1);
    });
  });

  describe('of others', () => {
    it('are whole, unless they are private to all but their owner', async () => {
      const id = await app.idOf('ida');
      const open = { bio: 'I read.', birth_date: '1990-02-28', is_private: false, location: 'Rīga' };
      await as('ida').put('/profile', open);
      expectAnswer(await as('jim').get(`/profile/${id}`), 200, { ...open, ...names('ida') });
      await as('ida').put('/profile', { is_private: true });
      const shown = { bio: 'I read.', is_private: true, username: 'ida' };
      for (const other of ['jim', 'admin']) expectAnswer(await as(other).get(`/profile/${id}`), 200, shown);
      expectAnswer(await as('ida').get(`/profile/${id}`), 200, {
        ...open,
        is_private: true,
        ...names('ida'),
      });
      expectAnswer(await as('ida').get('/profile'), 200, { ...open, is_private: true, ...names('ida') });
    });

    it('are not found before they are set, nor with their account gone or disabled', async () => {
      const [unset, gone, off] = [await app.idOf('unset'), await app.idOf('gone'), await app.idOf('off')];
      for (const person of ['gone', 'off']) await as(person).put('/profile', { bio: 'I was.' });
      await app.as('gone').delete('/v1/me', { password: passwordOf('gone') });
      await app.as('admin').patch(`/v1/admin/accounts/${off}`, { disabled: true });
      expectAnswer(await as('jim').get(`/profile/${unset}`), 404, { error: 'Profile not found' });
      for (const id of [gone, off, 123456])
        expectAnswer(await as('jim').get(`/profile/${id}`), 404, notFound);
      for (const name of ['gone', 'off'])
        expectAnswer(await as('jim').get(`/profile/search/${name}`), 200, []);
    });
  });
});

describe('GET /profile/search/{username}', () => {
  const app = useApp();
  const ann = messenger(() => app.as('ann'));
  const find = async (text: string) => {
    const reply = await ann.get(`/profile/search/${encodeURIComponent(text)}`);
    expect([reply.status, reply.headers.get('content-type')]).to.deep.equal([200, 'application/json']);
    return reply.body.map(({ username }: { username: string }) => username);
  };

  before(async () => {
    for (const username of ['Max_Mustermann', 'max mustermann', '100%', '100 percent', 'ЮЛИЯ', 'a/b', 'mаx'])
      await arrive(app, username);
  });

  it('looks for any part of the username in any case, and gives them by username', async () => {
    expect(await find('MAX')).to.deep.equal(['max mustermann', 'Max_Mustermann']);
    expect(await find('mustermann')).to.deep.equal(['max mustermann', 'Max_Mustermann']);
    expect(await find('юл')).to.deep.equal(['ЮЛИЯ']);
    expect(await find('a/b')).to.deep.equal(['a/b']);
  });

  it('takes every character for itself', async () => {
    expect(await find('%')).to.deep.equal(['100%']);
    expect(await find('_')).to.deep.equal(['Max_Mustermann']);
    expect(await find('x m')).to.deep.equal(['max mustermann']);
    expect(await find(' ')).to.deep.equal(['100 percent', 'max mustermann']);
    expect(await find('\\')).to.deep.equal([]);
  });

  it('gives an empty list where nobody is found', async () => {
    expectAnswer(await ann.get('/profile/search/nobody'), 200, []);
    expectAnswer(await ann.get(`/profile/search/${'x'.repeat(200)}`), 200, []);
  });

  it('shows of a private profile what everybody may see', async () => {
    await messenger(() => app.as('mia')).put('/profile', { bio: 'Ask me.', location: 'x', is_private: true });
    const user_id = await app.idOf('mia');
    const found = [{ bio: 'Ask me.', is_private: true, user_id, username: 'mia' }];
    expectAnswer(await ann.get('/profile/search/mia'), 200, found);
  });

  it('gives all that are found, however many', async () => {
    const many = Array.from({ length: 450 }, (_, at) => `crowd-${String(at).padStart(3, '0')}`);
    const { accounts } = app.app.services;
    const origin = { address: '::1', userAgent: undefined, requestId: 'test' };
    for (const username of many) await accounts.register({ username, password: 'x' }, origin, 'any');
    expect(await find('rowd')).to.deep.equal(many);
  });

  it('refuses control characters and what is too long', async () => {
    for (const text of ['%00', 'a%0Ab']) {
      const error = 'username must not have control characters';
      expectAnswer(await ann.get(`/profile/search/${text}`), 400, { error });
    }
    const reply = await ann.get(`/profile/search/${'x'.repeat(255)}`);
    expectAnswer(reply, 400, { error: 'username must NOT have more than 254 characters' });
  });
});
