import { describe, expect, it } from 'vitest';
import { closingLine, describe as describeOutcome, total } from '../../../scripts/test/outcome.mjs';

const outcomes = [
  { name: 'unit', passed: 12, failed: 0, seconds: 1.23, remarks: [] },
  { name: 'e2e', passed: 3, failed: 2, seconds: 4, remarks: ['Not run.'] },
];

describe('outcomes', () => {
  it('are summed in the closing line', () => {
    expect(closingLine(total(outcomes))).toBe('15 passed, 2 failed');
    expect(closingLine(total([]))).toBe('0 passed, 0 failed');
  });

  it('say which step failed and why', () => {
    const [unit, e2e] = outcomes.map(describeOutcome);
    expect(unit).toMatch(/^ok +unit +12 passed, 0 failed \(1\.2 s\)$/);
    expect(e2e).toMatch(/^FAILED e2e +3 passed, 2 failed \(4\.0 s\)\n +Not run\.$/);
  });
});
