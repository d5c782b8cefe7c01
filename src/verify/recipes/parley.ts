import { SetUpFailure } from '../errors.ts';
import type { Person, Recipe, Recipes, Tools } from '../world.ts';
import { newcomer, PICTURE } from './materials.ts';

type Made = { readonly id: number };
type Link = Made & { readonly token: string };
type Session = { readonly accessToken: string; readonly refreshToken: string; readonly account: Made };

const TUS = { 'tus-resumable': '1.0.0' };
const UPLOAD = { ...TUS, 'upload-length': '5', 'upload-metadata': `filename ${btoa('some.txt')}` };
/** How to come by what the operations of `/v1` need. */
export const parley: Recipes = {
  async arrive({ call }) {
    const somebody = newcomer();
    const { name: username, email, password } = somebody;
    await call(undefined, 'registerAccount', { body: { username, email, password } });
    return { ...somebody, ...(await signIn(somebody, { call })) };
  },
  signOut: (person, { call }) => call(person, 'endCurrentSession'),
  leave,
  beyondGuests: [
    ...['updateChat', 'deleteChat', 'addParticipant', 'removeParticipant'],
    ...['editMessage', 'deleteMessage'],
  ],
  spends: [
    ...['endAllSessions', 'endCurrentSession', 'endSession', 'refreshSession'],
    ...['deleteMe', 'changePassword', 'startTotp'],
  ],
  unaided: ['confirmEmailVerification', 'confirmPasswordReset', 'confirmTotp', 'disableTotp'],
  removes: ['deleteMe'],
  invalid: { path: [400], query: [400], header: [400], body: [400] },
  pointsAtFaults: true,
  unauthenticated: [401],
  hidden: [404],
  undo: {
    registerAccount: async ({ request, tools }) => {
      const { username, password } = request.body as { username: string; password: string };
      const somebody = { name: username, email: '', password };
      await leave({ ...somebody, ...(await signIn(somebody, tools)) }, tools);
    },
    createBook: ({ person, body, tools }) =>
      tools.call(person, 'deleteBook', { path: { bookId: (body as Made).id } }),
    borrowBook: ({ person, body, tools }) =>
      tools.call(person, 'returnBook', { path: { loanId: (body as Made).id } }),
  },
  requests: {
    registerAccount: async () => {
      const { name: username, email, password } = newcomer();
      return { body: { username, email, password } };
    },
    createSession: async ({ name, password }) => ({ body: { identifier: name, password } }),
    refreshSession: async ({ refreshToken }) => ({ body: { refreshToken } }),
    endSession: async (person, { call }) => ({
      path: { sessionId: (await call<Made>(person, 'getCurrentSession')).id },
    }),
    deleteMe: async ({ password }) => ({ body: { password } }),
    changePassword: async ({ password }) => ({
      body: { currentPassword: password, newPassword: password },
    }),
    requestEmailVerification: async () => ({ body: { email: newcomer().email } }),
    requestPasswordReset: async () => ({ body: { email: newcomer().email } }),
    confirmPasswordReset: async () => {
      const { email, password } = newcomer();
      return { body: { email, otp: '123456', newPassword: password } };
    },
    disableTotp: async ({ password }) => ({ body: { password } }),
    getUser: async ({ id }) => ({ path: { userId: id } }),
    getPicture: async ({ id }) => ({ path: { userId: id } }),
    getUserByUsername: async ({ name }) => ({ path: { username: name } }),
    setPicture: async () => ({ header: { 'content-type': 'image/png' }, body: PICTURE }),
    createChat: async (_person, { guest }) => ({
      body: { name: 'The trip', participantIds: [(await guest()).id] },
    }),
    getChat: chatOf,
    updateChat: chatOf,
    deleteChat: chatOf,
    addParticipant: async (person, tools) => {
      const { path } = await chatOf(person, tools);
      return { path: { ...path, userId: (await tools.newcomer()).id } };
    },
    removeParticipant: async (person, tools) => {
      const { id: userId } = await tools.newcomer();
      const { path } = await chatOf(person, tools);
      await tools.call(person, 'addParticipant', { path: { ...path, userId } });
      return { path: { ...path, userId } };
    },
    sendMessage: async (person, tools) => ({ ...(await chatOf(person, tools)), body: { content: 'Hello' } }),
    listMessages: chatOf,
    markRead: async (person, tools) => {
      const { chatId, messageId } = await newMessage(person, tools);
      return { path: { chatId }, body: { messageId } };
    },
    searchMessages: async () => ({ query: { q: 'hello' } }),
    getMessage: messageOf,
    editMessage: messageOf,
    deleteMessage: messageOf,
    uploadFile: async () => ({ body: { file: `${newcomer().name}.txt`, visibility: 'private' } }),
    getFile: fileOf,
    updateFile: async (person, tools) => ({
      ...(await fileOf(person, tools)),
      body: { name: `${newcomer().name}.txt` },
    }),
    deleteFile: fileOf,
    getFileContent: fileOf,
    createFileLink: fileOf,
    listFileLinks: fileOf,
    revokeFileLink: async (person, tools) => {
      const { fileId, link } = await newLink(person, tools);
      return { path: { fileId, linkId: link.id } };
    },
    downloadByLink: async (person, tools) => ({
      path: { token: (await newLink(person, tools)).link.token },
    }),
    createUpload: async () => ({ header: UPLOAD }),
    getUpload: uploadOf,
    appendUpload: async (person, tools) => ({
      ...(await uploadOf(person, tools)),
      header: { ...TUS, 'upload-offset': '0' },
      body: 'bytes',
    }),
    cancelUpload: uploadOf,
    updateAccount: async (_person, { guest }) => ({ path: { accountId: (await guest()).id } }),
    createBook: async () => ({ body: newBook() }),
    getBook: bookOf,
    updateBook: async (person, tools) => ({
      ...(await bookOf(person, tools)),
      body: { title: newcomer().name },
    }),
    deleteBook: bookOf,
    borrowBook: bookOf,
    getLoan: loanOf,
    returnBook: loanOf,
  },
};

