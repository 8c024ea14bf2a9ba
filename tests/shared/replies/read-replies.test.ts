import { describe, expect, it } from 'vitest';
import { readReplies, saysDone } from '../../../shared/replies/read-replies.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'CSC 15/01': 'SECAS to invite the proposer',
  'CSC 15/02': 'to ask for offers',
  'CSC 14/03': 'to write a paper',
  'SECP20/04': 'to look into the matter',
  'SECP23/08': 'to report',
};
const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, '');
const known = {
  find: (typed: string) => Object.keys(TEXTS).find((one) => fold(one) === fold(typed)),
  textOf: (reference: string) => TEXTS[reference] ?? '',
};
const read = (pasted: string) => readReplies(pasted, '2020-06-10', known);
const said = (pasted: string) => read(pasted).replies.map((reply) => [reply.references.join(' '), reply.said]);

describe('what owners answer', () => {
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

  it('drop no word: each is in a reply or in what was left out', () => {
    const mail = 'Hello\nCSC 15/01: alpha\nbeta\n\ngamma\n\nThanks\ndelta\nCSC 15/02: epsilon\n> zeta\nCSC 14/03';
    const { replies, leftOut } = read(mail);
    const kept = [...replies.flatMap(({ references, said: words }) => [...references, words]), ...leftOut].join(' ');
    for (const word of mail.split(/[\s:>]+/u)) expect(kept).toContain(word);
  });

  it('propose closure only where they say that it is done', () => {
    for (const words of ['Done.', 'Completed on 3 June', 'This is now closed']) expect(saysDone(words)).toBe(true);
    for (const words of ['Not done yet', 'to be completed', 'Will be done in May', 'hasn’t been done', 'letter sent']) {
      expect(saysDone(words)).toBe(false);
    }
  });
});
