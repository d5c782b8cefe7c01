import { readOwnContract } from '../../src/verify/contract.ts';
import type { Result } from '../../src/verify/result.ts';
import { verify } from '../../src/verify/verify.ts';
import { useApp } from '../support/app.ts';
import { isAt, type Passing, type Returning, useFaultyProxy, without } from '../support/faulty-proxy.ts';
import { expectFound, type Finding } from '../support/findings.ts';

type Change = (reply: Returning) => Partial<Returning>;
type Planted = [operation: string, on: string, path: RegExp, statuses: number[], Change, ...Finding[]];

const granted: Change = () => ({ status: 200, text: '{}' });
const failed: Change = () => ({ status: 500 });
const withBody =
  (change: (body: any) => object): Change =>
  ({ text }) => ({ text: JSON.stringify(change(JSON.parse(text))) });

/** By older API, what is wrong with it. */
const planted: Readonly<Record<string, readonly Planted[]>> = {
  groupchat: [
    [
      'getUser',
      'GET',
      /\/api\/user$/,
      [401, 422],
      granted,
      ['access', 'status', /^401 or 422 for no token$/, /^200 /],
      ['access', 'status', /^401 or 422 for a token that was tampered with$/, /^200 /],
    ],
    [
      'register',
      'POST',
      /\/register$/,
      [400],
      failed,
      ['negative', 'body /username', /^400 or 404, for required is broken$/, /^500 /],
      ['negative', 'status', /^400 or 404 for body that is no JSON$/, /^500 /],
    ],
  ],
  library: [
    [
      'getBookById',
      'GET',
      /\/getById\//,
      [200],
      withBody(({ result: { title: _, ...result }, ...body }) => ({ ...body, result })),
      ['reachable', 'body /result/title', /^required: this field$/, /^nothing$/],
    ],
    [
      'updateBook',
      'PUT',
      /\/update\//,
      [403],
      granted,
      ['access', 'status', /^403 for somebody who is not the creator$/, /^200 /],
    ],
    [
      'getAllBooks',
      'GET',
      /\/getall$/,
      [200],
      ({ headers }) => without(headers, 'link'),
      ['reachable', 'header /link', /^this header$/, /^none$/],
    ],
  ],
  pyapi: [
    [
      'me',
      'GET',
      /\/me$/,
      [200],
      withBody((body) => ({ ...body, secret: 'abc' })),
      ['reachable', 'body /secret', /^additionalProperties: no such field$/, /^abc$/],
    ],
    [
      'login',
      'POST',
      /\/login$/,
      [400],
      granted,
      ['negative', 'body /email', /^400, for required is broken$/, /^200 /],
    ],
    [
      'logout',
      'GET',
      /\/logout$/,
      [200],
      ({ headers }) => without(headers, 'deprecation'),
      ['reachable', 'header /deprecation', /^this header$/, /^none$/],
    ],
  ],
  messenger: [
    [
      'getChat',
      'GET',
      /\/chats\/\d+$/,
      [200],
      withBody((body) => ({ ...body, participants: 'all' })),
      ['reachable', 'body /participants', /^type: must be array$/, /^all$/],
    ],
    [
      'renameChat',
      'PUT',
      /\/chats\/\d+$/,
      [404],
      granted,
      ['access', 'status', /^404 for somebody who is not the participant$/, /^200 /],
      ['negative', 'status', /^404 for path to what is not there$/, /^200 /],
    ],
  ],
  fileshare: [
    [
      'listFiles',
      'GET',
      /\/files\/$/,
      [200],
      () => ({ text: '[]' }),
      ['reachable', 'body /', /^type: must be object$/, /^\[\]$/],
    ],
    [
      'generateDownloadUrl',
      'GET',
      /\/generate_download_url\//,
      [401],
      granted,
      ['access', 'status', /^401 for no token$/, /^200 /],
    ],
  ],
};

for (const [name, faults] of Object.entries(planted))
  describe(`parley verify, of ${name} with faults`, () => {
    const app = useApp();
    const proxy = useFaultyProxy(() => app.url);
    const state = { results: [] as readonly Result[] };

    before(async function () {
      this.timeout(60_000);
      proxy.plant({ reply: (reply, request) => changed(faults, reply, request) });
      const { results } = await verify({
        baseUrl: `${proxy.url}/compat/${name}`,
        contract: readOwnContract(name),
        only: faults.map(([operation]) => operation),
      });
      state.results = results;
    });

    for (const [operation, , , , , ...findings] of faults)
      for (const finding of findings)
        it(`finds ${operation}: ${finding[0]} ${finding[1]}, ${finding[2].source}`, () =>
          expectFound(state.results, operation, [finding]));
  });

function changed(
  faults: readonly Planted[],
  reply: Returning,
  request: Passing,
): Partial<Returning> | undefined {
  const found = faults.find(
    ([, method, path, statuses]) => statuses.includes(reply.status) && isAt(method, path)(request),
  );
  return found?.[4](reply);
}
