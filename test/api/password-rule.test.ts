import { expect } from 'chai';
import { passwordOf, useApp } from '../support/app.ts';
import type { Reply } from '../support/client.ts';
import { newestMail, tokenOf } from '../support/mail-contents.ts';
import { expectRefusal } from '../support/refusal.ts';

/** 256 characters each; in UTF-8 256, 512, 768 and 1024 bytes. */
const longest = ['x', 'ж', '漢', '🦊'].map((letter) => letter.repeat(256));

describe('passwords', () => {
  const app = useApp({ PASSWORD_MIN_LENGTH: '12' });
  let people = 0;
  const newcomer = () => `newcomer-${++people}`;
  const register = (password: string, names: object = { username: newcomer() }) =>
    app.anyone.post('/v1/accounts', { password, ...names });
  const signIn = (identifier: string, password: string) =>
    app.anyone.post('/v1/sessions', { identifier, password });

  for (const password of [
    ...longest,
    'twelve chars',
    ' spaces at both ends ',
    'tab\tand\nline and \u0000',
    '"quotes\\ and </script>',
  ]) {
    it(`may be ${JSON.stringify(password.slice(0, 30))}, of ${[...password].length} characters`, async () => {
      const username = newcomer();
      expect((await register(password, { username })).status).to.equal(201);
      expect((await signIn(username, password)).status).to.equal(201);
      expect((await signIn(username, [...password].slice(1).join(''))).status).to.equal(401);
    });
  }

  it('count in full: a difference after bcrypt’s 72 bytes is a difference', async () => {
    const username = newcomer();
    const beginning = 'ж'.repeat(36);
    expect((await register(`${beginning}, and more`, { username })).status).to.equal(201);
    expect((await signIn(username, `${beginning}, and less`)).status).to.equal(401);
    expect((await signIn(username, beginning)).status).to.equal(401);
    expect((await signIn(username, `${beginning}, and more`)).status).to.equal(201);
  });

  /** Where passwords are set: how somebody named so does it, and where the fault is shown. */
  const places: [
    place: string,
    pointer: string,
    set: (username: string) => Promise<(password: string) => Promise<Reply>>,
  ][] = [
    [
      'registerAccount',
      '/password',
      async (username) => (password) =>
        register(password, { username, email: `${username}.mail@example.org` }),
    ],
    [
      'changePassword',
      '/newPassword',
      async (username) => {
        const body = { username, email: `${username}.mail@example.org`, password: passwordOf('anybody') };
        expect((await app.anyone.post('/v1/accounts', body)).status).to.equal(201);
        const { accessToken } = (await signIn(username, passwordOf('anybody'))).body;
        return (newPassword) =>
          app
            .withToken(accessToken)
            .put('/v1/me/password', { currentPassword: passwordOf('anybody'), newPassword });
      },
    ],
    [
      'confirmPasswordReset',
      '/newPassword',
      async (username) => {
        const email = `${username}.mail@example.org`;
        expect((await register(passwordOf('anybody'), { username, email })).status).to.equal(201);
        await app.anyone.post('/v1/password-resets', { email });
        const token = tokenOf(await newestMail(app, email, 'Reset'));
        return (newPassword) => app.anyone.post('/v1/password-resets/confirm', { token, newPassword });
      },
    ],
  ];

  for (const [place, pointer, prepare] of places) {
    for (const [what, passwordFor, problem] of [
      ['shorter than this server asks for', () => 'eleven char', 'password-too-short'],
      ['short in characters, however many bytes', () => '🦊'.repeat(11), 'password-too-short'],
      ['among the commonest', () => '123qweasdzxc', 'password-too-common'],
      ['the username', (username) => username, 'password-too-common'],
      ['the username in other letters', (username) => username.toUpperCase(), 'password-too-common'],
      ['the address', (username) => `${username}.mail@example.org`, 'password-too-common'],
      ['what stands before the @', (username) => `${username}.mail`, 'password-too-common'],
    ] as [string, (username: string) => string, string][]) {
      it(`may not be ${what} (${place})`, async () => {
        const username = `${newcomer()}-at-the-door`;
        const set = await prepare(username);
        const reply = await expectRefusal(app, [422, problem], () => set(passwordFor(username)));
        expect(reply.body.errors[0].pointer).to.equal(pointer);
        if (problem === 'password-too-short') expect(reply.body.detail).to.include('12');
      });
    }
  }
});
