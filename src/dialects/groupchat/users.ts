import type { Accounts, OwnAccountPatch } from '../../domain/accounts/accounts.ts';
import type { Caller } from '../../domain/caller.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Person } from '../../domain/profiles/person.ts';
import { idIn } from '../../http/parameters.ts';
import type { GroupchatHandlers, GroupchatServices } from './index.ts';
import { presentUser } from './presenters.ts';

type UserIds = 'register' | 'login' | 'getUser' | 'updateUser' | 'deleteUser';

export const userHandlers = ({
  accounts,
  sessions,
  lobby,
}: GroupchatServices): Pick<GroupchatHandlers, UserIds> => ({
  async register({ body, origin }) {
    const { username, password, first_name: firstName, last_name: lastName, profile } = body;
    const registration = { username, password, firstName, lastName, ...(profile && { avatar: profile }) };
    const { id } = await accounts.register(registration, origin, 'any');
    await lobby.join(id);
    return { status: 201, body: { message: 'user created successfully' } };
  },

  async login({ body: { username, password }, origin }) {
    const { account, accessToken } = await sessions.signIn(
      { identifier: username, password, secondFactor: 'refuse' },
      origin,
    );
    await lobby.join(account.id);
    return { status: 202, body: { access_token: accessToken, message: 'login succeeded' } };
  },

  async getUser({ caller, query, body }) {
    const id = idIn(query?.id ?? body?.id ?? caller.accountId);
    const person = await personOf(accounts, caller, id);
    return { status: 200, body: { message: person === undefined ? [] : [presentUser(person)] } };
  },

  async updateUser({ caller, body = {}, origin }) {
    const { username, first_name: firstName, last_name: lastName, profile, password } = body;
    const patch: OwnAccountPatch = {
      ...(username !== undefined && { username }),
      ...(firstName !== undefined && { firstName }),
      ...(lastName !== undefined && { lastName }),
      ...(profile !== undefined && { avatar: profile || null }),
    };
    // The names first: when one is in use, nothing has been changed.
    if (Object.keys(patch).length > 0) await accounts.update(caller, patch, undefined, origin);
    if (password !== undefined) await accounts.setPassword(caller, password, 'any', origin);
    return { status: 201, body: { message: 'user info modyfied successfully' } };
  },

  async deleteUser({ caller, origin }) {
    await accounts.removeWithoutPassword(caller, origin);
    return { status: 200, body: { message: 'deleted successfully' } };
  },
});

/** Undefined where there is nobody with that id. */
async function personOf(accounts: Accounts, viewer: Caller, id: number): Promise<Person | undefined> {
  try {
    return await accounts.getUser(viewer, id);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'account-not-found') return undefined;
    throw error;
  }
}
