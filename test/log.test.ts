import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { promisify } from 'node:util';
import { expect } from 'chai';
import type { LogConfig } from '../src/config.ts';
import { DomainError } from '../src/domain/errors.ts';
import { createLog } from '../src/log.ts';

type Line = Record<string, unknown>;

const config: LogConfig = { level: 'info', httpFile: undefined, sqlFile: undefined, errorFile: undefined };

function parse(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** Takes the place of standard output. */
function createOutput() {
  const stream = new PassThrough();
  return { stream, lines: () => parse(String(stream.read() ?? '')) };
}

const messages = (lines: Line[]) => lines.map(({ msg }) => msg);

describe('the log', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (path: string) => parse(readFileSync(path, 'utf8'));

  it('is a JSON object per line, with level, time and facts', () => {
    const { stream, lines } = createOutput();
    const logs = createLog(config, stream, () => Date.UTC(2026, 0, 2, 3, 4, 5, 6));
    logs.app.warn({ accountId: 7 }, 'odd');
    logs.http.info({ status: 200 }, 'request');
    const [odd, request, ...others] = lines();
    expect(odd).to.include({ level: 'warn', time: '2026-01-02T03:04:05.006Z', accountId: 7, msg: 'odd' });
    expect(request).to.include({ level: 'info', status: 200, msg: 'request' });
    expect(others).to.be.empty;
    expect(logs.sql).to.equal(undefined);
  });

  it('leaves out what is less important than its level', () => {
    const { stream, lines } = createOutput();
    const { app, http } = createLog({ ...config, level: 'warn' }, stream);
    app.debug({}, 'debug');
    app.info({}, 'info');
    http.info({}, 'request');
    app.warn({}, 'warn');
    app.error({}, 'error');
    expect(messages(lines())).to.deep.equal(['warn', 'error']);
  });

  it('has a file each for requests, statements and errors', async () => {
    const { stream, lines } = createOutput();
    const files = {
      httpFile: join(folder, 'a/http.log'),
      sqlFile: join(folder, 'sql.log'),
      errorFile: join(folder, 'e.log'),
    };
    const logs = createLog({ level: 'info', ...files }, stream);
    logs.app.info({}, 'started');
    logs.app.error({ code: 1 }, 'failed');
    logs.http.info({ status: 200 }, 'request 1');
    logs.http.info({ status: 404 }, 'request 2');
    logs.sql?.('select * from accounts where id = ?', 1.5);
    await logs.close();
    expect(messages(lines())).to.deep.equal(['started', 'failed']);
    expect(messages(read(files.httpFile))).to.deep.equal(['request 1', 'request 2']);
    expect(read(files.sqlFile)).to.have.lengthOf(1);
    expect(read(files.sqlFile)[0]).to.include({
      statement: 'select * from accounts where id = ?',
      milliseconds: 1.5,
    });
    expect(messages(read(files.errorFile))).to.deep.equal(['failed']);
  });

  it('writes its files whatever the level', async () => {
    const { stream, lines } = createOutput();
    const files = { httpFile: join(folder, 'h.log'), sqlFile: undefined, errorFile: join(folder, 'e.log') };
    const logs = createLog({ level: 'silent', ...files }, stream);
    logs.http.info({}, 'request');
    logs.app.warn({}, 'odd');
    logs.app.error({}, 'failed');
    await logs.close();
    expect(lines()).to.be.empty;
    expect(messages(read(files.httpFile))).to.deep.equal(['request']);
    expect(messages(read(files.errorFile))).to.deep.equal(['failed']);
  });

  it('adds to a file, which people who are no concern of it cannot read', async () => {
    const httpFile = join(folder, 'http.log');
    for (const message of ['yesterday', 'today']) {
      const logs = createLog({ ...config, httpFile }, createOutput().stream);
      logs.http.info({}, message);
      await logs.close();
    }
    expect(messages(read(httpFile))).to.deep.equal(['yesterday', 'today']);
    expect(statSync(httpFile).mode & 0o007).to.equal(0);
  });

  it('rotates a file at 10 MB without losing a line', async () => {
    const httpFile = join(folder, 'http.log');
    const padding = 'x'.repeat(1_000_000);
    for (const numbers of [[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12], [13]]) {
      const logs = createLog({ ...config, httpFile }, createOutput().stream);
      for (const number of numbers) logs.http.info({ number, padding }, 'request');
      await logs.close();
    }
    const numbersIn = (path: string) => read(path).map(({ number }) => number);
    expect([...numbersIn(`${httpFile}.1`), ...numbersIn(httpFile)]).to.deep.equal(
      Array.from({ length: 13 }, (_, index) => index + 1),
    );
    expect(statSync(httpFile).size).to.be.below(10_000_000);
  });

  it('refuses a file that cannot be written', () => {
    mkdirSync(join(folder, 'x.log'));
    expect(() => createLog({ ...config, sqlFile: join(folder, 'x.log') })).to.throw('EISDIR');
  });

  it('survives a disk that fails, says so, and goes on when it is well again', async () => {
    const { stream, lines } = createOutput();
    const httpFile = join(folder, 'http.log');
    let now = 0;
    const logs = createLog({ ...config, httpFile }, stream, () => now);
    rmSync(httpFile);
    mkdirSync(httpFile);
    logs.http.info({}, 'lost');
    await once(stream, 'readable');
    const [failure, ...others] = lines();
    expect(failure).to.include({ level: 'error', path: httpFile, msg: 'a log file cannot be written' });
    expect(others).to.be.empty;
    logs.http.info({}, 'lost as well');
    rmdirSync(httpFile);
    now = 10_000;
    logs.http.info({}, 'kept');
    await logs.close();
    expect(messages(read(httpFile))).to.deep.equal(['kept']);
  });

  it('reaches standard output in full when it is closed', async () => {
    const script = `
      import { createLog } from './src/log.ts';
      const logs = createLog(${JSON.stringify({ level: 'info' })});
      for (let number = 0; number < 5000; number++) logs.http.info({ number }, 'request');
      await logs.close();
      process.kill(process.pid, 'SIGKILL');`;
    const node = promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
    ]);
    const { stdout } = await node.catch((killed: { stdout: string }) => killed);
    expect(parse(stdout).map(({ number }) => number)).to.deep.equal([...Array(5000).keys()]);
  });
});

