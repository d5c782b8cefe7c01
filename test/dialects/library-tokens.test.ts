import { DAY } from '../../src/domain/clock.ts';
import { useApp } from '../support/app.ts';
import type { Reply } from '../support/client.ts';
import { expectAnswer } from '../support/dialects.ts';
import {
  badSignature,
  libraryClient,
  pictureForm,
  tokenOver,
  unauthorized,
} from '../support/library-client.ts';
import { expectUntouched } from '../support/tables.ts';

describe('the token of the dialect library', () => {
  const app = useApp();
  const library = libraryClient(app);

  const names = { current_username: 'a', new_username: 'b' };
  const needed: [what: string, send: (token?: string) => Promise<Reply>][] = [
    ['PUT /users/changeUsername', (token) => library.put('/users/changeUsername', names, token)],
    ['PUT /users/updatePropic', (token) => library.put('/users/updatePropic', pictureForm('x'), token)],
    ['DELETE /users/deleteUser', (token) => library.delete('/users/deleteUser', token)],
    ['POST /books/add', (token) => library.post('/books/add', { title: 'T', author: 'A' }, token)],
    ['PUT /books/update/{bookid}', (token) => library.put('/books/update/1', { title: 'T' }, token)],
    ['DELETE /books/deleteBook/{bookid}', (token) => library.delete('/books/deleteBook/1', token)],
  ];

  for (const [at, [what, send]] of needed.entries()) {
    it(`is missed at ${what}`, async () => {
      await expectUntouched(app, async () => {
        for (const none of [undefined, '', 'Bearer ']) expectAnswer(await send(none), 401, unauthorized);
      });
    });

    it(`is refused at ${what} when it is none, or not one of ours`, async () => {
      const { accessToken } = await app.signIn(`person-${at}`);
      const [head = '', body = '', signature = ''] = accessToken.split('.');
      const encoded = (json: string) => Buffer.from(json).toString('base64url');
      const forged = `${head}.${encoded('{"sub":"1","sid":"1"}')}.${signature}`;
      const unsigned = `${encoded('{"alg":"none"}')}.${body}.`;
      await expectUntouched(app, async () => {
        for (const bad of ['garbage', 'a.b.c', forged, unsigned, `Bearer ${forged}`, `Basic ${accessToken}`])
          expectAnswer(await send(bad), 422, badSignature);
      });
    });

    it(`is refused at ${what} when it is too old, or its session has ended`, async () => {
      const { accessToken: ended } = await app.signIn(`person-${at}`);
      await app.withToken(ended).delete('/v1/sessions/current');
      const { accessToken: old } = await app.signIn(`person-${at}`);
      expectAnswer(await send(ended), 401, tokenOver);
      app.clock.advance(DAY);
      expectAnswer(await send(old), 401, tokenOver);
    });
  }

  it('is over everywhere with its account, before and after its time', async () => {
    const { accessToken } = await app.signIn('leaver');
    await library.delete('/users/deleteUser', accessToken);
    const sendAll = async () => {
      for (const [, send] of needed) expectAnswer(await send(accessToken), 401, tokenOver);
    };
    await expectUntouched(app, sendAll);
    app.clock.advance(DAY);
    await expectUntouched(app, sendAll);
  });

  it('is none in another header', async () => {
    const reply = await app.as('bearer').delete('/compat/library/users/deleteUser');
    expectAnswer(reply, 401, unauthorized);
  });
});
