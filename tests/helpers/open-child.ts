import { v7 as makeUuid } from 'uuid';
import { openBook } from '../../db/open.ts';

/*
 * Run as a program of its own: tries to open a book, says what came of it and how long it took (milliseconds)
 * in one line of JSON, and holds the book until it is told to end.
 *
 *   node open-child.ts FILE
 */

const [, , file = ''] = process.argv;

const start = performance.now();
const opened = await openBook(file, { makeId: () => makeUuid(), now: Date.now });
const took = performance.now() - start;
process.stdout.write(`${JSON.stringify(opened.ok ? { ok: true, took } : { ...opened, took })}\n`);
if (opened.ok) setInterval(() => undefined, 1_000_000);
