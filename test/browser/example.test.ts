import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { generateSync } from 'otplib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { MINUTE, SECOND } from '../../src/domain/clock.ts';
import { startBrowser } from '../support/browser.ts';
import { describeTargets, PASSWORD } from '../support/client-targets.ts';
import { serveExample } from '../support/example.ts';
import type { Fault } from '../support/unreliable-proxy.ts';
import { until } from '../support/until.ts';

const faintText = readFileSync(new URL('faint-text.js', import.meta.url), 'utf8');
const phone = { width: 360, height: 740 };
const MIB = 1024 * 1024;

describeTargets('the web example', function (target) {
  this.timeout(60_000);
  let browser: Browser;
  let example: Awaited<ReturnType<typeof serveExample>>;
  let people = 0;
  let requested: string[];
  let errors: string[];

  before(async function () {
    this.timeout(600_000);
    const started = await startBrowser();
    if (started === undefined) this.skip();
    browser = started;
    example = await serveExample();
  });
  after(async () => {
    example?.stop();
    await browser?.close();
  });

  beforeEach(() => {
    requested = [];
    errors = [];
  });
  afterEach('asked no other host, and met no error', async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    const known = [example.url, target.proxy.url];
    expect(requested.filter((url) => !known.includes(new URL(url).origin))).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });

  async function visit(page: Page): Promise<Page> {
    page.setDefaultTimeout(20_000);
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${example.url}/?api=${target.proxy.url}`);
    return page;
  }

  /** A page of a browser of its own. */
  const open = async (options: BrowserContextOptions = {}): Promise<Page> =>
    visit(await (await browser.newContext(options)).newPage());

  async function fillIn(page: Page, username: string): Promise<void> {
    await page.getByLabel('Username').fill(username);
    await page.getByLabel('Password').fill(PASSWORD);
  }

  /** Somebody new who has just made an account, in a browser of their own. */
  async function newcomer(options?: BrowserContextOptions): Promise<{ page: Page; username: string }> {
    const page = await open(options);
    const username = `visitor-${++people}`;
    await fillIn(page, username);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByText(username, { exact: true }).waitFor();
    return { page, username };
  }

  const says = (page: Page, text: string | RegExp) =>
    page.getByRole('status').filter({ hasText: text }).waitFor();
  /** What has the focus, by its name for those who hear the page. */
  const hasFocus = (page: Page, role: 'button' | 'heading' | 'list', name: string) =>
    page.getByRole(role, { name, exact: true }).and(page.locator(':focus')).waitFor();
  const messages = (page: Page) => page.getByRole('log').locator('li > :last-child').allTextContents();

  it('signs in with a second factor, after turning it on', async () => {
    const { page, username } = await newcomer();
    await hasFocus(page, 'heading', 'Chats');
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByAltText('QR code').waitFor();
    const secret = (await page.locator('#secret').textContent()) ?? '';
    const code = async () => generateSync({ secret, epoch: Math.floor((await target.now()) / SECOND) });
    await page.getByLabel('Code', { exact: true }).fill(await code());
    await page.keyboard.press('Enter');
    await says(page, 'The second factor is on');
    expect(await page.locator('#recovery-codes li').count()).to.equal(10);
    await hasFocus(page, 'list', 'Recovery codes');

    await page.getByRole('button', { name: 'Sign out' }).click();
    await says(page, 'You are signed out');
    await target.advance(2 * MINUTE);
    await fillIn(page, username);
    await page.keyboard.press('Enter');
    await says(page, 'This account has a second factor');
    await page.getByLabel('Code of the authenticator app').fill('000000');
    await page.keyboard.press('Enter');
    await says(page, /do not belong together|wrong/i);
    await page.getByLabel('Code of the authenticator app').fill(await code());
    await page.keyboard.press('Enter');
    await page.getByText('On: signing in takes a code.').waitFor();
  });

  it('lets two people chat live, over a cut', async () => {
    const { page: ann } = await newcomer();
    const { page: bob, username } = await newcomer();
    await ann.getByLabel('Chat with').fill(username);
    await ann.getByRole('button', { name: 'Begin' }).click();
    await ann.getByLabel('Message', { exact: true }).fill('Hello Bob');
    await ann.keyboard.press('Enter');
    await bob.getByRole('button', { name: /1 new/ }).click();
    await bob.getByText('Hello Bob').waitFor();
    await bob.getByLabel('Message', { exact: true }).fill('Hello Ann');
    await bob.getByRole('button', { name: 'Send' }).click();
    await ann.getByText('Hello Ann').waitFor();

    target.proxy.cut();
    await ann.getByLabel('Message', { exact: true }).fill('Still there?');
    await ann.keyboard.press('Enter');
    await bob.getByText('Still there?').waitFor();
    for (const page of [ann, bob]) {
      await page.getByText('Live', { exact: true }).waitFor();
      expect(await messages(page)).to.deep.equal(['Hello Bob', 'Hello Ann', 'Still there?']);
    }
  });

  describe('uploads', () => {
    const bytes = randomBytes(3 * MIB + 5);
    let folder: string;
    let file: string;

    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'parley-example-'));
      file = join(folder, 'holiday.bin');
      writeFileSync(file, bytes);
    });
    after(() => rmSync(folder, { recursive: true }));

    async function start(page: Page): Promise<void> {
      await page.getByLabel('File', { exact: true }).setInputFiles(file);
      await page.getByRole('button', { name: 'Upload' }).click();
    }

    const progressOf = async (page: Page) =>
      Number(await page.getByRole('progressbar').getAttribute('value'));

    it('go on over cuts, a pause and a reload, with a progress bar', async () => {
      const { page } = await newcomer();
      let release = () => {};
      const heldUntil = new Promise<void>((resolve) => {
        release = resolve;
      });
      target.proxy.plan('PATCH /v1/uploads/*', { cutAfter: 300_000 }, 'lost-reply', { heldUntil });
      await start(page);
      await until(
        10,
        () => progressOf(page),
        (value) => value > 0.3,
      );
      await page.getByRole('button', { name: 'Pause' }).click();
      await says(page, /^Paused at \d+ %/);
      await hasFocus(page, 'button', 'Upload');
      release();

      await page.reload();
      await page.getByText('Off: the password is enough.').waitFor();
      await start(page);
      await says(page, `holiday.bin is uploaded, ${bytes.length} bytes.`);
      expect(await progressOf(page)).to.equal(1);
      expect(target.proxy.seenOf('POST /v1/uploads')).to.have.lengthOf(1);
      const files = await page.evaluate(
        `import('@parley/client').then(async ({ createParley, webStorage }) => {
          const storage = webStorage(localStorage, 'parley ${target.proxy.url}');
          const parley = createParley({ baseUrl: '${target.proxy.url}', storage });
          return (await parley.GET('/v1/files')).data.items;
        })`,
      );
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(files).to.have.lengthOf(1).and.have.nested.property('[0].sha256', sha256);
    });
  });

  it('refreshes once for 50 calls of two tabs', async () => {
    const { page: first, username } = await newcomer();
    const second = await visit(await first.context().newPage());
    await second.getByText(username, { exact: true }).waitFor();
    // The first refresh is answered only when both tabs have noticed that they need one.
    const meCalls = async () => target.proxy.seenOf('GET /v1/me').length;
    const before = await meCalls();
    const heldUntil = until(10, meCalls, (count) => count >= before + 50).then(() => undefined);
    target.proxy.plan('POST /v1/sessions/refresh', { heldUntil });
    await target.advance(16 * MINUTE);
    const calls = `import('@parley/client').then(async ({ createParley, webStorage }) => {
      const storage = webStorage(localStorage, 'parley ${target.proxy.url}');
      const parley = createParley({ baseUrl: '${target.proxy.url}', storage });
      const replies = await Promise.all(Array.from({ length: 25 }, () => parley.GET('/v1/me')));
      return replies.map(({ response }) => response.status);
    })`;
    const statuses = await Promise.all([first.evaluate(calls), second.evaluate(calls)]);
    expect(statuses.flat()).to.deep.equal(Array(50).fill(200));
    expect(target.proxy.seenOf('POST /v1/sessions/refresh')).to.have.lengthOf(1);
  });

  it('may be tried again when the server was away, whatever it was asked for', async () => {
    const { page, username } = await newcomer();
    for (const operation of ['GET /v1/me', 'GET /v1/sync']) {
      // Without the headers of CORS, a page is told nothing of it.
      target.proxy.plan(operation, ...Array<Fault>(5).fill({ status: 503 }));
      await page.reload();
      await says(page, 'The server does not answer');
      await hasFocus(page, 'button', 'Try again');
      await page.keyboard.press('Enter');
      await page.getByText(username, { exact: true }).waitFor();
      await hasFocus(page, 'heading', 'Chats');
    }
  });

  it('leaves the page when the session was ended elsewhere', async () => {
    const { page: first, username } = await newcomer();
    const second = await visit(await first.context().newPage());
    await second.getByText(username, { exact: true }).waitFor();
    await first.getByRole('button', { name: 'Sign out' }).click();
    await says(second, 'Your session has ended');
    await second.getByLabel('Username').waitFor();
  });

  it('is worked by keyboard alone', async () => {
    const { page } = await newcomer();
    const { username } = await newcomer();
    const focused = () => page.locator(':focus');
    async function tabTo(name: string): Promise<void> {
      const goal = page.getByLabel(name).or(page.getByRole('button', { name }));
      for (let tabs = 0; tabs < 40 && (await goal.and(focused()).count()) === 0; tabs++)
        await page.keyboard.press('Tab');
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle'), name).to.equal(
        'solid',
      );
    }
    await tabTo('Chat with');
    await page.keyboard.type(username);
    await page.keyboard.press('Enter');
    await page.locator('input[name=content]:focus').waitFor();
    await page.keyboard.type('by keyboard');
    await page.keyboard.press('Enter');
    await page.getByText('by keyboard').waitFor();
    await tabTo('Sign out');
    await page.keyboard.press('Enter');
    await says(page, 'You are signed out');
    expect(await focused().getAttribute('name')).to.equal('identifier');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`is ${colorScheme} where the system is, easy to read, and fits a phone`, async () => {
      const judge = async (page: Page) => {
        expect(await page.evaluate(faintText)).to.deep.equal([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).to.equal(phone.width);
        expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).to.equal(
          colorScheme === 'dark' ? 'rgb(20, 24, 27)' : 'rgb(244, 242, 238)',
        );
      };
      await judge(await open({ colorScheme, viewport: phone }));
      const { page } = await newcomer({ colorScheme, viewport: phone });
      const { username } = await newcomer();
      await page.getByRole('button', { name: 'Turn on' }).click();
      // It takes the focus, and would take what is typed.
      await page.locator('#confirm-totp input:focus').waitFor();
      await page.getByLabel('Chat with').fill(username);
      await page.getByRole('button', { name: 'Begin' }).click();
      await page.getByLabel('Message', { exact: true }).fill(`${'long'.repeat(40)} word`);
      await page.keyboard.press('Enter');
      await page.getByText('long').waitFor();
      await judge(page);
    });
});
