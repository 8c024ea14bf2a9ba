import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes down which packages a build has taken in, for About and for those who hand the program on: `packages.json`
 * with name, version and licence, and `licences.txt` with the licences word for word.
 */

/** @typedef {{ name: string, version: string, licence: string }} ShippedPackage */

const IN_PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+/;
const NAMES_LICENCE = /^(?:licen[cs]e|copying|ofl|notice)/i;

/** The folder of the package that a module lies in. @param {string} id */
const folderOf = (id) => IN_PACKAGE.exec(id.replace(/^\0/, ''))?.[0];

/** @param {string} folder @returns {ShippedPackage} */
const describePackage = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`The package ${name} does not say its licence in one word.`);
  return { name, version, licence: license };
};

/** @param {string} folder */
const licenceText = (folder) =>
  readdirSync(folder)
    .filter((name) => NAMES_LICENCE.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');

/** @param {readonly string[]} folders */
const textsOf = (folders) =>
  folders
    .map((folder) => {
      const { name, version, licence } = describePackage(folder);
      return `${name} ${version} (${licence})\n\n${licenceText(folder)}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);

/** The modules in a bundle. @param {import('vite').Rolldown.OutputBundle} bundle */
const chunksOf = (bundle) => Object.values(bundle).filter((output) => output.type === 'chunk');

/**
 * Collects the modules of a build that becomes part of another one.
 * @param {Set<string>} parts
 * @returns {import('vite').Plugin}
 */
export const partsOf = (parts) => ({
  name: 'parts',
  generateBundle(_options, bundle) {
    for (const id of chunksOf(bundle).flatMap(({ moduleIds }) => moduleIds)) parts.add(id);
  },
});

/**
 * The build's own view of what it wrote: code that was left out is not counted, style sheets and what they name always are, and of what
 * stays outside (`besides`) only what is imported. `beside` holds the parts of builds that are carried in this one.
 * @param {{ root: string, besides?: readonly string[], beside?: ReadonlySet<string> }} options
 * @returns {import('vite').Plugin}
 */
export const shippedPackages = ({ root, besides = [], beside = new Set() }) => ({
  name: 'shipped-packages',
  generateBundle(_options, bundle) {
    const chunks = chunksOf(bundle);
    const assets = Object.values(bundle).flatMap((output) => (output.type === 'asset' ? output.originalFileNames : []));
    const files = assets.map((name) => join(this.environment.config.root, name));
    const styles = [...this.getModuleIds()].filter((id) => /\.css(?:$|\?)/.test(id));
    const outside = chunks.flatMap(({ imports }) => imports).filter((name) => besides.includes(name));
    const parts = [...chunks.flatMap(({ moduleIds }) => moduleIds), ...styles, ...files, ...beside];
    const folders = parts.flatMap((id) => folderOf(id) ?? []);
    const all = [...new Set([...folders, ...outside.map((name) => join(root, 'node_modules', name))])].sort();
    this.emitFile({ type: 'asset', fileName: 'packages.json', source: JSON.stringify(all.map(describePackage)) });
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: textsOf(all) });
  },
});
