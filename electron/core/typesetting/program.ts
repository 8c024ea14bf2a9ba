import { extname, join } from 'node:path';

const isBuilt = extname(import.meta.filename) === '.js';

/** The main file of the typesetter. All that is built lies in one folder. */
export const TYPESETTER = join(import.meta.dirname, isBuilt ? 'typesetter.js' : '../../typesetter.ts');
