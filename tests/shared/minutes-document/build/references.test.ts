import { describe, expect, it } from 'vitest';
import { joinReferences } from '../../../../shared/minutes-document/build/references.ts';

describe('joinReferences', () => {
  it.each([
    [[], ''],
    [['SECP20/04'], 'SECP20/04'],
    [['SECP20/04', 'SECP23/08'], 'SECP20/04 & 23/08'],
    [['SECP20/04', 'SECP23/08', 'SECP28/06'], 'SECP20/04, 23/08 & 28/06'],
    [['CSC 14/01', 'CSC 15/02'], 'CSC 14/01 & 15/02'],
    [['SECP20/04', 'CSC 15/02', 'CSC 15/03'], 'SECP20/04, CSC 15/02 & 15/03'],
    [['SECP20/04', 'CSC 15/02', 'SECP20/05'], 'SECP20/04, CSC 15/02 & SECP20/05'],
  ])('says %j as %s', (references, said) => {
    expect(joinReferences(references)).toBe(said);
  });

  it('shortens no reference of another shape', () => {
    expect(joinReferences(['A-12', 'A-13', '20/04', '20/05'])).toBe('A-12, A-13, 20/04 & 20/05');
  });
});
