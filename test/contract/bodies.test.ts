import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { callerName } from '../support/callers.ts';
import { type OperationUnderTest, operationsUnderTest } from '../support/contracts.ts';
import { expectProblem } from '../support/problems.ts';
import { sendRaw } from '../support/raw.ts';
import { sendRequest, targetOf, validRequest } from '../support/requests.ts';
import { expectUntouched } from '../support/tables.ts';

const MIB = 1024 * 1024;

/** Bodies that are not well-formed JSON, whatever the operation takes. */
const malformed: Readonly<Record<string, string | Uint8Array>> = {
  'cut short': '{"a":',
  'followed by more': '{} {}',
  'with a comment': '{/* */}',
  'not UTF-8': Uint8Array.of(0x22, 0xc3, 0x28, 0x22),
  'in UTF-16': Buffer.from('{}', 'utf16le'),
  'with a key named twice': '{"a":1,"b":{"c":1,"\\u0063":2}}',
  'nested 33 deep': '['.repeat(33) + ']'.repeat(33),
};

describe('what an operation takes and gives', () => {
  const app = useApp();

  /** A valid request, somebody who may send it, and where and how it would go by hand. */
  async function prepare(target: OperationUnderTest) {
    const request = await validRequest(app, target, target.id);
    const name = callerName(target, target.id);
    const token = name && (await app.signIn(name)).accessToken;
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    const client = token ? app.withToken(token) : app.anyone;
    return { request, headers, client, path: targetOf(target, request) };
  }

  for (const target of operationsUnderTest) {
    const { id, operation, contract } = target;
    const method = operation.method.toUpperCase();
    const [mediaType = '', ...otherTypes] = operation.body?.mediaTypes ?? [];

    if (otherTypes.length > 0) {
      it(`${id} takes each of its media types`, async () => {
        for (const type of [mediaType, ...otherTypes]) {
          const { request, client } = await prepare(target);
          const headers = { 'content-type': `${type}; charset=utf-8` };
          const reply = await sendRequest(client, target, request, headers);
          expect(reply.status, `${type}: ${reply.text}`).to.be.below(300);
        }
      });
    }

    if (mediaType.endsWith('json')) {
      it(`${id} takes ${mediaType}, plain and in UTF-8 only`, async () => {
        const { request, client, path } = await prepare(target);
        const bytes = Buffer.from(JSON.stringify(request.body));
        const send = (body: Uint8Array, headers: Record<string, string>) =>
          client.send(method, path, body, { headers });
        await expectUntouched(app, async () => {
          for (const reply of [
            await send(bytes, {}),
            await send(bytes, { 'content-type': 'text/plain' }),
            await send(bytes, { 'content-type': `${mediaType}x` }),
            await send(bytes, { 'content-type': `${mediaType}; charset=latin1` }),
            await send(gzipSync(bytes), { 'content-type': mediaType, 'content-encoding': 'gzip' }),
          ])
            expectProblem(contract, 'unsupported-media-type', reply);
        });
      });

      it(`${id} takes well-formed JSON only`, async () => {
        const { client, path } = await prepare(target);
        const headers = { 'content-type': mediaType };
        await expectUntouched(app, async () => {
          for (const [what, body] of Object.entries(malformed)) {
            const reply = await client.send(method, path, body, { headers });
            expect(reply.body.type, what).to.equal('/problems/malformed-body');
            expectProblem(contract, 'malformed-body', reply);
          }
          const deep = await client.send(method, path, '['.repeat(32) + ']'.repeat(32), { headers });
          expectProblem(contract, 'invalid-request', deep);
        });
      });

      it(`${id} takes a MiB and no more, announced or not`, async () => {
        const { headers, client, path } = await prepare(target);
        const most = `{"surplus":1}${' '.repeat(MIB - 13)}`;
        const send = (more: Record<string, string>, chunks: string[]) =>
          sendRaw(method, app.url + path, { ...headers, 'content-type': mediaType, ...more }, chunks);
        await expectUntouched(app, async () => {
          const fits = await client.send(method, path, most, { headers: { 'content-type': mediaType } });
          expectProblem(contract, 'invalid-request', fits);
          const announced = await send({ 'content-length': `${MIB + 1}` }, [most, ' ']);
          expectProblem(contract, 'payload-too-large', announced);
          expectProblem(contract, 'payload-too-large', await send({}, [most, ' ']));
        });
      });
    }

    const maxBytes = operation.body?.maxBytes ?? null;
    if (maxBytes !== null) {
      it(`${id} takes ${maxBytes} bytes and no more, announced or not`, async () => {
        const { headers, client, path } = await prepare(target);
        const most = Buffer.alloc(maxBytes);
        const send = (more: Record<string, string>) =>
          sendRaw(method, app.url + path, { ...headers, 'content-type': mediaType, ...more }, [most, ' ']);
        await expectUntouched(app, async () => {
          const fits = await client.send(method, path, most, { headers: { 'content-type': mediaType } });
          expect(fits.body.type).not.to.equal('/problems/payload-too-large');
          const announced = await send({ 'content-length': `${maxBytes + 1}` });
          expectProblem(contract, 'payload-too-large', announced);
          expectProblem(contract, 'payload-too-large', await send({}));
        });
      });
    }

    if (operation.body?.required) {
      it(`${id} does not go without its body`, async () => {
        const { request, client } = await prepare(target);
        await expectUntouched(app, async () => {
          const reply = await sendRequest(client, target, { ...request, body: undefined });
          expectProblem(contract, 'invalid-request', reply);
          expect(reply.body.errors[0]).to.include({ in: 'body', pointer: '', keyword: 'required' });
        });
      });
    }

    if (operation.body === null) {
      it(`${id} takes no body`, async () => {
        const { headers, path } = await prepare(target);
        const fields = { ...headers, 'content-type': 'application/json' };
        await expectUntouched(app, async () => {
          const reply = await sendRaw(method, app.url + path, fields, ['{}']);
          expectProblem(contract, 'invalid-request', reply);
          expect(reply.body.errors[0]).to.include({ in: 'body', pointer: '', keyword: 'unexpected' });
        });
      });
    }

    const ours = Object.entries(operation.replies).find(([status]) => Number(status) < 300)?.[1][0];
    if (operation.problems.includes('not-acceptable')) {
      it(`${id} answers in what it has, or not at all`, async () => {
        const { request, client } = await prepare(target);
        await expectUntouched(app, async () => {
          for (const accept of ['text/csv', `${ours};q=0`, 'text/csv, video/*'])
            expectProblem(contract, 'not-acceptable', await sendRequest(client, target, request, { accept }));
        });
        const accept = `text/csv, ${ours};q=0.1`;
        expect((await sendRequest(client, target, request, { accept })).status).to.be.below(300);
      });
    }
  }
});
