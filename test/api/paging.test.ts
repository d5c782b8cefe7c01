import { expect } from 'chai';
import { passwordOf, useApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import { expectRefusal } from '../support/refusal.ts';
import { walk } from '../support/walk.ts';

const encode = (key: string) => Buffer.from(key).toString('base64url');

/** Cursors that no page gave. */
const forged = {
  'no base64url of JSON': 'abc',
  'no list': encode('{"id":1}'),
  'too short': encode('[]'),
  'too long': encode('[1,"a",1,1]'),
  'of other types': encode('["1"]'),
  'of other types, too': encode('["1",1,"1"]'),
  'of no safe integers': encode('[1e300]'),
  'of no integers': encode('[1.5,"a",1.5]'),
  'of nothing': encode('[null]'),
  'of lists': encode('[[1],["a"],[1]]'),
};

describe('paging', () => {
  const app = useApp();

  before(async () => {
    await Promise.all(['ann', 'admin', 'bob', 'cleo', 'dora'].map(app.idOf));
    for (let time = 1; time <= 4; time += 1) await app.signIn('ann');
  });

  const lists: [operation: string, path: string, client: () => Client, items: number][] = [
    ['listSessions', '/v1/sessions?', () => app.as('ann'), 5],
    ['listUsers', '/v1/users?', () => app.as('ann'), 5],
    ['listUsers with q', '/v1/users?q=o&', () => app.as('ann'), 3],
    ['listAccounts', '/v1/admin/accounts?', () => app.as('admin'), 5],
    ['listAuditEvents', '/v1/admin/audit-events?action=session.started&', () => app.as('admin'), 9],
  ];

  for (const [operation, path, client, count] of lists) {
    it(`walks ${operation} from end to end once, in pages of any size`, async () => {
      const whole = (await client().get(path)).body;
      expect(whole.items).to.have.lengthOf(count);
      expect(whole.nextCursor).to.equal(null);
      for (let limit = 1; limit <= count + 1; limit += 1) {
        const pages = await walk(client(), `${path}limit=${limit}`);
        expect(pages.flat(), `limit=${limit}`).to.deep.equal(whole.items);
        expect(pages).to.have.lengthOf(Math.ceil(count / limit));
      }
    });

    it(`refuses forged cursors for ${operation}`, async () => {
      for (const cursor of Object.values(forged)) {
        const send = () => client().get(`${path}cursor=${cursor}`);
        const reply = await expectRefusal(app, [400, 'invalid-request'], send);
        expect(reply.body.errors).to.have.lengthOf(1);
        expect(reply.body.errors[0]).to.deep.include({ in: 'query', pointer: '/cursor' });
      }
    });

    it(`shows nothing but ${operation} for a cursor made by hand`, async () => {
      const keys = path.includes('/users')
        ? ['[-1,"",0]', '[0,"",0]', '[2,"\\ud800",-1]', '[0,"\' or 1=1 --",0]']
        : [`[${Number.MAX_SAFE_INTEGER}]`, `[${Number.MIN_SAFE_INTEGER}]`, '[0]'];
      const whole = (await client().get(path)).body.items;
      for (const key of keys) {
        const reply = await client().get(`${path}cursor=${encode(key)}`);
        expect(reply.status, reply.text).to.equal(200);
        for (const item of reply.body.items) expect(whole).to.deep.include(item);
      }
    });
  }

  it('neither repeats nor skips anybody when people come and go meanwhile', async () => {
    await app.idOf('eve');
    const first = (await app.as('ann').get('/v1/users?limit=3')).body;
    await app.idOf('aaron');
    await app.idOf('zoe');
    await app.as('eve').delete('/v1/me', { password: passwordOf('eve') });
    const rest = (await walk(app.as('ann'), `/v1/users?limit=3&cursor=${first.nextCursor}`)).flat();
    const names = [...first.items, ...rest].map(({ username }) => username);
    expect(names).to.deep.equal(['admin', 'ann', 'bob', 'cleo', 'dora', 'zoe']);
  });
});
