import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { loadDocument } from '../../src/openapi/load-document.ts';
import { createAjv } from '../../src/openapi/schemas.ts';
import type { Reply } from '../support/client.ts';
import { useMock } from '../support/mock.ts';

const pathOf = (file: string) => fileURLToPath(new URL(`./contracts/${file}`, import.meta.url));
const key = { 'x-key': 'anything' };

describe('the mock of another contract, in OpenAPI 3.0, of several files', () => {
  const mock = useMock({ contract: pathOf('pets.yaml') });
  const get = (path: string, headers: Record<string, string> = {}) => mock.anyone.get(path, { headers });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    mock.anyone.post('/pets', body, { headers: { ...key, ...headers } });

  it('answers with the first example', async () => {
    const { status, body } = await post({ name: 'Rex' });
    expect([status, body]).to.deep.equal([201, { id: 1, name: 'Rex', note: null }]);
  });

  it('makes up what has no example, the same every time, so that it fits the schema', async () => {
    const replies = [await get('/pets'), await get('/pets'), await get('/pets/7', key)];
    const document = await loadDocument(pathOf('pets.yaml'));
    const validate = createAjv(document).compile({ $ref: 'contract.json#/components/schemas/Pet' });
    for (const pet of [...replies[0]!.body, replies[2]!.body])
      expect(validate(pet), JSON.stringify([pet, validate.errors])).to.equal(true);
    expect(replies[1]!.body).to.deep.equal(replies[0]!.body);
  });

  it('sends the headers that have an example or must be there', async () => {
    const { headers } = await get('/pets');
    expect(headers.get('x-total')).to.equal('3');
    expect(headers.get('x-version')).to.match(/^v\d$/);
  });

  it('answers HEAD as GET, without the body', async () => {
    const reply = await mock.anyone.send('HEAD', '/pets');
    expect([reply.status, reply.text]).to.deep.equal([200, '']);
    expect(Number(reply.headers.get('content-length'))).to.be.above(10);
  });

  it('answers in the media type that is accepted', async () => {
    expect((await get('/pets', { accept: 'text/csv' })).text).to.equal('id,name\n1,Rex\n');
    expect((await get('/pets', { accept: 'text/html, text/csv;q=0.1, */*;q=0' })).status).to.equal(200);
    const refused = await get('/pets', { accept: 'image/png' });
    expect([refused.status, refused.body.detail]).to.deep.equal([
      406,
      'The answer comes as application/json or text/csv only.',
    ]);
  });

  it('prefers a fixed path to one with a parameter', async () => {
    expect((await get('/pets/mine', { cookie: 'a=b; sid=1' })).text).to.equal('Rex');
    expect((await get('/pets/3/caf%C3%A9.txt')).text).to.equal('It barks.');
  });

  const preferred: [prefer: string, path: string, status: number, body: unknown][] = [
    ['example=tom', 'POST /pets', 201, { id: 2, name: 'Tom' }],
    ['code=404', 'GET /pets/1', 404, undefined],
    ['code=410', 'GET /pets/1', 410, undefined],
    ['code=500', 'GET /pets', 500, undefined],
    ['code=422', 'POST /pets', 422, ''],
  ];
  for (const [prefer, target, status, body] of preferred)
    it(`gives ${target} ${prefer}`, async () => {
      const [method = '', path = ''] = target.split(' ');
      const reply = await mock.anyone.send(method, path, undefined, { headers: { prefer } });
      expect([reply.status, reply.headers.get('preference-applied')]).to.deep.equal([status, prefer]);
      if (body === undefined) expect(reply.body.code).to.equal('no-such-pet');
      else expect(reply.body).to.deep.equal(body);
    });

  it('refuses to prefer what is not there', async () => {
    const reply = await mock.anyone.post('/pets', undefined, { headers: { prefer: 'example=bello' } });
    expect(reply.status).to.equal(400);
    expect(reply.body.examples).to.deep.equal({ 201: ['rex', 'tom'] });
  });

  const refusals: [what: string, ask: () => Promise<Reply>, status: number, faults: string[]][] = [
    ['a number too small', () => get('/pets?limit=0'), 400, ['query /limit minimum']],
    ['no number', () => get('/pets?limit=many'), 400, ['query /limit type']],
    ['an unknown parameter', () => get('/pets?limits=5'), 400, ['query /limits additionalProperties']],
    ['a list of one', () => get('/pets?tags=a'), 400, ['query /tags/0 minLength']],
    ['a list of several', () => get('/pets?tags=aa&tags=b'), 400, ['query /tags/1 minLength']],
    ['a list in one text', () => get('/pets?ids=1,2,x'), 400, ['query /ids/2 type']],
    ['a deep object', () => get('/pets?box%5Bx%5D=left'), 400, ['query /box/x type']],
    ['an object in pieces', () => get('/pets?after=noon'), 400, ['query /after type']],
    ['JSON in the query', () => get('/pets?filter=%7B%7D'), 400, ['query /filter/kind required']],
    [
      'no JSON in the query',
      () => get('/pets?filter=%7B'),
      400,
      ['query /filter parse', 'query /filter type'],
    ],
    ['a header', () => get('/pets', { 'x-trace': 'on' }), 400, ['header /x-trace type']],
    ['a path', () => get('/pets/0', key), 400, ['path /petId exclusiveMinimum']],
    ['a path within a word', () => get('/pets/3/NO.txt'), 400, ['path /file pattern']],
    [
      'a body, and lists all that is wrong with it',
      () => post({ name: '', kind: 'cow', friends: [{ since: 'ever', pet: { name: 5 } }], age: 3 }),
      422,
      [
        'body /age additionalProperties',
        'body /name minLength',
        'body /kind enum',
        'body /friends/0/home required',
        'body /friends/0/since format',
        'body /friends/0/pet/name type',
      ],
    ],
    [
      'a body and a header at once',
      () => post({}, { 'x-trace': 'on' }),
      422,
      ['header /x-trace type', 'body /name required'],
    ],
    ['no body', () => post(undefined), 422, ['body  required']],
    [
      'a form',
      () => post('name=&kind=cow', { 'content-type': 'application/x-www-form-urlencoded' }),
      422,
      ['body /name minLength', 'body /kind enum'],
    ],
    [
      'a form of parts',
      () => {
        const form = new FormData();
        form.append('age', 'old');
        return post(form);
      },
      422,
      ['body /picture required', 'body /age type'],
    ],
  ];
  for (const [what, ask, status, faults] of refusals)
    it(`refuses ${what}`, async () => {
      const reply = await ask();
      expect([reply.status, reply.headers.get('content-type')]).to.deep.equal([
        status,
        'application/problem+json',
      ]);
      const found = reply.body.errors.map(
        ({ in: part, pointer, keyword }: Record<string, string>) => `${part} ${pointer} ${keyword}`,
      );
      expect(found).to.have.members(faults);
      expect(reply.body.detail).to.include(faults[0]!.split(' ')[1]);
    });

  const accepted: [what: string, ask: () => Promise<Reply>, status: number][] = [
    [
      'every kind of parameter',
      () => get('/pets?limit=5&tags=aa&ids=1,2&box%5Bx%5D=1.5&after=7', { 'x-trace': '5' }),
      200,
    ],
    ['null where 3.0 says nullable', () => post({ name: 'Rex', kind: null, note: null, home: null }), 201],
    ['a text that is only named', () => post('Rex', { 'content-type': 'text/plain' }), 201],
    [
      'a form of parts with a file',
      () => {
        const form = new FormData();
        form.append('age', '5');
        form.append('picture', new Blob(['bytes']), 'rex.png');
        return post(form);
      },
      201,
    ],
  ];
  for (const [what, ask, status] of accepted)
    it(`takes ${what}`, async () => {
      const reply = await ask();
      expect(reply.status, reply.text).to.equal(status);
    });

  const unauthorized: [target: string, headers: Record<string, string>, status: number][] = [
    ['GET /pets', {}, 200],
    ['GET /pets/1', {}, 401],
    ['GET /pets/1', key, 200],
    ['DELETE /pets/1', key, 401],
    ['DELETE /pets/1', { ...key, authorization: 'Bearer x' }, 204],
    ['DELETE /pets/1', { authorization: 'Bearer x' }, 401],
    ['DELETE /pets/1', { authorization: 'Basic' }, 401],
    ['DELETE /pets/1', { authorization: 'basic YTpi' }, 204],
    ['GET /pets/mine', {}, 401],
    ['GET /pets/mine', { cookie: 'sid=1' }, 200],
    ['GET /pets/mine?api_key=1', {}, 200],
  ];
  for (const [target, headers, status] of unauthorized)
    it(`answers ${target} with ${JSON.stringify(headers)} ${status}`, async () => {
      const [method = '', path = ''] = target.split(' ');
      const reply = await mock.anyone.send(method, path, undefined, { headers });
      expect(reply.status, reply.text).to.equal(status);
      if (status === 401) expect(reply.headers.get('www-authenticate')).to.match(/^(ApiKey|Bearer|Basic)/);
    });

  it('tells what it does not serve', async () => {
    const unknown = await get('/cats', key);
    expect([unknown.status, unknown.body.detail]).to.deep.equal([
      404,
      'There is no path /cats. GET /__mock lists the operations.',
    ]);
    const wrong = await mock.anyone.delete('/pets');
    expect([wrong.status, wrong.headers.get('allow')]).to.deep.equal([405, 'GET, POST, HEAD']);
    const type = await post('<pet/>', { 'content-type': 'application/xml' });
    expect([type.status, type.body.detail]).to.match(/415,Send the body as application\/json or /);
    const malformed = await post('{"name":', { 'content-type': 'application/json' });
    expect([malformed.status, malformed.body.detail]).to.deep.equal([400, 'The body is not valid JSON.']);
  });

  it('has the same switches, but no clock', async () => {
    expect((await mock.control('clock', { advance: '1h' })).status).to.equal(409);
    expect((await mock.control('fault', { operationId: 'POST /pets', kind: '503' })).status).to.equal(201);
    const refused = await post({ name: 'Rex' });
    expect([refused.status, refused.body.code]).to.deep.equal([503, 'no-such-pet']);
    expect((await mock.control('reset')).status).to.equal(200);
    expect((await get('/__mock')).body.operations).to.have.lengthOf(6);
  });
});

