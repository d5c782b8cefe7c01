import { fileTypeFromBuffer, supportedMimeTypes } from 'file-type';
import type { MediaTypes } from '../domain/files/media-type.ts';

/** Media types by the signatures that file-type knows. */
export const mediaTypes: MediaTypes = {
  async recognise(head) {
    try {
      return (await fileTypeFromBuffer(head))?.mime;
    } catch {
      // A beginning that promises more than there is tells nothing.
      return undefined;
    }
  },
  canRecognise: (mediaType) => (supportedMimeTypes as ReadonlySet<string>).has(mediaType),
};
