import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { callerOf } from '../support/callers.ts';
import { operationsUnderTest } from '../support/contracts.ts';
import { expectProblem } from '../support/problems.ts';
import { sendRequest, validRequest } from '../support/requests.ts';
import { expectUntouched } from '../support/tables.ts';

describe('conditional requests', () => {
  const app = useApp();

  for (const target of operationsUnderTest) {
    const { id, operation, contract } = target;
    const prepare = async () => {
      const request = await validRequest(app, target, id);
      const client = await callerOf(app, target, id);
      const reply = await sendRequest(client, target, request);
      expect(reply.status, reply.text).to.be.below(300);
      const etag = reply.headers.get('etag') ?? '';
      expect(etag).to.match(/^"[^"]+"$/);
      const send = (headers: Record<string, string>) => sendRequest(client, target, request, headers);
      return { etag, body: reply.body, send };
    };

    if (operation.conditional === 'read') {
      it(`${id} is not sent again to whoever has it`, async () => {
        const { etag, body, send } = await prepare();
        await expectUntouched(app, async () => {
          for (const tags of [etag, `W/${etag}`, `"another", ${etag}`, '*']) {
            const reply = await send({ 'if-none-match': tags });
            expect([reply.status, reply.text], tags).to.deep.equal([304, '']);
            expect(reply.headers.get('etag'), tags).to.equal(etag);
            expect(reply.headers.get('content-type'), tags).to.equal(null);
          }
          for (const tags of ['"another"', etag.slice(1, -1)]) {
            const reply = await send({ 'if-none-match': tags });
            expect([reply.status, reply.body], tags).to.deep.equal([200, body]);
          }
        });
      });
    }

    // What is deleted is gone, and cannot be deleted again.
    if (operation.conditional === 'write' && operation.method !== 'delete') {
      it(`${id} changes the version that is meant, and no other`, async () => {
        const { etag, send } = await prepare();
        await expectUntouched(app, async () => {
          for (const tags of ['"stale"', `W/${etag}`, `"stale", "older"`]) {
            expectProblem(contract, 'precondition-failed', await send({ 'if-match': tags }));
          }
          for (const tags of ['stale', '"', `${etag} "stale"`, ',']) {
            const reply = expectProblem(contract, 'invalid-request', await send({ 'if-match': tags }));
            expect(reply.body.errors[0]).to.include({
              in: 'header',
              pointer: '/if-match',
              keyword: 'pattern',
            });
          }
        });
        // Had one of them changed anything, this would not be its version any more.
        for (const tags of [etag, '*']) expect((await send({ 'if-match': tags })).status, tags).to.equal(200);
      });
    }
  }
});
