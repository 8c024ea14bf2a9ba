import { fork } from 'node:child_process';
import type { TypesetterProcess } from './typesetter.ts';

/** Starts the typesetter with the Node that runs this program. `program` is its built main file. */
export const startNodeProcess = (program: string) => (): TypesetterProcess => {
  const child = fork(program, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  });
  let hasEnded = false;
  const enders = new Set<() => void>();
  const end = (): void => {
    if (hasEnded) return;
    hasEnded = true;
    for (const ender of enders) ender();
  };
  child.once('error', end);
  child.once('exit', end);
  return {
    // What can't be sent any more is told by the end.
    send: (job) => void child.send(job, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void enders.add(listener),
    stop: () => void child.kill('SIGKILL'),
  };
};
