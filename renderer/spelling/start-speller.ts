import { createSpeller, type Speller } from './speller.ts';

/** Starts the spelling check beside the page. */
export const startSpeller = (): Speller =>
  createSpeller(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'spelling' }));
