import { readOwnContract } from '../../src/verify/contract.ts';
import { verify } from '../../src/verify/verify.ts';
import { useApp } from '../support/app.ts';
import { type Fault, isAt, useFaultyProxy } from '../support/faulty-proxy.ts';
import { expectFound, type Finding } from '../support/findings.ts';

const signatureOf = (token: string) => token.lastIndexOf('.');
const granted = { status: 200, text: '{}' };
/** What is refused so, is done. */
const granting = (status: number): Fault => ({
  reply: (reply) => (reply.status === status ? granted : undefined),
});
const insider = (status: number, rule: string): Finding => [
  'access',
  'status',
  new RegExp(`^${status} for somebody who takes part, and is not the ${rule}$`),
  /^200 /,
];

describe('parley verify, of a deployment that lets in whom it may not', () => {
  const app = useApp();
  const proxy = useFaultyProxy(() => app.url);

  async function expectPlanted(
    fault: Fault,
    findings: Readonly<Record<string, readonly Finding[]>>,
    name = 'parley',
  ): Promise<void> {
    proxy.plant(fault);
    const { results } = await verify({
      baseUrl: name === 'parley' ? proxy.url : `${proxy.url}/compat/${name}`,
      contract: readOwnContract(name),
      only: Object.keys(findings),
    });
    for (const [operation, ofOperation] of Object.entries(findings))
      expectFound(results, operation, ofOperation);
  }

  it('finds what is private and shown to everybody', () => {
    let owner: string | undefined;
    const showing: Fault = {
      request: (request) => {
        const { headers } = request;
        if (isAt('POST', /^\/v1\/files$/)(request)) owner = headers.authorization;
        if (!isAt('GET', /content$/)(request) || headers.authorization === 'Bearer garbage') return undefined;
        return { headers: { ...headers, authorization: owner ?? '' } };
      },
    };
    return expectPlanted(showing, {
      getFileContent: [
        ['access', 'status', /^404 for nobody, of what is private$/, /^200 /],
        ['access', 'status', /^404 for somebody who is not the owner or reader$/, /^200 /],
      ],
    });
  });

  it('finds what is for the owner, and done by whoever takes part', () =>
    expectPlanted(granting(403), {
      updateChat: [insider(403, 'owner')],
      deleteChat: [insider(403, 'owner')],
      addParticipant: [insider(403, 'owner')],
      removeParticipant: [insider(403, 'participant')],
    }));

  it('finds what is for the author, and done by whoever takes part', () =>
    expectPlanted(granting(404), {
      editMessage: [insider(404, 'author')],
      deleteMessage: [insider(404, 'author')],
    }));

  it('finds the same in an older API', () =>
    expectPlanted(
      granting(404),
      { editMessage: [insider(404, 'owner')], deleteMessage: [insider(404, 'owner')] },
      'messenger',
    ));

  it('finds accounts of a kind that may not', () =>
    expectPlanted(
      granting(403),
      {
        uploadFile: [['access', 'status', /^403 for an account that is usual$/, /^200 /]],
        generateDownloadUrl: [['access', 'status', /^403 for an account that is operation user$/, /^200 /]],
      },
      'fileshare',
    ));

  it('finds a signature that is not looked at', () => {
    const known = new Map<string, string>();
    const trusting: Fault = {
      request: ({ headers }) => {
        const { authorization: token = '' } = headers;
        const claims = token.slice(0, signatureOf(token));
        if (claims === '') return undefined;
        known.set(claims, known.get(claims) ?? token);
        return { headers: { ...headers, authorization: known.get(claims)! } };
      },
    };
    return expectPlanted(trusting, {
      getMe: [['access', 'status', /^401 for a token that was tampered with$/, /^200 /]],
    });
  });

  it('finds a session that does not end', () =>
    expectPlanted(
      {
        reply: ({ status, text }) =>
          status === 401 && text.includes('session has ended') ? granted : undefined,
      },
      { getMe: [['access', 'status', /^401 for a token that was signed out$/, /^200 /]] },
    ));
});
