import { expect } from 'chai';
import { readOwnContract } from '../../src/verify/contract.ts';
import { type Verification, verify } from '../../src/verify/verify.ts';
import { isFailure } from '../../src/verify/words.ts';
import { useApp } from '../support/app.ts';
import { type Fault, isAt, onBody, onReply, useFaultyProxy, without } from '../support/faulty-proxy.ts';
import { expectFound, type Finding } from '../support/findings.ts';

const me = /^\/v1\/me$/;
const chats = /^\/v1\/chats$/;
const chat = /^\/v1\/chats\/\d+$/;
const html = { 'content-type': 'text/html' };

describe('parley verify, of a deployment with a fault', () => {
  const app = useApp();
  const proxy = useFaultyProxy(() => app.url);
  const contract = readOwnContract('parley');

  async function verifyPlanted(fault: Fault, ...only: string[]): Promise<Verification> {
    proxy.plant(fault);
    return verify({ baseUrl: `${proxy.url}/`, contract, only });
  }

  it('finds nothing where there is none', async () => {
    const { results, left } = await verifyPlanted({}, 'getMe', 'createChat', 'getChat', 'listAccounts');
    expect(results.filter(isFailure)).to.deep.equal([]);
    expect(results).to.have.length.above(30);
    expect(left).to.deep.equal([]);
  });

  const planted: [what: string, operation: string, fault: () => Fault, ...findings: Finding[]][] = [
    [
      'a field that is missing',
      'getMe',
      () => onBody(200, 'GET', me, ({ createdAt: _, ...rest }) => rest),
      ['reachable', 'body /createdAt', /^required: this field$/, /^nothing$/],
    ],
    [
      'a field too many, deep within',
      'getMe',
      () => onBody(200, 'GET', me, (body) => ({ ...body, profile: { ...body.profile, secret: 'abc' } })),
      ['reachable', 'body /profile/secret', /^additionalProperties: no such field$/, /^abc$/],
    ],
    [
      'a value of another type',
      'getMe',
      () => onBody(200, 'GET', me, (body) => ({ ...body, id: String(body.id) })),
      ['reachable', 'body /id', /^type: must be integer$/, /^\d+$/],
    ],
    [
      'a value out of bounds in a list',
      'listSessions',
      () =>
        onBody(200, 'GET', /^\/v1\/sessions/, (body) => ({
          ...body,
          items: body.items.map((one: object) => ({ ...one, id: 0 })),
        })),
      ['reachable', 'body /items/0/id', /^minimum: must be >= 1$/, /^0$/],
    ],
    [
      'a body that is no JSON',
      'getMe',
      () => onReply(200, 'GET', me, () => ({ text: '{"id":' })),
      ['reachable', 'body', /^well-formed JSON$/, /^\{"id":$/],
    ],
    [
      'a body where there is to be none',
      'endCurrentSession',
      () => onReply(204, 'DELETE', /current$/, () => ({ status: 200, text: 'ended' })),
      ['reachable', 'status', /^one of 204, /, /^200/],
    ],
    [
      'a status that is not documented',
      'createChat',
      () => onReply(201, 'POST', chats, () => ({ status: 202 })),
      ['reachable', 'status', /^one of 201, 400/, /^202 application\/json/],
    ],
    [
      'another media type',
      'getMe',
      () => onReply(200, 'GET', me, () => ({ headers: { ...html, 'x-request-id': 'x', etag: '"1"' } })),
      ['reachable', 'header /content-type', /^application\/json$/, /^text\/html$/],
    ],
    [
      'a header that is missing',
      'getMe',
      () => onReply(200, 'GET', me, ({ headers }) => without(headers, 'etag')),
      ['reachable', 'header /etag', /^this header$/, /^none$/],
    ],
    [
      'a header of a refusal that is missing',
      'getMe',
      () => onReply(401, 'GET', me, ({ headers }) => without(headers, 'www-authenticate')),
      ['access', 'header /www-authenticate', /^this header$/, /^none$/],
    ],
    [
      'an operation that is missing',
      'getProfile',
      () => ({ request: ({ url }) => (url === '/v1/me/profile' ? { url: '/v1/me/nothing' } : undefined) }),
      ['reachable', 'status', /^a success$/, /^404 application\/problem\+json \/problems\/unknown-path/],
    ],
    [
      'a method that is missing',
      'getProfile',
      () => ({ request: ({ url }) => (url === '/v1/me/profile' ? { method: 'POST' } : undefined) }),
      ['reachable', 'status', /^one of 200, /, /^405 /],
    ],
    [
      'a failure',
      'getProfile',
      () => onReply(200, 'GET', /profile$/, () => ({ status: 500, headers: html, text: 'at db.ts:1' })),
      ['reachable', 'status', /^a success$/, /^500 text\/html at db\.ts:1$/],
    ],
    [
      'a connection that breaks',
      'getProfile',
      () => onReply(200, 'GET', /profile$/, () => 'none'),
      ['reachable', 'status', /^a reply$/, /^no answer: /],
    ],
    [
      'what another operation needs to be made',
      'getChat',
      () => onReply(201, 'POST', chats, () => ({ status: 500, headers: html, text: '' })),
      ['reachable', 'set-up', /^what the check needs$/, /^createChat answered 500 text\/html$/],
    ],
    [
      'a text that is too short, and accepted',
      'createChat',
      () => ({
        request: ({ body, ...request }) =>
          isAt('POST', chats)(request) && `${body}`.includes('"name":""')
            ? { body: Buffer.from(`${body}`.replace('"name":""', '"name":"longer"')) }
            : undefined,
      }),
      ['negative', 'body /name', /^400, for minLength is broken$/, /^201 application\/json/],
    ],
    [
      'an unknown field that is accepted',
      'createChat',
      () => ({
        request: ({ body, ...request }) =>
          isAt('POST', chats)(request)
            ? { body: Buffer.from(`${body}`.replace(',"surplus":"surplus"', '')) }
            : undefined,
      }),
      ['negative', 'body /surplus', /^400, for additionalProperties is broken$/, /^201 /],
    ],
    [
      'an unknown parameter that is accepted',
      'getMe',
      () => ({ request: ({ url }) => ({ url: url.replace('?surplus=surplus', '') }) }),
      ['negative', 'query /surplus', /^400, for additionalProperties is broken$/, /^200 /],
    ],
    [
      'a parameter out of bounds that is accepted',
      'listChats',
      () => ({ request: ({ url }) => ({ url: url.replace('limit=0', 'limit=1') }) }),
      ['negative', 'query /limit', /^400, for minimum is broken$/, /^200 /],
    ],
    [
      'a header that is not looked at',
      'createChat',
      () => ({ request: ({ headers }) => without(headers, 'idempotency-key') }),
      ['negative', 'header /idempotency-key', /^400, for minLength is broken$/, /^201 /],
      ['negative', 'header /idempotency-key', /^400, for pattern is broken$/, /^201 /],
    ],
    [
      'an id that is none, told as one that nothing has',
      'getChat',
      () => ({ request: ({ url }) => ({ url: url.replace(/^\/v1\/chats\/text/, '/v1/chats/999999') }) }),
      ['negative', 'path /chatId', /^400, for type is broken$/, /^404 .*\/problems\/chat-not-found/],
    ],
    [
      'a refusal that does not point at the fault',
      'createChat',
      () => onBody(400, 'POST', chats, ({ errors: _, ...rest }) => rest),
      ['negative', 'body /name', /^required among the errors, at this place$/, /^none$/],
    ],
    [
      'a refusal that points elsewhere',
      'createChat',
      () =>
        onBody(400, 'POST', chats, (body) => ({
          ...body,
          errors: body.errors.map((one: object) => ({ ...one, pointer: '/title' })),
        })),
      ['negative', 'body /name', /^minLength among the errors, at this place$/, /^body \/title minLength/],
    ],
    [
      'a refusal that is a page which echoes what was sent',
      'listChats',
      () => ({
        reply: ({ status }, { url }) =>
          status === 400 ? { headers: { ...html, 'x-request-id': 'x' }, text: `<p>${url}</p>` } : undefined,
      }),
      ['negative', 'header /content-type', /^application\/problem\+json$/, /^text\/html$/],
    ],
    [
      'access without a token',
      'getMe',
      () => {
        let token: string | undefined;
        return {
          request: ({ headers }) => {
            token ??= headers.authorization;
            return token && !headers.authorization
              ? { headers: { ...headers, authorization: token } }
              : undefined;
          },
        };
      },
      ['access', 'status', /^401 for no token$/, /^200 /],
    ],
    [
      'access with any token',
      'getMe',
      () => {
        let token = '';
        return {
          request: ({ headers }) => {
            if (headers.authorization === 'Bearer garbage')
              return { headers: { ...headers, authorization: token } };
            token = headers.authorization ?? token;
            return undefined;
          },
        };
      },
      ['access', 'status', /^401 for a token that is none$/, /^200 /],
    ],
    [
      "somebody else's that is shown",
      'getChat',
      () => {
        let owner = '';
        return {
          request: ({ method, url, headers }) => {
            const { authorization: token } = headers;
            if (isAt('POST', chats)({ method, url })) owner = token ?? '';
            if (!isAt('GET', chat)({ method, url }) || !token || token === 'Bearer garbage') return undefined;
            return { headers: { ...headers, authorization: owner } };
          },
        };
      },
      ['access', 'status', /^404 for somebody who is not the participant$/, /^200 /],
    ],
    [
      "somebody else's that is told from what is not there",
      'getChat',
      () => ({
        reply: ({ status, text }, { url }) =>
          status === 404 && !url.includes(String(Number.MAX_SAFE_INTEGER))
            ? { text: text.replace(/"detail":"[^"]*"/, '"detail":"This chat is not yours."') }
            : undefined,
      }),
      ['access', 'body /', /chat/, /This chat is not yours\./],
    ],
    [
      'a role that is not asked for',
      'listAccounts',
      () => onReply(403, 'GET', /accounts/, () => ({ status: 200, text: '{"items":[],"nextCursor":null}' })),
      ['access', 'status', /^403 for an account without role:admin$/, /^200 /],
    ],
  ];

  for (const [what, operation, fault, ...findings] of planted)
    it(`finds ${what}`, async () => {
      const { results, left } = await verifyPlanted(fault(), operation);
      expectFound(results, operation, findings);
      expect(left).to.deep.equal([]);
    });

  it('finds a header that a dialect gives with every reply, and that is another one', async () => {
    const allow = 'access-control-allow-origin';
    proxy.plant(
      onReply(200, 'GET', /\/me$/, ({ headers }) => ({ headers: { ...headers, [allow]: 'null' } })),
    );
    const dialect = readOwnContract('pyapi');
    const { results } = await verify({
      baseUrl: `${proxy.url}/compat/pyapi`,
      contract: dialect,
      only: ['me'],
    });
    expect(results.flatMap(({ discrepancies }) => discrepancies)).to.deep.equal([
      { pointer: `header /${allow}`, expected: '*', got: 'null' },
    ]);
  });
});
