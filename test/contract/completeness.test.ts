import { expect } from 'chai';
import type { PublicOperation } from '../../generated/parley/operations.ts';
import type { operations as Operations } from '../../generated/parley/types.ts';
import type { Api } from '../../src/http/api.ts';
import { createRoutes } from '../../src/http/endpoint.ts';
import type { AnyHandler, Handlers } from '../../src/http/handler.ts';
import { contracts } from '../support/contracts.ts';

const handler: AnyHandler = async () => ({ status: 204 });
const caller = () => ({ accountId: 1, sessionId: 1, role: 'member' as const });

for (const { name, operations, validators, lenient, deprecation } of contracts) {
  const traits = { name, lenient, deprecation };
  const schemes = Object.values(operations).flatMap(({ security }) => security);
  const complete: Api = {
    contract: { ...traits, operations, validators },
    mount: '',
    handlers: Object.fromEntries(Object.keys(operations).map((id) => [id, handler])),
    security: Object.fromEntries(schemes.map((scheme) => [scheme, caller])),
    renderError: () => ({ status: 500, mediaType: 'text/plain', headers: {}, body: '', code: '' }),
  };
  const expectRefused = (api: Partial<Api>, fault: string) =>
    expect(() => createRoutes({ ...complete, ...api })).to.throw(fault);

  describe(`starting to serve the contract ${name}`, () => {
    it('succeeds when everything is there', () => {
      expect(() => createRoutes(complete)).not.to.throw();
    });

    for (const [id, operation] of Object.entries(operations)) {
      it(`is refused without all that ${id} needs`, () => {
        expectRefused({ handlers: without(complete.handlers, id) }, `${id} has no handler`);
        for (const scheme of operation.security)
          expectRefused(
            { security: without(complete.security, scheme) },
            `${id} needs the security handler ${scheme}`,
          );
        const lacking = (table: typeof validators, what: string) =>
          expectRefused(
            { contract: { ...traits, operations, validators: table } },
            `${id} has no validator for its ${what}`,
          );
        const own = validators[id]!;
        lacking(without(validators, id), 'query');
        for (const part of ['path', 'query', 'header'] as const)
          if (own[part]) lacking({ ...validators, [id]: without({ ...own }, part) }, part);
        for (const type of operation.body?.mediaTypes ?? [])
          lacking({ ...validators, [id]: { ...own, body: without(own.body ?? {}, type) } }, `body ${type}`);
        for (const [status, types] of Object.entries(operation.replies))
          for (const type of types.filter((one) => one.endsWith('json'))) {
            const replies = { ...own.replies, [status]: without(own.replies?.[status] ?? {}, type) };
            lacking({ ...validators, [id]: { ...own, replies } }, `reply ${status} ${type}`);
          }
      });
    }

    it('is refused with a handler for what is not in it', () => {
      const handlers = { ...complete.handlers, forgotten: handler };
      expectRefused({ handlers }, 'forgotten has a handler but is not in the contract');
    });

    it('is refused when an operation is neither public nor secured', () => {
      const [id, operation] = Object.entries(operations)[0]!;
      const open = { ...operations, [id]: { ...operation, security: [], access: ['self'] } };
      expectRefused(
        { contract: { ...traits, operations: open, validators } },
        `${id} names no security and is not public`,
      );
    });

    it('is refused when two operations claim one path', () => {
      const [id, operation] = Object.entries(operations)[0]!;
      const twin = <T>(table: Readonly<Record<string, T>>) => ({ ...table, twin: table[id]! });
      const contract = {
        ...traits,
        operations: { ...operations, twin: operation },
        validators: twin(validators),
      };
      expectRefused({ contract, handlers: twin(complete.handlers) }, operation.path);
    });
  });
}

describe('the handlers of the main contract', () => {
  type Main = Handlers<Operations, PublicOperation>;
  type Fits<Given, Wanted> = Given extends Wanted ? true : false;
  type Answer<Reply> = () => Promise<Reply>;

  it('do not compile when they are not what it says', () => {
    // Whatever fits has the type `true`, which `false` is not: the type check would fail.
    const missing: Fits<Omit<Main, 'getMe'>, Main> = false;
    const undocumentedStatus: Fits<Answer<{ status: 202 }>, Main['deleteMe']> = false;
    const wrongBody: Fits<Answer<{ status: 200; body: { files: string } }>, Main['getUsage']> = false;
    const right: Fits<Answer<{ status: 204 }>, Main['deleteMe']> = true;
    expect([missing, undocumentedStatus, wrongBody, right]).to.deep.equal([false, false, false, true]);
  });
});

function without<T>(table: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(table).filter(([name]) => name !== key));
}
