import sharp, { type Sharp } from 'sharp';
import { DomainError } from '../domain/errors.ts';
import { type PictureMaker, pictureSizes, type Renditions } from '../domain/pictures/picture.ts';
import { createDrawings } from './drawing.ts';
import { isImage } from './image-kind.ts';
import { createTurns } from './turns.ts';

/** More than phones take today. Decoded, an image may need eight bytes for each. */
const MAX_PIXELS = 50_000_000;

/** Each image takes one of libuv's four threads, and up to some hundred megabytes. */
const AT_ONCE = 2;
const WAITING = 20;

const LARGEST = Math.max(...pictureSizes);

/** Makes pictures with libvips, through sharp, beside the thread that serves requests. */
export function createPictureMaker(): PictureMaker {
  const inTurn = createTurns({ atOnce: AT_ONCE, waiting: WAITING });
  return {
    async make(image) {
      if (!isImage(image)) throw new DomainError('image-unsupported', 'Send a JPEG, PNG, WebP or GIF image.');
      return inTurn(() => toRenditions(image));
    },
    draw: createDrawings(),
  };
}

async function toRenditions(image: Uint8Array): Promise<Renditions> {
  // Reads the header only.
  const { width, height } = await sharp(image, { limitInputPixels: false }).metadata().catch(invalid);
  if (width * height > MAX_PIXELS)
    throw new DomainError(
      'image-too-large',
      `The image has ${width} × ${height} pixels; it may have ${MAX_PIXELS} in all.`,
    );
  // Decoded once, for all sizes. Metadata is left behind unless asked for; transparency is not for JPEG.
  const { data, info } = await sharp(image, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize(LARGEST, LARGEST, { fit: 'cover' })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(invalid);
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const sized = (size: number): Sharp => sharp(data, { raw }).resize(size, size);
  const encoded = pictureSizes.map(async (size) => [
    size,
    await sized(size).jpeg({ quality: 85, mozjpeg: true }).toBuffer(),
  ]);
  return Object.fromEntries(await Promise.all(encoded)) as Renditions;
}

function invalid(cause: unknown): never {
  throw new DomainError(
    'image-invalid',
    'The image is broken off or corrupt. Save it anew, then send that.',
    {
      reason: String(cause),
    },
  );
}
