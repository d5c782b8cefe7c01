import { expect } from 'chai';
import { createInbox } from '../../../src/domain/events/inbox.ts';

describe('an inbox', () => {
  it('gives what was put, in order, also to who waits for it', async () => {
    const inbox = createInbox<number>();
    inbox.put(1);
    inbox.put(2);
    expect([await inbox.take(), await inbox.take()]).to.deep.equal([1, 2]);
    const waiting = inbox.take();
    inbox.put(3);
    expect(await waiting).to.equal(3);
  });

  it('takes 256 items, and then no more', () => {
    const inbox = createInbox<number>();
    for (let n = 0; n < 256; n++) expect(inbox.put(n)).to.equal(true);
    expect(inbox.put(256)).to.equal(false);
  });

  it('throws away what is not wanted any more', async () => {
    const inbox = createInbox<number>();
    for (const n of [1, 2, 3, 4]) inbox.put(n);
    inbox.discard((n) => n % 2 === 0);
    inbox.put(5);
    expect([await inbox.take(), await inbox.take(), await inbox.take()]).to.deep.equal([1, 3, 5]);
  });

  it('lets go of who waits when it is cleared, and goes on', async () => {
    const inbox = createInbox<number>();
    const waiting = inbox.take();
    inbox.clear();
    expect(await waiting).to.equal(undefined);
    inbox.put(1);
    inbox.clear();
    inbox.put(2);
    expect(await inbox.take()).to.equal(2);
  });
});
