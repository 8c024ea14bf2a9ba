import { beforeEach, expect, it, vi } from 'vitest';
import { createTypesetter } from '../../../electron/core/typesetting/typesetter.ts';
import { startUtilityProcess } from '../../../electron/desktop/typesetter-process.ts';
import { resetElectron, utilityProcess } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

beforeEach(resetElectron);

const order = { minutes: '{}', standard: 'ua-1' } as const;
const forked = () => {
  const [only] = utilityProcess.forked;
  if (!only) throw new Error('Nothing was started');
  return only;
};

it('starts the typesetter beside the window and takes its answers', async () => {
  const typesetter = createTypesetter(startUtilityProcess('/program/typesetter.js'));
  const setting = typesetter.typeset(order);
  const { words, child } = forked();
  expect(words.slice(0, 2)).toEqual(['/program/typesetter.js', []]);
  expect(child.sent).toEqual([{ ...order, id: 1 }]);
  child.emit('message', { kind: 'typeset', id: 1, pdf: Buffer.from('%PDF-') });
  expect(await setting).toEqual({ ok: true, value: Buffer.from('%PDF-') });
  typesetter.close();
  expect(child.isKilled).toBe(true);
});

it('tells what waits when the typesetter falls', async () => {
  const typesetter = createTypesetter(startUtilityProcess('/program/typesetter.js'));
  const setting = typesetter.typeset(order);
  forked().child.emit('exit', 1);
  expect(await setting).toEqual({ ok: false, error: { kind: 'ended' } });
});
