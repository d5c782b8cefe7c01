import { expect } from 'chai';
import { openStream } from '../support/event-stream.ts';
import { TUS, UPLOAD_TYPE, uploadHeaders } from '../support/given-upload.ts';
import { useMock } from '../support/mock.ts';
import { until } from '../support/until.ts';

describe('POST /__mock/clock', () => {
  const mock = useMock();

  const travel = async (advance: string) => {
    const { status, body } = await mock.control('clock', { advance });
    expect(status).to.equal(200);
    return Date.parse(body.now);
  };

  it('moves the clock ahead, from wherever it is', async () => {
    const start = await travel('1s');
    const end = await travel('2h');
    expect(end - start).to.be.within(7_200_000, 7_200_000 + 60_000);
  });

  it('lets access tokens expire, and the streams that were opened with them', async () => {
    const ann = await mock.as('ann');
    const { accessToken, refreshToken } = await mock.signIn('ann');
    const stream = await openStream(mock.url, accessToken);
    expect((await ann.get('/v1/me')).status).to.equal(200);
    await travel('16m');
    expect((await ann.get('/v1/me')).body.detail).to.include('expired');
    expect((await stream.ended()).at(-1)?.data).to.deep.include({ reason: 'token-expired' });
    expect((await mock.anyone.post('/v1/sessions/refresh', { refreshToken })).status).to.equal(200);
  });

  it('lets refresh tokens expire', async () => {
    const { refreshToken } = await mock.signIn('ann');
    await travel('31d');
    expect((await mock.anyone.post('/v1/sessions/refresh', { refreshToken })).status).to.equal(401);
  });

  it('lets the code of a password reset expire', async () => {
    const newPassword = 'another mock password';
    const confirm = (email: string, otp: string) =>
      mock.anyone.post('/v1/password-resets/confirm', { email, otp, newPassword });
    const dan = 'dan@example.org';
    expect((await confirm(dan, await resetCode(dan))).status).to.equal(204);

    const eve = 'eve@example.org';
    const otp = await resetCode(eve);
    await travel('16m');
    const refused = await confirm(eve, otp);
    expect(refused.body.type, refused.text).to.equal('/problems/code-invalid');
  });

  /** As somebody who looks at the mails of the mock would find it. */
  async function resetCode(email: string): Promise<string> {
    await mock.anyone.post('/v1/password-resets', { email });
    const mails = async () => {
      const list = (await mock.anyone.get('/dev/mail')).text;
      const ids = [...list.matchAll(/href="(\/dev\/mail\/[^"]+)"[^>]*>[^<]*Reset/g)].map(([, path]) => path!);
      const pages = await Promise.all(ids.map(async (path) => (await mock.anyone.get(path)).text));
      return pages.find((page) => page.includes(email)) ?? '';
    };
    const mail = await until(5, mails, (page) => page !== '');
    return /code: (\d{6})/.exec(mail)?.[1] ?? '';
  }

  it('lets links to files expire', async () => {
    const ann = await mock.as('ann');
    const [file] = (await ann.get('/v1/files')).body.items;
    const link = await ann.post(`/v1/files/${file.id}/links`, { expiresIn: 3600 });
    const path = `/v1/links/${link.body.token}`;
    expect((await mock.anyone.get(path)).status).to.equal(200);
    await travel('61m');
    expect((await mock.anyone.get(path)).body.type).to.equal('/problems/link-gone');
  });

  it('lets uploads expire', async () => {
    const ben = await mock.as('ben');
    const { body } = await ben.post('/v1/uploads', undefined, { headers: uploadHeaders('some.txt', 5) });
    await travel('25h');
    const later = await mock.as('ben');
    const headers = { ...TUS, 'upload-offset': '0', 'content-type': UPLOAD_TYPE };
    const refused = await later.patch(`/v1/uploads/${body.id}`, 'bytes', { headers });
    expect(refused.body.type, refused.text).to.equal('/problems/upload-expired');
  });

  const wrong: [body: unknown, status: number, detail: RegExp][] = [
    [{}, 422, /advance is missing: it may be a number of seconds/],
    [{ advance: 16 }, 422, /advance is 16: it may be/],
    [{ advance: '-16m' }, 422, /advance is "-16m"/],
    [{ advance: '16 minutes' }, 422, /advance is "16 minutes"/],
    [{ forward: '16m' }, 422, /no field "forward"\. It takes advance/],
    [['16m'], 422, /Send a JSON object with advance/],
    ['{"advance":', 400, /not valid JSON/],
    ['', 400, /not valid JSON/],
  ];
  for (const [body, status, detail] of wrong)
    it(`refuses ${JSON.stringify(body)}, and the clock stays`, async () => {
      const now = async () => Date.parse((await mock.anyone.get('/__mock')).body.now);
      const before = await now();
      const reply = await mock.control('clock', body);
      expect([reply.status, reply.headers.get('content-type')]).to.deep.equal([
        status,
        'application/problem+json',
      ]);
      expect(reply.body.detail).to.match(detail);
      expect((await now()) - before).to.be.below(60_000);
    });
});
