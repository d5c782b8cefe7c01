import { expect } from 'chai';
import { useDatabase } from './fixture.ts';

describe('the mail store', () => {
  const fixture = useDatabase();
  const mails = () => fixture.stores.mails;
  const mail = { to: 'ann@example.org', subject: 'Grüße', text: 'Your code is 123456.\n' };

  beforeEach(() => fixture.db('mails').delete());

  it('gives a mail that is due, and a decoy as nothing', async () => {
    await mails().put(mail, 1000);
    await mails().put(null, 1000);
    expect(await mails().claim(10, 999, 5000)).to.deep.equal([]);
    const claimed = await mails().claim(10, 1000, 5000);
    expect(claimed.map(({ mail, attempts }) => ({ mail, attempts }))).to.deep.equal([
      { mail, attempts: 1 },
      { mail: null, attempts: 1 },
    ]);
  });

  it('rests sealed', async () => {
    await mails().put(mail, 1000);
    const rows = await fixture.db('mails').select('*');
    expect(JSON.stringify(rows)).to.not.match(/ann@|123456|Grüße/);
  });

  it('gives a claimed mail again only when its lease is over, counting the attempts', async () => {
    await mails().put(mail, 1000);
    await mails().claim(10, 1000, 5000);
    expect(await fixture.otherProcess.mails.claim(10, 4999, 9000)).to.deep.equal([]);
    const [again] = await fixture.otherProcess.mails.claim(10, 5000, 9000);
    expect(again?.attempts).to.equal(2);
  });

  it('forgets a delivered mail, and gives one put back when its time has come', async () => {
    await mails().put(mail, 1000);
    await mails().put(mail, 1000);
    const [first, second] = await mails().claim(10, 1000, 5000);
    await mails().delivered(Number(first?.id));
    await mails().retry(Number(second?.id), 2000);
    expect(await mails().claim(10, 1999, 5000)).to.deep.equal([]);
    expect((await mails().claim(10, 2000, 5000)).map(({ id }) => id)).to.deep.equal([second?.id]);
  });

  it('gives the longest due first, and no more than asked for', async () => {
    for (const [subject, at] of [
      ['b', 2],
      ['c', 3],
      ['a', 1],
    ] as const)
      await mails().put({ ...mail, subject }, at);
    const claimed = await mails().claim(2, 10, 5000);
    expect(claimed.map(({ mail }) => mail?.subject)).to.deep.equal(['a', 'b']);
  });

  it('never gives one mail to two who claim at once', async () => {
    await Promise.all(Array.from({ length: 40 }, () => mails().put(mail, 1000)));
    const processes = [fixture.stores, fixture.otherProcess, fixture.stores, fixture.otherProcess];
    const claims = await Promise.all(processes.map((each) => each.mails.claim(40, 1000, 5000)));
    const ids = claims.flat().map(({ id }) => id);
    expect(ids).to.have.length(40);
    expect(new Set(ids)).to.have.property('size', 40);
  });

  it('leaves a mail that no key opens any more where it is, and gives the others', async () => {
    await mails().put(mail, 1000);
    await fixture.db('mails').insert({ sealed_mail: 'sealed:bm90IGpzb24=', due_at: 1 });
    expect(await mails().claim(10, 1000, 5000)).to.have.length(1);
    expect(await fixture.db('mails').count({ rows: '*' })).to.deep.equal([{ rows: 2 }]);
  });
});
