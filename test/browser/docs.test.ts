import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { useApp } from '../support/app.ts';
import { startBrowser } from '../support/browser.ts';

const faintText = readFileSync(new URL('faint-text.js', import.meta.url), 'utf8');
const phone = { width: 390, height: 844 };

describe('/docs in a browser', function () {
  this.timeout(60_000);
  const app = useApp();
  let browser: Browser;
  let requested: string[];
  let complaints: string[];

  before(async function () {
    this.timeout(600_000);
    const started = await startBrowser();
    if (started === undefined) this.skip();
    browser = started;
  });
  after(() => browser?.close());

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    requested = [];
    complaints = [];
    const page = await browser.newPage(options);
    page.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(app.url + path);
    return page;
  }

  afterEach('asked no other host, and had nothing to complain of', async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    expect(
      requested.filter((url) => new URL(url).origin !== app.url && !url.startsWith('data:')),
    ).to.deep.equal([]);
    expect(complaints).to.deep.equal([]);
  });

  const registration = (page: Page): Locator => page.locator('#operations-Accounts-registerAccount');

  it('shows every operation of the contract', async () => {
    const page = await open('/docs');
    await registration(page).waitFor();
    const { paths } = (await (await fetch(`${app.url}/openapi.json`)).json()) as {
      paths: Record<string, object>;
    };
    for (const path of Object.keys(paths))
      expect(await page.locator(`[data-path="${path}"]`).count()).to.be.above(0);
  });

  it('opens an operation, tries it out and shows the reply, all by keyboard', async () => {
    const page = await open('/docs');
    await registration(page).waitFor();
    async function tabTo(target: Locator): Promise<void> {
      const reached = target.and(page.locator(':focus'));
      for (let tabs = 0; tabs < 100 && (await reached.count()) === 0; tabs++)
        await page.keyboard.press('Tab');
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).to.equal('solid');
    }

    await tabTo(registration(page).locator('.opblock-summary-control'));
    await page.keyboard.press('Enter');
    await tabTo(registration(page).getByRole('button', { name: 'Try it out' }));
    await page.keyboard.press('Enter');
    await tabTo(registration(page).getByRole('button', { name: 'Execute' }));
    const [reply] = await Promise.all([
      page.waitForResponse(`${app.url}/v1/accounts`),
      page.keyboard.press('Enter'),
    ]);
    expect(reply.status()).to.equal(201);
    const shown = registration(page).locator('.live-responses-table .response');
    await shown.waitFor();
    const { id, createdAt } = (await reply.json()) as { id: number; createdAt: string };
    expect(await shown.textContent())
      .to.contain('201')
      .and.contain(`"id": ${id}`)
      .and.contain(createdAt);
  });

  it('opens at an operation that the address names', async () => {
    const page = await open('/docs#/Sessions/createSession');
    await page.locator('#operations-Sessions-createSession.is-open').waitFor();
  });

  it('forgets the access token when the page is left', async () => {
    const page = await open('/docs');
    await page.getByRole('button', { name: 'Authorize' }).first().click();
    await page.locator('.auth-container input').fill('a-secret-token');
    await page.locator('.auth-container').getByRole('button', { name: 'Apply credentials' }).click();
    const kept = await page.evaluate('[{ ...localStorage }, { ...sessionStorage }, document.cookie]');
    expect(JSON.stringify(kept)).to.equal('[{},{},""]');
  });

  for (const path of ['/docs#/Accounts/registerAccount', '/problems', '/problems/forbidden', '/dev/mail']) {
    const show = async (options: BrowserContextOptions): Promise<Page> => {
      const page = await open(path, options);
      if (path.startsWith('/docs')) await page.locator('.opblock.is-open .response').first().waitFor();
      return page;
    };

    for (const colorScheme of ['light', 'dark'] as const)
      it(`is ${colorScheme} where the system is, and easy to read: ${path}`, async () => {
        const page = await show({ colorScheme });
        const scheme = await page.evaluate('getComputedStyle(document.documentElement).colorScheme');
        expect(scheme).to.contain(colorScheme);
        expect(await page.evaluate(faintText)).to.deep.equal([]);
      });

    it(`fits a phone: ${path}`, async () => {
      const page = await show({ viewport: phone });
      expect(await page.evaluate('document.documentElement.scrollWidth')).to.equal(phone.width);
    });
  }
});
