import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Answer, Job } from '../core/typesetting/messages.ts';
import { faultsOf, missingLetters } from './faults.ts';
import { readFonts } from './fonts.ts';

/** Results that were not used again for so many documents are forgotten. */
const KEPT_ROUNDS = 5;

const FOLDER = import.meta.dirname;
const TEMPLATE = join(FOLDER, 'minutes.typ');
const WORDS = join(FOLDER, 'minutes.json');
const LOGO = join(FOLDER, 'logo');

export type Compile = (job: Job) => Answer;

const setPdf = (compiler: NodeCompiler, { id, minutes, logo, standard }: Job): Answer => {
  compiler.mapShadow(WORDS, Buffer.from(minutes));
  if (logo !== undefined) compiler.mapShadow(LOGO, Buffer.from(logo, 'base64'));
  const compiled = compiler.compile({ mainFilePath: TEMPLATE });
  const diagnostics = compiled.takeError();
  if (!compiled.result) {
    return { kind: 'refused', id, faults: diagnostics ? faultsOf(compiler.fetchDiagnostics(diagnostics)) : [] };
  }
  return { kind: 'typeset', id, pdf: new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: standard })) };
};

/**
 * Sets documents by the template, from one after the other with what was worked out before. A document that breaks
 * the standard that it is to keep is refused by the engine.
 */
export const createCompile = (template = readFileSync(TEMPLATE, 'utf8')): Compile => {
  const compiler = NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs: readFonts() }] });
  compiler.addSource(TEMPLATE, template);
  return (job) => {
    try {
      return setPdf(compiler, job);
    } catch (error) {
      const faults = [error instanceof Error ? error.message : String(error)];
      const letters = missingLetters(faults);
      return letters.length > 0
        ? { kind: 'lettersMissing', id: job.id, letters }
        : { kind: 'refused', id: job.id, faults };
    } finally {
      compiler.evictCache(KEPT_ROUNDS);
    }
  };
};
