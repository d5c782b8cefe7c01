import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { describeOn } from '../support/describe-on.ts';
import { useInstallation } from '../support/process.ts';

describeOn('sqlite', 'no engine has a part in it', 'the program', () => {
  const installation = useInstallation();

  it('ends with 0 when it helped, and with 2 when it was not understood', async () => {
    const [help, mistake] = await Promise.all([installation.run(['--help']), installation.run(['sevre'])]);
    expect([help.code, help.output.split('\n')[0]]).to.deep.equal([0, 'Usage: parley [options] [command]']);
    expect([mistake.code, mistake.output]).to.deep.equal([
      2,
      "error: unknown command 'sevre'\n(Did you mean serve?)\n(parley --help shows what there is)\n",
    ]);
  });

  it("reads an administrator's password from a pipe, and shows it nowhere", async () => {
    const password = 'nobody guesses this one';
    const args = ['admin', 'create', '--username', 'root1'];
    const { code, output } = await installation.run(args, {}, `${password}\n`);
    expect([code, output]).to.deep.equal([0, 'Administrator root1 has the id 1.\n']);
    const again = await installation.run(args, {}, `${password}\n`);
    expect([again.code, again.output]).to.deep.equal([1, 'This username is in use. Choose another one.\n']);
  });

  it('takes the variables of a file .env where it is at work, unless they are set', async () => {
    await writeFile(join(installation.folder, '.env'), 'PORT=1111\nACCESS_TOKEN_TTL=5m\n');
    const { code, output } = await installation.run(['config', 'print']);
    expect(code).to.equal(0);
    expect(output.split('\n')).to.include.members(['PORT=0', 'ACCESS_TOKEN_TTL=5m']);
    expect(output).to.not.include(installation.env.SECRET_KEYS);
  });
});
