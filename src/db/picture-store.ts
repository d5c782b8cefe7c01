import type { Knex } from 'knex';
import type { PictureStore } from '../domain/pictures/picture.ts';
import { prepare } from './statement.ts';

interface PictureRow {
  bytes: Buffer;
}

/**
 * Pictures in the table `pictures`, and not in the file storage: the three sizes of one are some tens of kilobytes,
 * which a database reads like any row, and so they come and go in the transaction of their account, are there in every
 * process, and in every backup.
 */
export function createPictureStore(db: Knex): PictureStore {
  const select = prepare<PictureRow>(db, 'select bytes from pictures where name = ? and size = ?');
  return {
    async find(name, size) {
      const [row] = await select([name, size]);
      return row && { name, bytes: row.bytes };
    },
    async insert(name, renditions) {
      const rows = Object.entries(renditions).map(([size, bytes]) => ({
        name,
        size: Number(size),
        bytes: Buffer.from(bytes),
      }));
      await db('pictures').insert(rows);
    },
    async remove(name) {
      await db('pictures').where({ name }).delete();
    },
  };
}
