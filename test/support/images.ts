import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** An image of one colour; `exif` and orientation as cameras write them. */
export const image = (width: number, height: number, background = 'red') =>
  sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false });

/** A PNG whose header claims these dimensions, which is all there is to read before decoding: there are no such data. */
export async function claiming(width: number, height: number): Promise<Buffer> {
  const bytes = await image(1, 1).png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** A JPEG that lies on its side, red where its top is to be and blue below, and tells where it was taken. */
export async function photograph(): Promise<Buffer> {
  const red = await image(100, 200, 'red').png().toBuffer();
  // Orientation 6: to be turned by a quarter clockwise, so that what is left comes to the top.
  return image(200, 200, 'blue')
    .composite([{ input: red, left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'Camera of Ann', Copyright: 'Ann' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '56/1 57/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** A GIF of two frames: a red one, then a blue one. */
export async function animation(): Promise<Buffer> {
  const frames = await Promise.all(['red', 'blue'].map((colour) => image(50, 50, colour).png().toBuffer()));
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer();
}

/** `red`, `blue` or `white`, whichever is nearest to the pixel. */
export async function colourAt(picture: Uint8Array, left: number, top: number): Promise<string> {
  const [red = 0, green = 0, blue = 0] = await sharp(picture)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer();
  if (green > 128) return 'white';
  return red > blue ? 'red' : 'blue';
}
