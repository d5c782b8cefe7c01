import { jsonArray, jsonBody, jsonObject } from '../../http/json-stream.ts';
import { idIn } from '../../http/parameters.ts';
import type { LibraryHandlers, LibraryServices } from './index.ts';
import { presentUser } from './presenters.ts';

type UserIds =
  | 'register'
  | 'login'
  | 'getAllUsers'
  | 'getUserById'
  | 'getUserByUsername'
  | 'changeUsername'
  | 'deleteUser';

export const userHandlers = ({ accounts, sessions }: LibraryServices): LibraryHandlers<UserIds> => ({
  async register({ body: { email, password, username }, origin }) {
    const account = await accounts.register({ email, password, username }, origin, 'any');
    return { status: 201, body: { message: 'REGISTER SUCCESS', result: presentUser(account), status: 201 } };
  },
  async login({ body: { email, password }, origin }) {
    const { accessToken } = await sessions.signIn(
      { identifier: email, by: 'email', password, secondFactor: 'refuse' },
      origin,
    );
    return { status: 200, body: { access_token: accessToken } };
  },
  async getAllUsers() {
    const document = jsonObject({
      message: ['"FETCH ALL SUCCESS"'],
      result: jsonArray(accounts.all(), (account) => presentUser(account)),
      status: ['200'],
    });
    return { status: 200, stream: await jsonBody(document), mediaType: 'application/json' };
  },
  async getUserById({ path: { userid } }) {
    const account = /^[0-9]+$/.test(userid)
      ? await accounts.get(idIn(userid))
      : await accounts.getByUsername(userid);
    return {
      status: 200,
      body: { message: 'SUCCESS: GET BY ID', result: presentUser(account), status: 200 },
    };
  },
  async getUserByUsername({ path: { username } }) {
    const account = await accounts.getByUsername(username);
    return {
      status: 200,
      body: { message: 'SUCCESS: GET BY USERNAME', result: presentUser(account), status: 200 },
    };
  },
  async changeUsername({ caller, body, origin }) {
    const renaming = { current: body.current_username, wanted: body.new_username };
    const result = presentUser(await accounts.rename(caller, renaming, origin), caller);
    return { status: 200, body: { message: 'SUCCESS: UPDATE USERNAME', result, status: 200 } };
  },
  async deleteUser({ caller, origin }) {
    await accounts.removeWithoutPassword(caller, origin);
    return { status: 200, body: { message: 'SUCCESS: DELETE USER', status: 200 } };
  },
});
