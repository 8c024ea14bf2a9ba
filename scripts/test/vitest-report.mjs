/**
 * The part of Vitest's JSON report that is counted.
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} File
 * @typedef {{ testResults: File[] }} Report
 */

/** Of what a failed test said: enough to know what was expected. */
const SHOWN_LINES = 12;

/** Said once more at the end: who sees only the last lines of a long run is to know what failed. @param {Assertion} test @param {string} file */
const describeFailed = ({ fullName, failureMessages = [] }, file) =>
  [`failed: ${fullName} (${file})`, ...(failureMessages[0]?.split('\n').slice(0, SHOWN_LINES) ?? [])].join(
    '\n           ',
  );

/** @param {File} file */
const countFile = ({ name, status, message, assertionResults }) => {
  const passed = assertionResults.filter((test) => test.status === 'passed').length;
  const failed = assertionResults.filter((test) => test.status === 'failed');
  const left = assertionResults.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  const broken = status === 'failed' && failed.length === 0;
  return {
    passed,
    failed: failed.length + left.length + (broken ? 1 : 0),
    remarks: [
      ...failed.map((test) => describeFailed(test, name)),
      ...left.map((test) => `${test.status}, so counted as failed: ${test.fullName} (${name})`),
      ...(broken ? [`failed outside its tests: ${name} ${message ?? ''}`.trim()] : []),
    ],
  };
};

/**
 * Counts a report so that nothing is lost from sight: a test that was left out is a failed one, and so are a file that
 * could not be loaded, a run that ended badly by itself and a run without a report.
 * @param {Report | undefined} report
 * @param {number | null} exitCode of Vitest
 */
export const countReport = (report, exitCode) => {
  if (!report) return { passed: 0, failed: 1, remarks: [`Vitest ended with code ${exitCode} and left no report.`] };
  const files = report.testResults.map(countFile);
  const passed = files.reduce((sum, file) => sum + file.passed, 0);
  const failed = files.reduce((sum, file) => sum + file.failed, 0);
  const remarks = files.flatMap((file) => file.remarks);
  if (passed + failed === 0) return { passed, failed: 1, remarks: ['No test ran.'] };
  if (exitCode !== 0 && failed === 0) {
    return {
      passed,
      failed: 1,
      remarks: [...remarks, `Vitest ended with code ${exitCode}: an error outside the tests.`],
    };
  }
  return { passed, failed, remarks };
};
