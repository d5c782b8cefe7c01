import { emailOf, passwordOf, type TestApp } from '../app.ts';
import { image } from '../images.ts';
import { libraryClient, pictureForm } from '../library-client.ts';
import { newestMail, otpOf } from '../mail-contents.ts';
import { newcomer, type World } from '../worlds.ts';

export const library: Readonly<Record<string, World>> = {
  register: async () => {
    const username = newcomer();
    return { body: { email: emailOf(username), password: passwordOf(username), username } };
  },
  login: async (app, person) => {
    await app.idOf(person);
    return { body: { email: emailOf(person), password: passwordOf(person) } };
  },
  getUserById: async (app, person) => ({ path: { userid: await app.idOf(person) } }),
  getUserByUsername: async (app, person) => {
    await app.idOf(person);
    return { path: { username: person } };
  },
  changeUsername: async (_app, person) => ({ body: { current_username: person, new_username: person } }),
  updatePropic: async () => ({ body: { propic_new: await image(8, 8).png().toBuffer() } }),
  getProfilePicture: async (app, person) => ({ path: { image_file: await pictureOf(app, person) } }),
  requestResetPassword: async (app) => ({ body: { your_email: await newAddress(app) } }),
  resetPassword: async (app) => {
    const email = await newAddress(app);
    const { body } = await libraryClient(app).post('/users/requestResetPassword', { your_email: email });
    const OTP = otpOf(await newestMail(app, email, 'Reset'));
    return {
      header: { access_token: body.access_token },
      body: { OTP, new_password: 'johndoe2', confirm_new_password: 'johndoe2' },
    };
  },
  getBookById: async (app, person) => ({ path: { bookid: await newBook(app, person) } }),
  addBook: async () => ({ body: { title: newcomer(), author: 'Somebody' } }),
  updateBook: async (app, person) => ({ path: { bookid: await newBook(app, person) } }),
  deleteBook: async (app, person) => ({ path: { bookid: await newBook(app, person) } }),
};

async function newAddress(app: TestApp): Promise<string> {
  const somebody = newcomer();
  await app.idOf(somebody);
  return emailOf(somebody);
}

async function pictureOf(app: TestApp, person: string): Promise<string> {
  await app.idOf(person);
  const { accessToken } = await app.signIn(person);
  const form = pictureForm(await image(8, 8).png().toBuffer());
  const { body } = await libraryClient(app).put('/users/updatePropic', form, accessToken);
  return body.result.image_file;
}

async function newBook(app: TestApp, person: string): Promise<number> {
  await app.idOf(person);
  const { accessToken } = await app.signIn(person);
  const book = { title: newcomer(), author: 'Somebody' };
  return (await libraryClient(app).post('/books/add', book, accessToken)).body.result.id;
}
