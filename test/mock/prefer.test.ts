import { expect } from 'chai';
import { listOperations, type OpenApiDocument, resolve } from '../../src/codegen/openapi.ts';
import { contracts } from '../support/contracts.ts';
import { useMock } from '../support/mock.ts';

for (const { name, document, operations, validators } of contracts) {
  describe(`Prefer on the mock of ${name}`, () => {
    const mock = useMock({ contract: name });

    for (const [id, { method, path, replies }] of Object.entries(operations)) {
      const target = path.replace(/\{\w+\}/g, '1');

      for (const [status, mediaTypes] of Object.entries(replies)) {
        it(`gives ${id} ${status}`, async () => {
          const { pathname, headers, reply } = await ask(target, `code=${status}`);
          expect([reply.status, headers.get('preference-applied')], pathname).to.deep.equal([
            Number(status),
            `code=${status}`,
          ]);
          const [mediaType] = mediaTypes;
          if (mediaType === undefined) return;
          const text = await reply.text();
          expect(text).to.not.equal('');
          const validate = validators[id]?.replies?.[status]?.[mediaType];
          if (mediaType.endsWith('json'))
            expect(validate?.(JSON.parse(text)), JSON.stringify(validate?.errors)).to.equal(true);
          if (!mediaType.includes('*')) expect(headers.get('content-type')).to.equal(mediaType);
        });
      }

      const examples = examplesOf(document, id);
      for (const example of new Set(examples.map((one) => one.name)))
        it(`gives ${id} the example ${example}, a success before others`, async () => {
          const named = examples.filter((one) => one.name === example);
          const { status, mediaType, value } = named.find((one) => one.status < 300) ?? named[0]!;
          const { reply, headers } = await ask(target, `example="${example}"`);
          expect([reply.status, headers.get('content-type')]).to.deep.equal([
            status,
            mediaType.replace('*/*', 'application/octet-stream'),
          ]);
          const text = await reply.text();
          if (mediaType.endsWith('json')) expect(JSON.parse(text)).to.deep.equal(value);
          else if (typeof value === 'string') expect(text).to.equal(value);
        });

      async function ask(pathname: string, prefer: string) {
        const url = mock.url + pathname;
        const reply = await fetch(url, {
          method: method.toUpperCase(),
          headers: { prefer },
          redirect: 'manual',
        });
        return { pathname, reply, headers: reply.headers };
      }
    }
  });
}

/** Every named example of an operation's answers. */
function examplesOf(document: OpenApiDocument, id: string) {
  const { operation } = listOperations(document).find((one) => one.operation.operationId === id)!;
  return Object.entries(operation.responses).flatMap(([status, reference]) =>
    Object.entries(resolve(document, reference).content ?? {}).flatMap(([mediaType, { examples = {} }]) =>
      Object.entries(examples).map(([name, example]) => {
        const { value } = resolve<{ value?: unknown }>(document, example as { value?: unknown });
        return { name, status: Number(status), mediaType, value };
      }),
    ),
  );
}

describe('Prefer', () => {
  const mock = useMock();

  const prefer = (value: string, path = '/v1/sessions', method = 'POST') =>
    mock.anyone.send(method, path, undefined, { headers: { prefer: value } });

  it('gives the example of a name, of whatever status', async () => {
    const refused = await prefer('example=invalid-credentials');
    expect([refused.status, refused.body.type]).to.deep.equal([401, '/problems/invalid-credentials']);
    expect(refused.headers.get('preference-applied')).to.equal('example=invalid-credentials');
    const [name] = Object.keys((await prefer('code=299')).body.examples['201']);
    expect(name).to.not.equal(undefined);
  });

  it('gives the example of a name of that status', async () => {
    const reply = await prefer('code=401, example="otp-required"');
    expect([reply.status, reply.body.type]).to.deep.equal([401, '/problems/otp-required']);
    expect(reply.headers.get('preference-applied')).to.equal('code=401, example=otp-required');
  });

  it('asks for patience where the contract does', async () => {
    expect((await prefer('code=503')).headers.get('retry-after')).to.match(/^\d+$/);
  });

  it('is answered whoever asks, and changes nothing', async () => {
    const reply = await prefer('code=204', '/v1/chats/1', 'DELETE');
    expect([reply.status, reply.text]).to.deep.equal([204, '']);
    expect((await (await mock.as('ann')).get('/v1/chats/1')).status).to.equal(200);
  });

  it('does not read the body that comes along', async () => {
    const body = Buffer.alloc(3 * 1024 * 1024);
    const reply = await mock.anyone.post('/v1/files', body, { headers: { prefer: 'code=403' } });
    expect(reply.status).to.equal(403);
  });

  for (const value of [
    'code=401;x="a,b"',
    ',code=401',
    'return=minimal,, code=401 ,',
    'code = "401" ; a ; b=c',
    'wait="1,2", CODE=401, code=404',
    'code=401; a=; b = ; c',
  ])
    it(`reads ${value}`, async () => {
      const { status, headers } = await prefer(value);
      expect([status, headers.get('preference-applied')]).to.deep.equal([401, 'code=401']);
    });

  const unknown: [value: string, detail: RegExp][] = [
    ['code=418', /createSession does not document the status 418\. It has the codes 201, /],
    ['example=nobody', /does not document the example "nobody"/],
    ['code=401, example=two', /does not document the status 401 with the example "two"/],
    ['code=101', /is no status of an answer/],
    ['code=forty', /takes three digits/],
    ['code=9999', /takes three digits/],
    ['=404', /cannot be read/],
    ['"code"', /cannot be read/],
  ];
  for (const [value, detail] of unknown)
    it(`refuses ${value}, and says what there is`, async () => {
      const { status, headers, body } = await prefer(value);
      expect([status, headers.get('content-type')]).to.deep.equal([400, 'application/problem+json']);
      expect(body.detail).to.match(detail);
      if (value.startsWith('code=4')) expect(body.examples['401']).to.include('invalid-credentials');
    });

  it('refuses at once what is long and nearly right', async () => {
    const { status, body } = await prefer(`code=404${';a=  '.repeat(200)}"`);
    expect([status, body.detail]).to.match(/^400,The header Prefer cannot be read/);
  });

  for (const value of ['respond-async, wait=10', 'return=minimal; foo="some; thing"', ''])
    it(`leaves the operation to what else is preferred: ${value || '(nothing)'}`, async () => {
      expect((await prefer(value, '/v1/me', 'GET')).body.type).to.equal('/problems/unauthenticated');
    });
});
