import type { components } from '../../generated/parley/types.ts';
import type { Accounts } from '../domain/accounts/accounts.ts';
import type { Person } from '../domain/profiles/person.ts';
import type { ApiHandlers } from './accounts.ts';
import { pageRequest, presentPage } from './cursor.ts';
import { versionTag } from './versions.ts';

type PeopleIds = 'listUsers' | 'getUser' | 'getUserByUsername';

export const peopleHandlers = (accounts: Accounts): ApiHandlers<PeopleIds> => ({
  async listUsers({ caller, query }) {
    const page = await accounts.searchUsers(caller, query.q, pageRequest(query, [0, '', 0]));
    const body = presentPage(page, presentUser);
    return { status: 200, body, nextCursor: body.nextCursor };
  },
  async getUser({ caller, path }) {
    return { status: 200, ...withTag(await accounts.getUser(caller, path.userId)) };
  },
  async getUserByUsername({ caller, path }) {
    return { status: 200, ...withTag(await accounts.getUserByUsername(caller, path.username)) };
  },
});

const withTag = (person: Person) => ({ body: presentUser(person), etag: versionTag(person.version) });

/** A person as others see them. */
const presentUser = (person: Person): components['schemas']['User'] => ({
  id: person.id,
  username: person.username,
  firstName: person.firstName,
  lastName: person.lastName,
  bio: person.bio,
  location: person.location,
  birthDate: person.birthDate,
  isPrivate: person.isPrivate,
});
