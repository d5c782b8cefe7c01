import { BlockList, isIP } from 'node:net';
import { list, type ValueType } from './value-types.ts';

/** An address or name to listen on. */
export const host: ValueType<string> = {
  allowed: 'an IP address or a host name',
  parse: (text) => (isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : undefined),
};

/** The address under which others reach the server, without a slash at its end. */
export const publicUrl: ValueType<string> = {
  allowed: 'an http:// or https:// URL without user, query or fragment',
  parse(text) {
    const url = webUrl(text);
    if (url === undefined || url.username || url.password || /[?#]/.test(text)) return undefined;
    return url.href.replace(/\/+$/, '');
  },
};

const origins = list('', (text) => (webUrl(text)?.origin === text && !text.includes('*') ? text : undefined));

/** Web origins (RFC 6454) exactly as a browser sends them, or `*` for any. */
export const corsOrigins: ValueType<'*' | readonly string[]> = {
  allowed: '* or origins such as https://app.example.org or http://localhost:3000, separated by commas',
  parse: (text) => (text === '*' ? text : origins.parse(text)),
};

const subnets = list('', parseSubnet);

/** Addresses and CIDR ranges (RFC 4632). */
export const addressRanges: ValueType<BlockList> = {
  allowed: 'IP addresses or ranges such as 10.0.0.0/8 or ::1, separated by commas',
  parse(text) {
    const ranges = new BlockList();
    const parsed = subnets.parse(text);
    for (const subnet of parsed ?? []) ranges.addSubnet(...subnet);
    return parsed && ranges;
  },
};

/** Sender of mails: `ann@example.org` or `Ann <ann@example.org>`. */
export const mailAddress: ValueType<string> = {
  allowed: 'an address such as parley@example.org or Parley <parley@example.org>',
  parse(text) {
    const [, address] = /^[^<>\r\n]*<([^<>]*)>$/.exec(text) ?? [text, text];
    return address !== undefined && /^[^\s<>@,]+@[^\s<>@,]+$/.test(address) ? text : undefined;
  },
};

/** `smtp://` (STARTTLS where the server offers it) or `smtps://` (TLS from the start). */
export const smtpUrl: ValueType<string> = {
  allowed: 'smtp://user:password@host:port or smtps://… (special characters percent-encoded)',
  parse(text) {
    const url = parseUrl(text);
    return url?.hostname && ['smtp:', 'smtps:'].includes(url.protocol) ? text : undefined;
  },
};

/** `sqlite:<path>` or `mysql://…`, whatever name MySQL was given. */
export const databaseUrl: ValueType<string> = {
  allowed:
    'sqlite:<path>, sqlite::memory: or mysql://user:password@host:port/name (special characters percent-encoded)',
  parse: (text) => (text.startsWith('sqlite:') ? sqliteUrl(text) : mysqlUrl(text)),
};

/** With slashes it is refused: whether `sqlite:///x` is `x` or `/x` depends on whom one asks. */
function sqliteUrl(text: string): string | undefined {
  return text === 'sqlite:' || text.startsWith('sqlite://') || text.includes('\0') ? undefined : text;
}

function mysqlUrl(text: string): string | undefined {
  const url = parseUrl(text);
  if (url === undefined || url.hostname === '' || !/^\/[^/@]+$/.test(url.pathname)) return undefined;
  const rest = text.slice(url.protocol.length);
  switch (url.protocol) {
    case 'mysql:':
    case 'mariadb:':
      return `mysql:${rest}`;
    case 'mysql+mysqlconnector:':
    case 'mysql+pymysql:':
      // The options after the ? are that driver's own.
      return `mysql:${rest.replace(/\?.*$/s, '')}`;
    default:
      return undefined;
  }
}

/** `memory:`, `database:`, or a Redis; the options that other programs put after a ? are refused. */
export const busUrl: ValueType<string> = {
  allowed:
    'memory:, database:, redis://user:password@host:port or rediss://… (special characters percent-encoded)',
  parse(text) {
    if (text === 'memory:' || text === 'database:') return text;
    const url = parseUrl(text);
    if (!url?.hostname || !['redis:', 'rediss:'].includes(url.protocol)) return undefined;
    return /^(\/\d*)?$/.test(url.pathname) && !/[?#]/.test(text) && isDecodable(text) ? url.href : undefined;
  },
};

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function parseSubnet(text: string): Parameters<BlockList['addSubnet']> | undefined {
  const [, address = '', digits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  if (version === 0) return undefined;
  const bits = version === 4 ? 32 : 128;
  const prefix = digits === undefined ? bits : Number(digits);
  return prefix <= bits ? [address, prefix, version === 4 ? 'ipv4' : 'ipv6'] : undefined;
}

function webUrl(text: string): URL | undefined {
  const url = parseUrl(text);
  return url && ['http:', 'https:'].includes(url.protocol) ? url : undefined;
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
