import type { FileshareHandlers, FileshareServices } from './index.ts';

export const userHandlers = ({
  accounts,
  sessions,
}: FileshareServices): Pick<FileshareHandlers, 'register' | 'login'> => ({
  async register({ body, origin }) {
    const { username, email, password, is_operation_user } = body;
    const registration = { username, email, password, sharesFiles: is_operation_user === true };
    await accounts.register(registration, origin, 'any');
    return { status: 201, body: { msg: 'User registered successfully' } };
  },
  async login({ body: { username, password }, origin }) {
    const { accessToken } = await sessions.signIn(
      { identifier: username, by: 'username', password, secondFactor: 'refuse' },
      origin,
    );
    return { status: 200, body: { msg: 'Login successful', access_token: accessToken } };
  },
});
