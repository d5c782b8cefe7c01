import { expect } from 'chai';
import { useAnotherProcess } from '../support/another-process.ts';
import { useApp } from '../support/app.ts';
import { fileForm } from '../support/forms.ts';
import { givenFile } from '../support/given-file.ts';
import { describeStorages, storedKeys } from '../support/storages.ts';

describeStorages('the quota', (settings) => {
  const app = useApp(async () => ({ ...(await settings()), STORAGE_QUOTA: '1000B' }));
  const other = useAnotherProcess(app);

  const usage = async (person: string) => (await app.as(person).get('/v1/me/usage')).body;
  const sized = (bytes: number) => ({ content: 'x'.repeat(bytes) });

  it('lets in what fits to the byte, and nothing more: quota-exceeded', async () => {
    await givenFile(app, 'ann', sized(999));
    await givenFile(app, 'ann', sized(1));
    const before = await storedKeys(app);
    const reply = await app.as('ann').post('/v1/files', fileForm(sized(1)));
    expect([reply.status, reply.body.type]).to.deep.equal([403, '/problems/quota-exceeded']);
    expect(await usage('ann')).to.deep.equal({ files: 2, bytes: 1000, bytesAllowed: 1000 });
    expect(await storedKeys(app)).to.have.members(before);
    await givenFile(app, 'ann', sized(0));
  });

  it('holds when uploads of 60 % race, on two processes too', async () => {
    const { accessToken } = await app.signIn('bob');
    const clients = [app.withToken(accessToken), other.withToken(accessToken)];
    const sends = Array.from({ length: 8 }, (_, n) =>
      clients[n % 2]!.post('/v1/files', fileForm(sized(600))),
    );
    const statuses = (await Promise.all(sends)).map(({ status }) => status).sort();
    expect(statuses).to.deep.equal([201, ...Array(7).fill(403)]);
    expect(await usage('bob')).to.include({ files: 1, bytes: 600 });
    expect(await app.count('loose_blobs')).to.equal(0);
  });

  it('has room again after a deletion', async () => {
    const { id } = await givenFile(app, 'cid', sized(1000));
    await app.as('cid').delete(`/v1/files/${id}`);
    await givenFile(app, 'cid', sized(1000));
    expect(await usage('cid')).to.include({ files: 1, bytes: 1000 });
  });
});
