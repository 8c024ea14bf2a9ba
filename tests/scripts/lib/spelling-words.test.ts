import { beforeAll, describe, expect, it } from 'vitest';
import { readDictionary } from '../../../renderer/spelling/dictionary.ts';
import { root } from '../../../scripts/lib/places.mjs';
import { packWords, spellingWords } from '../../../scripts/lib/spelling-words.mjs';
import { readProjectFile } from '../../helpers/project-files.ts';

describe('spellingWords', () => {
  let words: ReadonlySet<string>;
  beforeAll(async () => {
    words = await spellingWords(root);
  });

  it('spells out the forms of the British dictionary', () => {
    expect(words.size).toBeGreaterThan(80_000);
    expect(
      ['minute', 'minutes', 'minuted', 'unanimously', 'Friday', "don't"].filter((word) => !words.has(word)),
    ).toEqual([]);
    expect(
      ['colour', 'organise', 'organize', 'organisation', 'organization'].filter((word) => !words.has(word)),
    ).toEqual([]);
    expect(
      ['color', 'analyze', 'advertize', 'recieve', "Friday's", '1st', 'shit'].filter((word) => words.has(word)),
    ).toEqual([]);
  });

  it('has the words of the trade, none of which the dictionary would have had', () => {
    const trade = readProjectFile('renderer/spelling/trade-words.txt').trim().split('\n').slice(1);
    expect(trade.length).toBeGreaterThan(100);
    expect(trade.filter((word) => !words.has(word))).toEqual([]);
    expect(trade).toEqual([...new Set(trade)]);
  });
});

describe('packWords', () => {
  it('packs what the page reads again', async () => {
    const dictionary = readDictionary(new Uint8Array(await packWords(['lamp', 'Lind', "don't"])));
    expect(['lamp', 'Lind', "don't", 'lind', 'lam', 'lamps'].map((word) => dictionary.has(word))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(dictionary.nearest('lamb', 3)).toEqual(['lamp']);
  });
});
