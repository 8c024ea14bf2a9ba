import { z } from 'zod';

const MOST_BYTES = 300_000;
const MOST_CHARACTERS = Math.ceil(MOST_BYTES / 3) * 4;

/** An image that the book keeps, its bytes in base64. */
export const keptImageSchema = z.strictObject({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  base64: z
    .string()
    .max(MOST_CHARACTERS)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/u),
});
export type KeptImage = z.infer<typeof keptImageSchema>;

export type ImageSize = { readonly width: number; readonly height: number };

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64. Pure, where neither Node nor a page may be asked. */
export const base64Bytes = (base64: string): Uint8Array => {
  const digits = base64.replace(/=+$/u, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const digit of digits) {
    held = ((held << 6) | DIGITS.indexOf(digit)) & 0xff_ff_ff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

const pngSize = (bytes: Uint8Array): ImageSize | undefined => {
  if (bytes.length < 24 || PNG.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

/** A segment that says how large the picture is: baseline or progressive, not a table of codes. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpegSize = (bytes: Uint8Array): ImageSize | undefined => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (isFrame(bytes[at + 1] ?? 0)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
};

const MOST_PIXELS = 6000;

const isUsable = (size: ImageSize | undefined): size is ImageSize =>
  size !== undefined && Math.min(size.width, size.height) > 0 && Math.max(size.width, size.height) <= MOST_PIXELS;

/** How large an image is, in pixels; undefined when its bytes are not what it says it is. */
export const imageSize = ({ mediaType, base64 }: KeptImage): ImageSize | undefined => {
  const bytes = base64Bytes(base64);
  const size = mediaType === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
  return isUsable(size) ? size : undefined;
};

/** The kind of an image by its first bytes, or undefined when documents can't hold it. */
export const imageTypeOf = (bytes: Uint8Array): KeptImage['mediaType'] | undefined => {
  if (pngSize(bytes)) return 'image/png';
  return jpegSize(bytes) ? 'image/jpeg' : undefined;
};

/** The largest image that a document takes, in bytes. */
export const MOST_IMAGE_BYTES = MOST_BYTES;
