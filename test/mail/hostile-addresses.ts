/** Addresses that try to mail Eve as well, or to write headers and commands of their own. */
export const hostileAddresses: readonly string[] = [
  'ann@example.org\r\nBcc: eve@evil.example',
  'ann@example.org\r\n\r\nText of mine',
  'eve@evil.example, ann@example.org',
  'eve@evil.example;ann@example.org',
  'team: eve@evil.example, ann@example.org;',
  'Eve <eve@evil.example>, ann@example.org',
  '"Eve" <eve@evil.example> (ann@example.org)',
  'ann@example.org>\r\nRCPT TO:<eve@evil.example',
  'ann\u0000@example.org\nDATA',
];
