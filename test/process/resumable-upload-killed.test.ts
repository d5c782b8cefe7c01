import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { useInstallation } from '../support/process.ts';
import { signInAt } from '../support/sign-in-at.ts';
import { storageSettings, storages } from '../support/storages.ts';
import { sendByTus } from '../support/tus.ts';
import { until } from '../support/until.ts';

const MIB = 1024 * 1024;

for (const name of storages)
  describe(`a server that is killed in a resumable upload (${name})`, function () {
    this.timeout(120_000);
    const installation = useInstallation();

    it('goes on after its next start, and the file is the same byte by byte', async () => {
      const settings = await storageSettings(name);
      const bytes = randomBytes(40 * MIB);
      const first = await installation.serve(settings);
      const metadata = { filename: 'large.bin' };
      const target = (url: string, token: string) => ({ endpoint: `${url}/v1/uploads`, token });
      const token = await signInAt(first.url);
      const cut = sendByTus(target(first.url, token), bytes, { metadata });
      const failed = cut.done.then(
        () => false,
        () => true,
      );
      const received = async () =>
        (await installation.database((db) => db('uploads').first('id', 'received'))) ?? { received: 0 };
      await until(30, received, (row) => row.received > 0);
      await first.end('SIGKILL');
      expect(await failed, 'it was in the middle of its only request').to.equal(true);
      const { id, received: safe } = await received();
      expect(safe).to.be.within(MIB, 40 * MIB - 1);

      const second = await installation.serve(settings);
      const uploadUrl = `${second.url}/v1/uploads/${id}`;
      const rest = sendByTus(target(second.url, token), bytes, { uploadUrl });
      const { fileId } = await rest.done;
      const reply = await fetch(`${second.url}/v1/files/${fileId}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(await reply.json()).to.include({
        name: 'large.bin',
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      await second.end('SIGTERM');
    });
  });
