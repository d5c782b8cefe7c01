import { expect } from 'chai';
import { readOwnContract } from '../../src/verify/contract.ts';
import { verify } from '../../src/verify/verify.ts';
import { isFailure } from '../../src/verify/words.ts';
import { useApp } from '../support/app.ts';
import {
  type Change,
  limited,
  onReply,
  type Returning,
  useFaultyProxy,
  without,
} from '../support/faulty-proxy.ts';
import { expectFound } from '../support/findings.ts';

describe('parley verify, and where what was made is said to be', () => {
  const app = useApp();
  const proxy = useFaultyProxy(() => app.url);

  const contract = readOwnContract('parley');
  const at = (location: string) => (reply: Returning) => ({ headers: { ...reply.headers, location } });

  async function verifyPlanted(change: (reply: Returning) => Partial<Returning>) {
    proxy.plant(onReply(201, 'POST', /^\/v1\/chats$/, change));
    return (await verify({ baseUrl: proxy.url, contract, only: ['createChat'] })).results;
  }

  for (const [what, change, expected, got] of [
    ['that it is not said', ({ headers }) => without(headers, 'location'), /^this header$/, /^none$/],
    ['a place for nothing', at('/v1/nowhere/1'), /^the address of what was made$/, /^\/v1\/nowhere\/1$/],
    ['no address', at('http://'), /^the address of what was made$/, /^http:\/\/$/],
    [
      'another place',
      at('/v1/chats/999999'),
      /^the address of what was made$/,
      /^\/v1\/chats\/999999, which answers 404 /,
    ],
  ] as [string, (reply: Returning) => Partial<Returning>, RegExp, RegExp][])
    it(`finds ${what}`, async () => {
      const results = await verifyPlanted(change);
      expectFound(results, 'createChat', [['reachable', 'header /location', expected, got]]);
    });

  for (const [what, change, pointers] of [
    ['is not to be had for now', limited(60), ['body /name']],
    ['breaks off', 'none', ['body /name', 'header /location']],
  ] as [string, Change, string[]][])
    it(`finds what else is wrong with the reply, where the place ${what}`, async () => {
      const reply = onReply(201, 'POST', /^\/v1\/chats$/, ({ headers, text }) => ({
        headers: { ...headers, location: '/v1/me/export' },
        text: JSON.stringify({ ...JSON.parse(text), name: 1 }),
      }));
      const place = onReply(200, 'GET', /^\/v1\/me\/export$/, () => change);
      proxy.plant({ reply: (...both) => reply.reply?.(...both) ?? place.reply?.(...both) });
      const { results } = await verify({ baseUrl: proxy.url, contract, only: ['createChat'] });
      const failed = results.filter(isFailure).flatMap(({ discrepancies }) => discrepancies);
      expect(failed.map(({ pointer }) => pointer)).to.have.members(pointers);
    });

  it('takes whole addresses', async () => {
    const results = await verifyPlanted((reply) =>
      at(`https://parley.example${reply.headers.location}`)(reply),
    );
    expect(results.filter(isFailure)).to.deep.equal([]);
  });
});
