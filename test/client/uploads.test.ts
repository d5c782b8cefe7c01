import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { memoryStorage, ParleyError, type UploadProgress } from '../../generated/client/index.js';
import { DAY, HOUR } from '../../src/domain/clock.ts';
import { describeTargets } from '../support/client-targets.ts';
import type { Fault } from '../support/unreliable-proxy.ts';

const MIB = 1024 * 1024;

describeTargets('uploads of the client', (target) => {
  const bytes = new Uint8Array(randomBytes(3 * MIB + 17));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = new File([bytes], 'шум.bin', { lastModified: 1_000 });
  const pathOf = ({ resume }: UploadProgress) => `/v1/uploads/${resume.split('.')[0]}`;

  /** Plans faults of appending for when so many bytes are safe. */
  const troubled = (faults: Readonly<Record<number, Fault[]>>) => (progress: UploadProgress) =>
    target.proxy.plan(`PATCH ${pathOf(progress)}`, ...(faults[progress.sent] ?? []));

  /** Runs until it throws. @returns what was thrown */
  const thrownBy = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => undefined,
      (error: unknown) => error,
    );

  it('go in pieces, and tell how far they are', async () => {
    const { parley } = await target.newcomer();
    const steps: UploadProgress[] = [];
    const uploaded = await parley.upload(file, {
      visibility: 'members',
      onProgress: (step) => steps.push(step),
    });
    expect(uploaded).to.include({ name: 'шум.bin', sha256, size: bytes.length, visibility: 'members' });
    expect(steps.map(({ sent }) => sent)).to.deep.equal([0, MIB, 2 * MIB, 3 * MIB, bytes.length]);
    expect(steps.map(({ total }) => total)).to.deep.equal(Array(5).fill(bytes.length));
  });

  it('take bytes as they are, none at all too', async () => {
    const { parley } = await target.newcomer();
    expect(await parley.upload(bytes, { name: 'bytes' })).to.include({ name: 'bytes', sha256 });
    expect(await parley.upload(new Uint8Array(), { name: 'empty' })).to.include({ name: 'empty', size: 0 });
  });

  it('go on where the server stands, after cuts in the middle of a piece and lost answers', async () => {
    const { parley } = await target.newcomer();
    const onProgress = troubled({
      0: [{ cutAfter: 300_000 }, { cutAfter: 1 }, 'lost-reply'],
      [3 * MIB]: ['lost-reply'],
    });
    expect(await parley.upload(file, { onProgress })).to.include({ sha256 });
    expect((await parley.GET('/v1/me/usage')).data).to.include({ files: 1, bytes: bytes.length });
  });

  it('come through a server in trouble', async () => {
    const { parley } = await target.newcomer();
    target.proxy.plan('POST /v1/uploads', 'lost-reply', { status: 503 });
    const onProgress = troubled({ 0: [{ status: 502 }, { status: 503 }], [MIB]: ['lost-request'] });
    expect(await parley.upload(file, { onProgress })).to.include({ sha256 });
    expect((await parley.GET('/v1/me/usage')).data).to.include({ files: 1, bytes: bytes.length });
  });

  it('leave it to the caller to wait for long', async () => {
    const { parley } = await target.newcomer();
    const onProgress = troubled({ [MIB]: [{ status: 503, headers: { 'retry-after': '7200' } }] });
    const thrown = await thrownBy(parley.upload(file, { onProgress }));
    if (!(thrown instanceof ParleyError)) throw thrown;
    expect(thrown).to.include({ retryAfter: 2 * HOUR });
    expect(target.waits).to.deep.equal([]);
  });

  it('give up when the server stays away, and go on from there after a reload', async () => {
    const storage = memoryStorage();
    const { parley } = await target.newcomer({ storage });
    let resume = '';
    const away = Array<Fault>(25).fill('lost-request');
    const thrown = await thrownBy(
      parley.upload(file, {
        onProgress: (step) => {
          ({ resume } = step);
          if (step.sent !== 2 * MIB) return;
          for (const method of ['PATCH', 'GET']) target.proxy.plan(`${method} ${pathOf(step)}`, ...away);
        },
      }),
    );
    expect(thrown).to.be.instanceOf(TypeError);

    const reloaded = target.client({ storage, baseUrl: target.url });
    const seen: number[] = [];
    const again = { resume, onProgress: ({ sent }: UploadProgress) => seen.push(sent) };
    expect(await reloaded.upload(file, again)).to.include({ sha256 });
    expect(seen[0]).to.equal(2 * MIB);
    // What is finished is not sent again either.
    seen.length = 0;
    expect(await reloaded.upload(file, again)).to.include({ sha256 });
    expect(seen).to.deep.equal([bytes.length]);
  });

  it('break off when told to', async () => {
    const { parley } = await target.newcomer();
    const stop = new AbortController();
    const onProgress = ({ sent }: UploadProgress) => sent === MIB && stop.abort();
    const thrown = await thrownBy(parley.upload(file, { signal: stop.signal, onProgress }));
    expect(thrown).to.include({ name: 'AbortError' });
    expect((await parley.GET('/v1/files')).data?.items).to.deep.equal([]);
  });

  it('begin anew when it is another file, or when it has expired', async () => {
    const { parley } = await target.newcomer();
    const stop = new AbortController();
    let resume = '';
    const onProgress = (step: UploadProgress) => {
      ({ resume } = step);
      if (step.sent === MIB) stop.abort();
    };
    await thrownBy(parley.upload(file, { signal: stop.signal, onProgress }));
    const firstOf = async (source: File) => {
      const seen: number[] = [];
      const uploaded = await parley.upload(source, { resume, onProgress: ({ sent }) => seen.push(sent) });
      expect(uploaded).to.include({ sha256 });
      return seen[0];
    };
    expect(await firstOf(new File([bytes], file.name, { lastModified: 2_000 }))).to.equal(0);
    // As when the ids of a server begin anew.
    expect(await firstOf(new File([bytes], 'other.bin', { lastModified: file.lastModified }))).to.equal(0);
    await target.advance(2 * DAY);
    expect(await firstOf(file)).to.equal(0);
  });

  it('begin anew when it is another one of the same size, without a date', async () => {
    const { parley } = await target.newcomer();
    const stop = new AbortController();
    let resume = '';
    const onProgress = (step: UploadProgress) => {
      ({ resume } = step);
      if (step.sent === MIB) stop.abort();
    };
    const name = 'noise.bin';
    await thrownBy(parley.upload(bytes, { name, signal: stop.signal, onProgress }));
    const others = Uint8Array.from(bytes, (byte) => byte ^ 1);
    for (const [source, first, hash] of [
      [others, 0, createHash('sha256').update(others).digest('hex')],
      [bytes, MIB, sha256],
    ] as const) {
      const seen: number[] = [];
      const uploaded = await parley.upload(new Blob([source]), {
        name,
        resume,
        onProgress: ({ sent }) => seen.push(sent),
      });
      expect([seen[0], uploaded.sha256]).to.deep.equal([first, hash]);
    }
  });

  it('begin anew when the file was deleted since, or what was kept makes no sense', async () => {
    const { parley } = await target.newcomer();
    let resume = '';
    const { id: fileId } = await parley.upload(file, { onProgress: (step) => ({ resume } = step) });
    await parley.DELETE('/v1/files/{fileId}', { params: { path: { fileId } } });
    const [id, print] = resume.split('.');
    for (const kept of [resume, `0.${print}`, `x.${print}`, `${'9'.repeat(30)}.${print}`, id, '.', ''])
      expect(await parley.upload(file, { resume: kept }), kept).to.include({ sha256 });
    expect((await parley.GET('/v1/me/usage')).data).to.include({ files: 7 });
  });

  it('throw what the server refuses', async () => {
    const { parley } = await target.newcomer();
    const thrown = await thrownBy(parley.upload(bytes, { name: 'a/b' }));
    if (!(thrown instanceof ParleyError)) throw thrown;
    expect(thrown.problem.type).to.equal('/problems/file-name-invalid');
    const png = await thrownBy(parley.upload(new Blob(['text'], { type: 'image/png' }), { name: 'a.png' }));
    if (!(png instanceof ParleyError)) throw png;
    expect(png.problem.type).to.equal('/problems/content-mismatch');
  });
});
