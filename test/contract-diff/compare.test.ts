import { expect } from 'chai';
import {
  listOperations,
  type OpenApiDocument,
  type OperationObject,
  type Parameter,
  type Response,
  type Schema,
} from '../../src/codegen/openapi.ts';
import { isBreaking } from '../../src/contract-diff/change.ts';
import { compare } from '../../src/contract-diff/compare.ts';
import { complaints } from '../../src/contract-diff/verdict.ts';
import { contracts } from '../support/contracts.ts';

type Edit = (document: OpenApiDocument) => unknown;

const schema = ({ components }: OpenApiDocument, name: string): Schema => components!.schemas![name]!;
const field = (document: OpenApiDocument, name: string, of: string): Schema =>
  (schema(document, of).properties as Record<string, Schema>)[name]!;
const operation = (document: OpenApiDocument, id: string): OperationObject =>
  listOperations(document).find(({ operation }) => operation.operationId === id)!.operation;

/** Both documents of a contract: that which clients know, after `given`, and that of today, after `change` too. */
function edited(name: string, change: Edit, given: Edit = () => {}): [OpenApiDocument, OpenApiDocument] {
  const before = structuredClone(contracts.find((contract) => contract.name === name)!.document);
  given(before);
  const after = structuredClone(before);
  change(after);
  return [before, after];
}

/** What `make contract-diff` refuses of it, each breaking line followed by its remedy. */
async function refused(name: string, change: Edit, given?: Edit): Promise<string[]> {
  const [before, after] = edited(name, change, given);
  const version = { before: '1.0.0', after: '1.0.0' };
  return complaints({ name, source: `${name}.yaml`, ...version, changes: await compare(before, after) });
}

