import { randomUUID } from 'node:crypto';
import { readOwnContract } from '../../src/verify/contract.ts';
import type { Result } from '../../src/verify/result.ts';
import { verify } from '../../src/verify/verify.ts';
import { useApp } from '../support/app.ts';
import { type Fault, isAt, type Passing, useFaultyProxy } from '../support/faulty-proxy.ts';
import { expectFound } from '../support/findings.ts';

/** What a body that breaks a rule is made into, so that the server accepts it; undefined for any other one. */
type Mend = (body: any) => object | undefined;
type Rule = [keyword: string, pointer: string, mend: Mend];

const contract = readOwnContract('parley');
const accepted = /^2\d\d /;

/** By operation, where it is, and the rules that are not enforced. */
const lax: Readonly<Record<string, [method: string, path: RegExp, ...rules: Rule[]]>> = {
  registerAccount: [
    'POST',
    /^\/v1\/accounts$/,
    [
      'pattern',
      '/username',
      (body) => (/[ !]/.test(body.username) ? { ...body, username: randomUUID() } : undefined),
    ],
  ],
  createChat: [
    'POST',
    /^\/v1\/chats$/,
    ['maxLength', '/name', (body) => (body.name?.length > 100 ? { ...body, name: 'short' } : undefined)],
    ['type', '/name', (body) => (typeof body.name === 'number' ? { ...body, name: 'text' } : undefined)],
    [
      'uniqueItems',
      '/participantIds',
      ({ participantIds: [first, ...more] = [], ...body }) =>
        more.length === 1 ? { ...body, participantIds: [first] } : undefined,
    ],
    [
      'maxItems',
      '/participantIds',
      (body) => (body.participantIds?.length > 999 ? { ...body, participantIds: [] } : undefined),
    ],
  ],
  createBook: [
    'POST',
    /^\/v1\/books$/,
    [
      'minItems',
      '/authors',
      (body) => (body.authors?.length === 0 ? { ...body, authors: ['A'] } : undefined),
    ],
    ['maximum', '/copies', (body) => (body.copies > 1_000_000 ? { ...body, copies: 1 } : undefined)],
    ['required', '/title', (body) => (body.title === undefined ? { ...body, title: 'A book' } : undefined)],
  ],
  updateFile: [
    'PATCH',
    /^\/v1\/files\/\d+$/,
    ['enum', '/visibility', (body) => (body.visibility === 'other' ? { visibility: 'private' } : undefined)],
    [
      'minProperties',
      '/',
      (body) => (Object.keys(body).length === 0 ? { visibility: 'private' } : undefined),
    ],
  ],
  updateProfile: [
    'PUT',
    /^\/v1\/me\/profile$/,
    [
      'format',
      '/birthDate',
      (body) => (body.birthDate === '2001-02-29' ? { ...body, birthDate: '2001-02-28' } : undefined),
    ],
  ],
};

describe('parley verify, of a deployment that accepts what the contract refuses', () => {
  const app = useApp();
  const proxy = useFaultyProxy(() => app.url);
  const state = { results: [] as readonly Result[] };

  before(async function () {
    this.timeout(60_000);
    proxy.plant({ request: mended });
    state.results = (await verify({ baseUrl: proxy.url, contract, only: Object.keys(lax) })).results;
  });

  for (const [operation, [, , ...rules]] of Object.entries(lax))
    for (const [keyword, pointer] of rules)
      it(`finds that ${keyword} is not enforced: ${operation} ${pointer}`, () => {
        const expected = new RegExp(`^400, for ${keyword} is broken$`);
        expectFound(state.results, operation, [['negative', `body ${pointer}`, expected, accepted]]);
      });
});

function mended(request: Passing): Partial<Passing> | undefined {
  for (const [method, path, ...rules] of Object.values(lax)) {
    if (!isAt(method, path)(request)) continue;
    const bodies = rules.map(([, , mend]) => mend(objectOf(request)));
    const changed = bodies.find((body) => body !== undefined);
    return changed && { body: Buffer.from(JSON.stringify(changed)) };
  }
  return undefined;
}

function objectOf({ body }: Passing): object {
  try {
    return Object(JSON.parse(`${body}`));
  } catch {
    return {};
  }
}

describe('parley verify, of a deployment that takes what fits no schema', () => {
  const app = useApp();
  const proxy = useFaultyProxy(() => app.url);

  const isChat = isAt('POST', /^\/v1\/chats$/);
  const chat = { body: Buffer.from('{"name":"The trip","participantIds":[]}') };
  const json = (headers: Passing['headers']) => ({ ...headers, 'content-type': 'application/json' });

  for (const [what, operation, fault, expected, got] of [
    [
      'no body',
      'createChat',
      {
        request: ({ headers, ...request }) =>
          isChat(request) && request.body.length === 0 ? { ...chat, headers: json(headers) } : undefined,
      },
      /^400 for no body$/,
      accepted,
    ],
    [
      'a body that is no JSON',
      'createChat',
      {
        reply: (_reply, request) =>
          isChat(request) && `${request.body}` === '{"' ? { status: 500, text: 'at db.ts:1' } : undefined,
      },
      /^400 for body that is no JSON$/,
      /^500 /,
    ],
    [
      'another media type',
      'createChat',
      {
        request: ({ headers, ...request }) =>
          isChat(request) && headers['content-type'] === 'application/x-unknown'
            ? { ...chat, headers: json(headers) }
            : undefined,
      },
      /^415 for body of another media type$/,
      accepted,
    ],
    [
      'what nobody asked to get',
      'getMe',
      { request: ({ headers }) => ({ headers: { ...headers, accept: '*/*' } }) },
      /^406 for header accept, of what it does not give$/,
      accepted,
    ],
    [
      'an id that nothing has',
      'getBook',
      { reply: ({ status }) => (status === 404 ? { status: 200, text: '{}' } : undefined) },
      /^404 for path to what is not there$/,
      accepted,
    ],
    [
      'a name that nobody has',
      'getUserByUsername',
      { reply: ({ status }) => (status === 404 ? { status: 200, text: '{}' } : undefined) },
      /^404 for path to what is not there$/,
      accepted,
    ],
  ] as [what: string, operation: string, fault: Fault, expected: RegExp, got: RegExp][])
    it(`finds ${what}`, async () => {
      proxy.plant(fault);
      const { results } = await verify({ baseUrl: proxy.url, contract, only: [operation] });
      expectFound(results, operation, [['negative', 'status', expected, got]]);
    });
});
