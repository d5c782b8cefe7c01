import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Reply } from '../support/client.ts';
import { useMock } from '../support/mock.ts';

describe('the mock of a contract with oddities', () => {
  const failures: unknown[] = [];
  const mock = useMock({
    contract: fileURLToPath(new URL('./contracts/odd.yaml', import.meta.url)),
    onError: (error) => failures.push(error),
  });
  after(() => expect(failures).to.have.lengthOf(1));

  const get = (path: string, headers: Record<string, string> = {}) => mock.anyone.get(path, { headers });

  const madeUp: [what: string, path: string, fits: (body: any) => void][] = [
    ['an object of any kind', '/free', (body) => expect(body).to.deep.equal({})],
    ['anything', '/anything', (body) => expect(JSON.stringify(body)).to.not.include('Handle')],
    ['an empty object', '/closed', (body) => expect(body).to.deep.equal({})],
    [
      'a map',
      '/map',
      (body) => {
        expect(Object.values(body)).to.have.lengthOf.within(1, 3);
        expect(Object.values(body).every(Number.isInteger)).to.equal(true);
      },
    ],
    [
      'a map of maps',
      '/maps',
      (body) => {
        expect(Object.values(body)).to.have.lengthOf.within(1, 3);
        for (const { name, ...others } of Object.values<any>(body)) {
          expect(name).to.be.a('string');
          expect(Object.values(others)).to.have.lengthOf.within(1, 3);
          for (const other of Object.values(others)) expect(other).to.be.a('boolean');
        }
      },
    ],
    ['a map of certain names', '/names', (body) => expect(Object.keys(body)[0]).to.match(/^x-[a-z]+$/)],
    ['what a percent-encoded reference means', '/encoded', (body) => expect(body).to.equal(3)],
    [
      'what a pattern from before Unicode means',
      '/handles',
      (body) => expect(body).to.match(/^@[a-z]{3}:x$/),
    ],
    ['what has a format and a pattern', '/days', (body) => expect(body).to.match(/^\d{4}-0[1-6]-\d\d$/)],
    [
      'data that looks like a reference',
      '/links',
      (body) => expect(body).to.deep.equal({ $ref: '../Users/2819' }),
    ],
  ];
  for (const [what, path, fits] of madeUp)
    it(`answers with ${what}`, async () => {
      const { status, body, text } = await get(path);
      expect(status, text).to.equal(200);
      fits(body);
    });

  it('checks by a pattern from before Unicode', async () => {
    expect((await get('/handles?handle=@abc:x')).status).to.equal(200);
    expect((await get('/handles?handle=@abc')).body.errors[0].keyword).to.equal('pattern');
  });

  it('understands the words of OpenAPI 3.0 in every file', async () => {
    for (const price of [0.5, null]) expect((await mock.anyone.post('/prices', price)).status).to.equal(200);
    const refused = await mock.anyone.post('/prices', 0);
    expect(refused.body.errors[0].keyword).to.equal('exclusiveMinimum');
  });

  const form = (meta: string | Blob) => {
    const parts = new FormData();
    parts.append('meta', meta);
    parts.append('file', new Blob(['{}'], { type: 'application/json' }), 'file.json');
    return parts;
  };
  const text = { headers: { 'content-type': 'text/plain' } };
  const fine = '/styles/1,2/x=3/.4.5/;matrix=6/whatever';

  const taken: [what: string, ask: () => Promise<Reply>][] = [
    ['lists and objects in a path', () => get(fine)],
    ['lists of one, percent-encoded', () => get('/styles/%31/x=3/.4/;matrix=6/%20')],
    ['exploded matrices', () => get('/matrices/;list=1;list=2/;x=3')],
    ['lists and objects in headers', () => get(fine, { 'x-ids': '1, 2', 'x-point': 'x,5' })],
    ['JSON in a header', () => get(fine, { 'x-json': '{"x":5}' })],
    ['an empty value where one is allowed', () => get(`${fine}?flag`)],
    ['a value where none is needed', () => get(`${fine}?flag=true`)],
    ['an object in one text of a query', () => get('/queries?point=x,1')],
    ['an object in one text of a query, between pipes', () => get('/queries?piped=x%7C1')],
    ['a list in an exploded object', () => get('/queries?ids=1')],
    ['a longer list in an exploded object', () => get('/queries?ids=1&ids=2')],
    ['whatever a free object takes', () => get('/counts?any=1&other=2')],
    ['whatever an object takes that says nothing', () => get('/free-query?any=thing')],
    ['a list in a cookie', () => get('/queries', { cookie: 'a=b; Ids=1,%32' })],
    ['an object in a cookie', () => get('/queries', { cookie: 'point=x,1' })],
    ['JSON in a cookie', () => get('/queries', { cookie: 'json=%7B%22x%22:1%7D' })],
    ['an object in a form', () => mock.anyone.post('/bodies', form('{"x":1}'))],
    [
      'an object in a form, from a browser',
      () => mock.anyone.post('/bodies', form(new Blob(['{"x":1}'], { type: 'application/json' }))),
    ],
    ['a body without what is only read', () => mock.anyone.post('/bodies', { name: 'Rex' })],
    ['a text', () => mock.anyone.post('/bodies', 'short', text)],
  ];
  for (const [what, ask] of taken)
    it(`takes ${what}`, async () => {
      const reply = await ask();
      expect(reply.status, reply.text).to.equal(204);
    });

  const refused: [what: string, ask: () => Promise<Reply>, fault: string][] = [
    ['a list in a path', () => get(fine.replace('1,2', '1,b')), 'path /ids/1 type'],
    ['an object in a path', () => get(fine.replace('x=', 'y=')), 'path /point/x required'],
    ['a label', () => get(fine.replace('.5', '.e')), 'path /label/1 type'],
    ['a matrix', () => get(fine.replace('=6', '=f')), 'path /matrix type'],
    ['an exploded matrix', () => get('/matrices/;list=1;list=b/;x=3'), 'path /list/1 type'],
    ['a list in a header', () => get(fine, { 'x-ids': '1,b' }), 'header /x-ids/1 type'],
    ['an object in a header', () => get(fine, { 'x-point': 'x,e' }), 'header /x-point/x type'],
    ['JSON in a header', () => get(fine, { 'x-json': '{"x":"e"}' }), 'header /x-json/x type'],
    ['a value where one may be empty', () => get(`${fine}?flag=maybe`), 'query /flag type'],
    ['an object in one text of a query', () => get('/queries?point=x,e'), 'query /point/x type'],
    ['a list in an exploded object', () => get('/queries?ids=1&ids=b'), 'query /ids/1 type'],
    ['what nothing takes', () => get('/queries?any=1'), 'query /any additionalProperties'],
    ['what a free object does not take', () => get('/counts?any=b'), 'query /any type'],
    ['the same under its own name', () => get('/counts?counts=b'), 'query /counts type'],
    ['a list in a cookie', () => get('/queries', { cookie: 'Ids=1,b' }), 'cookie /Ids/1 type'],
    ['an object in a cookie', () => get('/queries', { cookie: 'point=y,1' }), 'cookie /point/x required'],
    ['an object in a form', () => mock.anyone.post('/bodies', form('{"x":"e"}')), 'body /meta/x type'],
    ['no object in a form', () => mock.anyone.post('/bodies', form('{')), 'body /meta type'],
    ['a body without what can be written', () => mock.anyone.post('/bodies', {}), 'body /name required'],
    ['a text', () => mock.anyone.post('/bodies', 'longer', text), 'body  maxLength'],
  ];
  for (const [what, ask, fault] of refused)
    it(`refuses ${what}`, async () => {
      const { status, body } = await ask();
      expect(status).to.equal(400);
      const found = body.errors.map((one: any) => `${one.in} ${one.pointer} ${one.keyword}`);
      expect(found).to.include(fault);
    });

  it('survives a form that is cut within a file', async () => {
    const type = { headers: { 'content-type': 'multipart/form-data; boundary=b' } };
    const start = '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n';
    const { status, body } = await mock.anyone.post('/bodies', `${start}half`, type);
    expect([status, body.detail]).to.match(/^400,The form could not be read: /);
    expect((await get('/star*')).status).to.equal(200);
  });

  it('takes a number in a text for one in forms only, whatever came before', async () => {
    const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    for (const turn of [1, 2]) {
      expect((await mock.anyone.post('/any-body', 'x=1', form)).status, `${turn}`).to.equal(204);
      const { status, body } = await mock.anyone.post('/any-body', { x: '1' });
      expect([status, body.errors?.[0].keyword], `${turn}`).to.deep.equal([400, 'type']);
    }
  });

  it('frames its answers itself', async () => {
    const { status, headers, body } = await get('/framed');
    expect([status, headers.get('x-kept'), body]).to.deep.equal([200, 'kept', { a: 1 }]);
    expect(headers.get('content-length')).to.equal(String(JSON.stringify(body).length));
    expect(headers.get('keep-alive')).to.not.equal('timeout=99');
    for (const name of ['transfer-encoding', 'content-encoding'])
      expect(headers.get(name), name).to.equal(null);
  });

  it('answers with nothing that comes before an answer', async () => {
    expect((await get('/switch/or/not')).text).to.equal('none');
    const none = await get('/switch');
    expect([none.status, none.body.detail]).to.deep.equal([
      501,
      'switch documents no answer that the mock could give.',
    ]);
    const preferred = await get('/switch/or/not', { prefer: 'code=101' });
    expect([preferred.status, preferred.body.detail]).to.match(
      /^400,Prefer: code=101 is no status of an answer/,
    );
  });

  it('lets pages of any origin read its answers, with cookies too', async () => {
    const origin = 'http://pages.example';
    const { headers } = await get('/framed', { origin });
    expect(headers.get('access-control-allow-origin')).to.equal(origin);
    expect(headers.get('access-control-allow-credentials')).to.equal('true');
    expect(headers.get('access-control-expose-headers')).to.include('x-kept');
    expect(headers.get('vary')).to.equal('Accept, Origin');
    const preflight = await mock.anyone.send('OPTIONS', '/framed', undefined, {
      headers: { origin, 'access-control-request-method': 'GET' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).to.deep.equal([
      204,
      origin,
    ]);
    expect(preflight.headers.get('access-control-allow-credentials')).to.equal('true');
  });

  it('takes an asterisk in a path for one', async () => {
    expect((await get('/star*')).body).to.equal(1);
    expect((await get('/stars')).status).to.equal(404);
  });

  it('gives the examples of statuses that stand for many', async () => {
    for (const [example, status, value] of [
      ['one', 200, 1],
      ['gone', 400, 4],
      ['trouble', 500, 5],
    ]) {
      const reply = await get('/star*', { prefer: `example=${example}` });
      expect([reply.status, reply.body]).to.deep.equal([status, value]);
    }
  });

  it('survives an answer that cannot be sent', async () => {
    const { status, body } = await get('/unsayable');
    expect([status, body.detail]).to.deep.equal([500, 'The mock failed. Its output tells more.']);
    expect(failures.map(String)).to.match(/Invalid character in header/);
  });

  it('tells that a percent sign encodes nothing', async () => {
    const { status, body } = await get('/encoded/%zz');
    expect([status, body.detail]).to.match(/^400,\/encoded\/%zz has a percent sign that encodes nothing/);
  });
});
