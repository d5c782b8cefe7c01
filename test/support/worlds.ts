import { randomUUID } from 'node:crypto';
import { emailOf, passwordOf, type TestApp } from './app.ts';
import { signedIn } from './callers.ts';
import { givenFile } from './given-file.ts';
import { givenUpload, TUS, UPLOAD_TYPE, uploadHeaders } from './given-upload.ts';
import { image } from './images.ts';
import { newestMail, otpOf, tokenOf } from './mail-contents.ts';
import type { ContractRequest } from './requests.ts';
import { totp } from './second-factor.ts';
import { fileshare } from './worlds/fileshare.ts';
import { groupchat } from './worlds/groupchat.ts';
import { library } from './worlds/library.ts';
import { messenger } from './worlds/messenger.ts';
import { pyapi } from './worlds/pyapi.ts';

/** Makes what a valid request needs, for this person to send. It may be asked for again, also for the same person. */
export type World = (app: TestApp, person: string) => Promise<Partial<ContractRequest>>;

/** Contract -> operation -> its world. An operation that is not here takes the contract's own example as it is. */
export const worlds: Readonly<Record<string, Readonly<Record<string, World>>>> = {
  parley: {
    registerAccount: async () => {
      const username = newcomer();
      return { body: { username, email: emailOf(username), password: passwordOf(username) } };
    },
    createSession: async (app, person) => {
      await app.idOf(person);
      return { body: { identifier: person, password: passwordOf(person) } };
    },
    refreshSession: async (app, person) => {
      const { refreshToken } = await app.signIn(person);
      return { body: { refreshToken } };
    },
    endSession: async (app, person) => {
      const { body } = await (await signedIn(app, person)).get('/v1/sessions/current');
      return { path: { sessionId: body.id } };
    },
    deleteMe: async (_app, person) => ({ body: { password: passwordOf(person) } }),
    changePassword: async (_app, person) => ({
      body: { currentPassword: passwordOf(person), newPassword: passwordOf(person) },
    }),
    confirmEmailVerification: async (app, person) => {
      const email = emailOf(newcomer());
      await (await signedIn(app, person)).post('/v1/me/email-verification', { email });
      return { body: { token: tokenOf(await newestMail(app, email, 'Confirm')) } };
    },
    confirmPasswordReset: async (app) => {
      const somebody = newcomer();
      const email = emailOf(somebody);
      await app.idOf(somebody);
      await app.anyone.post('/v1/password-resets', { email });
      const otp = otpOf(await newestMail(app, email, 'Reset'));
      return { body: { email, otp, newPassword: passwordOf(somebody) } };
    },
    confirmTotp: async (app, person) => {
      const { secret } = (await (await signedIn(app, person)).post('/v1/me/totp')).body;
      return { body: { otp: totp(app, secret) } };
    },
    disableTotp: async (_app, person) => ({ body: { password: passwordOf(person) } }),
    getUser: async (app, person) => ({ path: { userId: await app.idOf(person) } }),
    getPicture: async (app, person) => ({ path: { userId: await app.idOf(person) } }),
    setPicture: async () => ({
      header: { 'content-type': 'image/png' },
      body: await image(8, 8).png().toBuffer(),
    }),
    getUserByUsername: async (app, person) => {
      await app.idOf(person);
      return { path: { username: person } };
    },
    createChat: async (app) => {
      const participantIds = [await app.idOf(newcomer())];
      return { body: { name: 'The trip', participantIds } };
    },
    getChat: async (app, person) => ({ path: { chatId: await chatOf(app, person) } }),
    updateChat: async (app, person) => ({ path: { chatId: await chatOf(app, person) } }),
    deleteChat: async (app, person) => ({ path: { chatId: await chatOf(app, person) } }),
    addParticipant: async (app, person) => ({
      path: { chatId: await chatOf(app, person), userId: await app.idOf(newcomer()) },
    }),
    removeParticipant: async (app, person) => {
      const other = newcomer();
      return { path: { chatId: await chatOf(app, person, other), userId: await app.idOf(other) } };
    },
    sendMessage: async (app, person) => ({ path: { chatId: await chatOf(app, person) } }),
    listMessages: async (app, person) => ({ path: { chatId: await chatOf(app, person) } }),
    markRead: async (app, person) => {
      const { chatId, id } = await messageOf(app, person);
      return { path: { chatId }, body: { messageId: id } };
    },
    searchMessages: async () => ({ query: { q: 'hello' } }),
    getMessage: async (app, person) => ({ path: { messageId: (await messageOf(app, person)).id } }),
    editMessage: async (app, person) => ({ path: { messageId: (await messageOf(app, person)).id } }),
    deleteMessage: async (app, person) => ({ path: { messageId: (await messageOf(app, person)).id } }),
    uploadFile: async () => ({ body: { file: `${newcomer()}.txt`, visibility: 'private' } }),
    getFile: fileOf,
    updateFile: fileOf,
    deleteFile: fileOf,
    getFileContent: async (app, person) => {
      const { id } = await givenFile(app, person, {}, { visibility: 'public' });
      return { path: { fileId: id } };
    },
    createFileLink: fileOf,
    listFileLinks: fileOf,
    revokeFileLink: async (app, person) => {
      const { fileId, id } = await linkOf(app, person);
      return { path: { fileId, linkId: id } };
    },
    downloadByLink: async (app, person) => ({ path: { token: (await linkOf(app, person)).token } }),
    createUpload: async () => ({ header: uploadHeaders(`${newcomer()}.txt`, 5) }),
    getUpload: uploadOf,
    appendUpload: async (app, person) => ({
      ...(await uploadOf(app, person)),
      header: { ...TUS, 'upload-offset': '0', 'content-type': UPLOAD_TYPE },
      body: 'bytes',
    }),
    cancelUpload: uploadOf,
    updateAccount: async (app) => ({ path: { accountId: await app.idOf(newcomer()) } }),
    createBook: async () => ({ body: { title: newcomer(), authors: ['Somebody'], copies: 1 } }),
    getBook: async (app, person) => ({ path: { bookId: await newBook(app, person) } }),
    updateBook: async (app, person) => ({ path: { bookId: await newBook(app, person) } }),
    deleteBook: async (app, person) => ({ path: { bookId: await newBook(app, person) } }),
    borrowBook: async (app, person) => ({ path: { bookId: await newBook(app, person) } }),
    getLoan: async (app, person) => ({ path: { loanId: await newLoan(app, person) } }),
    returnBook: async (app, person) => ({ path: { loanId: await newLoan(app, person) } }),
  },
  library,
  groupchat,
  pyapi,
  messenger,
  fileshare,
};

