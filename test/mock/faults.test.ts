import { expect } from 'chai';
import { useMock } from '../support/mock.ts';

describe('POST /__mock/fault', () => {
  const mock = useMock();

  const plan = async (fault: object) => {
    const { status, body } = await mock.control('fault', fault);
    expect(status).to.equal(201);
    return body;
  };
  const me = () => mock.anyone.get('/v1/me').then(({ status }) => status);

  for (const kind of ['429', '503'])
    it(`answers ${kind} so many times, as the contract documents it, and then as ever`, async () => {
      await plan({ operationId: 'createSession', kind, times: 2 });
      const replies = [1, 2, 3].map(() => mock.anyone.post('/v1/sessions', {}));
      const [first, ...others] = (await Promise.all(replies)).sort((a, b) => b.status - a.status);
      expect([first!.status, ...others.map(({ status }) => status)]).to.deep.equal([
        Number(kind),
        Number(kind),
        400,
      ]);
      expect(first!.headers.get('retry-after')).to.equal('5');
      expect(first!.body)
        .to.include({ status: Number(kind) })
        .and.have.property('type')
        .that.matches(/^\/problems\//);
    });

  it('cuts the connection', async () => {
    await plan({ operationId: 'getMe', kind: 'reset' });
    const failure = await mock.anyone.get('/v1/me').catch((error: Error) => error.cause);
    expect(failure)
      .to.be.an('error')
      .with.property('message')
      .that.matches(/other side closed|ECONNRESET/);
    expect(await me()).to.equal(401);
  });

  it('answers late', async () => {
    expect(await plan({ operationId: 'getMe', kind: 'slow', ms: 200 })).to.include({ times: 1, ms: 200 });
    const started = performance.now();
    expect(await me()).to.equal(401);
    expect(performance.now() - started).to.be.at.least(190);
  });

  it('meets the operation it was planned for, and no other', async () => {
    await plan({ operationId: 'getMe', kind: '503' });
    expect((await mock.anyone.get('/v1/chats')).status).to.equal(401);
    const { body } = await mock.anyone.get('/__mock');
    expect(body.faults).to.deep.equal([{ operationId: 'getMe', kind: '503', times: 1, ms: 3000 }]);
    expect([await me(), await me()]).to.deep.equal([503, 401]);
  });

  it('is over with a reset', async () => {
    await plan({ operationId: 'getMe', kind: '503', times: 100 });
    await mock.control('reset');
    expect(await me()).to.equal(401);
  });

  const wrong: [fault: unknown, detail: RegExp][] = [
    [{ kind: '503' }, /operationId is missing: .*GET \/__mock lists them/],
    [{ operationId: 'getYou', kind: '503' }, /operationId is "getYou"/],
    [{ operationId: 'getMe' }, /kind is missing: it may be one of slow, reset, 429, 503/],
    [{ operationId: 'getMe', kind: 503 }, /kind is 503/],
    [{ operationId: 'getMe', kind: 'slow', times: 0 }, /times is 0: it may be a whole number from 1/],
    [{ operationId: 'getMe', kind: 'slow', ms: '1s' }, /ms is "1s"/],
    [{ operationId: 'getMe', kind: 'slow', count: 2 }, /no field "count"/],
  ];
  for (const [fault, detail] of wrong)
    it(`refuses ${JSON.stringify(fault)}, and plans nothing`, async () => {
      const { status, body } = await mock.control('fault', fault);
      expect(status).to.equal(422);
      expect(body.detail).to.match(detail);
      expect((await mock.anyone.get('/__mock')).body.faults).to.deep.equal([]);
    });
});

describe('other requests to /__mock', () => {
  const mock = useMock();

  it('are told what there is', async () => {
    const { status, body } = await mock.anyone.post('/__mock/rewind');
    expect(status).to.equal(404);
    expect(body.detail).to.equal(
      'The mock has GET /__mock, POST /__mock/reset, POST /__mock/clock, POST /__mock/fault.',
    );
  });

  it('are told the method', async () => {
    const { status, headers, body } = await mock.anyone.get('/__mock/reset');
    expect([status, headers.get('allow'), body.detail]).to.deep.equal([
      405,
      'POST',
      '/__mock/reset takes POST.',
    ]);
  });
});

describe('parley mock --delay', () => {
  const mock = useMock({ delay: 100 });

  it('makes every answer late', async () => {
    const started = performance.now();
    await mock.anyone.get('/v1/me');
    expect(performance.now() - started).to.be.at.least(95);
  });
});

describe('parley mock --fail-rate', () => {
  const mocks = [1, 1, 2].map((seed) => useMock({ seed, failRate: 0.3 }));
  const CALLS = 200;

  /** Which of the calls fail. */
  const failuresOf = async (mock: (typeof mocks)[number]) => {
    const failed: number[] = [];
    for (let call = 0; call < CALLS; call++)
      if ((await mock.anyone.get('/v1/me')).status === 503) failed.push(call);
    return failed;
  };

  it('makes about so many calls fail, and the same ones for the same seed', async () => {
    const [one, same, other] = await Promise.all(mocks.map(failuresOf));
    expect(one).to.have.length.within(CALLS * 0.15, CALLS * 0.45);
    expect(same).to.deep.equal(one);
    expect(other).to.not.deep.equal(one);
  });

  it('makes the same calls fail once more after a reset', async () => {
    const [mock] = mocks;
    await mock!.control('reset');
    const before = await failuresOf(mock!);
    await mock!.control('reset');
    expect(await failuresOf(mock!)).to.deep.equal(before);
  });
});
