import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import { expect } from 'chai';
import { networkOf } from '../../src/domain/network.ts';
import { clientAddress } from '../../src/http/client-address.ts';

const proxies = new BlockList();
proxies.addSubnet('10.0.0.0', 8, 'ipv4');
proxies.addSubnet('fd00::', 8, 'ipv6');

const seenFrom = (remoteAddress: string, forwarded: string | undefined, trusted: BlockList | undefined) =>
  clientAddress(
    { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage,
    trusted,
  );

describe("the client's address", () => {
  const client = '203.0.113.7';
  const cases: [what: string, peer: string, forwarded: string | undefined, address: string][] = [
    ['is the peer', client, undefined, client],
    ['is the IPv4 peer of a dual-stack socket', `::ffff:${client}`, undefined, client],
    ['is what a trusted proxy says', '10.0.0.1', client, client],
    ['is what a trusted proxy on a dual-stack socket says', '::ffff:10.0.0.1', client, client],
    ['is the one before a chain of trusted proxies', '10.0.0.1', `${client}, 10.0.0.3 ,10.0.0.2`, client],
    ['is not what the client claims', client, '198.51.100.1', client],
    ['is not what the client claims to a trusted proxy', '10.0.0.1', `198.51.100.1, ${client}`, client],
    ['is not a trusted address that the client claims', '10.0.0.1', `10.9.9.9, ${client}, 10.0.0.2`, client],
    ['is the proxy when it says nothing', '10.0.0.1', undefined, '10.0.0.1'],
    ['is the proxy when it says nothing of use', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['is the proxy when what it says is empty', '10.0.0.1', '', '10.0.0.1'],
    ['is the last proxy before nonsense', '10.0.0.1', `${client}, what, 10.0.0.2`, '10.0.0.2'],
    ['is the first of a chain of nothing but proxies', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['is an IPv6 one', 'fd00::1', '2001:db8::7, fd00::2', '2001:db8::7'],
    ['is an IPv4 one in IPv6 clothes', 'fd00::1', `::ffff:${client}`, client],
  ];
  for (const [what, peer, forwarded, address] of cases) {
    it(`${what}: ${peer} saying ${forwarded ?? 'nothing'}`, () => {
      expect(seenFrom(peer, forwarded, proxies)).to.equal(address);
    });
  }

  it('is the peer, whatever it says, when no proxy is trusted', () => {
    expect(seenFrom('10.0.0.1', client, undefined)).to.equal('10.0.0.1');
  });
});

describe('what a limit by address counts', () => {
  const same: [one: string, other: string][] = [
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:db8::1', '2001:db8:0:0:1::'],
    ['::1', '::2'],
  ];
  for (const [one, other] of same) {
    it(`takes ${one} and ${other} for one network`, () => {
      expect(networkOf(one)).to.equal(networkOf(other));
    });
  }

  const different: [one: string, other: string][] = [
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['2001:db8:1::', '2001:db8:1:1::'],
    ['203.0.113.7', '203.0.113.8'],
  ];
  for (const [one, other] of different) {
    it(`keeps ${one} and ${other} apart`, () => {
      expect(networkOf(one)).not.to.equal(networkOf(other));
    });
  }

  it('is an IPv4 address as it is', () => {
    expect(networkOf('203.0.113.7')).to.equal('203.0.113.7');
  });
});
