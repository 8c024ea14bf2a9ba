import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysMore } from '../../../shared/replies/left-out.ts';
import { readReplies, saysDone } from '../../../shared/replies/read-replies.ts';
import { looseKey, shortKey } from '../../../shared/replies/reference-keys.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'CSC 15/01': 'SECAS to invite the proposer',
  'CSC 15/02': 'to ask for offers',
  'CSC 14/03': 'to write a paper',
  'SECP20/04': 'to look into the matter',
  'SECP23/08': 'to report',
};
const key = (text: string): string => looseKey(text, (words) => words.toLowerCase());
const short = (text: string): string => shortKey(text, (words) => words.toLowerCase());
const known = {
  find: (typed: string) => Object.keys(TEXTS).find((one) => key(one) === key(typed)),
  textsOf: (reference: string) => [TEXTS[reference] ?? ''],
  fitsShort: (typed: string) => Object.keys(TEXTS).some((one) => short(one) === short(typed)),
};
const read = (pasted: string) => readReplies(pasted, '2020-06-10', known);
const said = (pasted: string) => read(pasted).replies.map((reply) => [reply.references.join(' '), reply.said]);

const asks = (pasted: string) =>
  read(pasted).replies.map(({ references, asked, mentions }) => [
    references.join(' '),
    asked.join(' '),
    mentions.join(' '),
  ]);

