import fc from 'fast-check';

/** Lines that mean something only when they have come to their end. */
export const wholeLines: readonly string[] = [
  'WB 6/01: the gate was painted',
  'MILL20/04, 23/08 & 28/06: the three wheels turn again',
  "+NO'D, OM 10:25",
  '-SV items 2-3 and 14a',
  '-LQ 10:40',
  '!OM and AW silent: both keep boats at the lock',
  '!SV left',
  'VOTE 5-2-1',
  'VOTE for: AW, OM against: SV abstained: 2',
  'VOTE nem con',
];

/** Lines of an invented meeting that the grammar means something by, for mutation. */
export const meantLines: readonly string[] = [
  'AGREED to repair the east gate before winter',
  'AGREED IN PRINCIPLE to sell the old barge; and',
  'The Weir Board DID NOT AGREE the budget.',
  'The Weir Board NOTED the contents and SUPPORTED the approach.',
  'ACTION LOCKSEC: to ask for a quotation by 30 June 2031',
  'ACTION AW, OM & the Chair to report before the next meeting',
  'ACTION Ada Winterbourne and Basil Fenn: to walk the bank within 5 WD',
  'ACTION: OM to write to the keepers',
  'ACTION Basil Fenn: to count the boats',
  'ACTION Chair of the Rota Group: to count the oars',
  'ACTION: LOCK Ltd to mend the chain',
  'ACTION LOCK is to mend the wheel',
  'ACTION OM – mend the rope',
  'WB 7/01: LOCKSEC and OM to ask for a quotation',
  '# Repairs',
  '## The east gate',
  '- paint, rope and oil',
  '1. ask the keepers',
  'PMN The gate was repaired on 3 July.',
  'Post Meeting Note: the barge was sold.',
  '\\AGREED is a word of the board',
  'ACTION POINT WB7/02: AW to ask',
  'Action point WB7/03: AW to ask',
  'Action point: the Chair to ask',
  '(a) ask the keepers',
  '(i) ask the millers',
  '// the Chair looked tired',
  'OM: questioned the timelines',
  ...wholeLines,
];

/** Prose of the same meeting; the last two take decisions where they stand. */
export const proseLines: readonly string[] = [
  'The Weir Board agreed for the focus to remain on the east gate.',
  'Recommended for repair:',
  'Noted by members that LOCKSEC (OM) had walked the bank; action was promised by 30 June.',
  'LOCK advised that 97.5% of boats pass within 48 hours, e.g. those of the keepers.',
  'Action on the budget is awaited. Post meeting notes are kept by the Chair.',
  'Members agreed that the word AGREED in the paper ‘WHAT WE AGREED’ was wrong.',
  'BUDGET AND WORKS FOR THE YEAR',
  'ACTION All members to read the paper',
  'ACTION LOCK Ltd to write',
  '12. the twelfth point of somebody else’s list',
  '(c) a point in brackets',
  'SR: a Service Request, and nobody',
  'LOCKSEC: an organisation',
  '10:25 the Chair came back',
  '-5 degrees were measured',
  'The minutes were read. The Weir Board APPROVED the minutes as written.',
  'After a long talk all were tired. The Weir Board NOTED the contents and SUPPORTED the approach.',
];

const piece = fc.oneof(
  fc.constantFrom(...' \t\u00a0\n:;.,/&\\#-–’“”"()[]0123456789'),
  fc.constantFrom(
    'AGREED',
    'IN PRINCIPLE ',
    'ACTION',
    'The Weir Board ',
    'NOTED ',
    ' and ',
    'the ',
    'Ada',
    'OM',
    ': ',
    '; and',
    'to ',
    ' Ltd',
    ' of the ',
  ),
  fc.constantFrom(
    'PMN ',
    '1. ',
    '# ',
    'WB 7/01',
    ' by 30 June',
    ' by 2031-02-30',
    ' within 5 WD',
    '\u0301',
    '💧',
    'İ',
    'ß',
    '\ud800',
  ),
  fc.constantFrom(
    '+OM',
    '-AW',
    '!SV',
    ' left',
    'VOTE ',
    'for: ',
    'against: ',
    '5-2',
    ' 10:25',
    ' items ',
    'OM: ',
    '// ',
  ),
  fc.constantFrom(
    '(a) ',
    '(i) ',
    '(b) ',
    'WB 6/01',
    'MILL20/04',
    ', 23/08',
    ' & ',
    '@@ ',
    ';noted ',
    '10.40',
    '14a',
    ' silent: ',
  ),
  fc.constantFrom('@OM', '@PQ', 'PQ: ', ' and PQ', 'Lock Keeper (', "N'Q", 'the Weir Board AGREED '),
  fc.string({ maxLength: 3 }),
);
const edit = fc.record({ at: fc.nat(90), removed: fc.nat(3), piece });

/** A line of the meeting with up to four edits anywhere in it, or something out of nothing but pieces. */
export const mutatedLine: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.constantFrom(...meantLines, ...proseLines), fc.array(edit, { maxLength: 4 })).map(([line, edits]) =>
    edits.reduce((text, { at, removed, piece: added }) => {
      const place = text.length === 0 ? 0 : at % (text.length + 1);
      return text.slice(0, place) + added + text.slice(place + removed);
    }, line),
  ),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const word = fc.oneof(
  fc.constantFrom(
    'agreed',
    'noted',
    'approved',
    'action',
    'point',
    'all',
    'post',
    'meeting',
    'note',
    'pmn',
    'the',
    'weir',
    'board',
  ),
  fc.constantFrom(
    'to',
    'ask',
    'lock',
    'chair',
    'and',
    'by',
    'within',
    'principle',
    'in',
    'gate',
    '97.5%',
    '(part)',
    'did',
    'not',
  ),
);

/**
 * Prose without a capital beyond the first letter of a sentence: words of the grammar in lower case. Two forms are
 * usual in just these letters, 'Post meeting note:' and the label of a body before its colon, and are no prose.
 */
export const lowerCaseProse: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ', ', ': ', '; ', '. ')), { minLength: 1, maxLength: 14 })
  .chain((words) => fc.tuple(fc.constant(words.flat().join('')), fc.boolean()))
  .map(([text, capital]) => (capital ? text.charAt(0).toUpperCase() + text.slice(1) : text))
  .filter((text) => !/^(?:Post meeting note|Action point):/.test(text));
