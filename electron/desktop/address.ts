/** The scheme of the desktop's own pages. */
export const SCHEME = 'minutebook';

/** The origin of the desktop's own pages. */
export const APP_ORIGIN = `${SCHEME}://book`;

/** The page that a window opens with. */
export const START_ADDRESS = `${APP_ORIGIN}/`;

/** Whether an address is one of our own pages. Compared in its parts: a prefix would let 'minutebook://book.evil' pass. */
export const isOwnAddress = (address: string): boolean => {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return `${url.protocol}//${url.host}` === APP_ORIGIN;
};

/** Whether an address is of data that our own page made itself: a document to be saved, a picture. */
export const isOwnBlob = (address: string): boolean =>
  address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length));
