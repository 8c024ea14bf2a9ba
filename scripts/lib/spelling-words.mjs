import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';

/**
 * Makes the word list of the spelling check while the page is built: all forms of the British dictionary, spelt out and
 * packed so that a page has it in milliseconds. The page imports its address from `virtual:spelling-words`.
 */

const NAME = 'virtual:spelling-words';
const FILE = 'spelling-words.btrie';
/** Words that a secretary writes and the dictionary does not have, one a line. */
const TRADE_WORDS = 'renderer/spelling/trade-words.txt';

const BRITISH = 'dictionary-en-gb';
/** Only for the spellings in -ize. */
const AMERICAN = 'dictionary-en';

const SOURCES = [TRADE_WORDS, 'scripts/lib/spelling-words.mjs', 'package-lock.json'];

const IZE = /iz(?=[aei])/;
/** What may end in 's is said by a rule of the check. */
const POSSESSIVE = /'s$/;

/** All forms that a Hunspell dictionary spells out, without those that it would not suggest. @param {string} folder @returns {Promise<Set<string>>} */
const formsOf = async (folder) => {
  const { IterableHunspellReader } = await import('hunspell-reader');
  const reader = await IterableHunspellReader.createFromFiles(join(folder, 'index.aff'), join(folder, 'index.dic'));
  const forms = new Set();
  for (const { word, flags } of reader.seqAffWords()) {
    if (!flags.isNoSuggest && !POSSESSIVE.test(word) && !/\d/.test(word)) forms.add(word);
  }
  return forms;
};

/** Both spellings are British: a word in -ize is right where its twin in -ise is. @param {Set<string>} british @param {Set<string>} american */
const izeForms = (british, american) =>
  [...american].filter((word) => IZE.test(word) && british.has(word.replace(IZE, 'is')));

/** @param {string} text */
const linesOf = (text) => text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));

/** The words of the check. @param {string} root */
export const spellingWords = async (root) => {
  const folderOf = (/** @type {string} */ name) => join(root, 'node_modules', name);
  const [british, american] = await Promise.all([formsOf(folderOf(BRITISH)), formsOf(folderOf(AMERICAN))]);
  const trade = linesOf(readFileSync(join(root, TRADE_WORDS), 'utf8'));
  return new Set([...british, ...izeForms(british, american), ...trade]);
};

/** Packs words as the page reads them. @param {Iterable<string>} words @returns {Promise<Uint8Array>} */
export const packWords = async (words) => {
  const { buildITrieFromWords, encodeITrieToBTrie } = await import('cspell-trie-lib');
  return encodeITrieToBTrie(buildITrieFromWords(words));
};

/** The words of the check, packed. It takes seconds, so they are kept for the next build. @param {string} root @returns {Promise<Uint8Array>} */
export const packedSpellingWords = async (root) => {
  const cache = join(root, '.cache');
  const file = join(cache, `spelling-words-${fingerprint(root, SOURCES)}.btrie`);
  if (existsSync(file)) return readFileSync(file);
  const packed = await packWords(await spellingWords(root));
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${file}-${process.pid}`, packed);
  renameSync(`${file}-${process.pid}`, file);
  return packed;
};

/**
 * @param {{ root: string, carried: Set<string> }} options `carried` learns which packages the words come from
 * @returns {import('vite').Plugin}
 */
export const spellingWordList = ({ root, carried }) => ({
  name: 'spelling-words',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  async load(id) {
    if (id !== `\0${NAME}`) return undefined;
    const source = await packedSpellingWords(root);
    for (const name of [BRITISH, AMERICAN]) carried.add(join(root, 'node_modules', name, 'index.dic'));
    const reference = this.emitFile({ type: 'asset', name: FILE, source });
    return `export const spellingWords = import.meta.ROLLUP_FILE_URL_${reference};`;
  },
});
