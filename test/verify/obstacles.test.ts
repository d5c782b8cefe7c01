import { expect } from 'chai';
import { readOwnContract } from '../../src/verify/contract.ts';
import { NoDeployment } from '../../src/verify/errors.ts';
import { type Verification, verify } from '../../src/verify/verify.ts';
import { failureOf, isFailure } from '../../src/verify/words.ts';
import { useApp } from '../support/app.ts';
import { type Fault, limited, onBody, onReply, useFaultyProxy } from '../support/faulty-proxy.ts';

const accounts = /^\/v1\/accounts$/;
const sessions = /^\/v1\/sessions$/;
const chats = /^\/v1\/chats$/;
const moved = { status: 302, headers: { location: 'https://elsewhere.test/' }, text: '' };
const page = { headers: { 'content-type': 'text/html' }, text: '<p>Hello</p>' };

const failuresOf = ({ results }: Verification) =>
  results.flatMap((one) => one.discrepancies.map((each) => failureOf(one, each)));
const namesOf = (operations: readonly { readonly id: string }[]) => operations.map(({ id }) => id);

describe('parley verify, where something is in its way', () => {
  const app = useApp();
  const proxy = useFaultyProxy(() => app.url);

  const contract = readOwnContract('parley');

  async function verifyPlanted(fault: Fault, ...only: string[]): Promise<Verification> {
    proxy.plant(fault);
    return verify({ baseUrl: proxy.url, contract, only });
  }

  it("finds nothing below a path of somebody else's", async () => {
    proxy.plant({ request: ({ url }) => ({ url: url.replace(/^\/api\/v9\//, '/') }) });
    const only = ['createChat', 'getMe'];
    const verification = await verify({ baseUrl: `${proxy.url}/api/v9/`, contract, only });
    expect(failuresOf(verification)).to.deep.equal([]);
    expect(verification.isKept).to.equal(true);
  });

  for (const [what, change, got] of [
    ['a redirect', moved, /createChat answered 302 to https:\/\/elsewhere\.test\/$/],
    [
      'a page',
      page,
      /createChat answered 201 text\/html <p>Hello<\/p> \(header \/content-type: expected application\/json\)$/,
    ],
    ['nothing', { text: 'null' }, /createChat answered 201 application\/json null \(body \/: expected type/],
    [
      'too little',
      { text: '{}' },
      /createChat answered 201 .* \(body \/id: expected required: this field\)$/,
    ],
  ] as const)
    it(`names the operation that answers ${what} where others need it, and goes on`, async () => {
      const fault = onReply(201, 'POST', chats, () => change);
      const { results, left } = await verifyPlanted(fault, 'getChat', 'updateChat', 'getMe');
      const failed = results.filter(isFailure);
      expect(namesOf(failed.map(({ operation }) => operation))).to.deep.equal(['getChat', 'updateChat']);
      for (const { discrepancies } of failed) {
        expect(discrepancies).to.have.lengthOf(1);
        expect(discrepancies[0]).to.include({ pointer: 'set-up', expected: 'what the check needs' });
        expect(discrepancies[0]?.got).to.match(got);
      }
      expect(results.filter(({ operation }) => operation.id === 'getMe')).to.have.lengthOf.above(4);
      expect(left).to.deep.equal([]);
    });

  it('makes do with what holds too much', async () => {
    const fault = onBody(201, 'POST', sessions, (body) => ({ ...body, secret: 'abc' }));
    expect(failuresOf(await verifyPlanted(fault, 'getMe'))).to.deep.equal([]);
  });

  for (const [what, fault, line] of [
    [
      'registers without telling whom',
      onBody(201, 'POST', accounts, ({ id: _, ...rest }) => rest),
      'registerAccount (POST /v1/accounts) · reachable: an account of its own · body /id · expected required: this field · got nothing',
    ],
    [
      'registers with another status',
      onReply(201, 'POST', accounts, () => ({ status: 200 })),
      'registerAccount (POST /v1/accounts) · reachable: an account of its own · status · expected one of 201, ',
    ],
    [
      'breaks off when somebody registers',
      onReply(201, 'POST', accounts, () => 'none'),
      'registerAccount (POST /v1/accounts) · reachable: an account of its own · status · expected a reply · got no answer: ',
    ],
    [
      'signs in without a token to prolong the session with',
      onBody(201, 'POST', sessions, ({ refreshToken: _, ...rest }) => rest),
      'createSession (POST /v1/sessions) · reachable: an account of its own · body /refreshToken · expected required: this field · got nothing',
    ],
    [
      'leads elsewhere when somebody signs in',
      onReply(201, 'POST', sessions, () => moved),
      'createSession (POST /v1/sessions) · reachable: an account of its own · status · expected a success · got 302 to https://elsewhere.test/',
    ],
    [
      'shows a page when somebody signs in',
      onReply(201, 'POST', sessions, () => page),
      'createSession (POST /v1/sessions) · reachable: an account of its own · header /content-type · expected application/json · got text/html',
    ],
  ] as [what: string, fault: Fault, line: string][])
    it(`finds a fault where the deployment ${what}, and says that nothing else was tried`, async () => {
      const verification = await verifyPlanted(fault, 'getMe');
      expect(failuresOf(verification).join('\n')).to.include(`FAILED ${line}`);
      expect(namesOf(verification.notReached)).to.deep.equal(['getMe']);
      expect(verification.isKept).to.equal(false);
      const { left } = verification;
      if (line.startsWith('createSession'))
        expect(left).to.deep.equal([
          'Accounts that nobody can sign in to are left behind: 1, named verify-…',
        ]);
    });

  it('finds a limit that the contract knows nothing of', async () => {
    const headers = { 'content-type': 'text/plain', 'retry-after': '3600' };
    const fault = onReply(200, 'GET', /^\/v1\/books/, () => ({ status: 429, headers, text: 'no' }));
    expect(failuresOf(await verifyPlanted(fault, 'listBooks'))).to.deep.include(
      'FAILED listBooks (GET /v1/books) · reachable: a valid request · status · expected a success · got 429 text/plain no',
    );
  });

  it('waits no longer than its patience lasts', async () => {
    proxy.plant(onReply(200, 'GET', /^\/v1\/me\/export$/, () => limited(1)));
    const limits = { patienceS: 0 };
    const { results } = await verify({ baseUrl: proxy.url, contract, only: ['exportMe'], limits });
    expect(results.map(({ skipped }) => skipped)).to.include(
      'the rate is limited, for another 1 s; run the server with RATE_LIMITS=off',
    );
  });

  it('asks no more of an operation that left two requests without an answer, and says so', async () => {
    const { results } = await verifyPlanted(
      onReply(400, 'POST', chats, () => 'none'),
      'createChat',
    );
    const silent = results.filter(({ discrepancies }) => discrepancies[0]?.expected === 'a reply');
    const skipped = results.filter((one) => one.skipped === 'createChat left 2 requests without an answer');
    expect(silent).to.have.lengthOf(2);
    expect(skipped).to.have.lengthOf.above(2);
  });

  it('waits no longer for a reply than it is told to', async () => {
    proxy.plant({ reply: () => 'never' });
    const waiting = verify({ baseUrl: proxy.url, contract, limits: { replyMs: 50 } });
    const error = await waiting.catch((one) => one);
    expect(error).to.be.instanceOf(NoDeployment);
    expect(error.message).to.match(/^Nothing can be verified at \S+: no answer within 0\.05 s\.\n/);
  });

  it('does not take for kept what it could not call even once', async () => {
    const fault = onReply(200, 'GET', /^\/v1\/me\/export$/, () => limited(3600));
    const { results, notReached, isKept } = await verifyPlanted(fault, 'exportMe', 'getMe');
    expect(results.filter(isFailure)).to.deep.equal([]);
    expect(results.map(({ skipped }) => skipped)).to.include(
      'the rate is limited, for another 3600 s; run the server with RATE_LIMITS=off',
    );
    expect([namesOf(notReached), isKept]).to.deep.equal([['exportMe'], false]);
  });
});
