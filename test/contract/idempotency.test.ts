import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { HOUR, MINUTE } from '../../src/domain/clock.ts';
import { useApp } from '../support/app.ts';
import { callerOf } from '../support/callers.ts';
import type { Reply } from '../support/client.ts';
import { operationsUnderTest } from '../support/contracts.ts';
import { expectProblem } from '../support/problems.ts';
import { type ContractRequest, sendRequest, validRequest } from '../support/requests.ts';
import { expectUntouched, rowCounts } from '../support/tables.ts';

describe('the Idempotency-Key', () => {
  // Passwords take as long as in production, so that first requests still run when others come.
  const app = useApp({ BCRYPT_COST: '10' });

  for (const target of operationsUnderTest) {
    const { id, operation, contract } = target;
    if (!operation.idempotent) continue;

    describe(`on ${id}`, () => {
      it('gives the first answer again, and does nothing more', async () => {
        const { client, request, send } = await prepare();
        const first = await send();
        expect(first.status, first.text).to.be.below(300);
        expect(first.headers.get('idempotency-replayed')).to.equal(null);
        await expectUntouched(app, async () => expectReplay(await send(), first));
        const other = await sendRequest(client, target, request, key());
        expect(other.headers.get('idempotency-replayed'), 'under a key of its own').to.equal(null);
      });

      it('gives the same answer as well when that was a refusal', async () => {
        const { client, request, send } = await prepare();
        await send();
        const another = key();
        const second = await sendRequest(client, target, request, another);
        await expectUntouched(app, async () =>
          expectReplay(await sendRequest(client, target, request, another), second),
        );
      });

      it('stands for one request only', async () => {
        const { client, field, send } = await prepare();
        await send();
        const { request: another } = await prepare(`${id}-other`);
        await expectUntouched(app, async () => {
          const reply = await sendRequest(client, target, another, field);
          expectProblem(contract, 'idempotency-key-reused', reply);
        });
      });

      it('is not used up by a request that does not match the contract', async () => {
        const { client, request, field, send } = await prepare();
        const wrong = { ...request, query: { surplus: 1 } };
        expectProblem(contract, 'invalid-request', await sendRequest(client, target, wrong, field));
        const reply = await send();
        expect(reply.status, reply.text).to.be.below(300);
        expect(reply.headers.get('idempotency-replayed')).to.equal(null);
      });

      it('lets 50 at once have one effect', async () => {
        const effect = await growth((await prepare()).send);
        const { send } = await prepare();
        let replies: Reply[] = [];
        const effectOfAll = await growth(async () => {
          replies = await Promise.all(Array.from({ length: 50 }, send));
        });
        expect(effectOfAll).to.deep.equal(effect);
        const answered = replies.filter(({ status }) => status < 300);
        const [first, ...more] = answered.filter(({ headers }) => !headers.has('idempotency-replayed'));
        expect(more).to.deep.equal([]);
        for (const reply of answered) if (reply !== first) expectReplay(reply, first!);
        const early = replies.filter((reply) => !answered.includes(reply));
        for (const reply of early) expectProblem(contract, 'idempotency-in-progress', reply);
        expectReplay(await send(), first!);
      });

      it('is refused while its first request still runs', async () => {
        const { field, send } = await prepare();
        await send();
        const row = app.db('idempotency_keys').where({ request_key: field['idempotency-key'] });
        await row.update({ sealed_reply: null });
        await expectUntouched(app, async () =>
          expectProblem(contract, 'idempotency-in-progress', await send()),
        );
      });

      it('is forgotten after 24 hours, and not before', async () => {
        const { field, request, send } = await prepare();
        const first = await send();
        app.clock.advance(24 * HOUR - MINUTE);
        expectReplay(await sendRequest(await callerOf(app, target, id), target, request, field), first);
        app.clock.advance(MINUTE);
        const { request: another } = await prepare();
        const reply = await sendRequest(await callerOf(app, target, id), target, another, field);
        expect(reply.status, reply.text).to.be.below(300);
        expect(reply.headers.get('idempotency-replayed')).to.equal(null);
      });

      if (operation.security.length > 0) {
        it('is each person’s own', async () => {
          const { field, send } = await prepare();
          await send();
          const { client, request } = await prepare(`${id}-other`);
          const reply = await sendRequest(client, target, request, field);
          expect(reply.status, reply.text).to.be.below(300);
          expect(reply.headers.get('idempotency-replayed')).to.equal(null);
        });
      }
    });

    /** A valid request of the person, a key for it, and how it is sent under that key. */
    async function prepare(person = id) {
      const client = await callerOf(app, target, person);
      const request: ContractRequest = await validRequest(app, target, person);
      const field = key();
      return { client, request, field, send: () => sendRequest(client, target, request, field) };
    }
  }

  /** By how many rows each table grows while the work is done. */
  async function growth(work: () => Promise<unknown>): Promise<Record<string, number>> {
    const before = await rowCounts(app);
    await work();
    const after = Object.entries(await rowCounts(app));
    return Object.fromEntries(after.map(([table, count]) => [table, count - (before[table] ?? 0)]));
  }
});

const key = () => ({ 'idempotency-key': randomUUID() });

/** Expects the same status, body and fields; but for those that tell of this very exchange. */
function expectReplay(reply: Reply, first: Reply): void {
  expect([reply.status, reply.text]).to.deep.equal([first.status, first.text]);
  expect(reply.headers.get('idempotency-replayed')).to.equal('true');
  expect(lasting(reply)).to.deep.equal(lasting(first));
}

function lasting({ headers }: Reply): object {
  const passing = ['date', 'x-request-id', 'idempotency-replayed', 'connection', 'keep-alive'];
  return Object.fromEntries([...headers].filter(([name]) => !passing.includes(name)));
}
