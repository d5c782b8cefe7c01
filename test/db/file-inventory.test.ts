import { expect } from 'chai';
import { createFileInventory } from '../../src/db/file-inventory.ts';
import type { NewFile, StoredFile } from '../../src/domain/files/file.ts';
import { givenAccount, useDatabase } from './fixture.ts';

describe('the file inventory', () => {
  const fixture = useDatabase();
  let content: NewFile;
  let file: StoredFile;

  beforeEach(async () => {
    const { id: ownerId } = await givenAccount(fixture);
    content = {
      ownerId,
      name: `${ownerId}.docx`,
      size: 10,
      mediaType: 'text/plain',
      kind: 'document',
      sha256: 'hash',
      visibility: 'private',
      source: 'fileshare',
      namespace: 'fileshare',
      blobKey: `first-${ownerId}`,
      createdAt: 1000,
    };
    await fixture.stores.files.take(ownerId, 10, 100);
    file = await fixture.stores.files.insert(content);
  });

  const inventory = () => createFileInventory(fixture.db, () => 2000);
  const replace = () =>
    fixture.stores.files.replace(file, { ...content, blobKey: `second-${content.ownerId}` }, 2000);

  it('has a file while its bytes are the same', async () => {
    expect(await inventory().has(file)).to.equal(true);
    const replaced = await replace();
    expect([await inventory().has(file), await inventory().has(replaced)]).to.deep.equal([false, true]);
  });

  it('removes a file whose bytes are lost, and spares one that was replaced meanwhile', async () => {
    const replaced = await replace();
    await inventory().remove(file);
    expect(await fixture.stores.files.byId(file.id)).to.deep.equal(replaced);
    await inventory().remove(replaced);
    expect(await fixture.stores.files.byId(file.id)).to.equal(undefined);
    expect(await fixture.stores.files.usage(file.ownerId)).to.deep.equal({ files: 0, bytes: 0 });
  });
});
