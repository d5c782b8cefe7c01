import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { run, stopsAtOnce } from './run.ts';

describe('parley serve', () => {
  let folder: string;
  let occupant: Server;
  let takenPort: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-serve-'));
    occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    takenPort = `${(occupant.address() as AddressInfo).port}`;
  });
  after(async () => {
    occupant.close();
    await rm(folder, { recursive: true });
  });

  const serve = (settings: Record<string, string> = {}) =>
    run(
      'serve',
      {
        NODE_ENV: 'test',
        PORT: '0',
        DATABASE_URL: 'sqlite::memory:',
        DATA_DIR: folder,
        SECRET_KEYS: 'a key for tests only, of enough characters',
        LOG_LEVEL: 'silent',
        ...settings,
      },
      '',
      stopsAtOnce,
    );

  /** What the operator gets to see of a start that fails. */
  async function failure(settings: Record<string, string>): Promise<string> {
    const { code, err } = await serve(settings);
    expect(code).to.equal(1);
    expect(err).to.not.match(/^ +at /m);
    return err;
  }

  it('says what it did and where it serves, until it is told to stop', async () => {
    const { code, out, err } = await serve({ METRICS_PORT: '0' });
    expect([code, err]).to.deep.equal([0, '']);
    const ran = out.filter((line) => line.startsWith('migrated '));
    expect(ran).to.have.length.above(0);
    const [, base] = /^ {2}API {3}(http:\/\/localhost:\d+)\/v1$/.exec(out[ran.length + 1] ?? '') ?? [];
    expect(out.slice(ran.length)).to.deep.equal([
      'Parley is running.',
      `  API   ${base}/v1`,
      `  Docs  ${base}/docs`,
      `  Mail  ${base}/dev/mail`,
      out.find((line) => /^ {2}Metrics on port \d+$/.test(line)),
      'SIGTERM: finishing what is under way',
    ]);
  });

  it('says that the port is taken', async () => {
    const error = await failure({ PORT: takenPort });
    expect(error).to.include(`address already in use 127.0.0.1:${takenPort}`).and.include('Set PORT');
  });

  it('says that the port of the metrics is taken, and does not go on without them', async () => {
    const error = await failure({ METRICS_PORT: takenPort });
    expect(error).to.include(`address already in use 127.0.0.1:${takenPort}`).and.include('METRICS_PORT');
  });

  it('says that there is no such address', async () => {
    expect(await failure({ HOST: '203.0.113.9' }))
      .to.include('203.0.113.9')
      .and.include('Set HOST');
  });

  it('says that the folder for data is none', async () => {
    const path = join(folder, 'file');
    await writeFile(path, '');
    expect(await failure({ DATA_DIR: path, SECRET_KEYS: '' }))
      .to.include(path)
      .and.include('DATA_DIR');
  });

  it('says that the folder for the database is none', async () => {
    const path = join(folder, 'no-folder');
    await writeFile(path, '');
    expect(await failure({ DATABASE_URL: `sqlite:${path}/parley.db` }))
      .to.include(path)
      .and.include('DATABASE_URL');
  });

  it('says how to protect a secret that others can read', async () => {
    const open = join(folder, 'open');
    await mkdir(open);
    await writeFile(join(open, 'secret'), 'x'.repeat(43), { mode: 0o644 });
    expect(await failure({ DATA_DIR: open, SECRET_KEYS: '' })).to.include(
      `Run: chmod 600 ${join(open, 'secret')}`,
    );
  });

  it('says that the database is not there, and not the password for it', async () => {
    const error = await failure({ DATABASE_URL: 'mysql://ann:hush@127.0.0.1:1/parley' });
    expect(error).to.include('ECONNREFUSED 127.0.0.1:1').and.include('DATABASE_URL').and.not.include('hush');
  });

  it('says that the file is no database', async () => {
    const path = join(folder, 'no.db');
    await writeFile(
      path,
      'This is some text, and enough of it for the header that SQLite reads. '.repeat(20),
    );
    expect(await failure({ DATABASE_URL: `sqlite:${path}` }))
      .to.include('file is not a database')
      .and.include('DATABASE_URL');
  });
});
