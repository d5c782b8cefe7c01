import { Readable } from 'node:stream';
import type { Pictures } from '../domain/pictures/pictures.ts';
import type { ApiHandlers } from './accounts.ts';

type PictureIds = 'setPicture' | 'getPicture' | 'deletePicture';

/** The contract's own default, which the validator has filled in already; the generated types do not know that. */
const DEFAULT_SIZE = 256;

export const pictureHandlers = (pictures: Pictures): ApiHandlers<PictureIds> => ({
  async setPicture({ caller, body }) {
    await pictures.set(caller, body);
    return { status: 204 };
  },
  async getPicture({ caller, path, query }) {
    const { name, bytes } = await pictures.get(caller, path.userId, query.size ?? DEFAULT_SIZE);
    return {
      status: 200,
      stream: Readable.from([bytes]),
      mediaType: 'image/jpeg',
      headers: { 'content-length': `${bytes.length}` },
      etag: name,
    };
  },
  async deletePicture({ caller }) {
    await pictures.remove(caller);
    return { status: 204 };
  },
});
