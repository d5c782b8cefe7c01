/** The first bytes of the kinds of images that people have. */
const signatures = [
  /^\xff\xd8\xff/, // JPEG
  /^\x89PNG\r\n\x1a\n/,
  /^RIFF[\s\S]{4}WEBP/,
  /^GIF8[79]a/,
];

/**
 * Whether it is a JPEG, PNG, WebP or GIF, by its content. Nothing else reaches the decoder, which knows kinds that are
 * programs (SVG) or rarely looked after.
 */
export function isImage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return signatures.some((signature) => signature.test(head));
}
