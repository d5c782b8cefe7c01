import { expect } from 'chai';
import { isHarmless, kindOf, settleMediaType } from '../../../src/domain/files/media-type.ts';
import { mediaTypes } from '../../../src/storage/media-types.ts';
import { png, zip } from '../../support/samples.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const mp4 = Buffer.concat([
  bytes('00000018'),
  Buffer.from('ftypisom'),
  bytes('00000200'),
  Buffer.from('isomiso2'),
]);
const webm = Buffer.concat([bytes('1a45dfa3 9f 4286 81 01 4282 84'), Buffer.from('webm')]);
const gif = Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1');
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n%'), bytes('e2e3cfd3'), Buffer.from('\n1 0 obj')]);
const exe = Buffer.concat([Buffer.from('MZ'), bytes('9000 0300 0000 0400 0000 ffff')]);
const utf16 = Buffer.from('\ufeffhello', 'utf16le');
const noise = bytes('01 02 03 04 05');

const settle = (declaredType: string | undefined, content: Uint8Array) =>
  settleMediaType(mediaTypes, { declaredType, head: content, size: content.length });

describe('the media type of a file', () => {
  const settled: [declared: string | undefined, content: Uint8Array, mediaType: string][] = [
    [undefined, png, 'image/png'],
    ['application/octet-stream', pdf, 'application/pdf'],
    ['application/octet-stream', noise, 'application/octet-stream'],
    ['application/octet-stream', Buffer.from('text'), 'application/octet-stream'],
    ['no media type at all', gif, 'image/gif'],
    ['IMAGE/PNG; q=1', png, 'image/png'],
    ['image/gif', gif, 'image/gif'],
    ['video/mp4', mp4, 'video/mp4'],
    ['audio/mp4', mp4, 'audio/mp4'],
    ['audio/webm', webm, 'audio/webm'],
    ['application/zip', zip, 'application/zip'],
    ['application/x-zip-compressed', zip, 'application/x-zip-compressed'],
    ['application/epub+zip', zip, 'application/epub+zip'],
    ['text/plain', Buffer.from('Grüße'), 'text/plain'],
    ['text/markdown', Buffer.from('# Title'), 'text/markdown'],
    ['text/csv', Buffer.from('BM,1\n'), 'text/csv'],
    ['image/svg+xml', Buffer.from('<?xml version="1.0"?><svg/>'), 'image/svg+xml'],
    ['application/json', Buffer.from('{}'), 'application/json'],
    ['text/plain', utf16, 'text/plain'],
    ['text/plain', Buffer.from(utf16).swap16(), 'text/plain'],
    ['application/x-own', noise, 'application/x-own'],
    ['image/png', Buffer.alloc(0), 'image/png'],
    [undefined, Buffer.alloc(0), 'application/octet-stream'],
  ];
  for (const [declared, content, mediaType] of settled)
    it(`is ${mediaType} when declared as ${declared}`, async () => {
      expect(await settle(declared, content)).to.equal(mediaType);
    });

  const mismatched: [declared: string, content: Uint8Array][] = [
    ['image/jpeg', png],
    ['text/plain', png],
    ['text/html', pdf],
    ['application/json', gif],
    ['image/png', noise],
    ['image/png', Buffer.from('<svg/>')],
    ['application/pdf', exe],
    ['application/zip', pdf],
    ['video/mp4', webm],
    ['application/vnd.ms-excel', pdf],
    ['application/x-own', exe],
  ];
  for (const [declared, content] of mismatched)
    it(`is not ${declared}, when the content is something else: content-mismatch`, async () => {
      const error = await settle(declared, content).then(
        (mediaType) => mediaType,
        (thrown: { code: string }) => thrown.code,
      );
      expect(error).to.equal('content-mismatch');
    });

  it('judges a beginning that cuts a character in two as text', async () => {
    const head = Buffer.from('é'.repeat(100)).subarray(0, 101);
    const settledType = await settleMediaType(mediaTypes, { declaredType: 'text/plain', head, size: 5000 });
    expect(settledType).to.equal('text/plain');
  });

  const kinds: [mediaType: string, kind: string][] = [
    ['image/svg+xml', 'image'],
    ['video/webm', 'video'],
    ['audio/mpeg', 'audio'],
    ['application/pdf', 'document'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'document'],
    ['application/vnd.ms-excel', 'document'],
    ['text/plain', 'document'],
    ['application/json', 'document'],
    ['application/zip', 'file'],
    ['application/octet-stream', 'file'],
  ];
  for (const [mediaType, kind] of kinds)
    it(`makes ${mediaType} a ${kind}`, () => {
      expect(kindOf(mediaType)).to.equal(kind);
    });

  it('lets a browser show only what cannot run', () => {
    const shown = ['image/png', 'image/jpeg', 'video/mp4', 'audio/mpeg', 'text/plain'];
    const never = [
      'image/svg+xml',
      'text/html',
      'application/xhtml+xml',
      'text/xml',
      'text/javascript',
      'application/pdf',
      'text/plain+x',
    ];
    expect([...shown, ...never].filter(isHarmless)).to.deep.equal(shown);
  });
});
