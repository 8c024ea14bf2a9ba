import { describe, expect, it } from 'vitest';
import { createLog } from '../../../electron/core/log.ts';

const logged = (): { readonly lines: string[]; readonly log: ReturnType<typeof createLog> } => {
  const lines: string[] = [];
  return { lines, log: createLog((text) => lines.push(text)) };
};

describe('createLog', () => {
  it('tells a fault by kind, code and place, without its message', () => {
    const { lines, log } = logged();
    log.fault('blocks.save', Object.assign(new TypeError('near "the secret words"'), { code: 'SQLITE_ERROR' }));
    const [text = ''] = lines;
    expect(text).toContain('Fault in blocks.save: TypeError SQLITE_ERROR');
    expect(text).toContain('log.test.ts');
    expect(text).not.toContain('secret');
  });

  it('leaves out every line of a message that has several', () => {
    const { lines, log } = logged();
    log.fault('blocks.save', new Error('first secret\nsecond secret\n  at third secret'));
    expect(lines.join('')).not.toContain('secret');
  });

  it('says of what is no error only that it was thrown', () => {
    const { lines, log } = logged();
    log.fault('blocks.save', 'secret');
    expect(lines).toEqual(['Fault in blocks.save: a thrown string\n']);
  });

  it('gives the time of a slow call by the name of the method', () => {
    const { lines, log } = logged();
    log.slow('blocks.save', 41.6);
    expect(lines).toEqual(['blocks.save took 42 ms\n']);
  });
});
