import { fileURLToPath } from 'node:url';
import { createMainApi, type Services } from './api/index.ts';
import type { DialectMount, DialectName } from './config/dialects.ts';
import { ConfigError } from './config.ts';
import { createFileshare } from './dialects/fileshare/index.ts';
import { createGroupchat } from './dialects/groupchat/index.ts';
import { createLibrary } from './dialects/library/index.ts';
import { createMessenger } from './dialects/messenger/index.ts';
import { createPyapi } from './dialects/pyapi/index.ts';
import type { Api } from './http/api.ts';
import type { Authenticator } from './http/authenticate.ts';
import type { PublishedContract } from './http/beside/contract-document.ts';
import { collisionsOf } from './http/mounts.ts';

export interface ApiParts {
  readonly services: Services;
  readonly authenticator: Authenticator;
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string;
  readonly dialects: readonly DialectMount[];
}

/** Makes a dialect under its mount. */
type CreateDialect = (services: Services, authenticator: Authenticator, mount: string) => Api;

const createDialect: Readonly<Record<DialectName, CreateDialect>> = {
  library: createLibrary,
  groupchat: createGroupchat,
  pyapi: createPyapi,
  messenger: createMessenger,
  fileshare: createFileshare,
};

/**
 * Every API that is served: the main one, then the dialects, each under its mount.
 * @throws ConfigError when two of them claim a path
 */
export function createApis({ services, authenticator, publicUrl, dialects }: ApiParts): [Api, ...Api[]] {
  const apis: [Api, ...Api[]] = [
    createMainApi(services, authenticator, publicUrl),
    ...dialects.map(({ name, mount }) => createDialect[name](services, authenticator, mount)),
  ];
  const collisions = collisionsOf(apis);
  if (collisions.length > 0)
    throw new ConfigError(
      collisions.map((collision) => `DIALECTS: ${collision}. Give one of them another path.`),
    );
  return apis;
}

/** Their contracts, to be read by people and tools. */
export function publishedContracts([main, ...dialects]: readonly [Api, ...Api[]]): [
  PublishedContract,
  ...PublishedContract[],
] {
  return [
    { name: 'parley', title: 'Parley', mount: main.mount, folder: '', documentPath: generated('parley') },
    ...dialects.map(({ contract: { name }, mount }) => ({
      name,
      title: name,
      mount,
      // At the root the main contract has its document.
      folder: mount || `/compat/${name}`,
      documentPath: generated(`dialects/${name}`),
    })),
  ];
}

const generated = (folder: string): string =>
  fileURLToPath(new URL(`../generated/${folder}/openapi.json`, import.meta.url));
