import { expect, test } from 'vitest';
import { withinSentence } from '../../../shared/domain/within-sentence.ts';

const NAMES = ['Ida Quist', 'Ida', 'Quist', 'Lamp Office', 'Panel'];

test.each([
  ['Letter sent', 'letter sent'],
  ['A letter was sent', 'a letter was sent'],
  ['Sent on 3 June', 'sent on 3 June'],
  ['Asked Ida for the list', 'asked Ida for the list'],
  ['Sent CSC 15/01 to all', 'sent CSC 15/01 to all'],
  ['already small', 'already small'],
])('goes on with a small letter: %s', (words, expected) => {
  expect(withinSentence(words, NAMES)).toBe(expected);
});

test.each([
  'Ida Quist sent it',
  'Ida’s letter was sent',
  'Lamp Office agreed',
  'Panel papers are out',
  'Tarrow Water has answered',
  'CSC 15/01 covers it',
  'MP130 was withdrawn',
  'I sent it',
  'McCabe has it',
  'June figures are in',
  'Monday is too late',
  '',
])('leaves a name, a reference or an acronym as it is: %s', (words) => {
  expect(withinSentence(words, NAMES)).toBe(words);
});
