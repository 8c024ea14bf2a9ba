import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/places.mjs';

type Ignored = (path: string, isFolder: boolean) => boolean;

/** Enough of .gitignore for ours: `folder/`, `/path/to/folder/` and `*.ending`. */
const readIgnored = (): Ignored => {
  const lines = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean);
  const folders = ['.git/', ...lines].filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1));
  const endings = lines.filter((line) => line.startsWith('*')).map((line) => line.slice(1));
  return (path, isFolder) =>
    isFolder
      ? folders.some((folder) => `/${path}` === folder || path.split('/').at(-1) === folder)
      : endings.some((ending) => path.endsWith(ending));
};

const walk = (folder: string, ignored: Ignored): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (ignored(path, entry.isDirectory())) return [];
    return entry.isDirectory() ? walk(path, ignored) : [path];
  });

/** The paths of all files that belong to the project, relative to its folder, with forward slashes. */
export const projectFiles = (): string[] => walk('', readIgnored()).sort();

/** The text of one of them. */
export const readProjectFile = (path: string): string => readFileSync(join(root, path), 'utf8');