describe('a change of a contract', function () {
  this.timeout(60_000);

  const breaking: [
    contract: string,
    what: string,
    words: string[],
    remedy: string,
    change: Edit,
    given?: Edit,
  ][] = [
    [
      'parley',
      'a field that a request must have now',
      ['POST /v1/accounts', 'lastName', 'required'],
      'Make it optional',
      (document) => (schema(document, 'NewAccount').required as string[]).push('lastName'),
    ],
    [
      'parley',
      'a field that a reply lost',
      ['GET /v1/me', 'email'],
      'Put it back',
      (document) => {
        const account = schema(document, 'Account') as { properties: object; required: string[] };
        account.properties = { ...account.properties, email: undefined };
        account.required = account.required.filter((name) => name !== 'email');
      },
    ],
    [
      'parley',
      'a limit that is narrower',
      ['PUT /v1/me/profile', 'bio', 'maxLength'],
      'Leave the limits',
      (document) => (schema(document, 'Bio').maxLength = 10),
    ],
    [
      'parley',
      'fewer members of a list',
      ['POST /v1/chats', '/participantIds', '`maxItems` is 1, was 999'],
      'Leave the limits',
      (document) => (field(document, 'participantIds', 'NewChat').maxItems = 1),
    ],
    [
      'parley',
      'unknown fields that are refused now',
      ['POST /v1/chats', 'the body', '`additionalProperties` is false, was not set'],
      'Leave the limits',
      (document) => (schema(document, 'NewChat').additionalProperties = false),
      (document) => delete schema(document, 'NewChat').additionalProperties,
    ],
    [
      'parley',
      'a parameter that must be sent now',
      ['GET /v1/users', '`q`', 'required'],
      'Make it optional',
      (document) => {
        const parameters = operation(document, 'listUsers').parameters as Parameter[];
        parameters.find(({ name }) => name === 'q')!.required = true;
      },
    ],
    [
      'parley',
      'a value that a parameter may not have any more',
      ['GET /v1/users/{userId}/picture', '512', 'size'],
      'Put it back',
      (document) => {
        const parameters = operation(document, 'getPicture').parameters as Parameter[];
        parameters.find(({ name }) => name === 'size')!.schema.enum = [64, 256];
      },
    ],
    [
      'parley',
      'a reply of another type',
      ['POST /v1/chats', '201'],
      'Leave it as it was',
      (document) => ((schema(document, 'Chat').properties as Record<string, Schema>).id = { type: 'string' }),
    ],
    [
      'parley',
      'credentials that were not wanted before',
      ['GET /v1/files/{fileId}/content', 'no longer be called with no credentials, only with http bearer'],
      'Take the ways to sign in',
      (document) => (operation(document, 'getFileContent').security = [{ bearer: [] }]),
    ],
    [
      'parley',
      'other people who are let in',
      ['GET /v1/users', 'no longer lets in signed-in, only role:admin'],
      'Let those in',
      (document) => (operation(document, 'listUsers')['x-access'] = ['role:admin']),
    ],
    [
      'parley',
      'an operation that is gone, though deprecated',
      ['GET /v1/me/usage', 'removed'],
      'Keep it',
      ({ paths }) => delete paths['/v1/me/usage'],
      ({ paths }) => Object.assign(paths['/v1/me/usage']!.get!, { deprecated: true }),
    ],
    [
      'pyapi',
      'credentials for a public operation',
      ['POST /sessions/register', 'http bearer'],
      'Take the ways to sign in',
      (document) => (operation(document, 'register').security = [{ bearer: [] }]),
    ],
    [
      'pyapi',
      'a header of another value',
      ['POST /sessions/login', 'Access-Control-Allow-Origin', 'https://example.org'],
      'Leave it as it was',
      (document) =>
        (operation(document, 'login')['x-headers'] = {
          'Access-Control-Allow-Origin': 'https://example.org',
        }),
    ],
    [
      'library',
      'another header for the credentials',
      ['DELETE /users/deleteUser', 'apiKey header token'],
      'Take the ways to sign in',
      ({ components }) => Object.assign(components!.securitySchemes!.accessToken!, { name: 'token' }),
    ],
    [
      'library',
      'a path of another name',
      ['GET /books/getall', 'removed'],
      'Keep it',
      ({ paths }) => {
        paths['/books'] = paths['/books/getall']!;
        delete paths['/books/getall'];
      },
    ],
    [
      'groupchat',
      'an operation that nobody is let in to but its owner',
      ['DELETE /api/user', 'no longer lets in signed-in'],
      'Let those in',
      (document) => (operation(document, 'deleteUser')['x-access'] = ['owner']),
    ],
    [
      'groupchat',
      'what it does not know, which it ignored',
      ['groupchat', 'x-lenient'],
      'Go on to ignore it',
      (document) => delete document['x-lenient'],
    ],
    [
      'messenger',
      'another place',
      ['messenger', 'no longer served at /compat/messenger, but at /m'],
      'Serve it there, too',
      (document) => (document.servers = [{ url: '/m' }]),
    ],
    [
      'messenger',
      'a header that must be sent now',
      ['PUT /profile', 'X-Reason', 'required'],
      'Make it optional',
      (document) =>
        (operation(document, 'updateProfile').parameters = [
          { name: 'X-Reason', in: 'header', required: true, schema: { type: 'string' } },
        ]),
    ],
    [
      'fileshare',
      'a reply that is gone',
      ['POST /upload', '200'],
      'Put it back',
      (document) => {
        const { responses } = operation(document, 'uploadFile');
        responses['204'] = { description: 'Done.' };
        delete responses['200'];
      },
    ],
  ];

  for (const [contract, what, words, remedy, change, given] of breaking) {
    it(`is refused in ${contract}: ${what}`, async () => {
      const lines = await refused(contract, change, given);
      const line = lines.findIndex((text) => words.every((word) => text.includes(word)));
      expect(line, lines.join('\n')).not.to.equal(-1);
      expect(lines[line]).to.match(new RegExp(`^BREAKING {2}${contract}: `));
      expect(lines[line + 1])
        .to.include(remedy)
        .and.to.include(`in ${contract}.yaml from 1.0.0 to 2.0.0`);
    });
  }

  for (const { name, document } of contracts) {
    it(`is refused in ${name}: an operation that is gone, whichever`, async () => {
      const { path, method } = listOperations(document).at(-1)!;
      const lines = await refused(name, ({ paths }) => delete paths[path]![method]);
      expect(lines).to.have.length(2);
      expect(lines[0])
        .to.match(/removed/)
        .and.to.include(`${method.toUpperCase()} ${path}`);
      expect(lines[1]).to.include('Keep it');
    });
  }

  const harmless: [contract: string, what: string, word: string, change: Edit, given?: Edit][] = [
    ['parley', 'nothing', '', () => {}],
    [
      'parley',
      'a new operation',
      '/v1/ping',
      ({ paths }) =>
        (paths['/v1/ping'] = { get: { operationId: 'ping', responses: { 200: { description: 'Pong.' } } } }),
    ],
    [
      'parley',
      'a field that a request may have',
      'nickname',
      (document) =>
        ((schema(document, 'NewAccount').properties as Record<string, Schema>).nickname = { type: 'string' }),
    ],
    [
      'parley',
      'a limit that is wider',
      'password',
      (document) => (schema(document, 'Password').maxLength = 4096),
    ],
    [
      'parley',
      'more members of a list',
      '',
      (document) => (field(document, 'participantIds', 'NewChat').maxItems = 5000),
    ],
    [
      'parley',
      'other words',
      '',
      (document) => ((operation(document, 'getMe').responses['200'] as Response).description = 'You.'),
    ],
    [
      'parley',
      'credentials that are not wanted any more',
      '',
      (document) => (operation(document, 'listUsers').security = []),
    ],
    [
      'parley',
      'more people who are let in',
      '',
      (document) => Object.assign(operation(document, 'getMe'), { 'x-access': ['signed-in'] }),
    ],
    [
      'parley',
      'another limit of rates, of which it tells',
      'takes 7 requests in 3600 s by address',
      (document) => (operation(document, 'registerAccount')['x-rate-limit']!.points = 7),
    ],
    [
      'library',
      'another way to sign in beside the first, and the first by another name',
      'basic',
      (document) => {
        const { accessToken } = document.components!.securitySchemes!;
        document.components!.securitySchemes = {
          token: accessToken,
          basic: { type: 'http', scheme: 'basic' },
        };
        document.security = [{ basic: [] }, { token: [] }];
      },
    ],
    ['messenger', 'one more place', '', ({ servers }) => servers!.push({ url: '/m' })],
  ];

  for (const [contract, what, word, change, given] of harmless) {
    it(`passes in ${contract}: ${what}`, async () => {
      const changes = await compare(...edited(contract, change, given));
      expect(changes.filter(isBreaking)).to.deep.equal([]);
      expect(JSON.stringify(changes)).to.include(word);
    });
  }
});
