import type { Layout } from './corpus.ts';

/** How many lines of a text are read as something, by class; as minutes of either body where they differ. */
export type HeldCounts = Readonly<Record<Layout, string>>;

const quiet: HeldCounts = { lines: '', paragraphs: '' };

/** The exceptions of each published text, held by number; the classes are explained in `line-exceptions.ts`. */
export const heldExceptions: Readonly<Record<string, Readonly<Record<'CSC' | 'Panel', HeldCounts>>>> = {
  '000_a1bc808cc01bffb4.txt': {
    CSC: {
      lines: 'action 1, decision 7, first point 2, next point 2, said in prose 8, unknown initials 1',
      paragraphs: 'action 1, decision 7, said in prose 8, unknown initials 1',
    },
    Panel: {
      lines: 'first point 2, next point 2, unknown initials 1, update 1',
      paragraphs: 'unknown initials 1, update 1',
    },
  },
  '002-cjtsp-2011-10-04.txt': {
    CSC: { lines: 'first point 1, next point 1', paragraphs: 'first point 1, next point 1' },
    Panel: { lines: 'first point 1, next point 1', paragraphs: 'first point 1, next point 1' },
  },
  '002_86e9d9e516789b05.txt': {
    CSC: { lines: 'first point 1, note 1', paragraphs: '' },
    Panel: {
      lines: 'action 8, decision 15, first point 1, note 1, said in prose 16',
      paragraphs: 'action 8, decision 15, said in prose 17',
    },
  },
  '003-cjtsp-2012-05-15.txt': {
    CSC: { lines: 'first point 1', paragraphs: 'first point 1' },
    Panel: { lines: 'first point 1', paragraphs: 'first point 1' },
  },
  '006-transparency-board-2011-01-11.txt': {
    CSC: { lines: 'first point 1, next point 2', paragraphs: 'first point 1' },
    Panel: { lines: 'first point 1, next point 2', paragraphs: 'first point 1' },
  },
  '007-odug13-2013-05-14.txt': {
    CSC: { lines: 'first point 1', paragraphs: 'first point 1' },
    Panel: { lines: 'first point 1', paragraphs: 'first point 1' },
  },
  '010-pstb-2014-06-11.txt': {
    CSC: quiet,
    Panel: quiet,
  },
  '011-icat-m83-2015-02-26.txt': {
    CSC: quiet,
    Panel: quiet,
  },
  '013-icat-m37-2012-05-17.txt': {
    CSC: quiet,
    Panel: quiet,
  },
  '016-rzzt-directors-2019-03-01.txt': {
    CSC: quiet,
    Panel: quiet,
  },
  '017-uwcs-exec-2006-12-08.txt': {
    CSC: { lines: 'first point 2, next point 1', paragraphs: 'first point 2' },
    Panel: { lines: 'first point 2, next point 1', paragraphs: 'first point 2' },
  },
  '021-os-data-panel-2015-04-13.txt': {
    CSC: { lines: 'first point 2, next point 4', paragraphs: 'first point 2' },
    Panel: { lines: 'first point 2, next point 4', paragraphs: 'first point 2' },
  },
  '022-nhsr-2024-05-07.txt': {
    CSC: quiet,
    Panel: quiet,
  },
  '024-apache-board-2001-08-15.txt': {
    CSC: { lines: 'first point 1', paragraphs: 'first point 1' },
    Panel: { lines: 'first point 1', paragraphs: 'first point 1' },
  },
  '027-openwis-tc-2016-09-08.txt': {
    CSC: { lines: 'first point 8, next point 33', paragraphs: 'first point 1' },
    Panel: { lines: 'first point 8, next point 33', paragraphs: 'first point 1' },
  },
  '001_21a65c807fe60196.txt': {
    CSC: { lines: 'first point 2', paragraphs: 'first point 1' },
    Panel: { lines: 'first point 2', paragraphs: 'first point 1' },
  },
  '003_61fa0e3a6ca11da7.txt': {
    CSC: { lines: 'first point 2, next point 2', paragraphs: 'first point 1' },
    Panel: { lines: 'first point 2, next point 2', paragraphs: 'first point 1' },
  },
  '004_27dc2a99dde35cfd.txt': {
    CSC: { lines: 'first point 6, next point 9', paragraphs: 'first point 5, next point 9' },
    Panel: { lines: 'first point 6, next point 9', paragraphs: 'first point 5, next point 9' },
  },
  's1-code-panel-slash-rows.txt': {
    CSC: quiet,
    Panel: quiet,
  },
  's2-code-panel-run-on.txt': {
    CSC: quiet,
    Panel: quiet,
  },
  's3-gas-code-names-then-initials.txt': {
    CSC: { lines: 'unknown initials 1', paragraphs: 'unknown initials 1' },
    Panel: { lines: 'unknown initials 1', paragraphs: 'unknown initials 1' },
  },
  's4-bracket-initials-company.txt': {
    CSC: { lines: 'first point 1', paragraphs: 'first point 1' },
    Panel: { lines: 'first point 1', paragraphs: 'first point 1' },
  },
  's5-university-council.txt': {
    CSC: quiet,
    Panel: quiet,
  },
  's6-trust-board-roles-apart.txt': {
    CSC: quiet,
    Panel: quiet,
  },
};
