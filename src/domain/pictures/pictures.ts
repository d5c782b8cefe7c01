import type { Account } from '../accounts/account.ts';
import { existingAccount } from '../accounts/existing-account.ts';
import { activeAccount } from '../accounts/people.ts';
import type { Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database, Stores } from '../database.ts';
import type { BlobStore } from '../files/blob-store.ts';
import { fileNotFound } from '../files/file-errors.ts';
import { fileTooLarge, type StagedFile } from '../files/staging.ts';
import { uploadLost } from '../files/upload-errors.ts';
import { isHiddenFrom } from '../profiles/person.ts';
import type { Secrets } from '../security.ts';
import type { Picture, PictureMaker, PictureSize } from './picture.ts';

/** The pictures of people. */
export interface Pictures {
  /**
   * Sets the caller's picture, in all sizes.
   * @throws DomainError `image-unsupported`, `image-too-large`, `image-invalid`, `unavailable`, `account-not-found`
   */
  set(caller: Caller, image: Uint8Array): Promise<void>;
  /** The same with an image that came as a file. @throws DomainError as `set`, and `file-too-large` */
  setFromFile(caller: Caller, file: Pick<StagedFile, 'blobKey' | 'size'>): Promise<void>;
  /** Nothing happens when there is none. @throws DomainError `account-not-found` */
  remove(caller: Caller): Promise<void>;
  /**
   * The person's picture; a drawn one where there is none, or the viewer may not see it.
   * @throws DomainError `account-not-found`, also for a deleted or disabled one
   */
  get(viewer: Caller, accountId: number, size: PictureSize): Promise<Picture>;
  /**
   * The picture with this name, which whoever knows it may see, in its largest size.
   * @param name null for the one that stands for those who have none, always the same
   * @throws DomainError `file-not-found`, also for a picture that was replaced
   */
  named(name: string | null): Promise<Picture>;
}

export interface PicturesDeps {
  readonly database: Database;
  readonly pictureMaker: PictureMaker;
  readonly secrets: Pick<Secrets, 'token' | 'hash'>;
  readonly blobs: Pick<BlobStore, 'read'>;
  readonly clock: Clock;
}

/** 10 MiB; more than cameras make of one. */
const MAX_IMAGE_BYTES = 10 * 1024 * 1024;

/** Ids begin at 1. */
const NOBODY = 0;

/** In hex digits: 64 random bits. */
const NAME_LENGTH = 16;

const LARGEST = 512;

export function createPictures(deps: PicturesDeps): Pictures {
  const { database, pictureMaker, secrets, blobs, clock } = deps;

  async function set({ accountId }: Caller, image: Uint8Array): Promise<void> {
    // All sizes now, once: whoever looks at it later only reads.
    const renditions = await pictureMaker.make(image);
    const pictureName = secrets.hash(secrets.token()).slice(0, NAME_LENGTH);
    await database.transaction(async (stores) => {
      await removePicture(stores, accountId);
      await stores.pictures.insert(pictureName, renditions);
      await stores.accounts.update(accountId, { pictureName }, clock());
    });
  }

  async function find(viewer: Caller, account: Account, size: PictureSize): Promise<Picture | undefined> {
    if (account.pictureName === null || isHiddenFrom(viewer, account)) return undefined;
    return database.pictures.find(account.pictureName, size);
  }

  return {
    set,
    async setFromFile(caller, { blobKey, size }) {
      if (size > MAX_IMAGE_BYTES) throw fileTooLarge(MAX_IMAGE_BYTES);
      const image = await blobs.read(blobKey);
      if (image === undefined) throw uploadLost('the staged image is gone');
      await set(caller, Buffer.concat(await image.toArray()));
    },
    async remove({ accountId }) {
      await database.transaction(async (stores) => {
        if (await removePicture(stores, accountId))
          await stores.accounts.update(accountId, { pictureName: null }, clock());
      });
    },
    async get(viewer, accountId, size) {
      const account = activeAccount(await database.accounts.byId(accountId));
      return (await find(viewer, account, size)) ?? pictureMaker.draw(accountId, size);
    },
    async named(name) {
      if (name === null) return pictureMaker.draw(NOBODY, LARGEST);
      const picture = await database.pictures.find(name, LARGEST);
      if (picture === undefined) throw fileNotFound();
      return picture;
    },
  };
}

/**
 * Deletes the bytes, where there are any; the account is still to be told.
 * @param stores of a transaction, which locks the account, so that no picture of it is set meanwhile
 * @returns whether there were any
 * @throws DomainError `account-not-found`
 */
export async function removePicture(stores: Stores, accountId: number): Promise<boolean> {
  const { pictureName } = await existingAccount(stores, accountId);
  if (pictureName === null) return false;
  await stores.pictures.remove(pictureName);
  return true;
}
