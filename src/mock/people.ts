/** Somebody who is there from the start. */
export interface SeededPerson {
  readonly id: number;
  readonly username: string;
  readonly email: string;
  readonly role: 'member' | 'admin';
}

/** What everybody who is there from the start signs in with. */
export const MOCK_PASSWORD = 'mock password';

/** The members in the order of their ids, from 1; root, who comes after them, is an administrator. */
export const members = ['ann', 'ben', 'cleo', 'dan', 'eve'] as const;
export const ADMINISTRATOR = 'root';
