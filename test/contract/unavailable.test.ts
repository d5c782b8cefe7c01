import { expect } from 'chai';
import { useAnotherProcess } from '../support/another-process.ts';
import { useApp } from '../support/app.ts';
import { callerName } from '../support/callers.ts';
import { operationsUnderTest } from '../support/contracts.ts';
import { expectProblem } from '../support/problems.ts';
import { sendRequest, validRequest } from '../support/requests.ts';

/** Nobody listens on the first port of a machine. */
const NOBODY = 'mysql://parley:parley@127.0.0.1:1/parley';

describe('with the database away', () => {
  const app = useApp();
  const cutOff = useAnotherProcess(app, { DATABASE_URL: NOBODY });

  for (const target of operationsUnderTest) {
    it(`${target.id} says when to come back`, async () => {
      const request = await validRequest(app, target, target.id);
      const name = callerName(target, target.id);
      const client = name ? cutOff.withToken((await app.signIn(name)).accessToken) : cutOff.anyone;
      const key = target.operation.idempotent ? { 'idempotency-key': 'one' } : undefined;
      for (const headers of [{}, key]) {
        const reply = expectProblem(
          target.contract,
          'unavailable',
          await sendRequest(client, target, request, headers),
        );
        expect(reply.headers.get('retry-after')).to.match(/^[1-9]\d*$/);
        expect(reply.text).not.to.match(/mysql|ECONN|127\.0\.0\.1|SELECT|INSERT/i);
      }
    });
  }
});
