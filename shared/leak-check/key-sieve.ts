/** Letters by which a run is looked up; one of fewer letters could stand in another word by chance. */
export const KEY = 8;

const BASE = 0x01_00_01_93;
const BITS = 18;

const highest = Array.from({ length: KEY - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

const add = (hash: number, code: number): number => (Math.imul(hash, BASE) + code) | 0;

const hashOf = (key: string): number => [...Array(KEY).keys()].reduce((hash, at) => add(hash, key.charCodeAt(at)), 0);

const slotOf = (hash: number): number => Math.imul(hash, 0x9e_37_79_b1) >>> (32 - BITS);

/** Gives the places of a text where one of the keys may begin: nearly all of a file is passed over without a look. */
export const keySieve = (keys: readonly string[]): ((text: string) => readonly number[]) => {
  const slots = new Uint8Array(2 ** BITS);
  for (const key of keys) slots[slotOf(hashOf(key))] = 1;
  return (text) => {
    const places: number[] = [];
    if (text.length < KEY || keys.length === 0) return places;
    let hash = hashOf(text);
    for (let at = 0; ; at += 1) {
      if (slots[slotOf(hash)] === 1) places.push(at);
      if (at + KEY >= text.length) return places;
      hash = add((hash - Math.imul(text.charCodeAt(at), highest)) | 0, text.charCodeAt(at + KEY));
    }
  };
};
