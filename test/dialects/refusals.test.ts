import { expect } from 'chai';
import { listOperations } from '../../src/codegen/openapi.ts';
import { SECOND } from '../../src/domain/clock.ts';
import { useAnotherProcess } from '../support/another-process.ts';
import { useApp } from '../support/app.ts';
import { callerName } from '../support/callers.ts';
import { contracts, type OperationUnderTest } from '../support/contracts.ts';
import { dialectOperations, expectDeprecated, expectEnvelope, sendAs } from '../support/dialects.ts';
import { sendRequest, targetOf, validRequest } from '../support/requests.ts';
import { expectUntouched } from '../support/tables.ts';

/** Nobody listens on the first port of a machine. */
const NOBODY = 'mysql://parley:parley@127.0.0.1:1/parley';
/** No file may be larger in these tests, nor any other body. */
const MEBIBYTE = 1024 * 1024;

const nameOf = ({ contract, id }: OperationUnderTest): string => `${contract.name} ${id}`;
const personOf = ({ contract, id }: OperationUnderTest): string => `${contract.name}-${id}`;
const takes = ({ operation }: OperationUnderTest, mediaType: string): boolean =>
  operation.body?.mediaTypes.includes(mediaType) === true && operation.method !== 'get';

describe('what every operation of every dialect', () => {
  const app = useApp({ MAX_FILE_SIZE: '1MiB' });

  for (const target of dialectOperations) {
    const { contract, operation } = target;
    const person = personOf(target);

    it(`${nameOf(target)} answers, it says what replaces it`, async () => {
      const reply = await sendAs(app, target, person, await validRequest(app, target, person));
      expect(reply.status, reply.text).to.be.below(400);
      expectDeprecated(reply);
      expect(reply.headers.get('link')).to.match(/^<\/v1\//);
    });

    if (operation.method === 'get')
      it(`${nameOf(target)} answers, what replaces it is there`, async () => {
        const reply = await sendAs(app, target, person, await validRequest(app, target, person));
        const [, successor = ''] = /^<(.+)>;/.exec(reply.headers.get('link') ?? '') ?? [];
        // What is not known of its path stands percent-encoded in braces.
        if (successor.includes('%7B')) return;
        expect((await app.as(person).get(successor)).status, successor).not.to.be.oneOf([400, 404]);
      });

    if (operation.body === null || operation.method === 'get') continue;

    it(`${nameOf(target)} refuses bodies it cannot read, and does nothing`, async () => {
      const request = await validRequest(app, target, person);
      // Without its form, so that the body goes as it is.
      const plain = { ...target, operation: { ...operation, body: null } };
      const send = (body: string, type: string) =>
        sendAs(app, plain, person, { ...request, body }, { 'content-type': type });
      await expectNothingDone(async () => {
        expectEnvelope(contract.name, await send('x', 'text/plain'), 415);
        if (takes(target, 'application/json')) {
          expectEnvelope(contract.name, await send('{"a":', 'application/json'), 400);
          expectEnvelope(contract.name, await send(`"${'x'.repeat(MEBIBYTE)}"`, 'application/json'), 413);
        }
        if (takes(target, 'application/x-www-form-urlencoded')) {
          const type = 'application/x-www-form-urlencoded';
          expectEnvelope(contract.name, await send('a=%ff', type), 400);
          expectEnvelope(contract.name, await send(`a=${'x'.repeat(MEBIBYTE)}`, type), 413);
        }
        if (takes(target, 'multipart/form-data')) {
          expectEnvelope(contract.name, await send('x', 'multipart/form-data'), 400);
          const { body: _, ...bodiless } = request;
          const large = { ...bodiless, body: largeForm(target) };
          expectEnvelope(contract.name, await sendAs(app, plain, person, large), 413);
        }
      });
    });

    it(`${nameOf(target)} refuses control characters in any text, and does nothing`, async () => {
      const { body, ...request } = await validRequest(app, target, person);
      const texts = Object.entries(body as object).filter(
        ([name]) => !operation.body?.form?.files.includes(name),
      );
      await expectNothingDone(async () => {
        for (const [name, value] of texts.filter(([, value]) => typeof value === 'string'))
          for (const character of ['\u0000', '\u0007', '\u007f', '\u0085']) {
            const bad = { ...request, body: { ...(body as object), [name]: `${value}${character}` } };
            expectEnvelope(contract.name, await sendAs(app, target, person, bad), 400);
          }
      });
    });
  }

  for (const target of dialectOperations.filter((one) => takes(one, 'application/json')))
    it(`${nameOf(target)} tells one fault of several, and points at nothing that is not there`, async () => {
      const person = personOf(target);
      const { body, ...request } = await validRequest(app, target, person);
      const names = [...Object.keys(body as object), 'username', 'password'];
      const bad = Object.fromEntries(names.map((name) => [name, '\u0000']));
      const reply = await sendAs(app, target, person, { ...request, body: bad });
      expectEnvelope(target.contract.name, reply, 400);
    });

  /** Signing in writes too, and is no part of it. */
  async function expectNothingDone(work: () => Promise<void>): Promise<void> {
    const before = await counts();
    await work();
    expect(await counts()).to.deep.equal(before);
  }

  async function counts() {
    const tables = ['accounts', 'chats', 'messages', 'files', 'books', 'recoveries', 'events'];
    return Promise.all(tables.map((table) => app.count(table)));
  }
});

function largeForm({ operation }: OperationUnderTest): FormData {
  const form = new FormData();
  const [file] = operation.body?.form?.files ?? [];
  if (file) form.append(file, new Blob(['x'.repeat(MEBIBYTE + 1)]), 'large.docx');
  else form.append('x', 'x'.repeat(MEBIBYTE));
  return form;
}

describe('a path that a dialect does not have', () => {
  const app = useApp();

  for (const { name, mount, operations } of contracts.filter(({ problems }) => problems === undefined)) {
    it(`is told in the envelope of ${name}`, async () => {
      for (const path of ['', '/', '/nothing', '/nothing/at/all', '/v1/me']) {
        const reply = await app.anyone.get(`${mount}${path}`);
        if (name === 'pyapi') {
          expect([reply.status, reply.body]).to.deep.equal([404, { error: 'Resource Not Found' }]);
          expectDeprecated(reply);
        } else expectEnvelope(name, reply, 404);
      }
    });

    it(`is told in the envelope of ${name} by the methods it has`, async () => {
      for (const path of new Set(Object.values(operations).map((one) => one.path))) {
        const reply = await app.anyone.send('PATCH', mount + path.replace(/\{\w+\}/g, '1'));
        expectEnvelope(name, reply, 405);
        const allowed = reply.headers.get('allow');
        expect(allowed).to.match(/^[A-Z]+(, [A-Z]+)*$/);
        expect(Object.values(reply.body)).to.include(`This path takes ${allowed}.`);
      }
    });
  }
});

/** They cost nothing that the limit guards: no password is guessed at, no code is used up, a browser asks by itself. */
const unlimited = [
  'groupchat deleteUser',
  'library deleteUser',
  'pyapi preflightRegister',
  'pyapi preflightLogin',
  'messenger openPasswordReset',
];

describe('the rate limits of dialects', () => {
  const app = useApp({ RATE_LIMITS: 'on' });
  const main = contracts.find(({ name }) => name === 'parley')!;

  it('are those of the operations that replace theirs', () => {
    for (const target of dialectOperations) {
      const placed = listOperations(target.contract.document).find(
        ({ operation }) => operation.operationId === target.id,
      );
      const successor = main.operations[placed?.operation['x-successor']?.operationId ?? ''];
      const rule = unlimited.includes(nameOf(target)) ? null : successor?.rateLimit;
      expect(target.operation.rateLimit, nameOf(target)).to.deep.equal(rule);
    }
  });

  for (const target of dialectOperations) {
    const { contract, operation } = target;
    const rule = operation.rateLimit;
    if (rule === null) continue;

    it(`are those of /v1 at ${nameOf(target)}: ${rule.points} in ${rule.per} s`, async () => {
      const request = await validRequest(app, target, personOf(target));
      app.clock.advance(rule.per * SECOND);
      const name = callerName(target, personOf(target));
      const token = name && (await app.signIn(name)).accessToken;
      const client = token ? app.withToken(token) : app.anyone;
      const own: Record<string, string> = token ? { access_token: token } : {};
      const wrong = operation.body ? 'x' : undefined;
      for (let left = rule.points; left > 0; left--) {
        const reply = await client.send(operation.method.toUpperCase(), targetOf(target, request), wrong, {
          headers: { ...own, 'content-type': 'text/plain' },
        });
        expect(reply.status).to.equal(wrong ? 415 : 200);
      }
      const refused = await expectUntouched(app, () => sendRequest(client, target, request, own));
      expectEnvelope(contract.name, refused, 429);
      expect(refused.headers.get('retry-after')).to.equal(`${rule.per}`);
      app.clock.advance(rule.per * SECOND);
    });
  }
});

describe('with the database away', () => {
  const app = useApp();
  const cutOff = useAnotherProcess(app, { DATABASE_URL: NOBODY });

  for (const target of dialectOperations) {
    const { contract, operation } = target;
    const status = ['500', '503'].find((one) => one in operation.replies);
    if (status === undefined) continue;

    it(`${nameOf(target)} says so in its envelope, and when to come back`, async () => {
      const request = await validRequest(app, target, personOf(target));
      const name = callerName(target, personOf(target));
      const token = name && (await app.signIn(name)).accessToken;
      const client = token ? cutOff.withToken(token) : cutOff.anyone;
      const reply = await sendRequest(client, target, request, token ? { access_token: token } : {});
      expectEnvelope(contract.name, reply, Number(status));
      expect(reply.headers.get('retry-after')).to.match(/^[1-9]\d*$/);
    });
  }
});
