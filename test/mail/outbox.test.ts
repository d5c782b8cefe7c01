import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import PostalMime from 'postal-mime';
import type { Mail } from '../../src/domain/mail.ts';
import { createOutbox, type Outbox } from '../../src/mail/outbox.ts';
import { hostileAddresses } from './hostile-addresses.ts';

const noon = Date.UTC(2026, 4, 12, 12);
const mail: Mail = { to: 'ann@example.org', subject: 'Your code', text: 'Your code is 123456.\n' };

describe('the outbox', () => {
  let parent: string;
  let folder: string;
  let now: number;
  let outbox: Outbox;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'parley-outbox-'));
    folder = join(parent, 'data', 'outbox');
    now = noon;
    outbox = createOutbox({ folder, from: 'Parley <no-reply@parley.example>', clock: () => now });
  });

  afterEach(() => rm(parent, { recursive: true }));

  async function onlyFile(): Promise<string> {
    const names = await readdir(folder);
    expect(names).to.have.length(1);
    return join(folder, names[0] ?? '');
  }

  it('is empty before the first mail', async () => {
    expect(await outbox.list()).to.deep.equal([]);
  });

  it('gives a mail back as it was sent', async () => {
    await outbox.send(mail);
    const [kept] = await outbox.list();
    expect(kept).to.include({ ...mail, sentAt: noon });
    expect(await outbox.read(kept?.id ?? '')).to.deep.equal(kept);
  });

  it('gives any script back', async () => {
    const text = `Grüße, 你好, שלום, 👋\nhttps://parley.example/reset?token=${'Aa1-'.repeat(40)}\n`;
    const subject = `Ваш код, ${'ö'.repeat(100)} 🔑`;
    await outbox.send({ ...mail, subject, text });
    expect((await outbox.list())[0]).to.include({ subject, text });
  });

  it('writes files that any mail program opens', async () => {
    await outbox.send(mail);
    const file = await onlyFile();
    expect(file).to.match(/20260512T120000000Z-[0-9a-f]{8}\.eml$/);
    const source = await readFile(file, 'latin1');
    expect(source.replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
    const email = await PostalMime.parse(source);
    expect(email).to.deep.include({
      from: { name: 'Parley', address: 'no-reply@parley.example' },
      to: [{ name: '', address: 'ann@example.org' }],
      subject: 'Your code',
      date: '2026-05-12T12:00:00.000Z',
    });
  });

  it('lets nobody but its owner read them', async () => {
    await outbox.send(mail);
    expect((await stat(folder)).mode & 0o077).to.equal(0);
    expect((await stat(await onlyFile())).mode & 0o077).to.equal(0);
  });

  it('lists the newest first, those of the same instant too', async () => {
    for (const subject of ['1', '2', '3']) await outbox.send({ ...mail, subject });
    now += 1000;
    await outbox.send({ ...mail, subject: '4' });
    expect((await outbox.list()).map(({ subject }) => subject)).to.deep.equal(['4', '3', '2', '1']);
  });

  it('keeps the newest 500, and other files as they are', async () => {
    await outbox.send({ ...mail, subject: 'the oldest' });
    const oldest = (await outbox.list())[0];
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await Promise.all(Array.from({ length: 500 }, () => outbox.send(mail)));
    expect(await outbox.list()).to.have.length(500);
    expect(await outbox.read(oldest?.id ?? '')).to.equal(undefined);
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).to.equal('mine');
  });

  it('passes over a mail that is not yet whole', async () => {
    await outbox.send(mail);
    await writeFile(join(folder, '20260512T120000001Z-00000000.eml.tmp'), 'From: half a');
    await writeFile(join(folder, '20260512T120000002Z-00000000.tmp'), 'From: half a');
    expect(await outbox.list()).to.have.length(1);
  });

  for (const id of ['', 'nothing', '20260512T120000000Z-00000000', '../secret', '..%2fsecret']) {
    it(`has no mail ${JSON.stringify(id)}`, async () => {
      await outbox.send(mail);
      await writeFile(join(parent, 'data', 'secret.eml'), 'Subject: secret\r\n\r\n');
      expect(await outbox.read(id)).to.equal(undefined);
    });
  }

  for (const to of hostileAddresses) {
    it(`takes ${JSON.stringify(to)} for one address and nothing else`, async () => {
      await outbox.send({ ...mail, to });
      const email = await PostalMime.parse(await readFile(await onlyFile()));
      expect(email.to).to.have.length(1);
      expect(email.to?.[0]?.address).to.not.equal('eve@evil.example');
      expect(email.headers.filter(({ key }) => key === 'bcc' || key === 'cc')).to.deep.equal([]);
      expect(email).to.include({ subject: mail.subject, text: mail.text });
    });
  }
});
