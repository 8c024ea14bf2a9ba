import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const cache = join(root, '.cache');

/** The Node that the project brings along, whatever Node started it. */
export const PROJECT_NODE = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
