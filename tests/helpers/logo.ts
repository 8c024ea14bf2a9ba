import { createHash } from 'node:crypto';
import type { KeptImage } from '../../shared/domain/kept-image.ts';

/** A disc and three stripes, 120 by 40 pixels. */
export const logoImage: KeptImage = {
  mediaType: 'image/png',
  base64: [
    'iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAIAAAC6iKlyAAAAq0lEQVR42u3ayRGAIBAEQDIxLz8GZND69eXBJcX2FAFAf6iF',
    'SccwWafL9XQJNOjA0Mu23y/QRdCPvlXEo0NnKOdZx4XOJs7jDgpdRfmTdUToisrll+QcSR2UWYP+D7qRMuvUTTm4NWjQs0J3',
    'UI5sPRB0lIEFNGjQoEGDBg0aNGgDi8nQWwdo0KD9sFD2ZwgadDvrN1vRVNJU0r3TJtUm1Y/W+AfdJ6BBV4A+AXbFrnqHmLD/',
    'AAAAAElFTkSuQmCC',
  ].join(''),
};

/** What the book knows it by. */
export const logoHash = createHash('sha256').update(Buffer.from(logoImage.base64, 'base64')).digest('hex');
