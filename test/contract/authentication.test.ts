import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { useApp } from '../support/app.ts';
import { operationsUnderTest } from '../support/contracts.ts';
import { expectProblem } from '../support/problems.ts';
import { sendRequest, validRequest } from '../support/requests.ts';
import { expectUntouched } from '../support/tables.ts';

const challenge = 'Bearer realm="parley", error="invalid_token"';

describe('operations that need an access token', () => {
  const app = useApp();
  const tokens: Record<string, string> = {};

  before(async () => {
    tokens['an expired one'] = (await app.signIn('late')).accessToken;
    app.clock.advance(16 * MINUTE);
    const ended = (await app.signIn('gone')).accessToken;
    await app.withToken(ended).delete('/v1/sessions/current');
    tokens['one whose session has ended'] = ended;
    const [head, , signature] = (await app.signIn('ann')).accessToken.split('.');
    const [, claims] = (await app.signIn('bob')).accessToken.split('.');
    tokens['one with the claims of another'] = `${head}.${claims}.${signature}`;
    tokens['one without a signature'] = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
    tokens['one that is no token'] = 'garbage';
  });

  for (const target of operationsUnderTest) {
    const { id, operation, contract } = target;
    if (operation.security.length === 0) continue;

    it(`${id} refuses whoever has ${operation.open ? '' : 'none, or '}a bad one`, async () => {
      const request = await validRequest(app, target, `${id}-owner`);
      await app.idOf(`${id}-owner`);
      await expectUntouched(app, async () => {
        if (!operation.open) {
          const bare = await sendRequest(app.anyone, target, request);
          expectProblem(contract, 'unauthenticated', bare);
          expect(bare.headers.get('www-authenticate')).to.equal('Bearer realm="parley"');
        }
        const basic = await sendRequest(app.anyone, target, request, { authorization: 'Basic YW5uOmFubg==' });
        expectProblem(contract, 'unauthenticated', basic);
        for (const [what, token] of Object.entries(tokens)) {
          const reply = await sendRequest(app.withToken(token), target, request);
          expectProblem(contract, 'unauthenticated', reply);
          expect(reply.headers.get('www-authenticate'), what).to.equal(challenge);
        }
      });
    });
  }
});
