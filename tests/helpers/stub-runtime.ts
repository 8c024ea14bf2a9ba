import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the place of the fuses in Electron's executable; their version and their number follow. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const [VERSION, BEFORE_FUSES] = ['\u0001', 2];

/** The fuses in their order, and what they are in a runtime that nobody has changed. */
const FUSES = [
  ['runAsNode', true],
  ['cookieEncryption', false],
  ['nodeOptions', true],
  ['nodeCliInspect', true],
  ['embeddedAsarIntegrityValidation', false],
  ['onlyLoadAppFromAsar', false],
  ['loadBrowserProcessSpecificV8Snapshot', false],
  ['grantFileProtocolExtraPrivileges', true],
  ['wasmTrapHandlers', true],
] as const;

/** A folder that looks like Electron's runtime for Linux to whoever packs it: names, and fuses as they come. */
export const makeStubRuntime = (folder: string): void => {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const wire = FUSES.map(([, isOn]) => (isOn ? '1' : '0')).join('');
  const executable = `a stub ${SENTINEL}${VERSION}${String.fromCharCode(FUSES.length)}${wire} and its end`;
  writeFileSync(join(folder, 'electron'), executable, { mode: 0o755 });
  for (const name of ['version', 'LICENSE', 'resources/readme']) writeFileSync(join(folder, name), name);
};

/** The fuses of an executable by their names. */
export const readFuses = (file: string): Readonly<Record<string, boolean>> => {
  const executable = readFileSync(file, 'latin1');
  const first = executable.indexOf(SENTINEL) + SENTINEL.length + BEFORE_FUSES;
  return Object.fromEntries(FUSES.map(([name], index) => [name, executable[first + index] === '1']));
};
