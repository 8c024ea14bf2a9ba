import { strFromU8 } from 'fflate';

const utf16 = (bytes: Uint8Array, isBigEndian: boolean, from: number): string => {
  const units: string[] = [];
  for (let at = from; at + 1 < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    units.push(String.fromCharCode(isBigEndian ? first * 256 + second : second * 256 + first));
  }
  return units.join('');
};

/** Text of two bytes for each sign, the higher byte first. */
export const utf16BigEndian = (bytes: Uint8Array): string => utf16(bytes, true, 0);

/** The same, the lower byte first. */
export const utf16LittleEndian = (bytes: Uint8Array): string => utf16(bytes, false, 0);

export const latin1 = (bytes: Uint8Array): string => strFromU8(bytes, true);

/**
 * What bytes say in each encoding that they can be in: UTF-8, Latin-1 where that is broken, and UTF-16 in both orders,
 * at even and at odd places, where there is a zero byte, as there is in all UTF-16 of Western text.
 */
export const decodings = (bytes: Uint8Array): readonly string[] => {
  const plain = strFromU8(bytes);
  return [
    plain,
    ...(plain.includes('\uFFFD') ? [latin1(bytes)] : []),
    ...(bytes.includes(0) ? [0, 1].flatMap((from) => [utf16(bytes, true, from), utf16(bytes, false, from)]) : []),
  ];
};
