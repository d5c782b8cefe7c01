import { expect } from 'chai';
import { useApp } from '../support/app.ts';

describe('where dialects are served', () => {
  const login = { email: 'nobody@example.org', password: 'x' };

  describe('at the root', () => {
    const app = useApp({ DIALECTS: 'pyapi=/' });

    it('they answer there, and nowhere else', async () => {
      expect((await app.anyone.post('/sessions/login', login)).body).to.deep.equal({
        status: '500',
        message: 'User not found',
      });
      // Where the contract does not hold, it is no measure for the answer.
      const elsewhere = await fetch(`${app.url}/compat/pyapi/sessions/login`, { method: 'POST' });
      expect(await elsewhere.json()).to.deep.equal({ error: 'Resource Not Found' });
    });

    it('they answer for paths of nobody, and leave the others theirs', async () => {
      for (const path of ['/nothing', '/sessions', '/sessions/nothing'])
        expect((await app.anyone.get(path)).body).to.deep.equal({ error: 'Resource Not Found' });
      expect((await app.anyone.get('/v1/nothing')).body.type).to.equal('/problems/unknown-path');
      expect((await app.anyone.get('/healthz')).status).to.equal(200);
    });

    it('their document stands beside the main one', async () => {
      expect((await app.anyone.get('/openapi.json')).body.info.title).to.equal('Parley');
      const document = (await app.anyone.get('/compat/pyapi/openapi.json')).body;
      expect(document.info.title).to.equal('PY-API');
      expect(document.servers[0].url).to.equal('/');
    });
  });

  describe('with a path of their own', () => {
    const app = useApp({ DIALECTS: 'pyapi=/old/py' });

    it('they answer there', async () => {
      expect((await app.anyone.post('/old/py/sessions/login', login)).status).to.equal(404);
      expect((await app.anyone.get('/old/py/nothing')).body).to.deep.equal({ error: 'Resource Not Found' });
      expect((await app.anyone.get('/old/nothing')).body.type).to.equal('/problems/unknown-path');
      expect((await app.anyone.get('/old/python')).body.type).to.equal('/problems/unknown-path');
    });

    it('they have a page and a document', async () => {
      expect((await app.anyone.get('/docs/pyapi')).text).to.include('data-contract="pyapi"');
      expect((await app.anyone.get('/old/py/openapi.yaml')).text).to.match(/^openapi: 3\.1/);
    });
  });

  describe('at the root and below it', () => {
    const app = useApp({ DIALECTS: 'messenger=/ fileshare=/ez' });
    const post = async (path: string) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ username: 'nobody', password: 'x' });
      const reply = await fetch(app.url + path, { method: 'POST', headers, body });
      return [reply.status, (await reply.json()) as object] as const;
    };

    it('each answers for its own, and for what nobody has beneath it', async () => {
      expect(await post('/login')).to.deep.equal([401, { error: 'Invalid username or password' }]);
      expect(await post('/ez/login')).to.deep.equal([401, { msg: 'Invalid username or password' }]);
      const [status, body] = await post('/ez/nothing');
      expect([status, Object.keys(body)]).to.deep.equal([404, ['msg']]);
      const [elsewhere, other] = await post('/nothing');
      expect([elsewhere, Object.keys(other)]).to.deep.equal([404, ['error']]);
    });
  });

  describe('both at the root', () => {
    for (const [dialects, field] of [
      ['fileshare=/ pyapi=/', 'error'],
      ['pyapi=/ fileshare=/', 'msg'],
    ] as const)
      describe(`in the order ${dialects}`, () => {
        const app = useApp({ DIALECTS: dialects });

        it('each answers for its own, and the last for what nobody has', async () => {
          expect((await app.anyone.post('/sessions/login', login)).body.message).to.equal('User not found');
          expect((await app.anyone.get('/sessions/nothing')).body).to.deep.equal({
            error: 'Resource Not Found',
          });
          const { status, body } = await app.anyone.get('/nothing');
          expect([status, Object.keys(body)]).to.deep.equal([404, [field]]);
        });
      });
  });

  describe('with none', () => {
    const app = useApp({ DIALECTS: 'none' });

    it('there are none', async () => {
      const reply = await fetch(`${app.url}/compat/pyapi/sessions/login`, { method: 'POST' });
      const { type } = (await reply.json()) as { type: string };
      expect([reply.status, type]).to.deep.equal([404, '/problems/unknown-path']);
      expect((await app.anyone.get('/docs/pyapi')).status).to.equal(404);
    });
  });
});
