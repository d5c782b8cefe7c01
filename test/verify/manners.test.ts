import { expect } from 'chai';
import { readOwnContract } from '../../src/verify/contract.ts';
import { type Verification, verify } from '../../src/verify/verify.ts';
import { isFailure } from '../../src/verify/words.ts';
import { useApp } from '../support/app.ts';
import { type Fault, onReply, useFaultyProxy } from '../support/faulty-proxy.ts';

const me = /^\/v1\/me$/;

describe('parley verify, as a guest of a deployment', () => {
  const app = useApp();
  const proxy = useFaultyProxy(() => app.url);
  const contract = readOwnContract('parley');

  async function verifyPlanted(fault: Fault, ...only: string[]): Promise<Verification> {
    proxy.plant(fault);
    return verify({ baseUrl: proxy.url, contract, only });
  }

  it('deletes what it made, also of what was accepted wrongly', async () => {
    const count = async (table: string) => (await app.db(table).whereNull('deleted_at')).length;
    const before = await count('accounts');
    const accepting: Fault = { request: ({ url }) => ({ url: url.replace('?surplus=surplus', '') }) };
    const { results, left } = await verifyPlanted(accepting, 'registerAccount', 'createBook', 'borrowBook');
    expect(results.filter(isFailure)).to.have.lengthOf(3);
    expect([await count('accounts'), await app.count('books'), left]).to.deep.equal([before, 0, []]);
  });

  it('says which accounts it could not delete', async () => {
    const keeping = onReply(204, 'DELETE', me, () => ({ status: 500, text: '' }));
    const { left } = await verifyPlanted(keeping, 'getMe');
    for (const line of left)
      expect(line).to.match(/^The account verify-\S+ is still there: deleteMe answered 500/);
    expect(left).to.have.lengthOf(3);
  });

  it('says where accounts are left behind that it made to look at how people register', async () => {
    const keeping = onReply(204, 'DELETE', me, () => ({ status: 500, text: '' }));
    const { left } = await verifyPlanted(keeping, 'registerAccount');
    expect(left).to.include('What registerAccount made may still be there: deleteMe answered 500');
  });

  it('waits once where the rate is limited for a moment', async () => {
    let limited = 0;
    const limiting = onReply(200, 'GET', me, () =>
      limited++ === 0 ? { status: 429, headers: { 'retry-after': '0' }, text: '' } : {},
    );
    const { results } = await verifyPlanted(limiting, 'getMe');
    expect([limited, results.filter(isFailure)]).to.deep.equal([2, []]);
  });
});
