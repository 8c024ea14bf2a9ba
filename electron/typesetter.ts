/*
 * The typesetter: a process that sets one document after the other. It is started by the program and ends with it. It
 * has no network, no book and no window, and it steps back where somebody types.
 */
import { constants, setPriority } from 'node:os';
import { jobSchema } from './core/typesetting/messages.ts';
import { createCompile } from './typesetter/compiler.ts';
import { connectParent } from './typesetter/parent.ts';

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const compile = createCompile();
connectParent((message, answer) => answer(compile(jobSchema.parse(message))));
