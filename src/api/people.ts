import type { components } from '../../generated/parley/types.ts';
import type { Account } from '../domain/accounts/account.ts';
import type { Accounts } from '../domain/accounts/accounts.ts';
import type { ApiHandlers } from './accounts.ts';
import { pageRequest, presentPage } from './cursor.ts';
import { versionTag } from './versions.ts';

type PeopleIds = 'listUsers' | 'getUser' | 'getUserByUsername';

export const peopleHandlers = (accounts: Accounts): ApiHandlers<PeopleIds> => ({
  async listUsers({ query }) {
    const page = await accounts.searchUsers(query.q, pageRequest(query, [0, '', 0]));
    const body = presentPage(page, presentUser);
    return { status: 200, body, nextCursor: body.nextCursor };
  },
  async getUser({ path }) {
    return { status: 200, ...withTag(await accounts.getUser(path.userId)) };
  },
  async getUserByUsername({ path }) {
    return { status: 200, ...withTag(await accounts.getUserByUsername(path.username)) };
  },
});

const withTag = (account: Account) => ({ body: presentUser(account), etag: versionTag(account.version) });

/** A person as others see them. */
const presentUser = (account: Account): components['schemas']['User'] => ({
  id: account.id,
  username: account.username,
  firstName: account.firstName,
  lastName: account.lastName,
});
