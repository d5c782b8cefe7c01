import { emailOf, passwordOf, type TestApp } from './app.ts';
import type { Reply } from './client.ts';

/** One of the six APIs, as somebody uses it who knows only that one. */
export interface ApiOfSix {
  /** What its users sign in with. */
  readonly by: 'username' | 'email' | 'either';
  register(app: TestApp, person: string): Promise<Reply>;
  signIn(app: TestApp, person: string, password?: string): Promise<Reply>;
  /** The token in the answer to a sign-in. */
  tokenOf(body: Record<string, string>): string;
  /** Whether an account made here has an email. */
  readonly givesEmail: boolean;
  /** Something that needs a token and changes nothing. */
  probe(app: TestApp, token: string): Promise<Reply>;
  /** What it answers to a wrong password. */
  readonly wrong: readonly [status: number, body: object];
  /** What it answers to a token that is none. */
  readonly malformed: readonly [status: number, body: object];
  /** What it answers to the token of a session that has ended. */
  readonly ended: readonly [status: number, body: object];
}

const accessToken = (body: Record<string, string>): string => body.access_token!;
const at = (dialect: string, path: string): string => `/compat/${dialect}${path}`;

const dialects: Readonly<Record<string, ApiOfSix>> = {
  groupchat: {
    by: 'username',
    givesEmail: false,
    register: (app, username) =>
      app.anyone.post(at('groupchat', '/api/register'), {
        username,
        password: passwordOf(username),
        first_name: 'Ann',
        last_name: 'Bell',
      }),
    signIn: (app, username, password = passwordOf(username)) =>
      app.anyone.post(at('groupchat', '/api/login'), { username, password }),
    tokenOf: accessToken,
    probe: (app, token) => app.withToken(token).get(at('groupchat', '/api/user')),
    wrong: [403, { message: 'bad username or password' }],
    malformed: [422, { msg: 'Invalid header padding' }],
    ended: [401, { msg: 'Token has been revoked' }],
  },
  library: {
    by: 'email',
    givesEmail: true,
    register: (app, username) =>
      app.anyone.post(at('library', '/users/register'), {
        username,
        email: emailOf(username),
        password: passwordOf(username),
      }),
    signIn: (app, username, password = passwordOf(username)) =>
      app.anyone.post(at('library', '/users/login'), { email: emailOf(username), password }),
    tokenOf: accessToken,
    // Refused for what it asks, and not for who asks.
    probe: (app, token) =>
      app.anyone.post(at('library', '/books/add'), {}, { headers: { access_token: token } }),
    wrong: [401, { message: 'ACCESS UNAUTHORIZED', status: 401 }],
    malformed: [422, { msg: 'Signature verification failed' }],
    ended: [401, { msg: 'Token has expired' }],
  },
  pyapi: {
    by: 'email',
    givesEmail: true,
    register: (app, name) =>
      app.anyone.post(at('pyapi', '/sessions/register'), {
        firstname: 'Ann',
        lastname: 'Bell',
        email: emailOf(name),
        password: passwordOf(name),
      }),
    signIn: (app, name, password = passwordOf(name)) =>
      app.anyone.post(at('pyapi', '/sessions/login'), { email: emailOf(name), password }),
    tokenOf: (body) => body.token!,
    probe: (app, token) => app.withToken(token).get(at('pyapi', '/sessions/me')),
    wrong: [401, { status: '401', message: 'Incorrect password' }],
    malformed: [401, { status: '401', message: 'Token is invalid or expired' }],
    ended: [401, { status: '401', message: 'Token is invalid or expired' }],
  },
  messenger: {
    by: 'username',
    givesEmail: true,
    register: (app, username) =>
      app.anyone.post(at('messenger', '/register'), {
        username,
        email: emailOf(username),
        password: passwordOf(username),
      }),
    signIn: (app, username, password = passwordOf(username)) =>
      app.anyone.post(at('messenger', '/login'), { username, password }),
    tokenOf: accessToken,
    probe: (app, token) => app.withToken(token).get(at('messenger', '/chats')),
    wrong: [401, { error: 'Invalid username or password' }],
    malformed: [422, { msg: 'Signature verification failed' }],
    ended: [401, { msg: 'Token has been revoked' }],
  },
  fileshare: {
    by: 'username',
    givesEmail: true,
    register: (app, username) =>
      app.anyone.post(at('fileshare', '/register'), {
        username,
        email: emailOf(username),
        password: passwordOf(username),
      }),
    signIn: (app, username, password = passwordOf(username)) =>
      app.anyone.post(at('fileshare', '/login'), { username, password }),
    tokenOf: accessToken,
    probe: (app, token) => app.withToken(token).get(at('fileshare', '/files/')),
    wrong: [401, { msg: 'Invalid username or password' }],
    malformed: [401, { msg: 'Invalid or expired token' }],
    ended: [401, { msg: 'Invalid or expired token' }],
  },
};

/** `/v1`, by its name and its emails; its refusals are compared by their types elsewhere. */
const main: ApiOfSix = {
  by: 'either',
  givesEmail: true,
  register: (app, username) =>
    app.anyone.post('/v1/accounts', { username, email: emailOf(username), password: passwordOf(username) }),
  signIn: (app, identifier, password = passwordOf(identifier)) =>
    app.anyone.post('/v1/sessions', { identifier, password }),
  tokenOf: (body) => body.accessToken!,
  probe: (app, token) => app.withToken(token).get('/v1/me'),
  wrong: [401, { type: '/problems/invalid-credentials' }],
  malformed: [401, { type: '/problems/unauthenticated' }],
  ended: [401, { type: '/problems/unauthenticated' }],
};

/** All of them, by name. */
export const sixApis = Object.entries({ v1: main, ...dialects });
export const fiveDialects = Object.entries(dialects);
