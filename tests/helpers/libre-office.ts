import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * A Word file opened and saved by LibreOffice. Where it is not installed the file is given as it is, and the test that
 * wanted the way round is one of the file alone.
 */
export const throughLibreOffice = (bytes: Uint8Array): Uint8Array => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'in.docx'), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out')];
  const { error } = spawnSync('soffice', [...args, join(folder, 'in.docx')], { timeout: 90_000 });
  if (error && 'code' in error && error.code === 'ENOENT') return bytes;
  return readFileSync(join(folder, 'out', 'in.docx'));
};
