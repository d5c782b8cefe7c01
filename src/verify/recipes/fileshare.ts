import { type Recipes, type Tools, USUAL } from '../world.ts';
import { BAD_REQUEST, newcomer } from './materials.ts';

/** Who may upload, and nothing else. */
const OPERATION_USER = 'operation user';

const newUser = () => {
  const { name, email, password } = newcomer();
  return { username: name, email, password };
};

/** How to come by what the file share's operations need. */
export const fileshare: Recipes = {
  async arrive({ call }, kind) {
    const user = newUser();
    const { username, email, password } = user;
    await call(undefined, 'register', { body: { ...user, is_operation_user: kind === OPERATION_USER } });
    const { access_token: token } = await call<{ access_token: string }>(undefined, 'login', {
      body: { username, password },
    });
    return { id: 0, name: username, email, password, token };
  },
  kinds: { uploadFile: OPERATION_USER },
  barred: { uploadFile: USUAL, generateDownloadUrl: OPERATION_USER },
  spends: [],
  unaided: [],
  // A path may hold a token.
  invalid: { ...BAD_REQUEST, path: [400, 401, 404] },
  pointsAtFaults: false,
  unauthenticated: [401],
  hidden: [404],
  requests: {
    register: async () => ({ body: newUser() }),
    login: async ({ name, password }) => ({ body: { username: name, password } }),
    uploadFile: async () => ({ body: { file: `${newcomer().name}.docx` } }),
    generateDownloadUrl: async (_person, tools) => ({ path: { filename: await fileOf(tools) } }),
    downloadFile: async (person, tools) => {
      const { download_url: url } = await tools.call<{ download_url: string }>(
        person,
        'generateDownloadUrl',
        {
          path: { filename: await fileOf(tools) },
        },
      );
      return { path: { download_token: url.split('/').at(-1) } };
    },
  },
};

/** The name of a new document. */
async function fileOf({ call, guest }: Tools): Promise<string> {
  const file = `${newcomer().name}.docx`;
  await call(await guest(OPERATION_USER), 'uploadFile', { body: { file } });
  return file;
}
