/** Widths, and heights, that every picture is kept in, in pixels. */
export const pictureSizes = [64, 256, 512] as const;
export type PictureSize = (typeof pictureSizes)[number];

/** A square JPEG: what clients of any age can show. */
export interface Picture {
  /** Another one for every picture that was ever set, and no word about whose it is: good as a file name and as an ETag. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One picture in all sizes. */
export type Renditions = Readonly<Record<PictureSize, Uint8Array>>;

/**
 * Keeps pictures. Which account has which is written in the account (`pictureName`).
 */
export interface PictureStore {
  find(name: string, size: PictureSize): Promise<Picture | undefined>;
  insert(name: string, renditions: Renditions): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Makes pictures; the only place where images are decoded. Few at a time, so that memory stays bounded. */
export interface PictureMaker {
  /**
   * Turns an image upright, cuts it to a square, and leaves all metadata behind.
   * @param image of any kind that people have; what it is, the content tells
   * @throws DomainError `image-unsupported`, `image-too-large`, `image-invalid`, `unavailable` when too many wait
   */
  make(image: Uint8Array): Promise<Renditions>;
  /** The picture for somebody who has none, always the same for the same account. */
  draw(accountId: number, size: PictureSize): Promise<Picture>;
}
