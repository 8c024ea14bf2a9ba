import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A program that many people have, and that makes one format out of another. */
export type Converter = {
  readonly name: string;
  /** Converts `file` into `format`, beside it. Throws when it is not installed or can't. */
  convert(file: string, format: string): void;
};

/** LibreOffice without a window, with a profile of its own in `folder`. */
export const libreOffice = (folder: string): Converter => ({
  name: 'LibreOffice',
  convert: (file, format) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
    const options = [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'converted'), file];
    execFileSync('soffice', options, { stdio: 'ignore' });
  },
});

export const pandoc = (folder: string): Converter => ({
  name: 'pandoc',
  convert: (file, format) => {
    execFileSync('pandoc', [file, '-o', join(folder, `pandoc.${format}`)], { stdio: 'ignore' });
  },
});
