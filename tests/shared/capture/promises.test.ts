import { describe, expect, it } from 'vitest';
import { findPromises } from '../../../shared/capture/promises.ts';
import { corpusTexts, layouts } from '../../helpers/corpus.ts';

describe('findPromises', () => {
  it.each([
    'Nell Harker agreed to circulate the plan.',
    'The Quay Office will look into the cost of paint.',
    'The minutes will be circulated after the meeting.',
    'Sam Lowe (SL) to confirm the date.',
    'The Harbour Master undertook to write to the owners.',
    'It would also be reported to the Trust.',
    'IB offered to draft a reply.',
    'The Clerk was asked to invite the builder.',
    'Nell Harker agreed to chase the builder.',
    'It was agreed to hold the open day in May.',
    'It was agreed to apply for a grant.',
    'Ida Quist offered to amend the notice.',
    'The Office undertook to add it to the register, and to attend.',
    'Sam Lowe took an action to confirm the date.',
    'The minutes will be re-circulated.',
    'SL will recirculate them.',
    'It was agreed that Sam Lowe (SL) should look at the crane again.',
  ])('sees one in %j', (text) => {
    expect(findPromises(text).map(({ words }) => words)).toEqual([text]);
  });

  it.each([
    'The Trust agreed the plan.',
    'The paint will cost more than last year.',
    'It is likely to rain.',
    'The crane is to be found on the east quay.',
    'He wanted to know why.',
    'Two members spoke against it.',
    'The members agreed to defer the item.',
    'They agreed to approve, and agreed to note, and agreed to support it.',
    'The Trust agreed to the price and agreed to a derogation.',
    'The Harbour Master is committed to supporting the trade.',
    'The Trust AGREED to meet more often.',
    'AGREED for the Office to draft a reply.',
    'It went on from March to review the lease.',
    'That is to allow the Office to provide the figures.',
    'There are new figures that will provide more detail.',
    'Owners can request Harbour Masters to provide their figures.',
    '',
  ])('sees none in %j', (text) => {
    expect(findPromises(text)).toEqual([]);
  });

  it('names the sentence that makes it, and where it begins', () => {
    const text = 'The crane is old. Nell Harker agreed to obtain a price by no. 3 of the bulletin. It rained.';
    expect(findPromises(text)).toMatchObject([
      { at: 18, words: 'Nell Harker agreed to obtain a price by no. 3 of the bulletin.' },
    ]);
  });

  it('sees whatever somebody who is known will do', () => {
    const names = ['Ida Quist', 'IQ'];
    const found = (text: string) => findPromises(text, names).map(({ doer }) => doer);
    expect(found('Ida Quist (IQ) will paint the shed.')).toEqual(['Ida Quist (IQ) will paint']);
    expect(found('IQ to ring the owner.')).toEqual(['IQ to ring']);
    expect(found('The shed will look better. IQ will support it. LIQ will paint it.')).toEqual([]);
    expect(findPromises('Ida Quist (IQ) will paint the shed.')).toEqual([]);
  });

  it('knows what stands before what is promised, where its doer is named', () => {
    expect(findPromises('The members thanked SL, and NH agreed to chase IQ.')).toMatchObject([
      { doer: 'The members thanked SL, and NH agreed to chase' },
    ]);
  });
});

/** In how many sentences of each published text somebody promises something; each of them was read. */
const held: Readonly<Record<string, number>> = {
  '000_a1bc808cc01bffb4.txt': 6,
  '002-cjtsp-2011-10-04.txt': 18,
  '002_86e9d9e516789b05.txt': 23,
  '003-cjtsp-2012-05-15.txt': 6,
  '006-transparency-board-2011-01-11.txt': 10,
  '007-odug13-2013-05-14.txt': 3,
  '010-pstb-2014-06-11.txt': 6,
  '011-icat-m83-2015-02-26.txt': 6,
  '013-icat-m37-2012-05-17.txt': 0,
  '016-rzzt-directors-2019-03-01.txt': 6,
  '017-uwcs-exec-2006-12-08.txt': 8,
  '021-os-data-panel-2015-04-13.txt': 3,
  '022-nhsr-2024-05-07.txt': 8,
  '024-apache-board-2001-08-15.txt': 1,
  '027-openwis-tc-2016-09-08.txt': 3,
};

const texts = corpusTexts().filter(({ name }) => name in held);

describe.each([{ texts }].filter((of) => of.texts.length > 0))('published minutes', () => {
  it('promise as much as was read in them', () => {
    const found = texts.map(({ name, text }) => [
      name,
      layouts.paragraphs(text).flatMap((t) => findPromises(t)).length,
    ]);
    expect(Object.fromEntries(found)).toEqual(held);
  });
});
