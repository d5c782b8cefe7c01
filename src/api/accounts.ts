import type { OpenOperation, operations, PublicOperation } from '../../generated/parley/operations.ts';
import type { components, operations as Types } from '../../generated/parley/types.ts';
import type { Account } from '../domain/accounts/account.ts';
import type { Accounts } from '../domain/accounts/accounts.ts';
import type { Handlers } from '../http/handler.ts';
import { presentInstant } from './instant.ts';
import { presentProfile } from './profiles.ts';
import { versionTag, wantedVersion } from './versions.ts';

export type OperationId = keyof typeof operations;
/** The handlers of some operations of the main API. */
export type ApiHandlers<Ids extends OperationId> = Pick<Handlers<Types, PublicOperation, OpenOperation>, Ids>;

type AccountIds = 'registerAccount' | 'getMe' | 'updateMe' | 'deleteMe' | 'changePassword' | 'getUsage';

export const accountHandlers = (accounts: Accounts): ApiHandlers<AccountIds> => ({
  async registerAccount({ body, origin }) {
    const account = await accounts.register(body, origin, 'strong');
    return { status: 201, body: presentAccount(account), headers: { location: '/v1/me' } };
  },
  async getMe({ caller }) {
    return { status: 200, ...withTag(await accounts.get(caller.accountId)) };
  },
  async updateMe({ caller, body, ifMatch, origin }) {
    const account = await accounts.update(caller, body, wantedVersion(ifMatch), origin);
    return { status: 200, ...withTag(account) };
  },
  async deleteMe({ caller, body, origin }) {
    await accounts.remove(caller, body.password, origin);
    return { status: 204 };
  },
  async changePassword({ caller, body, origin }) {
    await accounts.changePassword(caller, body, origin);
    return { status: 204 };
  },
  async getUsage({ caller }) {
    const { files, bytes, bytesAllowed } = await accounts.usage(caller.accountId);
    return { status: 200, body: { files, bytes, bytesAllowed } };
  },
});

const withTag = (account: Account) => ({ body: presentAccount(account), etag: versionTag(account.version) });

/** An account as its owner sees it. */
export const presentAccount = (account: Account): components['schemas']['Account'] => ({
  id: account.id,
  username: account.username,
  email: account.email,
  emailVerified: account.emailVerifiedAt !== null,
  firstName: account.firstName,
  lastName: account.lastName,
  role: account.role,
  totpEnabled: account.totpConfirmedAt !== null,
  profile: presentProfile(account),
  createdAt: presentInstant(account.createdAt),
  updatedAt: presentInstant(account.updatedAt),
});
