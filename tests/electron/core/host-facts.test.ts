import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHostFacts } from '../../../electron/core/host-facts.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const bell = { name: 'bell', version: '1.2.0', licence: 'MIT' };
const anchor = { name: 'anchor', version: '0.3.1', licence: 'ISC' };

const builtProgram = (pages: readonly unknown[]): string => {
  const folder = temporaryFolder();
  for (const part of ['electron', 'renderer']) mkdirSync(join(folder, 'dist', part), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'minutebook', version: '4.5.6' }));
  writeFileSync(join(folder, 'dist/electron/packages.json'), JSON.stringify([bell]));
  writeFileSync(join(folder, 'dist/renderer/packages.json'), JSON.stringify(pages));
  return join(folder, 'dist/electron');
};

describe('readHostFacts', () => {
  it('gives the version and what either build has taken in, once, by name', () => {
    expect(readHostFacts(builtProgram([bell, anchor]), '/books')).toEqual({
      version: '4.5.6',
      dataFolder: '/books',
      licences: [anchor, bell],
    });
  });

  it('knows the folder of the book where nothing was built or the list is broken', () => {
    const nothing = { version: '', dataFolder: '/books', licences: [] };
    expect(readHostFacts(temporaryFolder(), '/books')).toEqual(nothing);
    expect(readHostFacts(builtProgram([{ name: 'bell' }]), '/books')).toEqual(nothing);
  });
});
