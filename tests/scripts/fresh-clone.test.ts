import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bareMachine, type Running } from '../helpers/bare-machine.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const MINUTE_MS = 60_000;

/** The first visit gives the code for a cookie, the second one gets the page. */
const fetchPage = async (address: string): Promise<string> => {
  const first = await fetch(address, { redirect: 'manual' });
  const cookie = first.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const page = await fetch(new URL(first.headers.get('location') ?? address, address), { headers: { cookie } });
  expect(page.status).toBe(200);
  return page.text();
};

/** What Ctrl+C does in a terminal: every process of the group hears it. */
const interrupt = async ({ child, ended }: Running): Promise<void> => {
  if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGINT');
  await ended;
};

describe('a fresh clone on a machine with node, npm and sh alone', () => {
  it('starts, serves the page, stops, answers on the command line and tests itself', {
    timeout: 5 * MINUTE_MS,
  }, async () => {
    const folder = temporaryFolder();
    const { clone, npm } = bareMachine(folder);
    expect(existsSync(join(clone, 'node_modules'))).toBe(false);
    const data = ['--data', join(folder, 'data')];

    const program = npm('start', '--', '--no-open', '--host', 'loopback', '--port', '0', ...data);
    onTestFinished(() => interrupt(program));
    const [, address = ''] = await program.says(/^Minutebook is at (http:\/\/127\.0\.0\.1:\d+\/\S*)$/m);
    expect(await fetchPage(address)).toMatch(/<title>.*Minutebook.*<\/title>/);

    const held = await npm('run', '-s', 'cli', '--', 'meetings', ...data).ended;
    expect(held.code).toBe(1);
    expect(held.stderr).toMatch(/Minutebook/);

    await interrupt(program);
    await expect(fetch(address)).rejects.toThrow();

    const listed = await npm('run', '-s', 'cli', '--', 'meetings', ...data).ended;
    expect(listed).toMatchObject({ code: 0 });
    expect(listed.stdout).not.toMatch(/Building|Installing|minutebook@/);

    // A book of its own and a browser of its own: what no test does without.
    const tested = await npm('run', '-s', 'vitest', '--', 'tests/db/book.test.ts', 'tests/helpers/browser.test.ts')
      .ended;
    expect(tested).toMatchObject({ code: 0, stdout: expect.stringMatching(/Tests .*passed/) });

    const stray = await npm('start', '--', 'foo').ended;
    expect(stray.code).toBe(2);
    expect(stray.stderr).toMatch(/npm start -- /);
  });
});
