import { connect } from 'node:net';
import { expect } from 'chai';
import sharp from 'sharp';
import { passwordOf, useApp } from '../support/app.ts';
import { animation, claiming, colourAt, image, photograph } from '../support/images.ts';

const sizes = [64, 256, 512] as const;

describe('pictures', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });

  const set = (person: string, bytes: Uint8Array, type = 'image/jpeg') =>
    app.as(person).send('PUT', '/v1/me/picture', bytes, { headers: { 'content-type': type } });

  const sessions = new Map<string, ReturnType<typeof app.signIn>>();

  function signedIn(person: string) {
    const session = sessions.get(person) ?? app.signIn(person);
    sessions.set(person, session);
    return session;
  }

  /** What `viewer` is shown of `person`. */
  async function look(viewer: string, person: string, query = '', headers: Record<string, string> = {}) {
    const { accessToken } = await signedIn(viewer);
    const url = `${app.url}/v1/users/${await app.idOf(person)}/picture${query}`;
    const reply = await fetch(url, { headers: { authorization: `Bearer ${accessToken}`, ...headers } });
    return { status: reply.status, headers: reply.headers, bytes: Buffer.from(await reply.arrayBuffer()) };
  }

  async function isDrawn(viewer: string, person: string): Promise<boolean> {
    const { headers } = await look(viewer, person);
    return headers.get('etag')?.startsWith('"drawn-') ?? false;
  }

  it('are square JPEGs in three sizes, 256 pixels unless asked (setPicture, getPicture)', async () => {
    expect((await set('ann', await image(900, 300).png().toBuffer(), 'image/png')).status).to.equal(204);
    for (const [query, size] of [...sizes.map((size) => [`?size=${size}`, size]), ['', 256]]) {
      const reply = await look('bob', 'ann', `${query}`);
      expect([reply.status, reply.headers.get('content-type')]).to.deep.equal([200, 'image/jpeg']);
      expect(reply.headers.get('content-length')).to.equal(`${reply.bytes.length}`);
      const { format, width, height } = await sharp(reply.bytes).metadata();
      expect([format, width, height]).to.deep.equal(['jpeg', size, size]);
      expect(await colourAt(reply.bytes, 30, 30)).to.equal('red');
    }
  });

  it('are upright, and tell nothing of camera, place or owner', async () => {
    const photo = await photograph();
    expect(photo.includes('Camera of Ann')).to.equal(true);
    expect((await sharp(photo).metadata()).exif).not.to.equal(undefined);
    await set('carl', photo);
    for (const size of sizes) {
      const { bytes } = await look('bob', 'carl', `?size=${size}`);
      const { exif, icc, xmp, iptc, orientation } = await sharp(bytes).metadata();
      expect([exif, icc, xmp, iptc, orientation]).to.deep.equal(Array(5).fill(undefined));
      expect(bytes.includes('Ann')).to.equal(false);
      expect(await colourAt(bytes, size / 2, 2)).to.equal('red');
      expect(await colourAt(bytes, size / 2, size - 3)).to.equal('blue');
    }
  });

  for (const [what, make, colour] of [
    ['a JPEG', () => image(10, 10).jpeg().toBuffer(), 'red'],
    ['a CMYK JPEG', () => image(40, 40).toColourspace('cmyk').jpeg().toBuffer(), 'red'],
    ['a grey PNG', () => image(40, 40, 'white').greyscale().png().toBuffer(), 'white'],
    ['a WebP', () => image(700, 700).webp().toBuffer(), 'red'],
    ['an animated GIF, its first frame', animation, 'red'],
    [
      'a picture of nothing but transparency, on white',
      () => image(40, 40).ensureAlpha(0).png().toBuffer(),
      'white',
    ],
    ['one pixel', () => image(1, 1).png().toBuffer(), 'red'],
  ] as [string, () => Promise<Buffer>, string][]) {
    it(`are made of ${what}, whatever it is said to be`, async () => {
      expect((await set('dan', await make(), 'image/gif')).status).to.equal(204);
      const { bytes } = await look('bob', 'dan');
      expect(await colourAt(bytes, 100, 100)).to.equal(colour);
    });
  }

  describe('are not made of', () => {
    const refusals: [what: string, make: () => Promise<Uint8Array>, status: number, problem: string][] = [
      ['nothing', async () => new Uint8Array(0), 400, 'invalid-request'],
      ['text', async () => Buffer.from('GIF, they say'), 415, 'image-unsupported'],
      ['SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415, 'image-unsupported'],
      ['a TIFF', () => image(10, 10).tiff().toBuffer(), 415, 'image-unsupported'],
      ['20,000 × 20,000 pixels', () => claiming(20_000, 20_000), 422, 'image-too-large'],
      ['a pixel above 50 megapixels', () => claiming(50_000_001, 1), 422, 'image-too-large'],
      ['half a JPEG', async () => (await photograph()).subarray(0, 1500), 422, 'image-invalid'],
      [
        'the head of a PNG',
        async () => (await image(9, 9).png().toBuffer()).subarray(0, 20),
        422,
        'image-invalid',
      ],
      ['a corrupt PNG', async () => corrupt(await image(99, 99).png().toBuffer()), 422, 'image-invalid'],
      ['half a WebP', async () => half(await image(99, 99).webp().toBuffer()), 422, 'image-invalid'],
      ['half a GIF', async () => half(await animation()), 422, 'image-invalid'],
      ['a line of a million pixels', () => image(1, 1_000_000).png().toBuffer(), 422, 'image-invalid'],
      ['more than 10 MiB', async () => Buffer.alloc(10 * 1024 * 1024 + 1), 413, 'payload-too-large'],
    ];
    for (const [what, make, status, problem] of refusals)
      it(`${what}: ${problem}`, async () => {
        await set('eve', await image(10, 10).png().toBuffer());
        const before = await look('eve', 'eve');
        const reply = await set('eve', await make());
        expect([reply.status, reply.body.type]).to.deep.equal([status, `/problems/${problem}`]);
        expect((await look('eve', 'eve')).bytes.equals(before.bytes)).to.equal(true);
        expect(
          await app.db('pictures').where({ name: before.headers.get('etag')?.slice(1, -1) }),
        ).to.have.length(3);
      });

    it('what is 10 MiB of no image: image-unsupported', async () => {
      const reply = await set('eve', Buffer.alloc(10 * 1024 * 1024));
      expect([reply.status, reply.body.type]).to.deep.equal([415, '/problems/image-unsupported']);
    });

    it('JSON: unsupported-media-type', async () => {
      const reply = await app.as('eve').put('/v1/me/picture', {});
      expect([reply.status, reply.body.type]).to.deep.equal([415, '/problems/unsupported-media-type']);
    });

    it('what ends before its time', async () => {
      const before = await look('eve', 'eve');
      const { accessToken } = await signedIn('eve');
      const head = [
        'PUT /v1/me/picture HTTP/1.1',
        'host: parley.test',
        `authorization: Bearer ${accessToken}`,
        'content-type: image/gif',
        'content-length: 100',
      ];
      await new Promise<void>((resolve, reject) => {
        const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
        socket
          .on('error', reject)
          .on('close', () => resolve())
          .resume();
        socket.end(`${head.join('\r\n')}\r\n\r\nGIF89a`);
      });
      expect((await look('eve', 'eve')).bytes.equals(before.bytes)).to.equal(true);
    });
  });

  it('are replaced, the old one leaving nothing behind', async () => {
    await set('fay', await image(50, 50, 'red').png().toBuffer());
    const first = await look('fay', 'fay');
    await set('fay', await image(50, 50, 'blue').png().toBuffer());
    const second = await look('fay', 'fay');
    expect(second.headers.get('etag')).not.to.equal(first.headers.get('etag'));
    expect(await colourAt(second.bytes, 9, 9)).to.equal('blue');
    expect(await app.db('pictures').where({ name: first.headers.get('etag')?.slice(1, -1) })).to.deep.equal(
      [],
    );
  });

  it('are one and whole when ten are set at once', async () => {
    const colours = ['red', 'blue', 'red', 'blue', 'red', 'blue', 'red', 'blue', 'red', 'blue'];
    const images = await Promise.all(colours.map((colour) => image(50, 50, colour).png().toBuffer()));
    const before = await app.count('pictures');
    const replies = await Promise.all(images.map((bytes) => set('gus', bytes)));
    expect(replies.map(({ status }) => status)).to.deep.equal(Array(10).fill(204));
    expect(await app.count('pictures')).to.equal(before + 3);
    const kept = await Promise.all(sizes.map((size) => look('bob', 'gus', `?size=${size}`)));
    expect(new Set(kept.map(({ headers }) => headers.get('etag'))).size).to.equal(1);
    expect(new Set(await Promise.all(kept.map(({ bytes }) => colourAt(bytes, 9, 9)))).size).to.equal(1);
  });

  it('are not sent again to whoever has them', async () => {
    await set('hal', await image(50, 50).png().toBuffer());
    const { headers } = await look('bob', 'hal');
    expect(headers.get('cache-control')).to.equal('private, no-cache');
    const etag = headers.get('etag') ?? '';
    const again = await look('bob', 'hal', '', { 'if-none-match': etag });
    expect([again.status, again.bytes.length]).to.deep.equal([304, 0]);
    await set('hal', await image(50, 50, 'blue').png().toBuffer());
    expect((await look('bob', 'hal', '', { 'if-none-match': etag })).status).to.equal(200);
  });

  it('take no work when a hundred ask at once: all was made when they were set', async () => {
    await set('ida', await image(50, 50).png().toBuffer());
    await look('bob', 'ida');
    const work = watchSharp();
    await Promise.all(Array.from({ length: 100 }, (_, at) => look('bob', 'ida', `?size=${sizes[at % 3]}`)));
    expect(work.stop()).to.equal(0);
  });

  it('are drawn once for those who have none, when a hundred ask at once', async () => {
    await app.idOf('jon');
    const work = watchSharp();
    const drawn = await Promise.all(Array.from({ length: 100 }, () => look('bob', 'jon', '?size=512')));
    expect(work.stop()).to.equal(1);
    expect(new Set(drawn.map(({ bytes }) => bytes.toString('base64'))).size).to.equal(1);
  });

  it('are drawn for each who has none, in all sizes, and each time the same', async () => {
    const seen = new Set<string>();
    for (const person of ['kim', 'lou', 'max']) {
      for (const size of sizes) {
        const { status, bytes, headers } = await look('bob', person, `?size=${size}`);
        expect([status, headers.get('content-type')]).to.deep.equal([200, 'image/jpeg']);
        expect((await sharp(bytes).metadata()).width).to.equal(size);
        expect((await look('ann', person, `?size=${size}`)).bytes.equals(bytes)).to.equal(true);
        seen.add(bytes.toString('base64'));
      }
    }
    expect(seen.size).to.equal(9);
  });

  it('of private people are for themselves; others see a drawn one', async () => {
    await set('nat', await image(50, 50).png().toBuffer());
    expect(await isDrawn('bob', 'nat')).to.equal(false);
    const profile = { bio: null, location: null, birthDate: null, isPrivate: true };
    await app.as('nat').put('/v1/me/profile', profile);
    expect(await isDrawn('bob', 'nat')).to.equal(true);
    expect(await isDrawn('nat', 'nat')).to.equal(false);
    await app.as('nat').put('/v1/me/profile', { ...profile, isPrivate: false });
    expect(await isDrawn('bob', 'nat')).to.equal(false);
  });

  it('are deleted, also when there is none (deletePicture)', async () => {
    await set('oda', await image(50, 50).png().toBuffer());
    const before = await app.count('pictures');
    for (const left of [before - 3, before - 3]) {
      expect((await app.as('oda').delete('/v1/me/picture')).status).to.equal(204);
      expect(await app.count('pictures')).to.equal(left);
    }
    expect(await isDrawn('bob', 'oda')).to.equal(true);
  });

  it('go with their accounts, and into the export before', async () => {
    expect((await app.as('pia').get('/v1/me/export')).body.picture).to.equal(null);
    await set('pia', await image(50, 50).png().toBuffer());
    const { bytes } = await look('pia', 'pia', '?size=512');
    const { picture } = (await app.as('pia').get('/v1/me/export')).body;
    expect(picture).to.equal(`data:image/jpeg;base64,${bytes.toString('base64')}`);
    const before = await app.count('pictures');
    await app.as('pia').delete('/v1/me', { password: passwordOf('pia') });
    expect(await app.count('pictures')).to.equal(before - 3);
    const reply = await look('bob', 'pia');
    expect([reply.status, JSON.parse(`${reply.bytes}`).type]).to.deep.equal([
      404,
      '/problems/account-not-found',
    ]);
  });

  it('of nobody, and of a disabled account, are not found', async () => {
    const path = `/v1/users/${await app.idOf('qin')}/picture`;
    await app.as('admin').patch(`/v1/admin/accounts/${await app.idOf('qin')}`, { disabled: true });
    for (const one of [path, '/v1/users/9007199254740991/picture'])
      expect((await app.as('bob').get(one)).body.type).to.equal('/problems/account-not-found');
  });
});

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);

/** The same with another byte in the middle. */
function corrupt(bytes: Buffer): Buffer {
  const middle = bytes.indexOf('IDAT') + 12;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle);
  return bytes;
}

/** Counts what sharp is given to do from now on. It tells of the beginning and of the end of each. */
function watchSharp(): { stop(): number } {
  let changes = 0;
  const onChange = () => {
    changes += 1;
  };
  sharp.queue.on('change', onChange);
  return {
    stop() {
      sharp.queue.off('change', onChange);
      return changes / 2;
    },
  };
}
