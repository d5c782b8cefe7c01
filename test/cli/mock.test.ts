import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { useInstallation } from '../support/process.ts';
import { run, stopsAtOnce } from './run.ts';

describe('parley mock', () => {
  it('says what it serves, who is there and what it offers, until it is told to stop', async () => {
    const { code, out, err } = await run('mock --port 0', {}, '', stopsAtOnce);
    expect([code, err]).to.deep.equal([0, '']);
    const [, base] = /^ {2}API {5}(http:\/\/localhost:\d+)$/.exec(out[1] ?? '') ?? [];
    expect(out).to.deep.equal([
      'A mock of Parley 0.1.0 is running.',
      `  API     ${base}`,
      `  Docs    ${base}/docs`,
      `  Mail    ${base}/dev/mail`,
      `  People  ann, ben, cleo, dan, eve, root (administrator); everybody's password is "mock password"`,
      '  Prefer: code=404 or Prefer: example=<name> asks any operation for that documented answer.',
      `  POST ${base}/__mock/reset   makes everything as it was at the start`,
      `  POST ${base}/__mock/clock   {"advance": "16m"} moves the clock`,
      `  POST ${base}/__mock/fault   {"operationId": "...", "kind": "slow|reset|429|503", "times": 1}`,
      'SIGTERM: finishing what is under way',
    ]);
  });

  it('says that the port is taken', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const { port } = occupant.address() as AddressInfo;
    const { code, err } = await run(`mock --port ${port}`);
    expect([code, err.includes(`address already in use 127.0.0.1:${port}`)]).to.deep.equal([1, true]);
    occupant.close();
  });

  for (const [args, message] of [
    ['--port 70000', /whole number from 0 to 65535/],
    ['--seed one', /whole number from 0 to 4294967295/],
    ['--delay 1s', /whole number from 0 to 600000/],
    ['--fail-rate 2', /number from 0 to 1/],
    ['--fail-rate often', /number from 0 to 1/],
    ['parley', /too many arguments/],
  ] as const)
    it(`does not take ${args}`, async () => {
      const { code, err } = await run(`mock ${args}`);
      expect(code).to.equal(2);
      expect(err).to.match(message);
    });

  describe('of a file', () => {
    const installation = useInstallation();

    /** Runs the mock of this document in a process of its own. */
    async function mockOf(document: string) {
      const path = join(installation.folder, 'contract.yaml');
      await writeFile(path, document);
      return installation.run(['mock', '--port', '0', '--contract', path]);
    }

    it('says what is wrong with it, and nothing of the code', async () => {
      const { code, output } = await mockOf('swagger: "2.0"');
      expect(code).to.equal(1);
      expect(output)
        .to.match(/Swagger 2\.0\. Convert it/)
        .and.not.match(/^ +at /m);
    });

    it('says what there is instead of it', async () => {
      const { code, output } = await installation.run(['mock', '--contract', 'nothing']);
      expect(code).to.equal(1);
      expect(output).to.match(/no file nothing\. --contract takes parley, .*pyapi.*, or the path/);
      expect(output).to.not.match(/^ +at /m);
    });

    it('says what it serves, without what only Parley has', async () => {
      const path = fileURLToPath(new URL('../mock/contracts/things.json', import.meta.url));
      const { code, out } = await run(`mock --port 0 --contract ${path}`, {}, '', stopsAtOnce);
      expect([code, out[0]]).to.deep.equal([0, 'A mock of Things 1 is running.']);
      expect(out.join()).to.not.include('People').and.not.include('clock');
    });
  });
});
