import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const adapters = ['db', 'storage', 'mail', 'bus', 'security', 'images'];
const settings = ['config', 'log', 'env-file', 'secret-file'];

/**
 * What each layer may import besides itself; a slash at the end: anything below. A dialect is a layer of its own, and
 * so is each folder of generated code; `$own` is the dialect's name.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  main: ['cli', 'env-file'],
  cli: [
    'app',
    'maintenance',
    'mock-server',
    'mock',
    'verify',
    'openapi',
    'backup',
    'db',
    'http',
    'domain',
    ...settings,
  ],
  app: ['api', 'apis', 'http', 'domain', 'services', 'generated/', ...adapters, ...settings],
  apis: ['api', 'dialects/', 'http', 'config'],
  maintenance: ['backup', 'db', 'storage', 'domain', 'config'],
  'mock-server': ['mock-stage', 'mock', 'openapi', 'http', 'config'],
  'mock-stage': ['app', 'mock', 'domain', 'config'],
  backup: ['domain'],
  services: ['api', 'domain'],
  api: ['generated/parley', 'http', 'domain'],
  dialects: ['generated/dialects/$own', 'http', 'domain'],
  mock: ['openapi', 'http', 'domain', 'config'],
  verify: ['openapi', 'http'],
  openapi: [],
  http: ['domain'],
  ...Object.fromEntries(adapters.map((adapter) => [adapter, ['domain']])),
  domain: [],
  config: [],
  log: ['config', 'domain'],
  'env-file': ['config'],
  'secret-file': ['config'],
  codegen: ['config'],
  'contract-diff': ['codegen'],
  client: ['generated/client'],
  migrations: [],
};

/** The only layer that may import a package, by the beginning of the package's name. */
const homes: Readonly<Record<string, string>> = {
  knex: 'db',
  koa: 'http',
  '@koa/': 'http',
  jsonwebtoken: 'security',
  bcryptjs: 'security',
  otplib: 'security',
  sharp: 'images',
  'tar-stream': 'backup',
  'openapi-fetch': 'client',
};

/** `src/db/connect.ts` -> `db`, `src/dialects/pyapi/x.ts` -> `dialects/pyapi`, `generated/parley/x.ts` -> `generated/parley`. */
const layerOf = (path: string): string =>
  /^(?:src\/)?((?:generated\/)?(?:dialects\/)?[^/.]+)/.exec(path)?.[1] ?? path;

