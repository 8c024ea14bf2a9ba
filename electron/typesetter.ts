/*
 * The typesetter: a process that sets one document after the other. It is started by the program and ends with it. It
 * has no book and no window.
 */
import { jobSchema } from './core/typesetting/messages.ts';
import { createCompile } from './typesetter/compiler.ts';
import { connectParent } from './typesetter/parent.ts';

const compile = createCompile();
connectParent((message, answer) => answer(compile(jobSchema.parse(message))));
