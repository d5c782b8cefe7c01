import { expect } from 'chai';
import { describeOn } from '../support/describe-on.ts';
import { useInstallation } from '../support/process.ts';

describeOn('sqlite', 'no engine has a part in it', 'a start with a wrong configuration', () => {
  const installation = useInstallation();
  const serve = (settings: Record<string, string>) => installation.run(['serve'], settings);

  it('ends with 1, and tells all that is wrong, with what it may be, and no secret', async () => {
    const { code, output } = await serve({
      PORT: '80800',
      LOG_LEVEL: 'loud',
      BCRYPT_COST: '99',
      DATABASE_URL: 'oracle://ann:hush@127.0.0.1/parley',
    });
    expect(code).to.equal(1);
    expect(output.trimEnd().split('\n')).to.deep.equal([
      'The configuration is wrong:',
      '  PORT is "80800": it may be a whole number from 0 to 65535',
      output.split('\n').find((line) => line.startsWith('  DATABASE_URL is wrong: it may be ')),
      '  BCRYPT_COST is "99": it may be a whole number from 4 to 15',
      '  LOG_LEVEL is "loud": it may be one of fatal, error, warn, info, debug, trace, silent',
    ]);
    expect(output).to.not.include('hush');
  });

  it('does not serve two APIs on one path, and names both', async () => {
    const { code, output } = await serve({ DIALECTS: 'pyapi=/v1' });
    expect(code).to.equal(1);
    expect(output.trimEnd().split('\n')).to.deep.equal([
      'The configuration is wrong:',
      '  DIALECTS: parley at / and pyapi at /v1 both serve /v1/sessions/{sessionId}. Give one of them another path.',
    ]);
  });

  it('does not serve two dialects on one path either, of which the one may lie below the other', async () => {
    const register = 'messenger at / and fileshare at / both serve /register.';
    const chat = 'messenger at / and fileshare at /chats both serve /chats/{chat_id}.';
    for (const [mounts, collision] of [
      ['messenger=/ fileshare=/', register],
      ['messenger=/ fileshare=/chats', chat],
    ] as const) {
      const { code, output } = await serve({ DIALECTS: mounts });
      expect(code).to.equal(1);
      expect(output).to.include(`  DIALECTS: ${collision} Give one of them another path.`);
    }
  });

  it('does not go to production without keys of its own, nor with cheap hashes', async () => {
    const { code, output } = await serve({ NODE_ENV: 'production', SECRET_KEYS: '' });
    expect(code).to.equal(1);
    expect(output).to.include(
      'SECRET_KEYS is unset: in production it may be random keys of 32 characters or more',
    );
    expect(output).to.include('BCRYPT_COST is "4": in production it may be a whole number from 10 to 15');
  });
});