describe('what the log holds back', () => {
  function logged(facts: Line): Line {
    const { stream, lines } = createOutput();
    createLog(config, stream).app.error(facts, 'x');
    return lines()[0] ?? {};
  }

  const names = [
    'password',
    'newPassword',
    'currentPassword',
    'otp',
    'token',
    'accessToken',
    'refreshToken',
    'authorization',
    'cookie',
    'secret',
    'refresh_token',
    'Set-Cookie',
  ];
  for (const name of names) {
    it(`is ${name}, wherever it stands`, () => {
      const fact = { [name]: 'hush' };
      const line = logged({
        ...fact,
        body: { ...fact, user: fact },
        list: [fact],
        request: { toJSON: () => fact },
      });
      expect(line).to.deep.include({ [name]: '[hidden]', list: [{ [name]: '[hidden]' }] });
      expect(JSON.stringify(line)).to.not.include('hush');
    });
  }

  it('is what lies deeper than it looks', () => {
    expect(logged({ a: { b: { c: { d: { password: 'hush' } } } } }).a).to.deep.equal({
      b: { c: { d: '[…]' } },
    });
  });

  it('is what a driver adds to its errors, but not what happened', () => {
    const driverError = Object.assign(new Error('Lost connection'), {
      code: 'ECONNRESET',
      sql: "values ('hush')",
    });
    const err = new DomainError('unavailable', 'Try again.', { reason: 'no database', cause: driverError });
    const line = logged({ err });
    expect(line.err).to.include({
      type: 'DomainError',
      code: 'unavailable',
      message: 'Try again.',
      reason: 'no database',
    });
    expect(line.err).to.have.property('stack').that.includes('log.test.ts');
    expect(line.err)
      .to.have.property('cause')
      .that.includes({ code: 'ECONNRESET', message: 'Lost connection' });
    expect(JSON.stringify(line)).to.not.include('hush');
  });

  it('does not touch what it is given', () => {
    const facts = { password: 'p', body: { otp: '1' } };
    logged(facts);
    expect(facts).to.deep.equal({ password: 'p', body: { otp: '1' } });
  });

  it('is nothing else', () => {
    const facts = { status: 200, at: new Date(0), none: null, names: ['a'], nested: { ok: true } };
    expect(logged(facts)).to.deep.include({ ...facts, at: '1970-01-01T00:00:00.000Z' });
  });
});