async function newBook(app: TestApp, person: string): Promise<number> {
  const book = { title: 'Some Book', authors: ['Somebody'], copies: 1 };
  return (await (await signedIn(app, person)).post('/v1/books', book)).body.id;
}

async function newLoan(app: TestApp, person: string): Promise<number> {
  const bookId = await newBook(app, person);
  return (await (await signedIn(app, person)).post(`/v1/books/${bookId}/loans`)).body.id;
}

/** A private file of the person's own. */
async function fileOf(app: TestApp, person: string): Promise<Partial<ContractRequest>> {
  return { path: { fileId: (await givenFile(app, person)).id } };
}

/** An upload of the person's own, of five bytes, that waits for the first. */
async function uploadOf(app: TestApp, person: string): Promise<Partial<ContractRequest>> {
  const { id } = await givenUpload(app, person, { name: 'some.txt', length: 5 });
  return { path: { uploadId: id }, header: TUS };
}

async function linkOf(app: TestApp, person: string) {
  const { id: fileId } = await givenFile(app, person);
  const client = await signedIn(app, person);
  const { body } = await client.post(`/v1/files/${fileId}/links`, { expiresIn: 3600 });
  return { fileId, ...(body as { id: number; token: string }) };
}

export const newcomer = (): string => `newcomer-${randomUUID()}`;

/** A chat of the person's own, with these others. */
async function chatOf(app: TestApp, person: string, ...others: readonly string[]): Promise<number> {
  const participantIds = await Promise.all(others.map((other) => app.idOf(other)));
  await app.idOf(person);
  const reply = await (await signedIn(app, person)).post('/v1/chats', { name: 'The trip', participantIds });
  return reply.body.id;
}

/** A message of the person's. */
async function messageOf(app: TestApp, person: string): Promise<{ id: number; chatId: number }> {
  const chatId = await chatOf(app, person);
  const client = await signedIn(app, person);
  return (await client.post(`/v1/chats/${chatId}/messages`, { content: 'Shall we go?' })).body;
}
