import { once } from 'node:events';
import { expect } from 'chai';
import { type TestApp, useApp } from '../support/app.ts';
import type { Reply } from '../support/client.ts';
import { BOUNDARY, FORM_TYPE, filePart, type Part, rawForm } from '../support/forms.ts';
import { png } from '../support/samples.ts';
import { describeStorages, storedKeys } from '../support/storages.ts';
import { until } from '../support/until.ts';
import { beginUpload, statusOf } from '../support/upload.ts';

const text = (name: string, content = 'private'): Part => ({
  headers: [`Content-Disposition: form-data; name="${name}"`],
  content,
});

/** A name in Latin-1. */
const notUtf8 = Buffer.from(rawForm([filePart('caf\u00e9.txt')]).toString(), 'latin1');

const MAX = 1024 * 1024;

describeStorages('a hostile form', (settings) => {
  const app = useApp(async () => ({ ...(await settings()), MAX_FILE_SIZE: '1MiB' }));

  const send = (body: Uint8Array, type = FORM_TYPE): Promise<Reply> =>
    app.as('eve').post('/v1/files', body, { headers: { 'content-type': type } });

  const refused: [what: string, status: number, problem: string, body: Buffer, type?: string][] = [
    ['without a boundary', 400, 'malformed-body', rawForm([filePart()]), 'multipart/form-data'],
    [
      'with another boundary',
      400,
      'malformed-body',
      rawForm([filePart()]),
      'multipart/form-data; boundary=other',
    ],
    ['that is cut short in a file', 400, 'malformed-body', rawForm([filePart()]).subarray(0, -25)],
    ['that is cut short in a header', 400, 'malformed-body', Buffer.from(`--${BOUNDARY}\r\nContent-Dispo`)],
    ['without its end', 400, 'malformed-body', rawForm([filePart()], '')],
    ['that is no form', 400, 'malformed-body', Buffer.from('{"file": "notes"}')],
    ['without a file', 400, 'invalid-request', rawForm([text('visibility')])],
    ['with an empty name for its file', 400, 'invalid-request', rawForm([filePart('')])],
    ['with a text for its file', 400, 'invalid-request', rawForm([text('file')])],
    ['with two files', 400, 'invalid-request', rawForm([filePart(), filePart()])],
    [
      'with a file of another name',
      400,
      'invalid-request',
      rawForm([
        filePart(),
        { ...filePart(), headers: ['Content-Disposition: form-data; name="virus"; filename="x"'] },
      ]),
    ],
    [
      'with a file for a text',
      400,
      'invalid-request',
      rawForm([
        filePart(),
        { ...filePart(), headers: ['Content-Disposition: form-data; name="visibility"; filename="x"'] },
      ]),
    ],
    ['with an unknown text', 400, 'invalid-request', rawForm([filePart(), text('owner', '1')])],
    [
      'with a text twice',
      400,
      'invalid-request',
      rawForm([filePart(), text('visibility'), text('visibility')]),
    ],
    ['with a prototype', 400, 'invalid-request', rawForm([filePart(), text('__proto__')])],
    [
      'with a part without a name',
      400,
      'malformed-body',
      rawForm([filePart(), { headers: ['Content-Disposition: form-data'], content: 'x' }]),
    ],
    [
      'with too many parts',
      400,
      'malformed-body',
      rawForm([filePart(), ...Array.from({ length: 50 }, (_, n) => text(`t${n}`))]),
    ],
    [
      'with a text that is too long',
      413,
      'payload-too-large',
      rawForm([filePart(), text('visibility', 'x'.repeat(70_000))]),
    ],
    ['with a file name that is not UTF-8', 400, 'invalid-request', notUtf8],
    [
      'with a header of 100 KB',
      400,
      'invalid-request',
      rawForm([
        {
          headers: [
            `X-Long: ${'x'.repeat(100_000)}`,
            'Content-Disposition: form-data; name="file"; filename="x"',
          ],
        },
      ]),
    ],
    [
      'with a file that is too large',
      413,
      'payload-too-large',
      rawForm([filePart('big.txt', 'x'.repeat(MAX + 1))]),
    ],
    [
      'that says it is too large',
      413,
      'payload-too-large',
      rawForm([filePart('big.txt', 'x'.repeat(4 * MAX))]),
    ],
    ['of another media type', 415, 'unsupported-media-type', Buffer.from('{}'), 'application/json'],
  ];
  for (const [what, status, problem, body, type] of refused)
    it(`${what} is refused, and nothing is kept: ${problem}`, async () => {
      const reply = await send(body, type);
      expect([reply.status, reply.body.type], reply.text).to.deep.equal([status, `/problems/${problem}`]);
      await expectNothing(app);
    });

  it('is pointed at, each fault', async () => {
    const reply = await send(rawForm([text('visibility', 'everybody'), text('owner', '1')]));
    expect(reply.body.errors.map(({ pointer }: { pointer: string }) => pointer)).to.have.members([
      '/file',
      '/owner',
      '/visibility',
    ]);
  });

  it('needs no preamble and no epilogue, but may have both', async () => {
    const body = Buffer.concat([Buffer.from('Hello!\r\n'), rawForm([filePart()]), Buffer.from('Bye!')]);
    expect((await send(body)).status).to.equal(201);
  });

  it('is not read at all from who is not signed in', async () => {
    const reply = await app.anyone.post('/v1/files', rawForm([filePart('big.txt', png)]), {
      headers: { 'content-type': FORM_TYPE },
    });
    expect(reply.status).to.equal(401);
  });

  it('is not asked for, when it would be refused', async () => {
    const headers = { expect: '100-continue', 'content-length': `${5 * MAX}` };
    const outgoing = await beginUpload(app, 'eve', headers);
    let asked = false;
    outgoing.on('continue', () => {
      asked = true;
    });
    outgoing.flushHeaders();
    expect([await statusOf(outgoing), asked]).to.deep.equal([413, false]);
    outgoing.destroy();
  });

  it('is asked for, when its sender waits for that', async () => {
    const body = rawForm([filePart()]);
    const headers = { expect: '100-continue', 'content-length': `${body.length}` };
    const outgoing = await beginUpload(app, 'eve', headers);
    outgoing.flushHeaders();
    await once(outgoing, 'continue');
    outgoing.end(body);
    expect(await statusOf(outgoing)).to.equal(201);
  });

  it('that is broken off leaves nothing behind', async () => {
    const before = await storedKeys(app);
    const outgoing = await beginUpload(app, 'eve');
    outgoing.on('error', () => undefined);
    outgoing.write(rawForm([filePart('half.txt', 'x'.repeat(500_000))], '').subarray(0, -2));
    await until(
      5,
      () => app.count('loose_blobs'),
      (count) => count === 1,
    );
    expect(await app.count('loose_blobs')).to.equal(1);
    outgoing.destroy();
    expect(
      await until(
        5,
        () => app.count('loose_blobs'),
        (count) => count === 0,
      ),
    ).to.equal(0);
    expect(await storedKeys(app)).to.have.members(before);
  });
});

async function expectNothing(app: TestApp): Promise<void> {
  expect(await app.count('loose_blobs')).to.equal(0);
  expect(await app.count('files')).to.equal(0);
  expect(await storedKeys(app)).to.deep.equal([]);
}
