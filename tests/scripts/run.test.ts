import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/places.mjs';

const RUN = join(root, 'scripts/run.mjs');

const run = (
  words: readonly string[],
  { env = {}, node = [] }: { env?: Record<string, string>; node?: string[] } = {},
) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, RUN, ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
};

/** Makes Node give another version of itself. */
const pretending = (version: string): string[] => {
  const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
};

describe('run', () => {
  it('says what the commands are when it is asked for another', () => {
    const { status, stdout, stderr } = run(['strat']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/no command "strat".*start, cli/);
    expect(run(['constructor']).status).toBe(2);
  });

  it('refuses a Node that is too old in a sentence, and no other', () => {
    const { status, stderr } = run(['test', '--unknown'], { node: pretending('18.20.1') });
    expect(status).toBe(1);
    expect(stderr).toMatch(/needs Node 20 or later; this is Node 18\.20\.1/);
    expect(run(['test', '--unknown'], { node: pretending('20.0.0') }).stderr).not.toMatch(/needs Node/);
  });

  it('shows the right form when npm kept options for itself', () => {
    const { status, stderr } = run(['start'], { env: { npm_config_port: 'true', npm_config_open: '' } });
    expect(status).toBe(2);
    expect(stderr).toContain('npm start -- --port N --no-open');
    const cli = run(['cli', 'meetings'], { env: { npm_config_json: 'true' } });
    expect(cli.stderr).toContain('npm run -s cli -- --json');
  });

  it('passes arguments and the exit code through', () => {
    const { status, stdout, stderr } = run(['test', '--unknown']);
    expect(status).toBe(2);
    expect(stderr).toContain("Unknown option '--unknown'");
    expect(stdout).toBe('');
  });
});
