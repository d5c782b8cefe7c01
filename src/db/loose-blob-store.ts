import type { Knex } from 'knex';
import type { LooseBlobStore } from '../domain/files/loose-blob.ts';
import { readThrough } from './index-hint.ts';

/** Bytes that no file refers to, in the table `loose_blobs`. */
export function createLooseBlobStore(db: Knex): LooseBlobStore {
  const rowOf = (key: string) => db('loose_blobs').where({ blob_key: key });

  return {
    async announce(key, leaseUntil) {
      await db('loose_blobs').insert({ blob_key: key, doomed: false, due_at: leaseUntil });
    },

    async renew(key, leaseUntil) {
      return (await rowOf(key).where({ doomed: false }).update({ due_at: leaseUntil })) === 1;
    },

    async keep(key) {
      return (await rowOf(key).where({ doomed: false }).delete()) === 1;
    },

    async release(key, now) {
      await db('loose_blobs').insert({ blob_key: key, doomed: true, due_at: now });
    },

    async doom(key) {
      return (await rowOf(key).update({ doomed: true })) === 1;
    },

    async doomDue(now, retryAt, limit) {
      const due = await db
        .select<{ blob_key: string; due_at: number }[]>('blob_key', 'due_at')
        .from(readThrough(db, 'loose_blobs', 'loose_blobs_by_due'))
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(limit);
      const doomed: string[] = [];
      for (const { blob_key, due_at } of due) {
        // Whoever moves the due time that was seen has it: neither a renewal nor another sweep got in between.
        const moved = await rowOf(blob_key).where({ due_at }).update({ doomed: true, due_at: retryAt });
        if (moved === 1) doomed.push(blob_key);
      }
      return doomed;
    },

    async forget(key) {
      await rowOf(key).delete();
    },
  };
}
