import type { Knex } from 'knex';

/*
 * How tables are made here: ids are signed 64-bit integers that count up, instants are milliseconds since 1970 in
 * UTC, and text is compared byte by byte, which is code point order, so that SQLite and MySQL agree.
 * A column that ends in `_key` holds a text in the form that is compared: normalized, or hashed where it is long.
 */

export async function up(knex: Knex): Promise<void> {
  const mysql = knex.client.dialect === 'mysql';

  const create = (name: string, define: (table: Knex.CreateTableBuilder) => void) =>
    knex.schema.createTable(name, (table) => {
      define(table);
      if (mysql) {
        table.engine('InnoDB');
        table.charset('utf8mb4');
        table.collate('utf8mb4_bin');
      }
    });

  // Never given twice, also when the newest row was deleted.
  const id = (table: Knex.CreateTableBuilder) =>
    table.specificType(
      'id',
      mysql ? 'bigint auto_increment primary key' : 'integer primary key autoincrement',
    );

  await create('accounts', (table) => {
    id(table);
    table.string('username', 64);
    table.string('username_key').unique();
    table.string('email', 254);
    table.string('email_key').unique();
    table.bigInteger('email_verified_at');
    table.string('first_name', 100);
    table.text('first_name_key');
    table.string('last_name', 100);
    table.text('last_name_key');
    table.string('role', 16).notNullable();
    table.string('password_hash').notNullable();
    table.text('totp_secret');
    table.bigInteger('totp_confirmed_at');
    table.bigInteger('totp_last_step');
    table.bigInteger('disabled_at');
    table.bigInteger('deleted_at');
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();

    // The database itself keeps these in step with the names, whichever of them changes.
    const fullName = mysql
      ? `concat(first_name_key, ' ', last_name_key)`
      : `first_name_key || ' ' || last_name_key`;
    const name = `coalesce(${fullName}, first_name_key, last_name_key)`;
    table.specificType('name_key', `text generated always as (${name}) stored`);
    // What people are listed by. Null for those who are not listed, so that an index on it holds no others.
    const listing = `coalesce(username_key, ${name}, substr(email_key, 1, instr(email_key, '@') - 1))`;
    table.specificType(
      'sort_key',
      `varchar(150) generated always as (
         case when deleted_at is null and disabled_at is null then substr(${listing}, 1, 150) end) stored`,
    );

    table.index(['sort_key', 'id'], 'accounts_by_name');
    table.index(['deleted_at', 'id'], 'accounts_by_id');
    table.index(['role', 'id'], 'accounts_by_role');
  });

  await create('recovery_codes', (table) => {
    table.bigInteger('account_id').notNullable().references('accounts.id');
    table.string('code_hash', 64).notNullable();
    table.bigInteger('used_at');
    table.primary(['account_id', 'code_hash']);
  });

  await create('sessions', (table) => {
    id(table);
    table.bigInteger('account_id').notNullable().references('accounts.id');
    table.string('user_agent', 400);
    table.string('address', 45).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('last_used_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.bigInteger('ended_at');
    table.string('end_reason', 32);
    table.index(['account_id', 'ended_at', 'id'], 'sessions_by_account');
    table.index(['ended_at'], 'sessions_by_end');
    table.index(['expires_at'], 'sessions_by_expiry');
  });

  await create('refresh_tokens', (table) => {
    table.string('hash', 64).notNullable().primary();
    table.bigInteger('session_id').notNullable().references('sessions.id').onDelete('cascade').index();
    table.bigInteger('expires_at').notNullable();
    table.bigInteger('used_at');
    table.text('sealed_successor');
    table.index(['expires_at'], 'refresh_tokens_by_expiry');
  });

  await create('recoveries', (table) => {
    id(table);
    table.string('purpose', 32).notNullable();
    table.bigInteger('account_id').references('accounts.id');
    table.string('email', 254).notNullable();
    table.string('email_key').notNullable();
    table.string('token_hash', 64).notNullable().unique();
    table.string('otp_hash', 64);
    table.integer('tries_left').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.bigInteger('used_at');
    table.index(['email_key', 'purpose', 'used_at', 'id'], 'recoveries_by_email');
    table.index(['account_id', 'used_at'], 'recoveries_by_account');
    table.index(['expires_at'], 'recoveries_by_expiry');
  });

  await create('audit_events', (table) => {
    id(table);
    table.bigInteger('at').notNullable();
    table.string('action', 32).notNullable();
    table.bigInteger('actor_id').references('accounts.id');
    table.bigInteger('account_id').references('accounts.id');
    table.string('address', 45).notNullable();
    table.string('user_agent', 400);
    table.string('request_id', 64).notNullable();
    table.text('detail');
    table.index(['account_id', 'id'], 'audit_events_by_account');
    table.index(['action', 'id'], 'audit_events_by_action');
    table.index(['account_id', 'action', 'id'], 'audit_events_by_account_and_action');
  });

  await create('mails', (table) => {
    id(table);
    table.text('sealed_mail').notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.bigInteger('due_at').notNullable();
    table.index(['due_at', 'id'], 'mails_by_due');
  });

  await create('throttles', (table) => {
    table.string('throttle_key').notNullable().primary();
    table.integer('points').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.index(['expires_at'], 'throttles_by_expiry');
  });

  await create('idempotency_keys', (table) => {
    table.string('scope_key').notNullable();
    table.string('request_key').notNullable();
    table.string('fingerprint', 64).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('claimed_at').notNullable();
    table.text('sealed_reply', 'mediumtext');
    table.primary(['scope_key', 'request_key']);
    table.index(['created_at'], 'idempotency_keys_by_creation');
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'idempotency_keys',
    'throttles',
    'mails',
    'audit_events',
    'recoveries',
    'refresh_tokens',
    'sessions',
    'recovery_codes',
    'accounts',
  ])
    await knex.schema.dropTable(table);
}
