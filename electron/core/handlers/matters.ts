import { matterHistory } from '../../../db/matter-history.ts';
import { listMatterRegister, matterWords } from '../../../db/matter-list.ts';
import { convertMatter, getMatterSheet, removeMatter, saveMatter } from '../../../db/save-matter.ts';
import type { mattersApi } from '../../../shared/api/matters.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const matterHandlers = {
  'matters.history': (db, input) => matterHistory(db, input),
  'matters.list': listMatterRegister,
  'matters.words': matterWords,
  'matters.get': getMatterSheet,
  'matters.save': done((db, { matter }) => saveMatter(db, matter)),
  'matters.remove': done((db, { matterId }) => removeMatter(db, matterId)),
  'matters.convert': done(convertMatter),
} satisfies HandlersOf<typeof mattersApi>;
