import { expect } from 'chai';
import { emailOf, useApp } from '../support/app.ts';
import type { Reply } from '../support/client.ts';
import { givenBook } from '../support/library.ts';
import { libraryClient } from '../support/library-client.ts';

describe('what the dialect library names as its successors', () => {
  const app = useApp();
  const library = libraryClient(app);
  const send = {
    GET: library.get,
    POST: library.post,
    PUT: library.put,
    DELETE: library.delete,
  };

  const linkOf = ({ headers }: Reply) => headers.get('link');
  const linkTo = (path: string) => `<${path}>; rel="successor-version"`;

  for (const [method, path, successor] of [
    ['POST', '/users/register', '/v1/accounts'],
    ['POST', '/users/login', '/v1/sessions'],
    ['GET', '/users/getall', '/v1/users'],
    ['GET', '/users/getById/7', '/v1/users/7'],
    ['GET', '/users/getById/John_Doe', '/v1/users/by-username/John_Doe'],
    ['GET', '/users/getById/7up', '/v1/users/by-username/7up'],
    ['GET', '/users/getById/Ann%20%2F%20%C3%85', '/v1/users/by-username/Ann%20%2F%20%C3%85'],
    ['GET', '/users/getByUsername/7', '/v1/users/by-username/7'],
    ['PUT', '/users/changeUsername', '/v1/me'],
    ['PUT', '/users/updatePropic', '/v1/me/picture'],
    ['DELETE', '/users/deleteUser', '/v1/me'],
    ['POST', '/users/requestResetPassword', '/v1/password-resets'],
    ['PUT', '/users/reset_password', '/v1/password-resets/confirm'],
    ['GET', '/static/profile_pics/default.jpg', '/v1/users/%7BuserId%7D/picture'],
    ['GET', '/books/getall', '/v1/books'],
    ['GET', '/books/getById/7', '/v1/books/7'],
    ['POST', '/books/add', '/v1/books'],
    ['PUT', '/books/update/7', '/v1/books/7'],
    ['DELETE', '/books/deleteBook/7', '/v1/books/7'],
  ] as const)
    it(`is ${successor} for ${method} ${path}`, async () => {
      expect(linkOf(await send[method](path))).to.equal(linkTo(successor));
    });

  it('does not grow with what was asked for', async () => {
    for (const name of ['漢'.repeat(254), '%FF%20'.repeat(127), 'x'.repeat(5000)])
      expect(linkOf(await library.get(`/users/getByUsername/${name}`))).to.have.length.below(2000);
  });

  it('is found where it says, with what was found here', async () => {
    const username = 'John Doe';
    const fields = { email: emailOf('john'), password: 'johndoe1', username };
    const { id } = (await library.post('/users/register', fields)).body.result;
    const book = await givenBook(app, 'ann');
    for (const [path, found] of [
      [`/users/getById/${id}`, { id, username }],
      ['/users/getById/John%20Doe', { id, username }],
      ['/users/getByUsername/john%20doe', { id, username }],
      [`/books/getById/${book.id}`, { id: book.id, title: book.title }],
    ] as const) {
      const [, successor = ''] = /^<(.+)>;/.exec(linkOf(await library.get(path)) ?? '') ?? [];
      const reply = await app.as('ann').get(successor);
      expect(reply.status, path).to.equal(200);
      expect(reply.body).to.include(found);
    }
    for (const path of ['/users/getall', '/books/getall']) {
      const [, successor = ''] = /^<(.+)>;/.exec(linkOf(await library.get(path)) ?? '') ?? [];
      expect((await app.as('ann').get(successor)).status, path).to.equal(200);
    }
  });
});
