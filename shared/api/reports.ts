import { z } from 'zod';
import { reportKindSchema, reportTextSchema } from '../domain/report-text.ts';
import { bodyIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

export const reportsApi = {
  /** What a body says in its reports of a kind; the usual words where it never said any. Errors: notFound. */
  'reports.text': read({ bodyId: bodyIdSchema, kind: reportKindSchema }, reportTextSchema),
  /** Keeps what a body says in its reports of a kind. Errors: notFound. */
  'reports.saveText': write({ text: reportTextSchema }, z.object({})),
};
