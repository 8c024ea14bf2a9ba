import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../electron/cli/command.ts';

const PLAIN_LIST = { json: false, csv: false, xlsx: false, full: false };

describe('readCommand', () => {
  it.each([
    [['load', 'a.json'], { kind: 'load', file: 'a.json' }],
    [['load', 'a.json', '--data', 'd'], { kind: 'load', file: 'a.json', data: 'd' }],
    [['meetings'], { kind: 'meetings', json: false }],
    [['meetings', '--json'], { kind: 'meetings', json: true }],
    [['export', 'CSC 15', '--format', 'docx'], { kind: 'export', meeting: 'CSC 15', format: 'docx', version: 'full' }],
    [['export', 'CSC 15', '--format', 'pdfa'], { kind: 'export', meeting: 'CSC 15', format: 'pdfa', version: 'full' }],
    [
      ['export', 'CSC', '15', '--format', 'json', '-o', 'a.json'],
      { kind: 'export', meeting: 'CSC 15', format: 'json', version: 'full', output: 'a.json' },
    ],
    [
      ['export', 'CSC 15', '--format', 'html', '--version', 'public'],
      { kind: 'export', meeting: 'CSC 15', format: 'html', version: 'public' },
    ],
    [
      ['export', 'CSC 15', '--format', 'pdf', '--version', '0.2'],
      { kind: 'export', meeting: 'CSC 15', format: 'pdf', version: 'full', number: '0.2' },
    ],
    [
      ['export', 'CSC 15', '--format', 'pdf', '--version', '1.0-public'],
      { kind: 'export', meeting: 'CSC 15', format: 'pdf', version: 'public', number: '1.0' },
    ],
    [['invitation', 'CSC', '15', '-o', 'a.ics'], { kind: 'invitation', meeting: 'CSC 15', output: 'a.ics' }],
    [['next', 'CSC'], { kind: 'next', body: 'CSC', json: false }],
    [
      ['next', 'CSC', '--date', '2026-06-23', '--time', '10:00', '--venue', 'Room 1', '--json'],
      { kind: 'next', body: 'CSC', json: true, date: '2026-06-23', time: '10:00', venue: 'Room 1' },
    ],
    [
      ['report', 'status', 'CSC', '--since', '2020-01-01', '--format', 'docx', '-o', 'a.docx'],
      {
        kind: 'report',
        report: 'status',
        body: 'CSC',
        since: '2020-01-01',
        format: 'docx',
        version: 'full',
        wentOut: false,
        output: 'a.docx',
      },
    ],
    [
      ['report', 'proposals', 'CSC', '--format', 'pdf', '--version', 'public', '--went-out'],
      { kind: 'report', report: 'proposals', body: 'CSC', format: 'pdf', version: 'public', wentOut: true },
    ],
    [
      ['take-in', 'assessments', 'a.csv', '--dry-run'],
      { kind: 'take-in', list: 'assessments', file: 'a.csv', dryRun: true },
    ],
    [
      ['attendance', 'CSC', '--from', '2026-01-01', '--to', '2026-12-31', '--csv', '-o', 'a.csv'],
      {
        kind: 'attendance',
        ...PLAIN_LIST,
        body: 'CSC',
        from: '2026-01-01',
        to: '2026-12-31',
        csv: true,
        output: 'a.csv',
      },
    ],
    [['actions'], { kind: 'actions', open: false, overdue: false, ...PLAIN_LIST }],
    [
      ['actions', '--open', '--body', 'CSC', '--json', '--data', 'd'],
      { kind: 'actions', open: true, overdue: false, ...PLAIN_LIST, body: 'CSC', json: true, data: 'd' },
    ],
    [
      ['actions', '--overdue', '--owner', 'SECAS', '--xlsx', '--full', '-o', 'a.xlsx'],
      {
        kind: 'actions',
        open: false,
        overdue: true,
        owner: 'SECAS',
        ...PLAIN_LIST,
        xlsx: true,
        full: true,
        output: 'a.xlsx',
      },
    ],
  ])('reads %j', (words, command) => {
    expect(readCommand(words)).toEqual({ ok: true, value: command });
  });

  it.each([
    [[]],
    [['laod', 'a.json']],
    [['load']],
    [['load', 'a.json', 'b.json']],
    [['load', 'a.json', '--force']],
    [['meetings', 'CSC']],
    [['meetings', '--data']],
    [['export', 'CSC 15']],
    [['export', 'CSC 15', '--format', 'wp5']],
    [['export', 'CSC 15', '--format', 'html', '--version', 'secret']],
    [['export', '--format', 'json']],
    [['actions', 'open']],
    [['actions', '--open', '--overdue']],
    [['actions', '--csv', '--xlsx']],
    [['actions', '--json', '--csv']],
    [['--open']],
  ])('refuses %j with a sentence and 2', (words) => {
    const read = readCommand(words);
    expect(read).toMatchObject({ ok: false, error: { exitCode: 2 } });
    expect(read.ok ? '' : read.error.text).toMatch(/error: |Usage: /);
  });

  it.each([[['--help']], [['load', '--help']], [['export', '-h']], [['actions', '--help']], [['meetings', '-h']]])(
    'helps on %j',
    (words) => {
      expect(readCommand(words)).toMatchObject({
        ok: false,
        error: { exitCode: 0, text: /Usage: npm run -s cli -- / },
      });
    },
  );

  it('names all commands in its help', () => {
    const read = readCommand(['--help']);
    for (const name of ['load', 'meetings', 'export', 'actions']) {
      expect(read.ok ? '' : read.error.text).toContain(`  ${name} `);
    }
  });
});
