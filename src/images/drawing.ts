import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import type { Picture, PictureMaker, PictureSize } from '../domain/pictures/picture.ts';

/** Cells on a side, an empty one at each end included. A divisor of every size, so that they come out equal. */
const CELLS = 8;
const PAPER = [240, 240, 240] as const;

/** Small, and soon drawn again. */
const KEPT = 1000;

/**
 * Draws the pictures of those who have none: a pattern and a colour that follow from the account's id, left and right
 * alike. No letters, which would need a font and tell a name. Whoever asks while it is drawn gets the same one.
 */
export function createDrawings(): PictureMaker['draw'] {
  const drawings = new LRUCache<string, Promise<Picture>>({ max: KEPT });
  return (accountId, size) => {
    const name = `drawn-${accountId}-${size}`;
    const drawing = drawings.get(name) ?? draw(accountId, size).then((bytes) => ({ name, bytes }));
    drawings.set(name, drawing);
    return drawing;
  };
}

function draw(accountId: number, size: PictureSize): Promise<Buffer> {
  const [red = 0, green = 0, blue = 0, ...bits] = createHash('sha256').update(`${accountId}`).digest();
  const ink = [red, green, blue].map((part) => 40 + (part % 140));
  const isInked = (row: number, column: number): boolean => {
    const inner = CELLS - 2;
    if (row < 0 || column < 0 || row >= inner || column >= inner) return false;
    const fromLeft = Math.min(column, inner - 1 - column);
    return (bits[row * (inner / 2) + fromLeft] ?? 0) % 2 === 1;
  };
  const cells = Array.from({ length: CELLS * CELLS }, (_, at) =>
    isInked(Math.floor(at / CELLS) - 1, (at % CELLS) - 1) ? ink : PAPER,
  );
  return sharp(Uint8Array.from(cells.flat()), { raw: { width: CELLS, height: CELLS, channels: 3 } })
    .resize(size, size, { kernel: 'nearest' })
    .jpeg({ quality: 90 })
    .toBuffer();
}
