import { Readable } from 'node:stream';
import { invalidRequest } from '../../http/validate.ts';
import type { LibraryHandlers, LibraryServices } from './index.ts';
import { presentUser } from './presenters.ts';

type PictureIds = 'updatePropic' | 'getProfilePicture';

export const pictureHandlers = ({ accounts, pictures }: LibraryServices): LibraryHandlers<PictureIds> => ({
  async updatePropic({ caller, body }) {
    if (!body.propic_new)
      throw invalidRequest({
        in: 'body',
        pointer: '/propic_new',
        keyword: 'required',
        message: 'is missing',
      });
    await pictures.setFromFile(caller, body.propic_new);
    const result = presentUser(await accounts.get(caller.accountId), caller);
    // The document's own words.
    return { status: 200, body: { message: 'SUCCESS: UPDATE USERNAME', result, status: 200 } };
  },
  async getProfilePicture({ path: { image_file } }) {
    const { name, bytes } = await pictures.named(image_file === 'default.jpg' ? null : nameIn(image_file));
    return {
      status: 200,
      stream: Readable.from([bytes]),
      mediaType: 'image/jpeg',
      headers: { 'content-length': `${bytes.length}` },
      etag: name,
    };
  },
});

/** @returns the empty name, which no picture has, for what is no file of one */
const nameIn = (imageFile: string): string => /^([0-9a-f]{16})\.jpg$/.exec(imageFile)?.[1] ?? '';
