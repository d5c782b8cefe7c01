import { createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { createPool, type RowDataPacket } from 'mysql2';
import { accountColumns } from '../../src/db/account-row.ts';

/*
 * What the servers beside Parley have in common, so that nothing but their frameworks differs: Parley's SQL, as
 * prepared statements on ten connections as Parley has them, the same tokens and the same fields.
 */

export interface Profile {
  readonly bio: string | null;
  readonly location: string | null;
  readonly birthDate: string | null;
  readonly isPrivate: boolean;
}

export interface Account {
  readonly id: number;
  readonly username: string | null;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly role: string;
  readonly totpEnabled: boolean;
  readonly profile: Profile;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type User = Pick<Account, 'id' | 'username' | 'firstName' | 'lastName'> & Profile;

export interface UserPage {
  readonly items: readonly User[];
  readonly nextCursor: string | null;
}

const selectAccount = `select ${accountColumns.join(', ')} from accounts where id = ?`;

const selectUsers = `
  select ${accountColumns.join(', ')}, 0 as relevance, sort_key
    from account_grams force index (primary) straight_join accounts on id = account_id
   where gram = '' and relevance = 0 and sort_key >= ? and (sort_key > ? or (sort_key = ? and account_id > ?))
   order by sort_key, account_id
   limit ?`;

const signingKey = createSecretKey(Buffer.from(process.env.SIGNING_KEY!, 'base64'));

const pool = createPool({
  uri: process.env.DATABASE_URL!,
  connectionLimit: 10,
  charset: 'utf8mb4',
  timezone: 'Z',
});

/**
 * Who asks. The token is verified on every request; its session is not looked up, since Parley too believes in a
 * session for most of a second and so reads it for hardly any request.
 * @throws Error when the token is missing or wrong
 */
export function authenticate(authorization: string | undefined): number {
  const token = authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : '';
  const claims = jwt.verify(token, signingKey, {
    algorithms: ['HS256'],
    issuer: 'parley',
    audience: 'parley',
  });
  return Number(claims.sub);
}

export async function findAccount(id: number): Promise<Account> {
  const row = await selectById(id);
  return {
    id: row.id,
    username: row.username,
    email: row.email,
    emailVerified: row.email_verified_at !== null,
    firstName: row.first_name,
    lastName: row.last_name,
    role: row.role,
    totpEnabled: row.totp_confirmed_at !== null,
    profile: toProfile(row),
    createdAt: new Date(row.created_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
  };
}

export async function findUser(id: number): Promise<User> {
  return toUser(await selectById(id));
}

/** The first page. */
export async function listUsers(limit: number): Promise<UserPage> {
  const rows = await query(selectUsers, ['', '', '', 0, limit + 1]);
  const items = rows.slice(0, limit).map(toUser);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items, nextCursor: last ? cursorAfter(last) : null };
}

async function selectById(id: number): Promise<RowDataPacket> {
  const [row] = await query(selectAccount, [id]);
  if (row === undefined) throw new Error(`There is no account ${id}.`);
  return row;
}

const toUser = (row: RowDataPacket): User => ({
  id: row.id,
  username: row.username,
  firstName: row.first_name,
  lastName: row.last_name,
  ...toProfile(row),
});

const toProfile = (row: RowDataPacket): Profile => ({
  bio: row.bio,
  location: row.location,
  birthDate: row.birth_date,
  isPrivate: row.is_private === 1,
});

const cursorAfter = (row: RowDataPacket): string =>
  Buffer.from(JSON.stringify([row.relevance, row.sort_key, row.id])).toString('base64url');

function query(sql: string, values: (string | number)[]): Promise<RowDataPacket[]> {
  return new Promise((resolve, reject) => {
    pool.execute<RowDataPacket[]>(sql, values, (error, rows) => (error ? reject(error) : resolve(rows)));
  });
}
