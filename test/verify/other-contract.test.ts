import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { run } from '../cli/run.ts';
import { type Fault, onBody, onReply, useFaultyProxy, without } from '../support/faulty-proxy.ts';
import { useMock } from '../support/mock.ts';

const notes = fileURLToPath(new URL('./contracts/notes.yaml', import.meta.url));

describe('parley verify, by the contract of another API, in OpenAPI 3.0', () => {
  const mock = useMock({ contract: notes });
  const proxy = useFaultyProxy(() => mock.url);

  /** The mock takes any key. */
  const strict: Fault['request'] = ({ headers }) =>
    headers['x-key'] !== 'some-key' ? without(headers, 'x-key') : undefined;
  const verified = async (fault: Fault, more = '') => {
    proxy.plant({ request: strict, ...fault });
    return run(`verify ${proxy.url} --contract ${notes}${more}`);
  };

  it('finds nothing where there is nothing', async () => {
    const { code, out, err } = await verified({}, ' --token some-key');
    expect([code, err], out.join('\n')).to.deep.equal([0, '']);
    expect(out.slice(0, 3)).to.deep.equal([
      'listNotes GET /notes: 5 checks, 1 skipped',
      'POST /notes: 18 checks',
      'getNote GET /notes/{noteId}: 6 checks',
    ]);
    expect(out.at(-1)).to.match(/^3 operations of Notes 2, 29 checks, 1 skipped; /);
  });

  it('says what it cannot try without a token', async () => {
    const { code, out } = await verified({});
    expect(code).to.equal(0);
    expect(out).to.include('POST /notes: 17 checks, 14 skipped');
    expect(out.join('\n')).to.match(
      /\nSkipped 16 of POST \/notes, getNote: it needs an access token; give one with --token\n/,
    );
  });

  for (const [what, fault, ...lines] of [
    [
      'a field that is missing',
      onBody(200, 'GET', /\/notes\/\d+$/, ({ text: _, ...rest }) => rest),
      'getNote (GET /notes/{noteId}) · reachable: a valid request · body /text · expected required: this field · got nothing',
    ],
    [
      'a header that is missing',
      onReply(200, 'GET', /\/notes$/, ({ headers }) => without(headers, 'x-total')),
      'listNotes (GET /notes) · reachable: a valid request · header /x-total · expected this header · got none',
    ],
    [
      'an operation that is not there, where refusals are hardly described',
      onReply(201, 'POST', /\/notes$/, () => ({
        status: 404,
        headers: { 'content-type': 'application/problem+json' },
        text: '{"status":404}',
      })),
      'POST /notes (POST /notes) · reachable: a valid request · status · expected a success, or a documented refusal · got 404 ',
    ],
    [
      'a rule that is not enforced',
      { request: ({ url }) => ({ url: url.replace('limit=101', 'limit=1') }) },
      'listNotes (GET /notes) · negative: query /limit maximum · query /limit · expected 400 or 422, for maximum is broken · got 200 application/json ',
    ],
    [
      'a rule for fields of any name that is not enforced',
      {
        request: ({ body }) => ({ body: Buffer.from(`${body}`.replace(/"surplus":"1+"/, '"surplus":"1"')) }),
      },
      'POST /notes (POST /notes) · negative: body application/json /labels/surplus maxLength · body /labels/surplus · expected 400 or 422 or 413, for maxLength is broken · got 201 application/json ',
    ],
    [
      'a body that is no JSON and accepted',
      { request: ({ body }) => (`${body}` === '{"' ? { body: Buffer.from('{"text":"Milk"}') } : undefined) },
      'POST /notes (POST /notes) · negative: body that is no JSON · status · expected 400 or 422 for body that is no JSON · got 201 application/json ',
    ],
    [
      'a key that is not looked at',
      { request: () => undefined },
      'getNote (GET /notes/{noteId}) · access: a token that is none · status · expected 401 or 403 for a token that is none · got 200 application/json ',
    ],
  ] as [what: string, fault: Fault, ...lines: string[]][])
    it(`finds ${what}`, async () => {
      const { code, out } = await verified(fault, ' --token some-key');
      expect(code).to.equal(1);
      for (const line of lines) expect(out.join('\n')).to.include(`  FAILED ${line}`);
    });

  it('says what is wrong with the contract', async () => {
    const { code, err } = await run(`verify ${mock.url} --contract nothing.yaml`);
    expect([code, err.split('\n')[0]?.slice(0, 29)]).to.deep.equal([1, 'nothing.yaml cannot be read: ']);
  });
});
