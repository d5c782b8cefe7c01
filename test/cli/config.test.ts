import { expect } from 'chai';
import { run } from './run.ts';

describe('parley config print', () => {
  it('prints every variable as it counts, and marks the defaults', async () => {
    const { code, out, err } = await run('config print', {
      PORT: '9090',
      DATA_DIR: '/var/lib/parley',
      BCRYPT_COST: '12',
    });
    expect([code, err]).to.deep.equal([0, '']);
    expect(out).to.include.members([
      'PORT=9090',
      'BCRYPT_COST=12',
      'DATA_DIR=/var/lib/parley',
      'DATABASE_URL=sqlite:/var/lib/parley/parley.db  # default',
      'ACCESS_TOKEN_TTL=15m  # default',
      'SMTP_URL=  # default',
    ]);
    for (const line of out) expect(line).to.match(/^[A-Z][A-Z0-9_]*=/);
  });

  it('hides secrets, and passwords in addresses', async () => {
    const { code, out } = await run('config print', {
      SECRET_KEYS: 'hush-hush-hush-hush-hush-hush-hush-hush',
      DATABASE_URL: 'mysql://ann:hush@db.example/parley?ssl=hush',
      SMTP_URL: 'smtp://ann:hush@mail.example',
    });
    expect(code).to.equal(0);
    expect(out.join('\n')).to.not.include('hush');
    expect(out).to.include.members([
      'SECRET_KEYS=(hidden)',
      'DATABASE_URL=mysql://ann:(hidden)@db.example/parley?(hidden)',
      'SMTP_URL=smtp://ann:(hidden)@mail.example',
    ]);
  });

  it('prints a wrong configuration too, tells what is wrong with it, and ends with 1', async () => {
    const { code, out, err } = await run('config print', { PORT: 'eighty', MAIL_PASSWORD: 'hush' });
    expect(code).to.equal(1);
    expect(out).to.include.members(['PORT=eighty', 'MAIL_PASSWORD=(hidden)']);
    expect(err.split('\n')).to.deep.equal([
      'The configuration is wrong:',
      '  PORT is "eighty": it may be a whole number from 0 to 65535',
      '  MAIL_SERVER is unset, but MAIL_PASSWORD is set: set both or neither',
    ]);
  });
});
