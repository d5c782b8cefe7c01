import { expect } from 'chai';
import type { components } from '../../generated/parley/types.ts';
import type { TestApp } from './app.ts';

type Book = components['schemas']['Book'];
type Loan = components['schemas']['Loan'];

/** A book that the person adds: one copy, unless told otherwise. */
export async function givenBook(app: TestApp, person: string, details: object = {}): Promise<Book> {
  const book = { title: 'Some Book', authors: ['Some Author'], copies: 1, ...details };
  const reply = await app.as(person).post('/v1/books', book);
  expect(reply.status, reply.text).to.equal(201);
  return reply.body;
}

/** A loan of that book to the person. */
export async function givenLoan(app: TestApp, person: string, book: Book): Promise<Loan> {
  const reply = await app.as(person).post(`/v1/books/${book.id}/loans`);
  expect(reply.status, reply.text).to.equal(201);
  return reply.body;
}
