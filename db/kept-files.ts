import { createHash } from 'node:crypto';
import type { HouseStyle } from '../shared/domain/house-style.ts';
import { imageSize, type KeptImage, keptImageSchema } from '../shared/domain/kept-image.ts';
import { refusal } from './errors.ts';
import { get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

export type StoredFile = { readonly mediaType: string; readonly bytes: Uint8Array };

/** The SHA-256 of bytes, in hexadecimal digits. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps a file of a body in the book; gives the hash that it is found by. One that is there already stays as it is. */
export const keepFile = (db: WritableDb, { mediaType, bytes }: StoredFile): string => {
  const sha256 = sha256Of(bytes);
  run(
    db,
    sql`INSERT INTO kept_files (sha256, media_type, bytes) VALUES (${sha256}, ${mediaType}, ${Buffer.from(bytes)})
      ON CONFLICT (sha256) DO NOTHING`,
  );
  return sha256;
};

/** The file with this hash, or undefined. */
export const findKeptFile = (db: ReadableDb, sha256: string): StoredFile | undefined =>
  get<StoredFile>(db, sql`SELECT media_type AS mediaType, bytes FROM kept_files WHERE sha256 = ${sha256}`);

const NO_IMAGE = 'This is no PNG or JPEG image that a document can hold. Choose another one.';

/** Keeps an image for the documents of a body. Errors: refused, when its bytes are no such image. */
export const keepImage = (db: WritableDb, image: KeptImage): string => {
  if (!imageSize(image)) throw refusal('refused', NO_IMAGE, 'image');
  return keepFile(db, { mediaType: image.mediaType, bytes: Buffer.from(image.base64, 'base64') });
};

/** The image that a style names as its logo, or undefined. */
export const logoOf = (db: ReadableDb, style: HouseStyle | undefined): KeptImage | undefined => {
  const file = style?.logo && findKeptFile(db, style.logo.image);
  if (!file) return undefined;
  const base64 = Buffer.from(file.bytes).toString('base64');
  return keptImageSchema.safeParse({ mediaType: file.mediaType, base64 }).data;
};

/** Errors: refused, when a style names an image that the book does not have. */
export const assertLogoKept = (db: ReadableDb, style: HouseStyle | undefined): void => {
  if (!style?.logo || logoOf(db, style)) return;
  throw refusal('refused', 'The image of the logo is not in the book. Choose it again.', 'body.houseStyle.logo');
};
