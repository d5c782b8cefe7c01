import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { emailOf, passwordOf, useApp } from '../support/app.ts';
import { expectRefusal } from '../support/refusal.ts';

describe('me', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d', STORAGE_QUOTA: '5MiB' });
  const mergePatch = { headers: { 'content-type': 'application/merge-patch+json' } };

  it('is the account with all its fields (getMe)', async () => {
    const reply = await app.as('ann').get('/v1/me');
    expect(reply.status).to.equal(200);
    const now = new Date(app.clock()).toISOString();
    expect(reply.body).to.deep.equal({
      id: await app.idOf('ann'),
      username: 'ann',
      email: emailOf('ann'),
      emailVerified: false,
      firstName: null,
      lastName: null,
      role: 'member',
      totpEnabled: false,
      profile: { bio: null, location: null, birthDate: null, isPrivate: false },
      createdAt: now,
      updatedAt: now,
    });
  });

  it('has nothing in store yet, and a quota (getUsage)', async () => {
    const reply = await app.as('ann').get('/v1/me/usage');
    expect(reply.body).to.deep.equal({ files: 0, bytes: 0, bytesAllowed: 5 * 1024 * 1024 });
  });

  describe('is patched (updateMe)', () => {
    let before: Record<string, unknown>;

    beforeEach(async () => {
      const names = { username: 'Ben', firstName: 'Ben', lastName: 'Lee' };
      before = (await app.as('ben').patch('/v1/me', names)).body;
      app.clock.advance(MINUTE);
    });

    const patches: [what: string, patch: object][] = [
      ['one name, the others staying', { firstName: 'Benedikt' }],
      ['several names', { firstName: 'Ben 🦊', lastName: "O'Hara \\ Söhne" }],
      ['a name away', { lastName: null }],
      ['all names away', { firstName: null, lastName: null }],
      ['the username', { username: 'benedikt' }],
      ['the username to itself', { username: 'Ben' }],
      ['the username to another case', { username: 'BEN' }],
    ];
    for (const [what, patch] of patches) {
      it(`with ${what}`, async () => {
        const reply = await app.as('ben').patch('/v1/me', patch, mergePatch);
        expect(reply.status, reply.text).to.equal(200);
        const updatedAt = new Date(app.clock()).toISOString();
        expect(reply.body).to.deep.equal({ ...before, ...patch, updatedAt });
        const read = await app.as('ben').get('/v1/me');
        expect(read.body).to.deep.equal(reply.body);
        expect(read.headers.get('etag')).to.equal(reply.headers.get('etag'));
      });
    }

    it('as JSON too', async () => {
      expect((await app.as('ben').patch('/v1/me', { firstName: 'Benno' })).body.firstName).to.equal('Benno');
    });

    it('and signs in by the new username, not by the old one', async () => {
      await app.as('ben').patch('/v1/me', { username: 'benno' });
      const signIn = (identifier: string) =>
        app.anyone.post('/v1/sessions', { identifier, password: passwordOf('ben') });
      expect((await signIn('benno')).status).to.equal(201);
      expect((await signIn('ben')).status).to.equal(401);
    });

    for (const [what, patch, status, problem, pointer] of [
      ['a username in use', { username: 'ann' }, 409, 'username-taken', '/username'],
      ['a username in use in other letters', { username: 'ＡＮＮ' }, 409, 'username-taken', '/username'],
      [
        'a username that stands for too much',
        { username: 'ﷺ'.repeat(64) },
        422,
        'username-invalid',
        '/username',
      ],
      ['no username', { username: null }, 400, 'invalid-request', '/username'],
      ['an email, which has to be confirmed', { email: 'ben@example.com' }, 400, 'invalid-request', '/email'],
      ['a role', { role: 'admin' }, 400, 'invalid-request', '/role'],
      ['a password', { password: 'staple and candle' }, 400, 'invalid-request', '/password'],
    ] as [string, object, number, string, string][]) {
      it(`but not with ${what}: ${problem}`, async () => {
        await app.idOf('ann');
        const send = () => app.as('ben').patch('/v1/me', { firstName: 'Eve', ...patch });
        const reply = await expectRefusal(app, [status, problem], send);
        expect(reply.body.errors[0].pointer).to.equal(pointer);
      });
    }

    it('only when it is still what If-Match says', async () => {
      const me = app.as('ben');
      const etag = (await me.get('/v1/me')).headers.get('etag') ?? '';
      const patch = (firstName: string, ifMatch: string) =>
        me.patch('/v1/me', { firstName }, { headers: { 'if-match': ifMatch } });
      expect((await patch('First', etag)).status).to.equal(200);
      await expectRefusal(app, [412, 'precondition-failed'], () => patch('Second', etag));
      expect((await patch('Third', '*')).status).to.equal(200);
    });

    it('by one of ten who have read the same', async () => {
      const me = app.as('ben');
      const etag = (await me.get('/v1/me')).headers.get('etag') ?? '';
      const patches = Array.from({ length: 10 }, (_, at) =>
        me.patch('/v1/me', { firstName: `Ben ${at}` }, { headers: { 'if-match': etag } }),
      );
      const statuses = (await Promise.all(patches)).map(({ status }) => status).sort();
      expect(statuses).to.deep.equal([200, ...Array(9).fill(412)]);
    });

    it('with a free username by one of ten who want it', async () => {
      const people = Array.from({ length: 10 }, (_, at) => `wants-it-${at}`);
      await Promise.all(people.map(app.idOf));
      const replies = await Promise.all(
        people.map((one) => app.as(one).patch('/v1/me', { username: 'Wanted' })),
      );
      expect(replies.map(({ status }) => status).sort()).to.deep.equal([200, ...Array(9).fill(409)]);
    });
  });
});
