import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { passwordOf, useApp } from '../support/app.ts';
import { expectRefusal } from '../support/refusal.ts';

interface Device {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly id: number;
}

describe('sessions', () => {
  const app = useApp({ TRUSTED_PROXIES: '127.0.0.1', ACCESS_TOKEN_TTL: '1d' });

  /** Signs somebody in on a device. */
  async function device(person: string, headers: Record<string, string> = {}): Promise<Device> {
    await app.idOf(person);
    const credentials = { identifier: person, password: passwordOf(person) };
    const { body } = await app.anyone.post('/v1/sessions', credentials, { headers });
    const session = await app.withToken(body.accessToken).get('/v1/sessions/current');
    return { accessToken: body.accessToken, refreshToken: body.refreshToken, id: session.body.id };
  }

  const list = async (of: Device) => (await app.withToken(of.accessToken).get('/v1/sessions')).body.items;
  const idsOf = async (of: Device) => (await list(of)).map(({ id }: { id: number }) => id);

  async function expectAlive(one: Device): Promise<void> {
    expect((await app.withToken(one.accessToken).get('/v1/me')).status).to.equal(200);
  }

  async function expectEnded({ accessToken, refreshToken }: Device): Promise<void> {
    const me = app.withToken(accessToken);
    const reply = await expectRefusal(app, [401, 'unauthenticated'], () => me.get('/v1/me'));
    expect(reply.headers.get('www-authenticate')).to.equal('Bearer realm="parley", error="invalid_token"');
    const refresh = () => app.anyone.post('/v1/sessions/refresh', { refreshToken });
    await expectRefusal(app, [401, 'refresh-token-invalid'], refresh);
  }

  it('are listed with device, address and times, newest first', async () => {
    const start = app.clock();
    const phone = await device('ann', { 'user-agent': 'a phone', 'x-forwarded-for': '203.0.113.7' });
    app.clock.advance(MINUTE);
    const laptop = await device('ann', { 'user-agent': 'a laptop', 'x-forwarded-for': '2001:db8::7' });
    const [first, second, ...others] = await list(laptop);
    const instant = (milliseconds: number) => new Date(milliseconds).toISOString();
    expect(first).to.deep.include({
      id: laptop.id,
      current: true,
      userAgent: 'a laptop',
      address: '2001:db8::7',
    });
    expect(first).to.deep.include({
      createdAt: instant(start + MINUTE),
      lastUsedAt: instant(start + MINUTE),
    });
    expect(second).to.deep.include({
      id: phone.id,
      current: false,
      userAgent: 'a phone',
      address: '203.0.113.7',
    });
    expect(second).to.deep.include({ createdAt: instant(start), lastUsedAt: instant(start) });
    // The one that she arrived with.
    expect(others).to.have.lengthOf(1);
  });

  it('tell when they were used last, to the minute', async () => {
    const phone = app.withToken((await device('ben')).accessToken);
    app.clock.advance(MINUTE);
    const now = new Date(app.clock()).toISOString();
    let lastUsedAt: string;
    // It is noted beside the request, and so perhaps after the reply.
    do lastUsedAt = (await phone.get('/v1/sessions/current')).body.lastUsedAt;
    while (lastUsedAt !== now);
  });

  it('keep no more than 400 characters of a user agent', async () => {
    const chatty = await device('carl', { 'user-agent': 'x'.repeat(1000) });
    const [{ userAgent }] = await list(chatty);
    expect(userAgent).to.equal('x'.repeat(400));
  });

  it('end one by one', async () => {
    const phone = await device('dora');
    const laptop = await device('dora');
    await expectAlive(phone);
    const reply = await app.withToken(laptop.accessToken).delete(`/v1/sessions/${phone.id}`);
    expect(reply.status).to.equal(204);
    await expectEnded(phone);
    await expectAlive(laptop);
    expect(await idsOf(laptop)).to.not.include(phone.id);
  });

  it('end themselves', async () => {
    const phone = await device('emil');
    const laptop = await device('emil');
    expect((await app.withToken(phone.accessToken).delete('/v1/sessions/current')).status).to.equal(204);
    await expectEnded(phone);
    await expectAlive(laptop);
  });

  it('end by their own id too', async () => {
    const phone = await device('emil');
    expect((await app.withToken(phone.accessToken).delete(`/v1/sessions/${phone.id}`)).status).to.equal(204);
    await expectEnded(phone);
  });

  it('end all together, this one too, and nobody else’s', async () => {
    const devices = [await device('fred'), await device('fred'), await device('fred')];
    const stranger = await device('gwen');
    for (const one of devices) await expectAlive(one);
    const reply = await app.withToken(devices[1]!.accessToken).delete('/v1/sessions');
    expect(reply.status).to.equal(204);
    for (const one of devices) await expectEnded(one);
    await expectAlive(stranger);
    expect(await idsOf(await device('fred'))).to.have.lengthOf(1);
  });

  it('end once, when twenty ask at the same moment', async () => {
    const phone = await device('hans');
    const laptop = app.withToken((await device('hans')).accessToken);
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => laptop.delete(`/v1/sessions/${phone.id}`)),
    );
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([204, ...Array(19).fill(404)]);
  });

  const unknown: [what: string, id: (of: { own: Device; gwens: Device; over: Device }) => number][] = [
    ['somebody else’s session', ({ gwens }) => gwens.id],
    ['an ended one', ({ over }) => over.id],
    ['one that never was', () => 123_456_789],
    ['the greatest id there can be', () => Number.MAX_SAFE_INTEGER],
  ];
  for (const [what, id] of unknown) {
    it(`do not know ${what}: session-not-found`, async () => {
      const [own, over, gwens] = [await device('ida'), await device('ida'), await device('gwen')];
      await app.withToken(over.accessToken).delete('/v1/sessions/current');
      const path = `/v1/sessions/${id({ own, gwens, over })}`;
      await expectRefusal(app, [404, 'session-not-found'], () => app.withToken(own.accessToken).delete(path));
      await expectAlive(gwens);
    });
  }
});