describe('the mock of another contract, in OpenAPI 3.1', () => {
  const things = [1, 1, 2].map((seed) => useMock({ contract: pathOf('things.json'), seed }));

  it('makes up what fits the schema, the same for the same seed', async () => {
    const [one, same, other] = await Promise.all(things.map((mock) => mock.anyone.get('/things')));
    expect(one!.headers.get('content-type')).to.equal('application/vnd.things+json; version=1');
    const validate = createAjv(await loadDocument(pathOf('things.json'))).compile({
      type: 'array',
      minItems: 3,
      uniqueItems: true,
      items: { $ref: 'contract.json#/components/schemas/Thing' },
    });
    for (const { body } of [one!, other!])
      expect(validate(body), JSON.stringify(validate.errors)).to.equal(true);
    expect(same!.body).to.deep.equal(one!.body);
    expect(other!.body).to.not.deep.equal(one!.body);
  });

  it('checks bodies by the words of JSON Schema 2020-12', async () => {
    const { body: examples } = await things[0]!.anyone.get('/things');
    const [thing] = examples;
    expect((await things[0]!.anyone.put('/things', thing)).status).to.equal(200);
    const refused = await things[0]!.anyone.put('/things', { ...thing, pair: [1, 'two', 3], more: true });
    expect(refused.body.errors.map(({ pointer }: any) => pointer)).to.include.members(['/pair', '/more']);
  });

  it('asks for as much patience as is documented', async () => {
    const reply = await things[0]!.anyone.get('/things', { headers: { prefer: 'code=503' } });
    expect([reply.status, reply.headers.get('retry-after')]).to.deep.equal([503, '30']);
  });
});
