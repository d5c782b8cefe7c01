import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect } from 'chai';
import { loadConfig } from '../../src/config.ts';
import { DomainError } from '../../src/domain/errors.ts';
import type { BlobStore } from '../../src/domain/files/blob-store.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { storageSettings, storages } from '../support/storages.ts';

const MIB = 1024 * 1024;

async function* pieces(...contents: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const content of contents) yield Buffer.from(content as string);
}

async function textOf(bytes: Readable | undefined): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

for (const name of storages) {
  describe(`blobs (${name})`, () => {
    let blobs: BlobStore;
    let folder: string;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'parley-blobs-'));
      const settings = { DATA_DIR: folder, ...(await storageSettings(name)) };
      blobs = openStorage(loadConfig(settings).storage.location, 100 * MIB);
    });

    after(async () => {
      blobs.close();
      await rm(folder, { recursive: true });
    });

    const keys = async () => {
      const found: string[] = [];
      for await (const { key } of blobs.list()) found.push(key);
      return found;
    };

    it('come back as they were written', async () => {
      await blobs.write('whole', pieces('Hello, ', 'world'));
      expect(await textOf(await blobs.read('whole'))).to.equal('Hello, world');
      expect(await blobs.size('whole')).to.equal(12);
    });

    it('come back in part', async () => {
      await blobs.write('part', pieces('Hello, world'));
      expect(await textOf(await blobs.read('part', { start: 7, end: 11 }))).to.equal('world');
      expect(await textOf(await blobs.read('part', { start: 0, end: 1 }))).to.equal('He');
    });

    it('may be empty', async () => {
      await blobs.write('empty', pieces());
      expect([await textOf(await blobs.read('empty')), await blobs.size('empty')]).to.deep.equal(['', 0]);
    });

    it('may be large', async () => {
      const content = randomBytes(21 * MIB + 1);
      await blobs.write('large', pieces(content.subarray(0, 9 * MIB), content.subarray(9 * MIB)));
      const hash = createHash('sha256');
      for await (const chunk of (await blobs.read('large')) ?? []) hash.update(chunk);
      expect(hash.digest('hex')).to.equal(createHash('sha256').update(content).digest('hex'));
    });

    it('are not there before they are whole, nor when their source fails', async () => {
      const failure = new Error('the client has gone');
      async function* broken() {
        yield randomBytes(9 * MIB);
        expect(await blobs.size('broken')).to.equal(undefined);
        throw failure;
      }
      const error = await blobs.write('broken', broken()).catch((thrown: unknown) => thrown);
      expect(error).to.equal(failure);
      expect(await blobs.read('broken')).to.equal(undefined);
      await blobs.delete('broken');
      expect(await keys()).to.not.include('broken');
      if (name === 'disk') expect(await readdir(join(folder, 'files', 'unfinished'))).to.deep.equal([]);
    });

    it('are gone once deleted, also twice', async () => {
      await blobs.write('deleted', pieces('x'));
      await blobs.delete('deleted');
      await blobs.delete('deleted');
      expect(await blobs.read('deleted')).to.equal(undefined);
      expect(await blobs.size('deleted')).to.equal(undefined);
    });

    it('are listed', async () => {
      await blobs.write('listed', pieces('12345'));
      const found = [];
      for await (const blob of blobs.list()) found.push(blob);
      expect(found).to.deep.include({ key: 'listed', size: 5 });
    });

    it('can be used', async () => {
      await blobs.check();
    });

    if (name === 's3') {
      it('say so when the server is away: unavailable', async () => {
        const location = loadConfig({
          STORAGE_URL: 's3://parley-test?endpoint=http://127.0.0.1:1&pathStyle=true',
          AWS_ACCESS_KEY_ID: 'x',
          AWS_SECRET_ACCESS_KEY: 'x',
        }).storage.location;
        const away = openStorage(location, MIB);
        for (const attempt of [
          () => away.write('x', pieces('x')),
          () => away.read('x'),
          () => away.size('x'),
          () => away.delete('x'),
        ]) {
          const error = await attempt().then(
            () => undefined,
            (thrown: unknown) => thrown,
          );
          expect(error).to.be.instanceOf(DomainError);
          expect((error as DomainError).code).to.equal('unavailable');
          expect((error as DomainError).retryAfter).to.be.above(0);
          expect((error as DomainError).message).to.not.match(/ECONNREFUSED|127\.0\.0\.1/);
        }
        away.close();
      });
    }
  });
}