async function signIn(
  { name, password }: Pick<Person, 'name' | 'password'>,
  { call }: Pick<Tools, 'call'>,
): Promise<Pick<Person, 'id' | 'token' | 'refreshToken'>> {
  const body = { identifier: name, password };
  const { account, accessToken, refreshToken } = await call<Session>(undefined, 'createSession', { body });
  return { id: account.id, token: accessToken, refreshToken };
}

async function leave(person: Person, tools: Tools): Promise<void> {
  const deletion = { body: { password: person.password } };
  try {
    await tools.call(person, 'deleteMe', deletion);
  } catch (error) {
    if (!isUnauthenticated(error)) throw error;
    // The session is over. Whoever cannot sign in again has gone already.
    const session = await signIn(person, tools).catch((failure) => {
      if (!isUnauthenticated(failure)) throw failure;
    });
    if (session) await tools.call({ ...person, ...session }, 'deleteMe', deletion);
  }
}

const isUnauthenticated = (error: unknown): boolean =>
  error instanceof SetUpFailure && error.reply?.status === 401;

/** A chat of the person's own, in which the guest takes part. */
async function chatOf(person: Person, { call, guest }: Tools) {
  const body = { name: 'The trip', participantIds: [(await guest()).id] };
  const { id } = await call<Made>(person, 'createChat', { body });
  return { path: { chatId: id } };
}

async function newMessage(person: Person, tools: Tools) {
  const { path } = await chatOf(person, tools);
  const { id } = await tools.call<Made>(person, 'sendMessage', { path, body: { content: 'Hello' } });
  return { ...path, messageId: id };
}

async function messageOf(person: Person, tools: Tools): ReturnType<Recipe> {
  const { messageId } = await newMessage(person, tools);
  return { path: { messageId } };
}

/** A private file. */
async function fileOf(person: Person, { call }: Tools) {
  const { id } = await call<Made>(person, 'uploadFile', { body: { file: `${newcomer().name}.txt` } });
  return { path: { fileId: id } };
}

async function newLink(person: Person, tools: Tools) {
  const { path } = await fileOf(person, tools);
  const link = await tools.call<Link>(person, 'createFileLink', { path, body: { expiresIn: 3600 } });
  return { ...path, link };
}

/** An upload of five bytes that waits for the first. */
async function uploadOf(person: Person, { call }: Tools): ReturnType<Recipe> {
  const { id } = await call<Made>(person, 'createUpload', { header: UPLOAD });
  return { path: { uploadId: id }, header: TUS };
}

const newBook = () => ({ title: newcomer().name, authors: ['Somebody'], copies: 1 });

async function bookOf(person: Person, { call, later }: Tools) {
  const { id } = await call<Made>(person, 'createBook', { body: newBook() });
  const path = { bookId: id };
  later(() => call(person, 'deleteBook', { path }));
  return { path };
}

async function loanOf(person: Person, tools: Tools): ReturnType<Recipe> {
  const { path: book } = await bookOf(person, tools);
  const { id } = await tools.call<Made>(person, 'borrowBook', { path: book });
  const path = { loanId: id };
  tools.later(() => tools.call(person, 'returnBook', { path }));
  return { path };
}
