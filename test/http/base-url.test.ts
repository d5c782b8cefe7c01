import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import { expect } from 'chai';
import { createBaseUrl } from '../../src/http/base-url.ts';

const proxies = new BlockList();
proxies.addAddress('10.0.0.1');

const forwarded = { 'x-forwarded-proto': 'https, http', 'x-forwarded-host': 'api.example.org, inner' };

/** A request to `inner:8080` from this address. */
const requestFrom = (remoteAddress: string, headers: Readonly<Record<string, string>> = {}) =>
  ({ headers: { host: 'inner:8080', ...headers }, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe('where a client reaches the server', () => {
  const cases: [what: string, publicUrl: string | undefined, request: IncomingMessage, url: string][] = [
    [
      'is the public address, whatever the request says',
      'https://public.example',
      requestFrom('10.0.0.1', forwarded),
      'https://public.example',
    ],
    ['is where the request was sent', undefined, requestFrom('10.0.0.1'), 'http://inner:8080'],
    [
      'is what a trusted proxy says',
      undefined,
      requestFrom('::ffff:10.0.0.1', forwarded),
      'https://api.example.org',
    ],
    ['is not what anybody else says', undefined, requestFrom('10.0.0.2', forwarded), 'http://inner:8080'],
  ];
  for (const [what, publicUrl, request, url] of cases)
    it(what, () => {
      expect(createBaseUrl(publicUrl, proxies)(request)).to.equal(url);
    });

  it('is not what a proxy says where none is trusted', () => {
    expect(createBaseUrl(undefined, undefined)(requestFrom('10.0.0.1', forwarded))).to.equal(
      'http://inner:8080',
    );
  });
});
