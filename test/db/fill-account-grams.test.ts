import { expect } from 'chai';
import { connect } from '../../src/db/connect.ts';
import { createDatabase } from '../../src/db/database.ts';
import { migrateDown, migrateUp } from '../../src/db/migrate.ts';
import { freshMigratedDatabase } from '../support/database.ts';
import { givenAccount } from './fixture.ts';

const seals = { seal: (text: string) => text, unseal: (text: string) => text };
const ordered = ['account_id', 'gram', 'relevance'];

describe('the migration that makes people searchable', () => {
  it('finds for those who are there what is written for newcomers', async () => {
    const { url, drop } = await freshMigratedDatabase();
    const db = connect(url);
    const fixture = { db, stores: createDatabase(db, seals), otherProcess: createDatabase(db, seals) };
    const context = { ...fixture, statements: [] };
    await givenAccount(context, { username: 'Ängström', firstName: 'Анна 🦊', lastName: "O'Hara" });
    await givenAccount(context, { username: null, email: 'zoe@example.org' });
    await givenAccount(context, { username: null, firstName: 'a b', lastName: null });
    for (let count = 0; count < 250; count += 1) await givenAccount(context);
    const gone = await givenAccount(context);
    await fixture.stores.accounts.update(gone.id, { deletedAt: 1, username: null }, 1);
    const written = await db('account_grams').orderBy(ordered);
    expect(written).to.have.length.above(250);

    let name: string | undefined;
    do name = await migrateDown(db);
    while (name !== undefined && !name.endsWith('_profiles_and_pictures'));
    await migrateUp(db);
    expect(await db('account_grams').orderBy(ordered)).to.deep.equal(written);
    await db.destroy();
    await drop();
  });
});
