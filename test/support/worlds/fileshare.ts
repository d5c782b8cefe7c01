import { emailOf, passwordOf, type TestApp } from '../app.ts';
import { signedIn } from '../callers.ts';
import { downloadPath, givenUser, uploadTo } from '../fileshare.ts';
import { newcomer, type World } from '../worlds.ts';

export const fileshare: Readonly<Record<string, World>> = {
  register: async () => {
    const username = newcomer();
    return { body: { username, email: emailOf(username), password: passwordOf(username) } };
  },
  login: async (app, person) => {
    await app.idOf(person);
    return { body: { username: person, password: passwordOf(person) } };
  },
  uploadFile: async (app, person) => {
    await app
      .db('accounts')
      .where({ id: await app.idOf(person) })
      .update({ shares_files: 1 });
    return { body: { file: `${newcomer()}.docx` } };
  },
  generateDownloadUrl: async (app) => ({ path: { filename: await documentOf(app) } }),
  downloadFile: async (app, person) => {
    const path = await downloadPath(await signedIn(app, person), await documentOf(app));
    return { path: { download_token: path.split('/').at(-1) } };
  },
};

/** The name of a new document. */
async function documentOf(app: TestApp): Promise<string> {
  const name = `${newcomer()}.docx`;
  await uploadTo(await givenUser(app, newcomer(), 'operation user'), { name });
  return name;
}