/** @returns a sentence for each thing the file uses that its layer may not */
function breachesOf(file: string, source: string): string[] {
  const layer = layerOf(file);
  const [kind = '', own = ''] = layer.split('/');
  const allowed = (mayImport[kind] ?? []).map((rule) => rule.replace('$own', own));
  const mayHave = (name: string, statement: string): boolean => {
    if (name.startsWith('.')) {
      const target = layerOf(posix.join(posix.dirname(file), name));
      return (
        target === layer ||
        allowed.some((rule) => target === rule || (rule.endsWith('/') && target.startsWith(rule)))
      );
    }
    if (name.startsWith('node:')) return name !== 'node:process' && layer !== 'client';
    if (layer === 'domain') return false;
    if (layer === 'migrations') return name === 'knex' && statement.startsWith('import type');
    const home = Object.keys(homes).find((prefix) => name.startsWith(prefix));
    return home === undefined || homes[home] === layer;
  };

  const statements = /^(?:import|export)\s(?:[^;']*?\sfrom\s)?\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  const breaches = [...source.matchAll(statements)]
    .map(([statement, fixed, dynamic]) => ({ statement, name: fixed ?? dynamic ?? '' }))
    .filter(({ name, statement }) => !mayHave(name, statement))
    .map(({ name }) => name);
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '');
  // Which Node it is, anything may know.
  if (/\bprocess\b(?!\.versions\b)/.test(code) && !file.endsWith('/main.ts')) breaches.push('process');
  return breaches.map((name) => `${file} may not use ${name}`);
}

describe('the layers', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const files = ['src', 'migrations'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => posix.join(folder, name)),
  );

  it('import only what lies below them', () => {
    expect(files)
      .to.include.members(['src/main.ts', 'src/app.ts', 'src/domain/errors.ts'])
      .and.have.length.above(100);
    expect(files.flatMap((file) => breachesOf(file, readFileSync(join(root, file), 'utf8')))).to.deep.equal(
      [],
    );
  });

  const planted: [file: string, source: string, breach: string | undefined][] = [
    ['src/domain/clock.ts', "import { connect } from '../db/connect.ts';", '../db/connect.ts'],
    ['src/domain/clock.ts', "import {\n  one,\n  two,\n} from '../http/fault.ts';", '../http/fault.ts'],
    ['src/domain/clock.ts', "import type { Knex } from 'knex';", 'knex'],
    ['src/domain/clock.ts', "import { LRUCache } from 'lru-cache';", 'lru-cache'],
    ['src/domain/clock.ts', "import { createHash } from 'node:crypto';", undefined],
    ['src/http/body.ts', "export { appOf } from '../app.ts';", '../app.ts'],
    ['src/http/body.ts', "const { connect } = await import('../db/connect.ts');", '../db/connect.ts'],
    ['src/http/body.ts', "import Koa from 'koa';", undefined],
    ['src/api/index.ts', "import Koa from 'koa';", 'koa'],
    ['src/api/index.ts', "import Router from '@koa/router';", '@koa/router'],
    ['src/api/index.ts', "import '../db/connect.ts';", '../db/connect.ts'],
    [
      'src/api/index.ts',
      "import { types } from '../../generated/dialects/pyapi/types.ts';",
      '../../generated/dialects/pyapi/types.ts',
    ],
    ['src/dialects/pyapi/index.ts', "import { x } from '../library/index.ts';", '../library/index.ts'],
    ['src/dialects/pyapi/index.ts', "import { x } from '../../api/index.ts';", '../../api/index.ts'],
    [
      'src/dialects/pyapi/index.ts',
      "import { x } from '../../../generated/dialects/library/types.ts';",
      '../../../generated/dialects/library/types.ts',
    ],
    [
      'src/dialects/pyapi/index.ts',
      "import { x } from '../../../generated/dialects/pyapi/types.ts';",
      undefined,
    ],
    ['src/dialects/pyapi/index.ts', "import { x } from './presenters.ts';", undefined],
    [
      'src/db/mail-store.ts',
      "import { createSecrets } from '../security/secrets.ts';",
      '../security/secrets.ts',
    ],
    ['src/db/mail-store.ts', "import jwt from 'jsonwebtoken';", 'jsonwebtoken'],
    ['src/backup/restore.ts', "import { connect } from '../db/connect.ts';", '../db/connect.ts'],
    ['src/app.ts', "import { bundle } from './codegen/bundle.ts';", './codegen/bundle.ts'],
    ['src/apis.ts', "import { index } from './dialects/pyapi/index.ts';", undefined],
    ['src/config.ts', "import { env } from 'node:process';", 'node:process'],
    ['src/config.ts', 'export const { env } = process;', 'process'],
    ['src/config.ts', 'export const { node } = process.versions;', undefined],
    ['src/config.ts', "// a process\nconst what = 'process';", undefined],
    ['src/client/send.ts', "import createClient from 'openapi-fetch';", undefined],
    ['src/client/send.ts', "import { setTimeout } from 'node:timers/promises';", 'node:timers/promises'],
    ['src/client/send.ts', "import { MINUTE } from '../domain/clock.ts';", '../domain/clock.ts'],
    ['migrations/20990101000000_x.ts', "import { knex } from 'knex';", 'knex'],
    [
      'migrations/20990101000000_x.ts',
      "import { nameKey } from '../src/domain/names.ts';",
      '../src/domain/names.ts',
    ],
    ['migrations/20990101000000_x.ts', "import type { Knex } from 'knex';", undefined],
  ];
  for (const [file, source, breach] of planted) {
    it(`${breach ? 'do not' : 'do'} let ${file} have ${source.replace(/\s+/g, ' ')}`, () => {
      expect(breachesOf(file, source)).to.deep.equal(breach ? [`${file} may not use ${breach}`] : []);
    });
  }
});
