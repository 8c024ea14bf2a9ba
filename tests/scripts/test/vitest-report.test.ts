import { describe, expect, it } from 'vitest';
import { countReport } from '../../../scripts/test/vitest-report.mjs';

const test = (fullName: string, status: string) => ({ fullName, status });

const report = (...assertionResults: ReturnType<typeof test>[]) => ({
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults }],
});

describe('countReport', () => {
  it('counts what passed and what failed', () => {
    const counted = countReport(report(test('a', 'passed'), test('b', 'failed'), test('c', 'passed')), 1);
    expect(counted).toMatchObject({ passed: 2, failed: 1 });
    expect(countReport(report(test('a', 'passed')), 0)).toEqual({ passed: 1, failed: 0, remarks: [] });
  });

  it('names a test that failed, with the first lines of what it said', () => {
    const said = [
      'AssertionError: expected 1 to be 2',
      ...Array.from({ length: 40 }, (_, line) => `    at line ${line}`),
    ];
    const failed = { ...test('finds the way home', 'failed'), failureMessages: [said.join('\n')] };
    const remark = countReport(report(failed), 1).remarks.join('\n');
    expect(remark).toMatch(/finds the way home \(a\.test\.ts\)\s+AssertionError: expected 1 to be 2/);
    expect(remark).not.toContain('line 39');
  });

  it.each(['skipped', 'pending', 'todo'])('counts a %s test as failed and names it', (status) => {
    const counted = countReport(report(test('a', 'passed'), test('finds the way home', status)), 0);
    expect(counted).toMatchObject({ passed: 1, failed: 1 });
    expect(counted.remarks.join()).toContain('finds the way home');
  });

  it('counts a file that could not be loaded as failed, with its reason', () => {
    const broken = { name: 'b.test.ts', status: 'failed', message: 'Cannot find package', assertionResults: [] };
    const counted = countReport({ testResults: [...report(test('a', 'passed')).testResults, broken] }, 1);
    expect(counted).toMatchObject({ passed: 1, failed: 1 });
    expect(counted.remarks.join()).toMatch(/b\.test\.ts.*Cannot find package/);
  });

  it('counts a file with a failed test only once', () => {
    const file = { name: 'b.test.ts', status: 'failed', message: '', assertionResults: [test('a', 'failed')] };
    expect(countReport({ testResults: [file] }, 1).failed).toBe(1);
  });

  it('fails a run that ended badly although every test passed', () => {
    expect(countReport(report(test('a', 'passed')), 1)).toMatchObject({ passed: 1, failed: 1 });
    expect(countReport(report(test('a', 'passed')), 0)).toMatchObject({ passed: 1, failed: 0 });
  });

  it('fails a run without a report and a run without a test', () => {
    expect(countReport(undefined, 134)).toMatchObject({ passed: 0, failed: 1 });
    expect(countReport({ testResults: [] }, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});