describe('what owners answer', () => {
  const one = [['CSC 15/01', 'sent']];
  const two = [...one, ['CSC 15/02', 'waiting']];

  it.each([
    ['non-breaking spaces', 'CSC\u00a015/01:\u00a0sent\nCSC\u202f15/02: waiting', two],
    ['marks of the direction', '\u200fCSC 15/01\u200e: sent\n\u202aCSC 15/02\u202c: waiting', two],
    ['breaks of lines as Word has them', 'CSC 15/01: sent\u2028CSC 15/02: waiting', two],
    ['soft breaks', 'CSC 15/01: sent\vCSC 15/02: waiting', two],
    ['wide digits', 'CSC １５/０１: sent', one],
    ['other strokes', 'CSC 15∕01: sent\nCSC 15⁄02: waiting', two],
    ['a hyphen in the reference', 'CSC-15/01: sent', one],
    ['bullets of Word', 'o CSC 15/01: sent\n· CSC 15/02: waiting', two],
    ['bold in plain text', '*CSC 15/01*: sent\n**CSC 15/02** waiting', two],
    ['brackets', '[CSC 15/01] sent\n(CSC 15/02) waiting', two],
    ['rows of a table', 'CSC 15/01\tSECAS to invite the proposer\tsent\nCSC 15/02\tto ask for offers\twaiting', two],
    [
      'rows with bars',
      '| CSC 15/01 | SECAS to invite the proposer | sent |\n| CSC 15/02 | to ask for offers | waiting |',
      two,
    ],
    ['sentences', 'With regard to CSC 15/01, sent\nAs for CSC 15/02, waiting', two],
    ['a numbered list', '1. CSC 15/01 - sent\n2) CSC 15/02 – waiting', two],
    [
      'days of their own',
      'CSC 15/01: on 3 June I wrote; on 5 June they wrote; 12/6 we met.\nNext on 15/6.',
      [['CSC 15/01', 'on 3 June I wrote; on 5 June they wrote; 12/6 we met. Next on 15/6.']],
    ],
  ])('are read whatever mail programs make of them: %s', (_what, pasted, expected) => {
    expect(said(pasted)).toEqual(expected);
  });

  it.each([
    ['Sent from Outlook for iOS<https://x.example/y>', 'signature'],
    ['Get Outlook for Android', 'signature'],
    ['________________________________\nFrom: Ada Finch\nSent: 2 June 2020 09:00\nTo: Bram\nSubject: Actions', 'head'],
    ['From: Ada Finch\nSent: 2 June 2020 09:00\nTo: Bram\nSubject: Actions', 'head'],
    ['On Tue, 2 Jun 2020 at 09:00, Ada Finch <a@x.example>\nwrote:\n> Please answer.', 'quoted'],
  ])('end where a mail program goes on: %s', (below, why) => {
    expect(said(`CSC 15/01: sent\n${below}`)).toEqual(one);
    const { leftOut } = read(`CSC 15/01: sent\n${below}`);
    expect([...new Set(leftOut.map((left) => left.why))]).toEqual([why]);
    expect(leftOut.map(({ line }) => line).join('\n')).toBe(below);
  });

  it.each([
    ['CSC 15/01: letter sent.\nThis also settles CSC 15/02.', [['CSC 15/01', '', 'CSC 15/02']]],
    ['CSC 15/01: letter sent, which settles 15/02 too', [['CSC 15/01', '', 'CSC 15/02']]],
    ['CSC 15/01: done, CSC 15/02 the same', [['CSC 15/01', '', 'CSC 15/02']]],
    [
      'CSC 15/01: sent.\n\nThis also settles CSC 15/02.',
      [
        ['CSC 15/01', '', ''],
        ['', '', 'CSC 15/02 CSC 15/01'],
      ],
    ],
    ['The letter of CSC 15/01 went out, and nothing on 15/02.', [['', '', 'CSC 15/01 CSC 15/02']]],
    ['CSC 15/01 is done and CSC 15/02 is not', [['', '', 'CSC 15/01 CSC 15/02']]],
    [
      '> CSC 15/01: SECAS to invite the proposer\nInvited.\n\n> CSC 15/02: to ask for offers\n\nWaiting.',
      [
        ['', '', 'CSC 15/01'],
        ['', '', 'CSC 15/02'],
      ],
    ],
    [
      '- CSC 15/01: sent\n- I am away next week',
      [
        ['CSC 15/01', '', ''],
        ['', '', 'CSC 15/01'],
      ],
    ],
    ['- CSC 15/01: sent\n  - to all of them', [['CSC 15/01', '', '']]],
    ['CSC 15/01:\n- sent\n- answered', [['CSC 15/01', '', '']]],
    ['CSC 15/01: sent on 12/06, seen by XYZ 15/02', [['CSC 15/01', '', '']]],
    ['CSC 14/03:\n15/01: wrote\n15/04: wrote again', [['CSC 14/03', '', 'CSC 15/01 15/01']]],
  ])('stay where they are, and ask about the actions that they mention: %j', (pasted, expected) => {
    expect(asks(pasted)).toEqual(expected);
  });

  it.each([
    [
      // Before a dash it may be a day: it stays with the words until somebody says that it is an action.
      '15/01: sent\n15/02 - waiting',
      [
        ['', '15/01', 'sent'],
        ['', '15/02', '15/02 - waiting'],
      ],
    ],
    ['15/01 we met the supplier', [['', '15/01', '15/01 we met the supplier']]],
    ['Re 15/01 we met the supplier', [['', '15/01', 'we met the supplier']]],
    [
      '1) 15/01 sent\n2) 15/02 waiting',
      [
        ['', '15/01', 'sent'],
        ['', '15/02', 'waiting'],
      ],
    ],
    ['re: 15/01 and 15/02 - both done', [['', '15/01 15/02', 'both done']]],
    [
      'ACTION CSC 15/01: sent\nACTION: 15/02: nearly',
      [
        ['CSC 15/01', '', 'sent'],
        ['', '15/02', 'nearly'],
      ],
    ],
    ['17/09: we met', [['', '', '17/09: we met']]],
    ['15/01/2020: we met', [['', '', '15/01/2020: we met']]],
  ])('ask which actions are meant by numbers without the code of a body: %j', (pasted, expected) => {
    expect(
      read(pasted).replies.map(({ references, asked, said: words }) => [references.join(' '), asked.join(' '), words]),
    ).toEqual(expected);
  });

  it.each([
    ['CSC 15/01: letter sent on 3 June', [['CSC 15/01', 'letter sent on 3 June']]],
    ['- csc 15/01 – letter sent', [['CSC 15/01', 'letter sent']]],
    ['ACTION CSC 15/01 letter sent', [['CSC 15/01', 'letter sent']]],
    ['CSC 15/01, 15/02 & 14/03: all in hand', [['CSC 15/01 CSC 15/02 CSC 14/03', 'all in hand']]],
    ['SECP20/04, 23/08: waiting for legal advice', [['SECP20/04 SECP23/08', 'waiting for legal advice']]],
    ['CSC 15/01\n\nLetter sent.\nAnswer awaited.', [['CSC 15/01', 'Letter sent. Answer awaited.']]],
    [
      'CSC 15/01: one\nCSC 15/02: two',
      [
        ['CSC 15/01', 'one'],
        ['CSC 15/02', 'two'],
      ],
    ],
    ['- CSC 15/01: SECAS to invite the proposer (due 3 June 2020)\nInvited today.', [['CSC 15/01', 'Invited today.']]],
    ['CSC 99/01: unknown', [['', 'CSC 99/01: unknown']]],
    [
      'CSC 15/01: sent\nCSC 99/01: unknown',
      [
        ['CSC 15/01', 'sent'],
        ['', 'CSC 99/01: unknown'],
      ],
    ],
    [
      'See you on Monday.\n\nCSC 15/01: sent',
      [
        ['', 'See you on Monday.'],
        ['CSC 15/01', 'sent'],
      ],
    ],
  ])('are read as updates: %j', (pasted, expected) => {
    expect(said(pasted)).toEqual(expected);
  });

  it.each([
    ['Re CSC 15/01: done', [['CSC 15/01', 'done']]],
    ['RE: CSC 15/01 - done', [['CSC 15/01', 'done']]],
    ['Action: csc 15/1: done', [['CSC 15/01', 'done']]],
    ['Re: action point CSC 15/01 done', [['CSC 15/01', 'done']]],
    ['csc 15/1: done', [['CSC 15/01', 'done']]],
    ['csc15/1 and 15/2: both done', [['CSC 15/01 CSC 15/02', 'both done']]],
    ['CSC 15/01, CSC 15/02 - done', [['CSC 15/01 CSC 15/02', 'done']]],
    ['CSC 15/01 / 15/02: done', [['CSC 15/01 CSC 15/02', 'done']]],
    ['CSC 15/01 CSC 15/02: done', [['CSC 15/01 CSC 15/02', 'done']]],
    [
      'CSC 15/01: done. Re CSC 15/02: nearly',
      [
        ['CSC 15/01', 'done.'],
        ['CSC 15/02', 'nearly'],
      ],
    ],
    [
      'CSC 15/01 done; CSC 15/02 not started',
      [
        ['CSC 15/01', 'done'],
        ['CSC 15/02', 'not started'],
      ],
    ],
    [
      'Thanks for asking, CSC 15/01: sent, CSC 15/02: not yet',
      [
        ['', 'Thanks for asking'],
        ['CSC 15/01', 'sent'],
        ['CSC 15/02', 'not yet'],
      ],
    ],
    [
      'CSC 15/01: sent, and the paper of CSC 15/02 with it',
      [['CSC 15/01', 'sent, and the paper of CSC 15/02 with it']],
    ],
  ])('are known however they are named, and each action has what is said of it: %j', (pasted, expected) => {
    expect(said(pasted)).toEqual(expected);
  });

  it.each([
    'CSC 15/01 and 15/99: done',
    'CSC 15/99 and 15/01: done',
    'CSC 15/01 to 15/03: done',
    'CSC 15/01-03: done',
    'CSC 15/01 or 15/02: done',
    'CSC 15/01 CSC 15/02 waits for it',
    'CSC 15/01 is done and CSC 15/02 is not',
    'CSC 15/01 and 9: done',
    'CSC 15/01 done; 14/03 and CSC 15/02 not started',
    'CSC 15/01: done, 15/02 not',
  ])('are put to no action where it is not clear to which: %j', (line) => {
    expect(said(line)).toEqual([['', line]]);
    expect(said(`CSC 14/03: sent\n${line}`)).toEqual([
      ['CSC 14/03', 'sent'],
      ['', line],
    ]);
  });

  it.each([
    'CSC 15/01, 3 June: letter sent',
    'CSC 15/01 - 12/6/2020 letter sent',
    'CSC 15/01: 15/02 comes next',
    'CSC 15/01: sent. Annex 2.1: enclosed',
    'CSC 15/01: sent, 12/6 answer received',
    'CSC 15/01: overtaken by CSC 15/02 and CSC 14/03',
  ])('stay with the action that they begin with, whatever numbers are said: %j', (line) => {
    expect(said(line)).toEqual([['CSC 15/01', line.slice(9).replace(/^[\s:,-]+/, '')]]);
  });

  it('take the day of each mail from its head, and today where it says none', () => {
    const mails = [
      'CSC 14/03: first',
      'From: A <a@x.example>\nSent: Wednesday, 3 June 2020 10:42\nTo: B\nSubject: Actions\n\nCSC 15/01: second',
      'Date: Fri, 5 Jun 2020 10:42:00 +0100\n\nCSC 15/02: third',
    ].join('\n\n');
    expect(read(mails).replies.map(({ date }) => date)).toEqual(['2020-06-10', '2020-06-03', '2020-06-05']);
  });

  it('leave out greetings, quoted lines and signatures, and say so', () => {
    const mail = [
      'Dear Ada,',
      '',
      'CSC 15/01: sent',
      '',
      'Kind regards,',
      'Bram Tolland',
      'Coast Survey',
      'On 2 June 2020, Ada Finch wrote:',
      '> CSC 15/02: to ask for offers',
      '-----Original Message-----',
      'CSC 14/03: of long ago',
    ].join('\n');
    expect(said(mail)).toEqual([['CSC 15/01', 'sent']]);
    expect(read(mail).leftOut).toHaveLength(8);
  });

  it.each([
    [
      'Hi Ada,\nThanks for the reminder.\nCSC 15/01: letter sent.\nIt went to every member,\nand two have answered.\n\nKind regards\nBram',
      [['CSC 15/01', 'letter sent. It went to every member, and two have answered.']],
      ['Hi Ada,', 'Thanks for the reminder.', 'Kind regards', 'Bram'],
    ],
    [
      'Thanks.\nI was away last week.\nCSC 15/01: sent',
      [
        ['', 'I was away last week.'],
        ['CSC 15/01', 'sent'],
      ],
      ['Thanks.'],
    ],
    [
      'CSC 15/01: asked\nDate: 4 June we will do it\nTo: be sent to all',
      [['CSC 15/01', 'asked Date: 4 June we will do it To: be sent to all']],
      [],
    ],
    ['CSC 15/01:\nSent: 3 June 2020', [['CSC 15/01', 'Sent: 3 June 2020']], []],
  ])('begin below thanks, and go on behind words that a head has too: %j', (pasted, replies, leftOut) => {
    expect(said(pasted)).toEqual(replies);
    expect(read(pasted).leftOut.map(({ line }) => line)).toEqual(leftOut);
  });

  it('say when what is left out is more than heads, greetings, quotations and names', () => {
    const isMore = (pasted: string): boolean => saysMore(read(pasted).leftOut);
    expect(isMore('Dear Ada\nCSC 15/01: sent\nKind regards\nBram Tolland\nCoast Survey\n> and we asked for it')).toBe(
      false,
    );
    expect(isMore('CSC 15/01: sent\nThanks\nThe other letter goes out on Monday morning')).toBe(true);
    expect(isMore('CSC 15/01: sent\n\nCSC 15/02')).toBe(true);
  });

  it('have every line of any mail, in an update or in what is left out, each in its order', () => {
    const line = fc.constantFrom(
      ...['', 'Hi Ada,', 'Thanks for the reminder.', 'Kind regards', 'Thanks', 'CSC 15/01: #', 'CSC 15/02', '#', '> #'],
      ...[
        'From: #',
        'Sent: 3 June 2020',
        'Date: 4 June #',
        'To: #',
        'Subject: CSC 15/01 #',
        '- csc 14/03 – #',
        'Cheers #',
        'RE: csc 15/1: #; CSC 15/02 - late',
        'and so on. CSC 14/03: #',
        'CSC 15/01 or 15/02: #',
        'CSC 15/01 waits and CSC 15/02 #',
        ...[
          '15/02: #',
          '15/01 #',
          '- 15/01 - #',
          '- #',
          '1. CSC 15/01 - #',
          '2. #',
          '*CSC 15/02* #',
          '| CSC 15/01 | # |',
        ],
        ...['re: 15/01 and 15/02 - #', '________________', 'o #', '\u200f#', '> CSC 15/01: #', '(CSC 14/03) #'],
      ],
      ...['-----Original Message-----', 'On 2 June 2020, Ada wrote:', 'CSC 99/01: #', '-- ', 'Sent from my phone'],
    );
    const inOrder = (words: readonly string[], whole: string): number[] => words.map((word) => whole.indexOf(word));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const typed = lines.map((one, at) => one.replace('#', `word${at}x`));
        const { replies, leftOut } = read(typed.join('\n'));
        const told = replies.map((reply) => reply.said).join('\n');
        const left = leftOut.map((one) => one.line).join('\n');
        const words = typed.flatMap((one) => /word\d+x/u.exec(one)?.[0] ?? []);
        for (const word of words)
          expect(
            [told, left].filter((whole) => whole.includes(word)),
            word,
          ).toHaveLength(1);
        for (const whole of [told, left]) {
          const places = inOrder(
            words.filter((word) => whole.includes(word)),
            whole,
          );
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
        const plain = typed.filter((one) => one.trim() !== '' && !one.includes('word'));
        const known = `${told}\n${left}\n${replies.flatMap(({ references }) => references).join('\n')}`;
        for (const one of plain) expect(known).toContain(one.trim());
      }),
    );
  });

  it('drop no word: each is in a reply or in what was left out', () => {
    const mail = 'Hello\nCSC 15/01: alpha\nbeta\n\ngamma\n\nThanks\ndelta\nCSC 15/02: epsilon\n> zeta\nCSC 14/03';
    const { replies, leftOut } = read(mail);
    const kept = [
      ...replies.flatMap(({ references, said: words }) => [...references, words]),
      ...leftOut.map(({ line }) => line),
    ].join(' ');
    for (const word of mail.split(/[\s:>]+/u)) expect(kept).toContain(word);
  });

  it('propose closure only where they say that it is done', () => {
    for (const words of ['Done.', 'Completed on 3 June', 'This is now closed']) expect(saysDone(words)).toBe(true);
    for (const words of ['Not done yet', 'to be completed', 'Will be done in May', 'hasn’t been done', 'letter sent']) {
      expect(saysDone(words)).toBe(false);
    }
  });
});
