import { expect } from 'chai';
import { createClient } from '../support/client.ts';
import { describeOn } from '../support/describe-on.ts';
import { useInstallation } from '../support/process.ts';
import { clientOf } from './person.ts';

describeOn('sqlite', 'no engine has a part in it', 'metrics', () => {
  const installation = useInstallation();

  it('are on the port of the API, by operation, and hold nothing that a caller chose', async () => {
    const server = await installation.serve();
    const client = clientOf(server);
    await client.get('/v1/me?chosen=by-caller');
    await client.get('/v1/chosen-by-caller');
    await client.post('/v1/sessions', { identifier: 'chosen-by-caller', password: 'chosen by caller' });
    const { status, headers, text } = await client.get('/metrics');
    expect([status, headers.get('content-type')]).to.deep.equal([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    for (const labels of [
      'api="parley",operation="getMe",status="401"',
      'api="parley",operation="createSession",status="401"',
      'api="parley",operation="none",status="404"',
    ])
      expect(text).to.include(`parley_http_request_duration_seconds_count{${labels}} 1\n`);
    expect(text).to.include(
      'parley_http_problems_total{api="parley",operation="createSession",code="invalid-credentials"} 1\n',
    );
    expect(text).to.include('process_resident_memory_bytes').and.not.include('chosen');
  });

  it('move to a port of their own, which serves nothing else', async () => {
    const server = await installation.serve({ METRICS_PORT: '0' });
    expect((await clientOf(server).get('/metrics')).status).to.equal(404);
    const operator = createClient(
      () => server.metricsUrl!,
      async () => undefined,
    );
    expect((await operator.get('/metrics')).text).to.include('operation="none",status="404"');
    for (const path of ['/v1/me', '/docs', '/healthz', '/'])
      expect((await operator.get(path)).status).to.equal(404);
  });
});
