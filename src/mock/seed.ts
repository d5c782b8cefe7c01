import { Readable } from 'node:stream';
import { base, en, Faker } from '@faker-js/faker';
import type { Accounts } from '../domain/accounts/accounts.ts';
import type { Books } from '../domain/books/books.ts';
import type { Loans } from '../domain/books/loans.ts';
import type { Caller, Origin } from '../domain/caller.ts';
import type { Chats } from '../domain/chats/chats.ts';
import type { Messages } from '../domain/chats/messages.ts';
import { MINUTE } from '../domain/clock.ts';
import type { Visibility } from '../domain/files/file.ts';
import type { ResumableUploads } from '../domain/files/resumable-uploads.ts';
import type { Profiles } from '../domain/profiles/profiles.ts';
import type { MockClock } from './clock.ts';
import { ADMINISTRATOR, MOCK_PASSWORD, members, type SeededPerson } from './people.ts';

/** The parts of the domain that the seeded world is made through. */
export interface SeedServices {
  readonly accounts: Pick<Accounts, 'register' | 'createAdmin'>;
  readonly profiles: Pick<Profiles, 'update'>;
  readonly chats: Pick<Chats, 'create'>;
  readonly messages: Pick<Messages, 'send' | 'markRead'>;
  readonly uploads: Pick<ResumableUploads, 'create' | 'append'>;
  readonly books: Pick<Books, 'add'>;
  readonly loans: Pick<Loans, 'borrow'>;
}

const CHATS = 4;
const MESSAGES_PER_CHAT = 12;
const BOOKS = 12;
const LOANS = 4;

const origin: Origin = { address: '127.0.0.1', userAgent: 'parley mock', requestId: 'mock' };

/**
 * Fills an empty Parley: people, chats, messages, files, books and loans, one after another, so that the same seed gives
 * the same ids and texts. The clock moves on a little with each.
 */
export async function seedWorld(
  services: SeedServices,
  clock: MockClock,
  seed: number,
): Promise<readonly SeededPerson[]> {
  const faker = new Faker({ locale: [en, base], seed });
  const pass = () => clock.advance(faker.number.int({ min: 1, max: 60 }) * MINUTE);
  const people = await seedPeople(services, faker);
  const callers = people.map(({ id, role }): Caller => ({ accountId: id, sessionId: 0, role }));
  const [ann] = callers as [Caller];
  const fileIds = await seedFiles(services, callers, faker);
  for (let number = 0; number < CHATS; number++) {
    pass();
    await seedChat(services, faker.helpers.shuffle(callers.slice(1)), { ann, number, fileIds, faker, pass });
  }
  await seedBooks(services, callers, faker);
  return people;
}

async function seedPeople(
  { accounts, profiles }: SeedServices,
  faker: Faker,
): Promise<readonly SeededPerson[]> {
  const people: SeededPerson[] = [];
  for (const username of [...members, ADMINISTRATOR]) {
    const role = username === ADMINISTRATOR ? 'admin' : 'member';
    const email = `${username}@example.org`;
    const registration = {
      username,
      email,
      password: MOCK_PASSWORD,
      firstName: username === ADMINISTRATOR ? 'Root' : capitalised(username),
      lastName: faker.person.lastName(),
    };
    const { id } = await (role === 'admin'
      ? accounts.createAdmin(registration, origin)
      : accounts.register(registration, origin, 'strong'));
    const profile = { bio: faker.person.bio(), location: faker.location.city() };
    await profiles.update({ accountId: id, sessionId: 0, role }, profile, undefined, origin);
    people.push({ id, username, email, role });
  }
  return people;
}

/** Everybody has a private file; the first one's is to be attached. */
async function seedFiles(
  { uploads }: SeedServices,
  callers: readonly Caller[],
  faker: Faker,
): Promise<readonly number[]> {
  const visibilities: readonly Visibility[] = ['private', 'members', 'public'];
  const ids: number[] = [];
  for (const [index, caller] of callers.entries()) {
    const content = Buffer.from(`${faker.lorem.paragraphs(3)}\n`);
    const plan = {
      name: `${faker.word.adjective()} ${faker.word.noun()}.txt`,
      declaredType: 'text/plain',
      metadata: '',
      visibility: visibilities[index % visibilities.length]!,
      length: content.length,
    };
    const { id } = await uploads.create(caller, plan);
    const { fileId } = await uploads.append(caller, id, 0, Readable.from([content]));
    ids.push(fileId!);
  }
  return ids;
}

interface ChatSeed {
  readonly ann: Caller;
  readonly number: number;
  readonly fileIds: readonly number[];
  readonly faker: Faker;
  readonly pass: () => void;
}

/** A chat of ann's with more others the later it is; she has read the half of it. */
async function seedChat(
  { chats, messages }: SeedServices,
  others: readonly Caller[],
  { ann, number, fileIds, faker, pass }: ChatSeed,
): Promise<void> {
  const present = [ann, ...others.slice(0, number + 1)];
  const participantIds = present.map(({ accountId }) => accountId);
  const { id: chatId } = await chats.create(
    ann,
    { name: capitalised(faker.company.buzzNoun()), participantIds },
    'refuse',
  );
  // The first message is ann's, so that her file can come with it.
  const sent: number[] = [];
  for (let index = 0; index < MESSAGES_PER_CHAT; index++) {
    pass();
    const author =
      index === 0 ? ann : faker.helpers.arrayElement(present.slice(index < MESSAGES_PER_CHAT / 2 ? 0 : 1));
    const draft = {
      content: faker.hacker.phrase(),
      ...(index === 0 && { attachmentIds: [fileIds[0]!] }),
      ...(index > 0 && faker.datatype.boolean(0.2) && { replyTo: faker.helpers.arrayElement(sent) }),
    };
    sent.push((await messages.send(author, chatId, draft)).id);
  }
  await messages.markRead(ann, chatId, sent[MESSAGES_PER_CHAT / 2 - 1]!);
}

async function seedBooks(
  { books, loans }: SeedServices,
  callers: readonly Caller[],
  faker: Faker,
): Promise<void> {
  const isbns = faker.helpers.uniqueArray(() => faker.commerce.isbn({ separator: '' }), BOOKS);
  const ids: number[] = [];
  for (const isbn of isbns) {
    const book = {
      title: faker.book.title(),
      authors: [faker.book.author()],
      isbn,
      year: faker.number.int({ min: 1950, max: 2020 }),
      description: faker.lorem.sentence(),
      copies: faker.number.int({ min: 1, max: 3 }),
    };
    ids.push((await books.add(faker.helpers.arrayElement(callers), book)).id);
  }
  for (const [index, bookId] of ids.slice(0, LOANS).entries())
    await loans.borrow(callers[index % callers.length]!, bookId);
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
