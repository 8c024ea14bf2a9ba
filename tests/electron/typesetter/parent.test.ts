import { EventEmitter } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { connectParent } from '../../../electron/typesetter/parent.ts';

afterEach(() => void Reflect.deleteProperty(process, 'parentPort'));

/** Stands in for the port that a process of Electron has. */
class FakePort extends EventEmitter {
  readonly sent: unknown[] = [];
  postMessage = (message: unknown): void => void this.sent.push(message);
}

it('takes jobs from the port of Electron, and answers there', () => {
  const port = new FakePort();
  Reflect.set(process, 'parentPort', port);
  const taken: unknown[] = [];
  connectParent((message, answer) => {
    taken.push(message);
    answer({ kind: 'refused', id: 7, faults: [] });
  });
  port.emit('message', { data: 'a job' });
  expect(taken).toEqual(['a job']);
  expect(port.sent).toEqual([{ kind: 'refused', id: 7, faults: [] }]);
});
