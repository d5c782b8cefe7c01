import type { Reading } from './read-variables.ts';
import type { ValueType } from './value-types.ts';
import type { Values } from './variables.ts';

/** Where files are kept. */
export type StorageLocation =
  | { readonly kind: 'disk'; readonly folder: string }
  | {
      readonly kind: 's3';
      readonly bucket: string;
      /** Put before every key; empty or with a slash at the end. */
      readonly prefix: string;
      readonly region: string;
      /** Undefined: Amazon's. */
      readonly endpoint: string | undefined;
      /** Whether the bucket stands in the path instead of the host's name. */
      readonly pathStyle: boolean;
    };

const DEFAULT_REGION = 'us-east-1';

/** `file:<path>`, or `s3://bucket[/prefix]` with `endpoint`, `region` and `pathStyle` in the query. */
export const storageUrl: ValueType<StorageLocation> = {
  allowed:
    'file:<path> or s3://bucket[/prefix][?endpoint=https://host&region=name&pathStyle=true] (percent-encoded)',
  parse: (text) => (text.startsWith('file:') ? folder(text.slice('file:'.length)) : bucket(text)),
};

/** The name of a bucket, as Amazon allows it. */
export const bucketName: ValueType<string> = {
  allowed: 'the name of an S3 bucket: 3 to 63 lower-case letters, digits, dots and hyphens',
  parse: (text) => (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text) ? text : undefined),
};

/** @returns a sentence for each contradiction among the variables */
export function storageFaults(readings: readonly Reading[]): string[] {
  const isSet = (name: string) => readings.some((one) => one.name === name && one.setAs !== undefined);
  const faults: string[] = [];
  if (isSet('STORAGE_URL') && isSet('S3_BUCKET'))
    faults.push('STORAGE_URL and S3_BUCKET are both set: set only one of them');
  if (isSet('AWS_ACCESS_KEY_ID') !== isSet('AWS_SECRET_ACCESS_KEY'))
    faults.push('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY go together: set both or neither');
  return faults;
}

/** The location with the credentials for it. */
export function storageSettings(values: Values) {
  const { STORAGE_URL: url, S3_BUCKET: name } = values;
  const location = name === undefined ? url : storageUrl.parse(`s3://${name}`)!;
  if (location.kind === 'disk') return location;
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = values;
  const credentials = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
  return { ...location, credentials };
}

/** With slashes it is refused where it could be meant as a host. */
function folder(path: string): StorageLocation | undefined {
  if (path === '' || path.startsWith('//') || path.includes('\0')) return undefined;
  return { kind: 'disk', folder: path };
}

function bucket(text: string): StorageLocation | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, username, password, port, pathname, searchParams, hash } = new URL(text);
  const name = bucketName.parse(hostname);
  if (protocol !== 's3:' || name === undefined || username || password || port || hash) return undefined;
  const {
    endpoint,
    region = DEFAULT_REGION,
    pathStyle = 'false',
    ...rest
  } = Object.fromEntries(searchParams);
  if (Object.keys(rest).length > 0 || !/^(true|false)$/.test(pathStyle) || region === '') return undefined;
  if (endpoint !== undefined && !/^https?:\/\/[^/]+\/?$/.test(endpoint)) return undefined;
  const prefix = decodeURIComponent(pathname).replace(/^\/|\/$/g, '');
  return {
    kind: 's3',
    bucket: name,
    prefix: prefix && `${prefix}/`,
    region,
    endpoint,
    pathStyle: pathStyle === 'true',
  };
}
