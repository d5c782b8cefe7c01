import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import * as client from './client/index.js';
import { type Ends, flows } from './flows.ts';

/*
 * The client as it was generated for the last release, here as `make release-client` kept it, against the server of
 * today. It fails where a client of then would break, whatever the contracts say.
 */

type Flow = keyof typeof flows;
const names = Object.keys(flows) as Flow[];
const refreshes: Flow = 'goes on under a new token when its own has expired';

/** Sends, and changes every object in the JSON that comes back. */
const altering =
  (change: (object: Record<string, unknown>) => void): Ends['fetch'] =>
  async (request) => {
    const response = await fetch(request);
    if (!/json/.test(response.headers.get('Content-Type') ?? '')) return response;
    const text = JSON.stringify(await response.json(), (_, value) => {
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) change(value);
      return value;
    });
    return new Response(text, response);
  };

/** Whether the flow goes as it did. @returns what is wrong; undefined where nothing is */
const fault = (name: Flow, ends: Ends): Promise<Error | undefined> =>
  flows[name](ends).then(
    () => undefined,
    (error: Error) => error,
  );

describe('the client of the last release', () => {
  const app = useApp();

  for (const name of names) it(name, () => flows[name]({ client, app }));

  for (const name of names)
    it(`${name}, where every reply has a new field`, () => {
      const fetch = altering((body) => Object.assign(body, { addedLater: true }));
      return flows[name]({ client, app, fetch });
    });

  const lost: Readonly<Record<Flow, readonly string[]>> = {
    'registers, signs in, changes its account and signs out': ['accessToken', 'account', 'username'],
    'tells problems apart': ['type', 'errors'],
    'goes on under a new token when its own has expired': ['accessToken', 'refreshToken'],
    'chats, and hears of it as it happens': ['items', 'unreadCount'],
    'uploads, downloads and hands on a file': ['sha256', 'maxDownloads'],
  };

  for (const name of names)
    for (const field of lost[name])
      it(`no longer ${name}, where no reply has \`${field}\``, async () => {
        const fetch = altering((body) => delete body[field]);
        expect(await fault(name, { client, app, fetch })).to.be.an('error');
      });

  it('is what was kept: another copy does what is written in it', async () => {
    await mkdir('.cache', { recursive: true });
    const copy = await mkdtemp('.cache/last-release-');
    try {
      await cp('test/last-release/client', copy, { recursive: true });
      const source = join(copy, 'session.js');
      const text = await readFile(source, 'utf8');
      await writeFile(source, text.replaceAll('/v1/sessions/refresh', '/v0/sessions/refresh'));
      const older: typeof client = await import(resolve(copy, 'index.js'));
      for (const name of names)
        expect((await fault(name, { client: older, app })) !== undefined, name).to.equal(name === refreshes);
    } finally {
      await rm(copy, { recursive: true });
    }
  });
});
