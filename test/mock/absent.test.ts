import { expect } from 'chai';
import { useApp } from '../support/app.ts';

describe('a real server', () => {
  const app = useApp();

  for (const [method, path] of [
    ['GET', '/__mock'],
    ['POST', '/__mock/reset'],
    ['POST', '/__mock/clock'],
    ['POST', '/__mock/fault'],
  ] as const)
    it(`has no ${method} ${path}`, async () => {
      const { status, body } = await app.anyone.send(method, path);
      expect([status, body.type]).to.deep.equal([404, '/problems/unknown-path']);
    });

  it('does as it would, whatever answer is preferred', async () => {
    for (const prefer of ['code=404', 'example=ann', 'code=nonsense']) {
      const reply = await app.anyone.get('/v1/me', { headers: { prefer } });
      expect([reply.status, reply.headers.get('preference-applied')]).to.deep.equal([401, null]);
    }
  });
});
