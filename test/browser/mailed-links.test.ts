import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { emailOf, useApp } from '../support/app.ts';
import { startBrowser } from '../support/browser.ts';

describe('the links in mails', () => {
  const app = useApp();
  let browser: Browser | undefined;

  before(async function () {
    this.timeout(300_000);
    browser = await startBrowser();
    if (!browser) this.skip();
  });
  after(() => browser?.close());

  /** Opens the link of the newest mail that has one to this page, at the server under test. */
  async function follow(path: string): Promise<Page> {
    const mails = await app.mails();
    const link = mails
      .map(({ text }) => new RegExp(`http://parley\\.test(${path}#\\S+)`).exec(text)?.[1])
      .find(Boolean);
    const page = await browser!.newPage();
    await page.goto(app.url + link);
    return page;
  }

  it('confirm an address, by keyboard', async () => {
    await app.idOf('ann');
    const page = await follow('/verify-email');
    await page.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.getByText('the address is confirmed').waitFor();
    expect((await app.as('ann').get('/v1/me')).body.emailVerified).to.equal(true);
    expect(page.url()).to.equal(`${app.url}/verify-email`);
    await page.close();
  });

  it('set a new password, and say why not when it is too common', async () => {
    await app.idOf('bob');
    await app.anyone.post('/v1/password-resets', { email: emailOf('bob') });
    const page = await follow('/reset-password');
    await page.getByLabel('New password').fill('password123');
    await page.keyboard.press('Enter');
    await page.getByText('The password is too easy to guess').waitFor();
    await page.getByLabel('New password').fill('staple and candle');
    await page.keyboard.press('Enter');
    await page.getByText('Sign in with the new password').waitFor();
    const reply = await app.anyone.post('/v1/sessions', { identifier: 'bob', password: 'staple and candle' });
    expect(reply.status).to.equal(201);
    await page.close();
  });

  it('say so when the link is not complete', async () => {
    const page = await browser!.newPage();
    await page.goto(`${app.url}/reset-password`);
    await page.getByText('The link is not complete').waitFor();
    await page.close();
  });
});
