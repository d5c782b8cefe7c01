import type { components } from '../../../generated/dialects/pyapi/types.ts';
import type { Account } from '../../domain/accounts/account.ts';

/** Names that an account from elsewhere lacks are empty. */
export const presentUser = (account: Account): components['schemas']['User'] => ({
  uuid: account.id,
  firstname: account.firstName ?? '',
  lastname: account.lastName ?? '',
  email: account.email,
});
