import type { MessengerHandlers, MessengerServices } from './index.ts';

export const accountHandlers = ({
  accounts,
  sessions,
}: MessengerServices): MessengerHandlers<'register' | 'login'> => ({
  async register({ body: { username, email, password }, origin }) {
    await accounts.register({ username, email, password }, origin, 'any');
    return { status: 201, body: { message: 'User created successfully' } };
  },
  async login({ body: { username, password }, origin }) {
    const { accessToken } = await sessions.signIn(
      { identifier: username, by: 'username', password, secondFactor: 'refuse' },
      origin,
    );
    return { status: 200, body: { access_token: accessToken } };
  },
});
