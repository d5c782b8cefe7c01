import { expect } from 'chai';
import sharp from 'sharp';
import { MINUTE } from '../../src/domain/clock.ts';
import { emailOf, useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { claiming, colourAt, image } from '../support/images.ts';
import {
  badRequest,
  dateOf,
  formats,
  libraryClient,
  notFound,
  notice,
  pictureForm,
} from '../support/library-client.ts';
import { expectUntouched } from '../support/tables.ts';

describe('the pictures of the dialect library', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });
  const library = libraryClient(app);

  const png = (colour: string) => image(300, 200, colour).png().toBuffer();
  const update = (token: string, form: unknown) => library.put('/users/updatePropic', form, token);

  async function arrive(username: string): Promise<string> {
    const fields = { email: emailOf(username), password: 'johndoe1', username };
    await library.post('/users/register', fields);
    return (await library.post('/users/login', fields)).body.access_token;
  }

  /** The person as everybody sees them. */
  const seen = async (username: string) =>
    (await library.get(`/users/getByUsername/${username}`)).body.result;

  async function look(imageFile: string, headers: Record<string, string> = {}) {
    const reply = await fetch(`${app.url}/compat/library/static/profile_pics/${imageFile}`, { headers });
    return { status: reply.status, headers: reply.headers, bytes: Buffer.from(await reply.arrayBuffer()) };
  }

  it('are set by a form, and have a new name each time', async () => {
    const token = await arrive('ann');
    const before = await seen('ann');
    const names = new Set(['default.jpg']);
    for (const colour of ['red', 'blue']) {
      app.clock.advance(MINUTE);
      // The document's fields, which mean nothing here.
      const form = pictureForm(await png(colour), { current_username: 'ann', new_username: 'bob' });
      const reply = await update(token, form);
      const { image_file } = reply.body.result;
      const result = { ...before, image_file, modified_at: dateOf(app.clock()) };
      expectAnswer(reply, 200, { message: 'SUCCESS: UPDATE USERNAME', result, status: 200 });
      expect(image_file).to.match(/^[0-9a-f]{16}\.jpg$/);
      expect(await seen('ann')).to.deep.equal(result);
      const { status, headers, bytes } = await look(image_file);
      expect([status, headers.get('content-type')]).to.deep.equal([200, 'image/jpeg']);
      expect(headers.get('content-length')).to.equal(`${bytes.length}`);
      const { format, width, height } = await sharp(bytes).metadata();
      expect([format, width, height]).to.deep.equal(['jpeg', 512, 512]);
      expect(await colourAt(bytes, 256, 256)).to.equal(colour);
      names.add(image_file);
    }
    const [, first = '', second = ''] = names;
    expect(names.size).to.equal(3);
    expect([(await look(first)).status, (await look(second)).status]).to.deep.equal([404, 200]);
  });

  it('are one and the same for those who have none', async () => {
    await arrive('none');
    expect(await seen('none')).to.include({ image_file: 'default.jpg' });
    const { status, headers, bytes } = await look('default.jpg');
    expect([status, headers.get('content-type')]).to.deep.equal([200, 'image/jpeg']);
    expect((await sharp(bytes).metadata()).width).to.equal(512);
    expect((await look('default.jpg')).bytes.equals(bytes)).to.equal(true);
  });

  it('are sent once to who keeps them', async () => {
    const etag = (await look('default.jpg')).headers.get('etag') ?? '';
    const again = await look('default.jpg', { 'if-none-match': etag });
    expect([again.status, again.bytes.length]).to.deep.equal([304, 0]);
  });

  it('that are none are not found', async () => {
    for (const name of ['0123456789abcdef.jpg', '0123456789abcdef', 'ann.jpg', 'default', 'x'.repeat(300)])
      expectAnswer(await library.get(`/static/profile_pics/${name}`), 404, notFound);
    for (const name of ['..%2F..%2Fpackage.json', '%2e%2e%2fdefault.jpg'])
      expectAnswer(await library.get(`/static/profile_pics/${name}`), 404, notFound);
    expectAnswer(await library.get('/static/profile_pics/default.jpg%00'), 400, badRequest);
  });

  it('of private people are for themselves', async () => {
    const token = await arrive('priv');
    const { image_file } = (await update(token, pictureForm(await png('red')))).body.result;
    const profile = { bio: null, location: null, birthDate: null, isPrivate: true };
    await app.withToken(token).put('/v1/me/profile', profile);
    expect(await seen('priv')).to.include({ image_file: 'default.jpg' });
    const { result } = (await library.get('/users/getall')).body;
    expect(result.at(-1)).to.include({ username: 'priv', image_file: 'default.jpg' });
    const names = { current_username: 'priv', new_username: 'priv' };
    const own = await library.put('/users/changeUsername', names, token);
    expect(own.body.result).to.include({ image_file });
  });

  it('go with their accounts', async () => {
    const token = await arrive('leaver');
    const { image_file } = (await update(token, pictureForm(await png('red')))).body.result;
    await library.delete('/users/deleteUser', token);
    expect((await look(image_file)).status).to.equal(404);
  });

  describe('are not made of', () => {
    let token: string;
    before(async () => {
      token = await arrive('bad');
    });

    const bad: [what: string, form: () => Promise<unknown>][] = [
      ['nothing', async () => undefined],
      ['a form without one', async () => formats[1][1]({ current_username: 'bad', new_username: 'new' })],
      ['a text in its place', async () => formats[1][1]({ propic_new: 'an image' })],
      ['another field', async () => pictureForm(await png('red'), {}, 'picture')],
      ['no bytes', async () => pictureForm('')],
      ['text', async () => pictureForm('an image')],
      ['SVG', async () => pictureForm('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['half a PNG', async () => pictureForm((await png('red')).subarray(0, 200))],
      ['too many pixels', async () => pictureForm(await claiming(20_000, 20_000))],
      [
        'a name with a control character',
        async () => pictureForm(await png('red'), { new_username: 'a\u0000' }),
      ],
    ];
    for (const [what, form] of bad)
      it(what, async () => {
        expectAnswer(await expectUntouched(app, async () => update(token, await form())), 400, badRequest);
        expect(await seen('bad')).to.include({ image_file: 'default.jpg' });
      });

    it('more than 10 MiB', async () => {
      const large = Buffer.concat([await png('red'), Buffer.alloc(10 * 1024 * 1024)]);
      const reply = await expectUntouched(app, () => update(token, pictureForm(large)));
      expectAnswer(reply, 413, notice(413, 'A file may have 10485760 bytes at most.'));
    });

    for (const [format, encode] of [formats[0], formats[2]])
      it(`${format}`, async () => {
        const names = { current_username: 'bad', new_username: 'new' };
        for (const fields of [names, { propic_new: 'x' }, {}]) {
          const reply = await expectUntouched(app, () => update(token, encode(fields)));
          expectAnswer(reply, 400, badRequest);
        }
      });
  });
});
