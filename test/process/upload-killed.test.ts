import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { connect } from '../../src/db/connect.ts';
import { FORM_TYPE, filePart, rawForm } from '../support/forms.ts';
import { useInstallation } from '../support/process.ts';
import { signInAt } from '../support/sign-in-at.ts';
import { storageSettings, storages } from '../support/storages.ts';
import { until } from '../support/until.ts';

for (const name of storages)
  describe(`a server that is killed while it takes a file in (${name})`, function () {
    this.timeout(120_000);
    const installation = useInstallation();
    let db: Knex;

    before(() => {
      db = connect(installation.env.DATABASE_URL ?? '');
    });

    after(() => db.destroy());

    const count = async (table: string) => Number((await db(table).count({ count: '*' }))[0]?.count);
    /** The files of the disk's store that are being written. */
    const halves = () => readdir(join(installation.folder, 'files', 'unfinished')).catch(() => []);

    it('leaves neither a file without bytes nor, after the next start, bytes without a file', async () => {
      const settings = await storageSettings(name);
      const first = await installation.serve(settings);
      const token = await signInAt(first.url);
      const upload = request(`${first.url}/v1/files`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': FORM_TYPE },
      });
      upload.on('error', () => undefined);
      upload.write(rawForm([filePart('half.txt', 'x'.repeat(9_000_000))], '').subarray(0, -2));
      const announced = await until(
        20,
        () => count('loose_blobs'),
        (rows) => rows === 1,
      );
      expect(announced).to.equal(1);
      if (name === 'disk') expect(await until(20, halves, ({ length }) => length > 0)).to.have.length(1);
      await first.end('SIGKILL');
      expect([await count('files'), await count('loose_blobs')]).to.deep.equal([0, 1]);

      // As it is once the dead process's lease has run out.
      await db('loose_blobs').update({ due_at: 1 });
      const second = await installation.serve(settings);
      expect([await count('files'), await count('loose_blobs')]).to.deep.equal([0, 0]);
      if (name === 'disk') expect(await halves()).to.deep.equal([]);
      await second.end('SIGTERM');
    });
  });
