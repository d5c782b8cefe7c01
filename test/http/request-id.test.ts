import { expect } from 'chai';
import { requestIdOf } from '../../src/http/request-id.ts';
import { useApp } from '../support/app.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('the request id', () => {
  for (const sent of ['a', 'trace-1_2.3:4', 'x'.repeat(64)]) {
    it(`is the one that was sent: ${sent}`, () => {
      expect(requestIdOf(sent)).to.equal(sent);
    });
  }

  const hostile: [what: string, sent: string | string[] | undefined][] = [
    ['there is none', undefined],
    ['it is empty', ''],
    ['it is too long', 'x'.repeat(65)],
    ['there are two', ['a', 'b']],
    ['there are two in one header', 'a, b'],
    ['it holds a line break', 'a\nb'],
    ['it ends in a line break', 'a\n'],
    ['it holds markup', '<script>'],
    ['it holds a quote', 'a"b'],
    ['it holds letters that are not ASCII', 'ä'],
  ];
  for (const [what, sent] of hostile) {
    it(`is a new one when ${what}`, () => {
      expect(requestIdOf(sent)).to.match(uuid);
      expect(requestIdOf(sent)).to.not.equal(requestIdOf(sent));
    });
  }

  describe('of a reply', () => {
    const app = useApp();
    const send = (path: string, id?: string) =>
      app.as('ann').get(path, id ? { headers: { 'x-request-id': id } } : {});

    it('is echoed, on success', async () => {
      const reply = await send('/v1/me', 'trace-7');
      expect([reply.status, reply.headers.get('x-request-id')]).to.deep.equal([200, 'trace-7']);
    });

    it('is echoed on a refusal, and stands in the problem and in the log', async () => {
      const reply = await send('/v1/nothing', 'trace-8');
      expect([reply.status, reply.headers.get('x-request-id'), reply.body.instance]).to.deep.equal([
        404,
        'trace-8',
        'trace-8',
      ]);
      expect(app.logged.filter((line) => line.includes('trace-8'))).to.have.lengthOf(1);
    });

    it('is made when there is none', async () => {
      const reply = await send('/v1/nothing');
      expect(reply.headers.get('x-request-id')).to.match(uuid).and.equal(reply.body.instance);
    });

    it('is made when a hostile one is sent', async () => {
      const reply = await send('/v1/me', '"}{"level":"fatal');
      expect(reply.headers.get('x-request-id')).to.match(uuid);
      expect(app.logged.join('')).to.not.include('fatal');
    });
  });
});
