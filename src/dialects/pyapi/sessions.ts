import type { PyapiHandlers, PyapiServices } from './index.ts';
import { presentUser } from './presenters.ts';

export const sessionHandlers = ({ accounts, sessions }: PyapiServices): PyapiHandlers => ({
  async register({ body, origin }) {
    const { firstname, lastname, email, password } = body;
    const registration = { firstName: firstname, lastName: lastname, email, password };
    await accounts.register({ ...registration, usernameFromEmail: true }, origin, 'any');
    return { status: 201, body: { status: '201', message: 'User created successfully' } };
  },
  async login({ body: { email, password }, origin }) {
    const { account, accessToken } = await sessions.signIn(
      { identifier: email, by: 'email', password, secondFactor: 'refuse', unknown: 'tell' },
      origin,
    );
    return { status: 200, body: { status: '200', user: presentUser(account), token: accessToken } };
  },
  async me({ caller }) {
    return { status: 200, body: { status: '200', user: presentUser(await accounts.get(caller.accountId)) } };
  },
  async logout({ caller, origin }) {
    await sessions.endCurrent(caller, origin);
    return { status: 200, body: { status: '200', message: 'User logged out successfully' } };
  },
  // What they say stands in the contract.
  preflightRegister: allow,
  preflightLogin: allow,
  preflightMe: allow,
  preflightLogout: allow,
});

async function allow() {
  return { status: 204 } as const;
}
