import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { useMock } from '../support/mock.ts';

describe('the mock of a contract with oddities', () => {
  const mock = useMock({ contract: fileURLToPath(new URL('./contracts/odd.yaml', import.meta.url)) });
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
});
