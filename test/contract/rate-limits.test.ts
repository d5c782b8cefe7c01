import { expect } from 'chai';
import { SECOND } from '../../src/domain/clock.ts';
import { useApp } from '../support/app.ts';
import { callerOf } from '../support/callers.ts';
import type { Client, Reply } from '../support/client.ts';
import { operationsUnderTest } from '../support/contracts.ts';
import { expectProblem } from '../support/problems.ts';
import { sendRequest, validRequest } from '../support/requests.ts';
import { expectUntouched } from '../support/tables.ts';

describe('rate limits', () => {
  const app = useApp({ RATE_LIMITS: 'on' });

  for (const target of operationsUnderTest) {
    const { id, operation, contract } = target;
    const rule = operation.rateLimit;
    if (rule === null) continue;

    it(`${id} may be called ${rule.points} times in ${rule.per} s by one ${rule.by}`, async () => {
      const request = await validRequest(app, target, id);
      // What was spent on getting here is back by then.
      app.clock.advance(rule.per * SECOND);
      const client = await callerOf(app, target, id);
      for (let left = rule.points - 1; left >= 0; left--) {
        const wrong = { ...request, query: { ...request.query, surplus: 1 } };
        const reply = expectProblem(contract, 'invalid-request', await sendRequest(client, target, wrong));
        expect(limitOf(reply)).to.deep.equal({ name: rule.name, left, points: rule.points, per: rule.per });
      }
      const exhausted = await refused(client);
      expect(limitOf(exhausted)).to.deep.equal({
        name: rule.name,
        left: 0,
        points: rule.points,
        per: rule.per,
      });
      const seconds = Number(exhausted.headers.get('retry-after'));
      expect(seconds).to.equal(rule.per);

      app.clock.advance((seconds - 1) * SECOND);
      expect((await refused(await callerOf(app, target, id))).headers.get('retry-after')).to.equal('1');
      app.clock.advance(SECOND);
      const again = await sendRequest(
        await callerOf(app, target, id),
        target,
        await validRequest(app, target, id),
      );
      expect(again.status, again.text).to.be.below(300);

      async function refused(caller: Client): Promise<Reply> {
        const reply = await expectUntouched(app, () => sendRequest(caller, target, request));
        return expectProblem(contract, 'rate-limited', reply);
      }
    });
  }
});

/** What the fields of the IETF's draft say: `"name";r=<left>;t=<seconds>` and `"name";q=<points>;w=<seconds>`. */
function limitOf({ headers }: Reply) {
  const [, name, left] = /^"([\w-]+)";r=(\d+);t=\d+$/.exec(headers.get('ratelimit') ?? '') ?? [];
  const policy = /^"([\w-]+)";q=(\d+);w=(\d+)$/.exec(headers.get('ratelimit-policy') ?? '') ?? [];
  expect(policy[1]).to.equal(name);
  return { name, left: Number(left), points: Number(policy[2]), per: Number(policy[3]) };
}
