import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { loadConfig } from '../../src/config.ts';
import { createDatabase } from '../../src/db/database.ts';
import type { FileNamespace, StoredFile } from '../../src/domain/files/file.ts';
import { createLooseBlobs } from '../../src/domain/files/loose-blobs.ts';
import { createStaging } from '../../src/domain/files/staging.ts';
import { openStorage } from '../../src/storage/storage.ts';
import type { TestApp } from './app.ts';
import type { GivenFile } from './forms.ts';

/** Puts a file of this person's into a namespace, as a dialect does it. @throws what `NamedFiles.put` throws */
export async function givenNamedFile(
  app: TestApp,
  person: string,
  namespace: FileNamespace,
  { name = 'report.docx', content = 'some report', type }: GivenFile = {},
): Promise<StoredFile> {
  const caller = { accountId: await app.idOf(person), sessionId: 1, role: 'member' } as const;
  const { location, maxFileSize } = loadConfig(app.env).storage;
  const blobs = openStorage(location, maxFileSize);
  const { clock } = app;
  const database = createDatabase(app.db, { seal: String, unseal: String });
  const looseBlobs = createLooseBlobs({ blobs, database, clock });
  const secrets = { token: () => randomBytes(16).toString('hex') };
  const staging = createStaging({ blobs, looseBlobs, database, secrets, clock, maxFileSize });
  const staged = await staging.stage(Readable.from([Buffer.from(content as string)]), {
    name,
    declaredType: type,
  });
  try {
    return await app.app.services.namedFiles.put(caller, namespace, staged);
  } finally {
    await staging.discard(staged);
    blobs.close();
  }
}
