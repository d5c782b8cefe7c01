import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect } from 'chai';
import { readOrCreateSecret } from '../src/secret-file.ts';

/** Waits for the others to be ready, too, then asks for the secret and says what it got. */
const contender = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { module, dataDir, gate, contenders } = workerData;
  import('tsx/esm/api').then(({ register }) => register() && import(module)).then(({ readOrCreateSecret }) => {
    if (Atomics.add(gate, 0, 1) + 1 === contenders) Atomics.notify(gate, 0);
    for (let ready; (ready = Atomics.load(gate, 0)) < contenders; ) Atomics.wait(gate, 0, ready, 1);
    parentPort.postMessage(readOrCreateSecret(dataDir));
  });`;

describe('the secret of an installation', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-secret-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once, with 256 bits, readable by its owner alone, in a folder that need not exist', () => {
    const dataDir = join(folder, 'deep', 'data');
    const secret = readOrCreateSecret(dataDir);
    expect(Buffer.from(secret, 'base64url')).to.have.lengthOf(32);
    expect(readOrCreateSecret(dataDir)).to.equal(secret);
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).to.equal(0o600);
    expect(readdirSync(dataDir)).to.deep.equal(['secret']);
  });

  it('differs from installation to installation', () => {
    expect(readOrCreateSecret(join(folder, 'a'))).to.not.equal(readOrCreateSecret(join(folder, 'b')));
  });

  it('is the same for all who start together', async () => {
    const contenders = 4;
    const gate = new Int32Array(new SharedArrayBuffer(4));
    const module = new URL('../src/secret-file.ts', import.meta.url).href;
    const workerData = { module, dataDir: folder, gate, contenders };
    const secrets = await Promise.all(
      Array.from({ length: contenders }, () => answerOf(new Worker(contender, { eval: true, workerData }))),
    );
    expect(new Set(secrets).size).to.equal(1);
    expect(secrets[0]).to.equal(readOrCreateSecret(folder));
    expect(readdirSync(folder)).to.deep.equal(['secret']);
  });

  for (const mode of [0o640, 0o604, 0o620]) {
    it(`is refused, with the remedy, when its file has the mode ${mode.toString(8)}`, () => {
      readOrCreateSecret(folder);
      chmodSync(join(folder, 'secret'), mode);
      expect(() => readOrCreateSecret(folder)).to.throw(`Run: chmod 600 ${join(folder, 'secret')}`);
    });
  }

  it('is not made anew over a file that holds none', () => {
    writeFileSync(join(folder, 'secret'), '', { mode: 0o600 });
    expect(() => readOrCreateSecret(folder)).to.throw('holds no secret');
    expect(statSync(join(folder, 'secret')).size).to.equal(0);
  });

  it('is not made where it cannot be kept', () => {
    mkdirSync(join(folder, 'secret'));
    expect(() => readOrCreateSecret(folder)).to.throw();
    expect(readdirSync(folder)).to.deep.equal(['secret']);
  });
});

function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}
